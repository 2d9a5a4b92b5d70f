package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultAddressedEnvelope;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.EncoderException;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NoLeaks
class CctrDatagramTest {
    static final InetSocketAddress DEVICE = new InetSocketAddress("192.0.2.1", 40000);
    static final InetSocketAddress SERVER = new InetSocketAddress("198.51.100.1", 5013);

    static Stream<byte[]> vectors() {
        return Vectors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aDatagramSaysWhatTheCoreSays(byte[] vector) {
        for (BufferKind kind : BufferKind.values()) {
            EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramDecoder());
            ByteBuf content = kind.of(vector);
            channel.writeInbound(new DatagramPacket(content, SERVER, DEVICE));
            assertThat(events(channel)).isEqualTo(CctrCodec.decode(vector));
            assertThat(content.refCnt()).isZero();
            assertThat(channel.finish()).isFalse();
        }
    }

    @Test
    void anEventKnowsWhereItComesFromAndGoesTo() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramDecoder());
        channel.writeInbound(new DatagramPacket(BufferKind.DIRECT.of(Vectors.HANDSHAKE), SERVER, DEVICE));
        AddressedEnvelope<StreamEvent, InetSocketAddress> envelope = channel.readInbound();
        assertThat(envelope.sender()).isEqualTo(DEVICE);
        assertThat(envelope.recipient()).isEqualTo(SERVER);
        assertThat(envelope.content().offset()).isZero();
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void noFrameSpansTwoDatagrams() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramDecoder());
        for (String half : List.of(Vectors.POSITION.substring(0, 30), Vectors.POSITION.substring(30))) {
            channel.writeInbound(new DatagramPacket(BufferKind.HEAP.of(half), SERVER, DEVICE));
            assertThat(events(channel)).singleElement().isInstanceOf(StreamEvent.Skipped.class);
        }
        channel.writeInbound(new DatagramPacket(BufferKind.HEAP.of(Vectors.POSITION), SERVER, DEVICE));
        assertThat(events(channel)).isEqualTo(CctrCodec.decode(Vectors.latin1(Vectors.POSITION)));
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void aHandlerThatThrowsCostsOneEventAndNoLaterDatagram() {
        List<StreamEvent> handled = new ArrayList<>();
        EmbeddedChannel channel = new EmbeddedChannel(
                new CctrDatagramDecoder(),
                new SimpleChannelInboundHandler<AddressedEnvelope<StreamEvent, InetSocketAddress>>() {
                    @Override
                    protected void channelRead0(
                            ChannelHandlerContext ctx, AddressedEnvelope<StreamEvent, InetSocketAddress> envelope) {
                        handled.add(envelope.content());
                        if (handled.size() == 1) {
                            throw new IllegalStateException("of the handler");
                        }
                    }
                });
        ByteBuf content = BufferKind.DIRECT.of(Vectors.HANDSHAKE + Vectors.LOGIN);
        assertThatThrownBy(() -> channel.writeInbound(new DatagramPacket(content, SERVER, DEVICE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(content.refCnt()).isZero();
        channel.writeInbound(new DatagramPacket(BufferKind.DIRECT.of(Vectors.POSITION), SERVER, DEVICE));
        assertThat(handled).extracting(StreamEvent::offset).containsExactly(0L, 21L, 0L);
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void aDatagramMayArriveWhileAnEventIsHandled() {
        List<StreamEvent> handled = new ArrayList<>();
        EmbeddedChannel channel = new EmbeddedChannel(
                new CctrDatagramDecoder(),
                new SimpleChannelInboundHandler<AddressedEnvelope<StreamEvent, InetSocketAddress>>() {
                    @Override
                    protected void channelRead0(
                            ChannelHandlerContext ctx, AddressedEnvelope<StreamEvent, InetSocketAddress> envelope) {
                        handled.add(envelope.content());
                        if (handled.size() == 1) {
                            ctx.pipeline()
                                    .fireChannelRead(
                                            new DatagramPacket(BufferKind.HEAP.of(Vectors.POSITION), SERVER, DEVICE));
                        }
                    }
                });
        channel.writeInbound(
                new DatagramPacket(BufferKind.DIRECT.of(Vectors.HANDSHAKE + Vectors.LOGIN), SERVER, DEVICE));
        assertThat(handled).extracting(StreamEvent::offset).containsExactly(0L, 0L, 21L);
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void keepsToTheCallersOptions() {
        DecoderOptions options = DecoderOptions.STRICT.withMaxFrameLength(200);
        byte[] input = Vectors.latin1("*161101144927UD00bad^*161101144927UD00" + "1".repeat(300) + "^");
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramDecoder(options));
        channel.writeInbound(new DatagramPacket(Unpooled.wrappedBuffer(input), SERVER, DEVICE));
        assertThat(events(channel)).isEqualTo(CctrCodec.decode(ByteBuffer.wrap(input), options));
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void anAddressedMessageIsADatagram() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramEncoder());
        Message answer = Acknowledgement.ofPosition(Head.H02.of("1600073844"), Instant.parse("2026-01-01T12:34:56Z"));
        assertThat(channel.writeOutbound(new DefaultAddressedEnvelope<>(answer, DEVICE)))
                .isTrue();
        DatagramPacket sent = channel.readOutbound();
        assertThat(sent.recipient()).isEqualTo(DEVICE);
        assertThat(sent.content().toString(StandardCharsets.US_ASCII))
                .isEqualTo("*HQ,1600073844,V4,V1,20260101123456#");
        sent.release();
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void everythingElseIsSentAsItIs() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramEncoder());
        List<Object> others = List.of(
                new DatagramPacket(BufferKind.DIRECT.of("bytes"), DEVICE),
                BufferKind.HEAP.of("bytes"),
                new DefaultAddressedEnvelope<>("text", DEVICE));
        for (Object other : others) {
            channel.writeOutbound(other);
            Object sent = channel.readOutbound();
            assertThat(sent).isSameAs(other);
            ReferenceCountUtil.release(sent);
        }
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void whatCannotBeEncodedFailsItsWriteOnly() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramEncoder());
        ChannelFuture write = channel.writeAndFlush(new DefaultAddressedEnvelope<>(Vectors.BINARY_RECORD, DEVICE));
        assertThat(write.cause())
                .isInstanceOf(EncoderException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.finish()).isFalse();
    }

    private static List<StreamEvent> events(EmbeddedChannel channel) {
        List<StreamEvent> events = new ArrayList<>();
        for (AddressedEnvelope<StreamEvent, InetSocketAddress> one = channel.readInbound();
                one != null;
                one = channel.readInbound()) {
            events.add(one.content());
        }
        return events;
    }
}
