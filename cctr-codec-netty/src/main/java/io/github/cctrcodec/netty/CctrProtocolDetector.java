package io.github.cctrcodec.netty;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Detects the protocol of a connection from its first bytes, so that a port can be shared. Then it calls one of two
 * functions to build the rest of the pipeline, removes itself, and passes on all bytes unchanged.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrProtocolDetector(
 *         64,
 *         (rest, match) -> rest.addLast(new CctrFrameDecoder(), new CctrEncoder(), new YourHandler()),
 *         (rest, noMatch) -> rest.addLast(new TheirDecoder(), new TheirHandler())));
 * }</pre>
 *
 * <p>It waits only while the bytes may be the beginning of a frame, and never for more bytes than its limit. For a
 * connection that sends nothing, add a read timeout. The result is that of {@link ProtocolDetector} for the bytes
 * received so far: a frame after garbage matches if it arrives in the same read, within the limit, and a look-alike is
 * named if enough of it has arrived. When the connection ends undecided, the bytes count as foreign; if there are none,
 * neither function is called.
 *
 * <p>When a function throws, the exception is reported to {@code exceptionCaught} of the next handler, and the bytes
 * are still passed on. A function may remove or replace this handler, or close the channel. If the handler is removed
 * before it has decided, the bytes are passed on and no function is called. Belongs to one channel and its event loop.
 */
public final class CctrProtocolDetector extends ChannelInboundHandlerAdapter {
    /** The smallest limit, in bytes: a whole head of a text frame. A binary record needs 29 bytes. */
    public static final int MIN_LIMIT = 20;

    private final int limit;
    private final BiConsumer<? super ChannelPipeline, ? super Detection.Match> ours;
    private final BiConsumer<? super ChannelPipeline, ? super Detection.NoMatch> foreign;

    private ByteBuf received = Unpooled.EMPTY_BUFFER;
    /** Set before a function is called, because the function may cause calls of this handler. */
    private boolean decided;

    /**
     * Creates a detector for one connection.
     *
     * @param limit how many bytes to look at, {@value #MIN_LIMIT} or more. With {@value #MIN_LIMIT} the first frame
     *     must begin with the first byte; more allows for garbage before it. With less than 29 a binary record counts
     *     as foreign
     * @param ours adds the handlers for a Carscop protocol
     * @param foreign adds the handlers for all other protocols, or closes the channel
     * @throws IllegalArgumentException when the limit is less than {@value #MIN_LIMIT}
     */
    public CctrProtocolDetector(
            int limit,
            BiConsumer<? super ChannelPipeline, ? super Detection.Match> ours,
            BiConsumer<? super ChannelPipeline, ? super Detection.NoMatch> foreign) {
        if (limit < MIN_LIMIT) {
            throw new IllegalArgumentException("limit: " + limit + " is less than " + MIN_LIMIT);
        }
        this.limit = limit;
        this.ours = ours;
        this.foreign = foreign;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (!(msg instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(msg);
            return;
        }
        received = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), received, bytes);
        if (decided) {
            return;
        }
        int seen = Math.min(received.readableBytes(), limit);
        Detection detection = ProtocolDetector.detect(received.nioBuffer(received.readerIndex(), seen));
        if (!(detection instanceof Detection.NeedMore)) {
            decide(ctx, detection);
        } else if (seen == limit) {
            decide(ctx, new Detection.NoMatch(Optional.empty()));
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (received.isReadable() && !decided && !ctx.channel().config().isAutoRead()) {
            ctx.read();
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        try {
            if (event instanceof ChannelInputShutdownEvent) {
                decideAtEnd(ctx);
            }
        } finally {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        try {
            decideAtEnd(ctx);
        } finally {
            ctx.fireChannelInactive();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        passOn(ctx);
    }

    private void decideAtEnd(ChannelHandlerContext ctx) {
        if (decided) {
            passOn(ctx);
        } else if (received.isReadable()) {
            decide(ctx, new Detection.NoMatch(Optional.empty()));
        }
    }

    private void decide(ChannelHandlerContext ctx, Detection detection) {
        decided = true;
        try {
            if (detection instanceof Detection.Match match) {
                ours.accept(ctx.pipeline(), match);
            } else if (detection instanceof Detection.NoMatch noMatch) {
                foreign.accept(ctx.pipeline(), noMatch);
            }
        } finally {
            if (!ctx.isRemoved()) {
                ctx.pipeline().remove(this);
            }
        }
    }

    private void passOn(ChannelHandlerContext ctx) {
        ByteBuf bytes = received;
        received = Unpooled.EMPTY_BUFFER;
        if (bytes.isReadable()) {
            ctx.fireChannelRead(bytes);
            ctx.fireChannelReadComplete();
        } else {
            bytes.release();
        }
    }
}
