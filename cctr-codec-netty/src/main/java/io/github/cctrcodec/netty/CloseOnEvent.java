package io.github.cctrcodec.netty;

import io.github.cctrcodec.StreamEvent;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Predicate;

/**
 * Closes the connection after an event that the caller does not put up with. Without this handler nothing that is received
 * closes a connection.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrFrameDecoder(), new CloseOnEvent(event ->
 *         event instanceof StreamEvent.Skipped skipped && skipped.reason() == SkipReason.GARBAGE));
 * }</pre>
 *
 * <p>The event is passed on first; what was received together with it may still follow. A run of garbage is an event when
 * it ends; for one that does not end see {@link CctrFrameDecoder#skippedSoFar()}. Sharable when the predicate is
 * thread-safe.
 */
@ChannelHandler.Sharable
public final class CloseOnEvent extends ChannelInboundHandlerAdapter {
    private final Predicate<? super StreamEvent> intolerable;

    /** A handler that closes the connection after each event for which the predicate is true. */
    public CloseOnEvent(Predicate<? super StreamEvent> intolerable) {
        this.intolerable = intolerable;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        ctx.fireChannelRead(msg);
        if (msg instanceof StreamEvent event && intolerable.test(event)) {
            ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
