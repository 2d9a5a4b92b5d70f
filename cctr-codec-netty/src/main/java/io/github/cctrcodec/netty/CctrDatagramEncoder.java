package io.github.cctrcodec.netty;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.Message;
import io.netty.buffer.Unpooled;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.MessageToMessageEncoder;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Encodes {@link Message}s in {@link AddressedEnvelope}s as datagrams of one frame. Everything else passes unchanged.
 *
 * <pre>{@code
 * channel.writeAndFlush(new DefaultAddressedEnvelope<>(answer, envelope.sender()));
 * }</pre>
 *
 * <p>A binary record is refused as by {@link CctrEncoder}. Stateless, sharable and thread-safe.
 */
@ChannelHandler.Sharable
public final class CctrDatagramEncoder extends MessageToMessageEncoder<AddressedEnvelope<Message, InetSocketAddress>> {

    /** Creates an encoder for any number of channels. */
    public CctrDatagramEncoder() {}

    @Override
    public boolean acceptOutboundMessage(Object msg) {
        return msg instanceof AddressedEnvelope<?, ?> envelope
                && envelope.content() instanceof Message
                && envelope.recipient() instanceof InetSocketAddress;
    }

    @Override
    protected void encode(
            ChannelHandlerContext ctx, AddressedEnvelope<Message, InetSocketAddress> envelope, List<Object> out) {
        byte[] frame = FrameEncoder.encode(envelope.content());
        out.add(new DatagramPacket(Unpooled.wrappedBuffer(frame), envelope.recipient(), envelope.sender()));
    }
}
