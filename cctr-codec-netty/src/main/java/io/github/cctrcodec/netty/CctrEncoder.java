package io.github.cctrcodec.netty;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/**
 * Encodes {@link Message}s as frames in canonical form. Everything else passes unchanged, so bytes can be written as
 * they are.
 *
 * <pre>{@code
 * channel.writeAndFlush(Acknowledgement.ofHandshake(handshake.head().stamp()));
 * }</pre>
 *
 * <p>A binary record, which is only read, is refused: the future of the write fails with an
 * {@link io.netty.handler.codec.EncoderException}, whose cause is the {@link IllegalArgumentException} of
 * {@link FrameEncoder}. Nothing is sent, and the connection stays open. Stateless, sharable and thread-safe.
 */
@ChannelHandler.Sharable
public final class CctrEncoder extends MessageToByteEncoder<Message> {

    /** Creates an encoder for any number of channels. */
    public CctrEncoder() {}

    @Override
    protected void encode(ChannelHandlerContext ctx, Message message, ByteBuf out) {
        out.writeBytes(FrameEncoder.encode(message));
    }
}
