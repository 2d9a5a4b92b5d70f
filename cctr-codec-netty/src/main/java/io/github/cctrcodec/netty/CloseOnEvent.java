package io.github.cctrcodec.netty;

import io.github.cctrcodec.StreamEvent;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Predicate;

/**
 * Closes the connection when an event matches a predicate. No other handler of this package closes one.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrFrameDecoder(), new CloseOnEvent(event ->
 *         event instanceof StreamEvent.Skipped skipped && skipped.reason() == SkipReason.GARBAGE));
 * }</pre>
 *
 * <p>The event is passed on first, and events of the same read may follow. A predicate that throws does not match; the
 * exception is reported to {@code exceptionCaught} of the next handler. Datagrams are ignored, because their channel
 * serves all peers.
 *
 * <p>A run of garbage is an event once it has ended; for one that never ends see
 * {@link CctrFrameDecoder#skippedSoFar()}. Sharable if the predicate is thread-safe.
 */
@ChannelHandler.Sharable
public final class CloseOnEvent extends ChannelInboundHandlerAdapter {
    private final Predicate<? super StreamEvent> predicate;

    /**
     * Creates a handler that closes the connection after each event that matches.
     *
     * @param predicate tests an event
     */
    public CloseOnEvent(Predicate<? super StreamEvent> predicate) {
        this.predicate = predicate;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        ctx.fireChannelRead(msg);
        if (msg instanceof StreamEvent event && predicate.test(event)) {
            ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
