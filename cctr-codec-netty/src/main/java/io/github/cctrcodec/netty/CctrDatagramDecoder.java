package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.view.FrameReader;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultAddressedEnvelope;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Decodes datagrams into {@link StreamEvent}s, each in an {@link AddressedEnvelope} with the sender and the recipient
 * of its datagram. A datagram is a whole input: offsets begin at 0, no frame spans two datagrams, and a binary record
 * at the end is complete.
 *
 * <pre>{@code
 * void received(AddressedEnvelope<StreamEvent, InetSocketAddress> envelope) {
 *     if (envelope.content() instanceof StreamEvent.Frame frame) {
 *         DeviceSession session = peers.after(envelope.sender(), frame.message(), Instant.now());
 *         Optional<String> device = session.idOf(frame.message());
 *     }
 * }
 * }</pre>
 *
 * <p>All peers share one datagram channel. Keep their sessions in {@link io.github.cctrcodec.session.UdpPeers}, not in
 * the channel.
 *
 * <p>A handler that throws loses that event only. No input makes this decoder throw. Belongs to one channel and its
 * event loop.
 */
public final class CctrDatagramDecoder extends MessageToMessageDecoder<DatagramPacket> {
    private final boolean strict;
    private final FrameReader reader;

    /** Creates a lenient decoder with the default limits. */
    public CctrDatagramDecoder() {
        this(DecoderOptions.LENIENT);
    }

    /**
     * Creates a decoder with the caller's choices.
     *
     * @param options limits and strictness
     */
    public CctrDatagramDecoder(DecoderOptions options) {
        strict = options.strict();
        reader = options.newFrameReader();
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, DatagramPacket datagram, List<Object> out) {
        FrameDecoder frames = ThreadDecoder.get(strict);
        ByteBuffer bytes = datagram.content().nioBuffer();
        FrameReader.Step step;
        while ((step = reader.end(bytes)) != FrameReader.Step.NEED_MORE) {
            out.add(new DefaultAddressedEnvelope<>(
                    frames.event(step, reader, bytes), datagram.recipient(), datagram.sender()));
        }
    }
}
