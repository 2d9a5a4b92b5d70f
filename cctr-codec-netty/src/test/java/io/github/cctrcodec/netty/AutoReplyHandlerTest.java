package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.EncoderException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@NoLeaks
class AutoReplyHandlerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:34:56Z"), ZoneOffset.UTC);
    private static final String V1 = "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#";

    @Test
    void answersEachFrameAndPassesItOn() {
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), standardReplies());
        line.feed(
                BufferKind.DIRECT,
                Vectors.latin1(Vectors.HANDSHAKE + "\r\n" + Vectors.LOGIN + Vectors.POSITION + V1),
                3);
        assertThat(line.sentBytes())
                .isEqualTo("*161101144927DB01HSO^*150817160254DX061^*HQ,1400046168,V4,V1,20260101123456#");
        assertThat(line.events()).hasSize(5);
        line.finish(false);
    }

    @Test
    void flushesTheAnswersOfAReadTogether() {
        AtomicInteger flushes = new AtomicInteger();
        Line line = new Line(
                new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void flush(ChannelHandlerContext ctx) {
                        flushes.incrementAndGet();
                        ctx.flush();
                    }
                },
                new CctrFrameDecoder(),
                new CctrEncoder(),
                standardReplies());
        line.channel.pipeline().fireChannelRead(BufferKind.HEAP.of(Vectors.HANDSHAKE + Vectors.LOGIN));
        assertThat(flushes).hasValue(0);
        line.channel.pipeline().fireChannelReadComplete();
        assertThat(flushes).hasValue(1);
        line.channel.pipeline().fireChannelReadComplete();
        assertThat(flushes).hasValue(1);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^*150817160254DX061^");
        assertThat(line.events()).hasSize(2);
        line.finish(false);
    }

    @Test
    void answersADatagramToItsSender() {
        EmbeddedChannel channel =
                new EmbeddedChannel(new CctrDatagramDecoder(), new CctrDatagramEncoder(), standardReplies());
        channel.writeInbound(
                new DatagramPacket(BufferKind.DIRECT.of(V1), CctrDatagramTest.SERVER, CctrDatagramTest.DEVICE));
        DatagramPacket answer = channel.readOutbound();
        assertThat(answer.recipient()).isEqualTo(CctrDatagramTest.DEVICE);
        assertThat(answer.content().toString(StandardCharsets.US_ASCII))
                .isEqualTo("*HQ,1400046168,V4,V1,20260101123456#");
        answer.release();
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(channel.finish()).isTrue();
        channel.releaseInbound();
    }

    @Test
    void whatAPolicyThrowsIsSeenAndCostsOneAnswer() {
        ReplyPolicy broken = (received, now) -> {
            if (received.deviceId().isPresent()) {
                throw new IllegalArgumentException("of the policy");
            }
            return ReplyPolicy.standard().replyTo(received, now);
        };
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), new AutoReplyHandler(broken, CLOCK));
        assertThatThrownBy(() -> line.feed(Vectors.LOGIN + Vectors.HANDSHAKE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of the policy");
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        assertThat(line.events()).hasSize(2);
        line.finish(false);
    }

    @Test
    void anAnswerThatCannotBeEncodedIsSeenAndCostsOneAnswer() {
        ReplyPolicy broken = (received, now) -> received.deviceId().isPresent()
                ? Optional.of(new Command(
                        Head.H02.of("1600073844"), Word.D1, CommandTime.at(LocalTime.NOON), List.of("1".repeat(2000))))
                : ReplyPolicy.standard().replyTo(received, now);
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), new AutoReplyHandler(broken, CLOCK));
        assertThatThrownBy(() -> line.feed(Vectors.LOGIN + Vectors.HANDSHAKE))
                .isInstanceOf(EncoderException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        assertThat(line.events()).hasSize(2);
        line.finish(false);
    }

    @Test
    void aDeviceThatReadsNoAnswersGetsNoMoreUntilItDoes() {
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), standardReplies());
        line.channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(100, 200));
        for (int i = 0; i < 1000; i++) {
            line.channel.pipeline().fireChannelRead(BufferKind.HEAP.of(V1));
        }
        line.channel.pipeline().fireChannelReadComplete();
        assertThat(line.events()).hasSize(1000);
        assertThat(line.sentBytes().length()).isLessThan(1000);
        line.feed(V1);
        assertThat(line.sentBytes()).isEqualTo("*HQ,1400046168,V4,V1,20260101123456#");
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void aLostLineIsNoFaultOfTheAnswer() {
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), standardReplies());
        line.feed(Vectors.HANDSHAKE.substring(0, 12));
        line.channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
                ReferenceCountUtil.release(msg);
                promise.setFailure(new ClosedChannelException());
            }
        });
        line.feed(Vectors.HANDSHAKE.substring(12));
        line.channel.checkException();
        assertThat(line.events()).singleElement().isInstanceOf(StreamEvent.Frame.class);
        line.finish(false);
    }

    private static AutoReplyHandler standardReplies() {
        return new AutoReplyHandler(ReplyPolicy.standard(), CLOCK);
    }
}
