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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes the reply that a policy gives to each frame, then passes the frame on. Replies are flushed when the read is
 * complete. Add this handler after the encoder: {@link CctrEncoder} for connections, {@link CctrDatagramEncoder} for
 * datagrams, whose replies go to their sender.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrFrameDecoder(), new CctrEncoder(),
 *         new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()));
 * }</pre>
 *
 * <p>In this order a frame is answered before any later handler sees it. To answer only what is stored, add the handler
 * that stores before this one, and let it pass on each frame once it is stored, from any thread:
 *
 * <pre>{@code
 * ctx.fireChannelRead(frame);
 * ctx.fireChannelReadComplete(); // flushes the reply
 * }</pre>
 *
 * <p>The policy gets the device that the {@link DeviceSessionHandler} before this handler knows; without one, and for
 * datagrams, the id that the frame carries.
 *
 * <p>A policy that throws or returns {@code null}, or a reply that cannot be encoded, costs that reply only: the
 * exception is reported to {@code exceptionCaught} of the next handler, and the frame is passed on. A reply that is
 * lost because the connection failed is not reported. While the channel is not writable, because the device does not
 * read its replies, frames are not answered. Belongs to one channel and its event loop.
 */
public final class AutoReplyHandler extends ChannelInboundHandlerAdapter {
    private final ReplyPolicy policy;
    private final Clock clock;
    private boolean written;

    /**
     * Creates a handler for one channel.
     *
     * @param policy decides how to answer a message
     * @param clock the time that some replies carry
     */
    public AutoReplyHandler(ReplyPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        try {
            if (msg instanceof StreamEvent.Frame frame) {
                reply(ctx, frame, DeviceSessionHandler.sessionOf(ctx.channel()).idOf(frame.message()), reply -> reply);
            } else if (msg instanceof AddressedEnvelope<?, ?> envelope
                    && envelope.content() instanceof StreamEvent.Frame frame
                    && envelope.sender() != null) {
                SocketAddress peer = envelope.sender();
                reply(ctx, frame, frame.message().deviceId(), reply -> new DefaultAddressedEnvelope<>(reply, peer));
            }
        } catch (Throwable failure) {
            ctx.fireExceptionCaught(failure);
        }
        ctx.fireChannelRead(msg);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        flush(ctx);
        ctx.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        flush(ctx);
    }

    private void reply(
            ChannelHandlerContext ctx,
            StreamEvent.Frame frame,
            Optional<String> deviceId,
            UnaryOperator<Object> addressed) {
        if (!ctx.channel().isWritable()) {
            return;
        }
        Optional<Message> reply = Objects.requireNonNull(
                policy.replyTo(frame.message(), deviceId, clock.instant()), "reply policy returned null");
        reply.ifPresent(message -> {
            written = true;
            ctx.write(addressed.apply(message)).addListener(write -> report(ctx, (ChannelFuture) write));
        });
    }

    private void flush(ChannelHandlerContext ctx) {
        if (written) {
            written = false;
            ctx.flush();
        }
    }

    /** Reports a faulty reply, which nothing else does. A failed connection is not reported here. */
    private static void report(ChannelHandlerContext ctx, ChannelFuture write) {
        if (!write.isSuccess() && !write.isCancelled() && !(write.cause() instanceof IOException)) {
            ctx.fireExceptionCaught(write.cause());
        }
    }
}
