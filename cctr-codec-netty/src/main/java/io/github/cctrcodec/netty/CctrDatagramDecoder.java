package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderLimits;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.Strictness;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultAddressedEnvelope;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns datagrams into {@link StreamEvent}s, each in an {@link AddressedEnvelope} with the sender and the recipient of its
 * datagram. A datagram is a whole input: offsets begin at 0, no frame spans two, and a binary record at its end waits for
 * nothing.
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
 * <p>All peers share one datagram channel, so the sessions of peers are not attributes of it but those of
 * {@link io.github.cctrcodec.session.UdpPeers}.
 *
 * <p>No input makes it throw. Belongs to one channel and its event loop.
 */
public final class CctrDatagramDecoder extends MessageToMessageDecoder<DatagramPacket> {
    private final EventReader reader;

    /** A lenient decoder with the default limits. */
    public CctrDatagramDecoder() {
        this(DecoderLimits.DEFAULT, Strictness.LENIENT);
    }

    /** A decoder with the caller's limits. */
    public CctrDatagramDecoder(DecoderLimits limits, Strictness strictness) {
        reader = new EventReader(limits, strictness);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, DatagramPacket datagram, List<Object> out) {
        List<StreamEvent> events = new ArrayList<>();
        ByteBuffer bytes = datagram.content().nioBuffer();
        boolean found;
        do {
            found = reader.end(bytes, events);
        } while (found);
        for (StreamEvent event : events) {
            out.add(new DefaultAddressedEnvelope<StreamEvent, InetSocketAddress>(
                    event, datagram.recipient(), datagram.sender()));
        }
    }
}
