package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.netty.example.StoringServer;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultAddressedEnvelope;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.EncoderException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        ReplyPolicy broken = (received, deviceId, now) -> {
            if (received.deviceId().isPresent()) {
                throw new IllegalArgumentException("of the policy");
            }
            return ReplyPolicy.standard().replyTo(received, deviceId, now);
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
        ReplyPolicy broken = (received, deviceId, now) -> received.deviceId().isPresent()
                ? Optional.of(Vectors.BINARY_RECORD)
                : ReplyPolicy.standard().replyTo(received, deviceId, now);
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), new AutoReplyHandler(broken, CLOCK));
        assertThatThrownBy(() -> line.feed(Vectors.LOGIN + Vectors.HANDSHAKE))
                .isInstanceOf(EncoderException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        assertThat(line.events()).hasSize(2);
        line.finish(false);
    }

    static Stream<Arguments> policiesThatMisbehave() {
        return Stream.of(
                Arguments.of("returns null", policy(() -> uncheckedNull())),
                Arguments.of("throws", policy(() -> {
                    throw new IllegalStateException("of the policy");
                })),
                Arguments.of("throws an error", policy(() -> {
                    throw new StackOverflowError("of the policy");
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policiesThatMisbehave")
    void aPolicyThatMisbehavesIsSeenAndCostsItsAnswerOnly(String how, ReplyPolicy policy) {
        List<Throwable> seen = new ArrayList<>();
        Line line = new Line(
                new CctrFrameDecoder(),
                new CctrEncoder(),
                new AutoReplyHandler(policy, CLOCK),
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
                        seen.add(cause);
                    }
                });
        line.feed(Vectors.LOGIN + Vectors.HANDSHAKE);
        assertThat(line.events()).as(how).hasSize(2);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        assertThat(seen).singleElement().satisfies(cause -> assertThat(cause).hasMessageContaining("policy"));
        line.finish(false);
    }

    @Test
    void aClockThatThrowsCostsItsAnswerOnly() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("of the clock");
            }
        };
        Line line = new Line(
                new CctrFrameDecoder(), new CctrEncoder(), new AutoReplyHandler(ReplyPolicy.standard(), broken));
        assertThatThrownBy(() -> line.feed(Vectors.LOGIN)).isInstanceOf(IllegalStateException.class);
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void anEnvelopeWithoutASenderIsPassedOnWithoutAnAnswer() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramEncoder(), standardReplies());
        StreamEvent frame = CctrCodec.decode(Vectors.latin1(V1)).get(0);
        channel.writeInbound(new DefaultAddressedEnvelope<>(frame, CctrDatagramTest.SERVER));
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(channel.outboundMessages()).isEmpty();
        channel.checkException();
    }

    @Test
    void anAnswerIsFlushedWhenTheHandlerIsRemovedBeforeTheReadIsComplete() {
        Line line = new Line(new CctrFrameDecoder(), new CctrEncoder(), standardReplies());
        line.channel.pipeline().fireChannelRead(BufferKind.HEAP.of(Vectors.HANDSHAKE));
        line.channel.pipeline().remove(AutoReplyHandler.class);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void answersAfterAHandlerBeforeItHasStoredTheFrame() {
        List<CompletableFuture<Void>> stores = new ArrayList<>();
        Line line = new Line(new StoringServer(frame -> {
            CompletableFuture<Void> stored = new CompletableFuture<>();
            stores.add(stored);
            return stored;
        }));
        line.feed(Vectors.HANDSHAKE + Vectors.LOGIN + Vectors.POSITION);
        assertThat(stores).hasSize(3);
        assertThat(line.sentBytes()).isEmpty();
        stores.get(0).complete(null);
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^");
        stores.get(1).completeExceptionally(new IllegalStateException("disk full"));
        assertThatThrownBy(line.channel::checkException).isInstanceOf(IllegalStateException.class);
        stores.get(2).complete(null);
        assertThat(line.sentBytes()).as("not stored, not answered").isEmpty();
        line.channel.inboundMessages().clear();
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

    /** Misbehaves for messages with an id, else answers as the standard policy. */
    private static ReplyPolicy policy(Supplier<Optional<Message>> misbehaviour) {
        return (received, deviceId, now) -> received.deviceId().isPresent()
                ? misbehaviour.get()
                : ReplyPolicy.standard().replyTo(received, deviceId, now);
    }

    /** What a caller without null checks may return. */
    @SuppressWarnings({"NullOptional", "OptionalAssignedToNull"})
    private static Optional<Message> uncheckedNull() {
        return null;
    }

    private static AutoReplyHandler standardReplies() {
        return new AutoReplyHandler(ReplyPolicy.standard(), CLOCK);
    }
}
