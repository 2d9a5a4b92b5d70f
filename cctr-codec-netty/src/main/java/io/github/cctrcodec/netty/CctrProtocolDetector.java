package io.github.cctrcodec.netty;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Decides by the first bytes of a connection whether it is ours, so that a port can be shared. One of the caller's two
 * functions then builds the rest of the pipeline; this handler removes itself, and all bytes go on to what was built,
 * untouched.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrProtocolDetector(
 *         64,
 *         (rest, match) -> rest.addLast(new CctrFrameDecoder(), new CctrEncoder(), new YourHandler()),
 *         (rest, noMatch) -> rest.addLast(new TheirDecoder(), new TheirHandler())));
 * }</pre>
 *
 * <p>It waits only while the bytes may be the beginning of a frame, and never for more bytes than its limit; how long
 * nothing may come at all is the business of a read timeout before it. The answer is that of {@link ProtocolDetector} for
 * the bytes that are there: a frame behind garbage is ours when it arrives together with it, up to the limit, and the
 * look-alike has a name when enough of it is there. When the connection ends undecided, its bytes go the foreign way;
 * without any byte, neither function is called.
 *
 * <p>An exception of a function comes out as {@code exceptionCaught}, and the bytes go on all the same. Belongs to one
 * channel and its event loop.
 */
public final class CctrProtocolDetector extends ByteToMessageDecoder {
    /** The smallest limit: a whole head of any protocol. */
    public static final int MIN_LIMIT = 20;

    private final int limit;
    private final BiConsumer<? super ChannelPipeline, ? super Detection.Match> ours;
    private final BiConsumer<? super ChannelPipeline, ? super Detection.NoMatch> foreign;

    /**
     * A detector for one connection.
     *
     * @param limit how many bytes may be looked at; {@value #MIN_LIMIT}, the smallest, means that the first frame begins
     *     with the first byte, more allows for garbage before it
     * @param ours adds the handlers for our protocols
     * @param foreign adds the handlers for all others, or closes the channel
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
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        int seen = Math.min(in.readableBytes(), limit);
        Detection detection = ProtocolDetector.detect(in.nioBuffer(in.readerIndex(), seen));
        if (!(detection instanceof Detection.NeedMore)) {
            handOn(ctx, detection);
        } else if (seen == limit) {
            handOn(ctx, new Detection.NoMatch(Optional.empty()));
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (in.isReadable()) {
            handOn(ctx, new Detection.NoMatch(Optional.empty()));
        }
    }

    private void handOn(ChannelHandlerContext ctx, Detection detection) {
        try {
            if (detection instanceof Detection.Match match) {
                ours.accept(ctx.pipeline(), match);
            } else if (detection instanceof Detection.NoMatch noMatch) {
                foreign.accept(ctx.pipeline(), noMatch);
            }
        } finally {
            ctx.pipeline().remove(this);
        }
    }
}
