package io.github.cctrcodec.netty;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultAddressedEnvelope;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes the answer of a policy to each frame of a device, then passes the frame on. Answers are flushed together when a
 * read is complete. Stands behind the encoder: {@link CctrEncoder} for connections, {@link CctrDatagramEncoder} for
 * datagrams, whose answers go to their sender.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrFrameDecoder(), new CctrEncoder(),
 *         new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()));
 * }</pre>
 *
 * <p>A device that does not read its answers gets no more of them until it does (the channel is not writable), so that they
 * do not pile up. What a policy throws, or an answer that cannot be encoded, comes out as {@code exceptionCaught} of the
 * handlers behind; the frame is passed on and the connection lives. That an answer was lost with the line is no such case.
 * Belongs to one channel and its event loop.
 */
public final class AutoReplyHandler extends ChannelInboundHandlerAdapter {
    private final ReplyPolicy policy;
    private final Clock clock;
    private boolean written;

    /**
     * A handler for one channel.
     *
     * @param policy which answer belongs to which message
     * @param clock the server's clock, which some answers carry
     */
    public AutoReplyHandler(ReplyPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof StreamEvent.Frame frame) {
            reply(ctx, frame, answer -> answer);
        } else if (msg instanceof AddressedEnvelope<?, ?> envelope
                && envelope.content() instanceof StreamEvent.Frame frame) {
            SocketAddress peer = envelope.sender();
            reply(ctx, frame, answer -> new DefaultAddressedEnvelope<>(answer, peer));
        }
        ctx.fireChannelRead(msg);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (written) {
            written = false;
            ctx.flush();
        }
        ctx.fireChannelReadComplete();
    }

    private void reply(ChannelHandlerContext ctx, StreamEvent.Frame frame, UnaryOperator<Object> addressed) {
        if (!ctx.channel().isWritable()) {
            return;
        }
        Optional<Message> answer;
        try {
            answer = policy.replyTo(frame.message(), clock.instant());
        } catch (RuntimeException ofThePolicy) {
            ctx.fireExceptionCaught(ofThePolicy);
            return;
        }
        answer.ifPresent(message -> {
            written = true;
            ctx.write(addressed.apply(message)).addListener(write -> report(ctx, (ChannelFuture) write));
        });
    }

    /** What the line did to an answer shows elsewhere; what is wrong with the answer shows only here. */
    private static void report(ChannelHandlerContext ctx, ChannelFuture write) {
        if (!write.isSuccess() && !write.isCancelled() && !(write.cause() instanceof IOException)) {
            ctx.fireExceptionCaught(write.cause());
        }
    }
}
