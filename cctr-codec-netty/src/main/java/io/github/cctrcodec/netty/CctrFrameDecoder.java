package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderLimits;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.Strictness;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the bytes of a connection into {@link StreamEvent}s, in their order, each as soon as it is decided. For datagrams
 * there is {@link CctrDatagramDecoder}.
 *
 * <pre>{@code
 * pipeline.addLast(new CctrFrameDecoder(), new SimpleChannelInboundHandler<StreamEvent>() {
 *     @Override
 *     protected void channelRead0(ChannelHandlerContext ctx, StreamEvent event) {
 *         if (event instanceof StreamEvent.Frame frame) {
 *             handle(frame.message());
 *         }
 *     }
 * });
 * }</pre>
 *
 * <p>Frames are cut where Netty has put the bytes; there is no second buffer. What may be the beginning of a frame stays
 * unread there, which is less than the frame limit; bytes that begin no frame are dropped at once and reported as one run
 * when the next frame begins, or at the end. An event keeps a copy of its own bytes and outlives every buffer.
 *
 * <p>When the connection closes or its input is shut down, what is left is reported before that is passed on. When this
 * handler is removed, the pending bytes go on to the next handler, and a run that is not reported by then never is.
 *
 * <p>No input makes it throw or close the connection. Belongs to one channel and its event loop.
 */
public final class CctrFrameDecoder extends ByteToMessageDecoder {
    private final int maxFrameLength;
    private final EventReader reader;
    private final QuietTimer quietTimer;
    /** Whether the line has been quiet, while what is pending is decoded for that reason. */
    private boolean quiet;
    /**
     * Events that wait until bytes are read, because {@link ByteToMessageDecoder} accepts none without: a run is reported
     * when the head of the next frame is there, of which nothing is read yet.
     */
    private final List<StreamEvent> decided = new ArrayList<>(2);

    /** A lenient decoder with the default limits, which never takes the line for quiet. */
    public CctrFrameDecoder() {
        this(DecoderLimits.DEFAULT, Strictness.LENIENT);
    }

    /** A decoder with the caller's limits, which never takes the line for quiet. */
    public CctrFrameDecoder(DecoderLimits limits, Strictness strictness) {
        this(limits, strictness, Duration.ZERO);
    }

    /**
     * A decoder for lines that carry binary records, which have no terminator and otherwise wait for what follows them.
     *
     * @param limits what may be held and taken for a frame
     * @param strictness what to make of frames with errors
     * @param quietTime how long a whole binary record waits for what follows it: longer than the gaps inside a frame,
     *     shorter than the pause between two reports; zero for ever
     * @throws IllegalArgumentException when the time is negative
     */
    public CctrFrameDecoder(DecoderLimits limits, Strictness strictness, Duration quietTime) {
        if (quietTime.isNegative()) {
            throw new IllegalArgumentException("quietTime: " + quietTime + " is negative");
        }
        maxFrameLength = limits.maxFrameLength();
        reader = new EventReader(limits, strictness);
        quietTimer = new QuietTimer(quietTime);
    }

    /** How many bytes wait because they may be the beginning of a frame. To be asked on the event loop. */
    public int pending() {
        return actualReadableBytes();
    }

    /**
     * How many bytes are skipped and not yet reported, because their run has not ended. An endless run is never reported:
     * who wants to close the connection for it looks here, for example at each {@code channelReadComplete}. To be asked
     * on the event loop.
     */
    public long skippedSoFar() {
        long unreported = reader.skippedSoFar();
        for (StreamEvent run : decided) {
            unreported += run.length();
        }
        return unreported;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
        quietTimer.stop();
        super.channelRead(ctx, msg);
        if (pending() > 0) {
            quietTimer.start(ctx.executor(), () -> decodeQuiet(ctx));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        quietTimer.stop();
        super.channelInactive(ctx);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        quietTimer.stop();
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        ByteBuffer bytes = view(in);
        int first = bytes.position();
        boolean found;
        do {
            found = quiet ? reader.quiet(bytes, decided) : reader.next(bytes, decided);
        } while (found && bytes.position() == first);
        int read = bytes.position() - first;
        if (read > 0) {
            in.skipBytes(read);
            handOn(out);
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        ByteBuffer bytes = in.nioBuffer();
        boolean found;
        do {
            found = reader.end(bytes, decided);
        } while (found);
        in.skipBytes(in.readableBytes());
        handOn(out);
    }

    /**
     * The unread bytes. Of a buffer that lies in pieces, which only a cumulator of the caller's choice makes, no more than
     * a frame at a time: these are copied.
     */
    private ByteBuffer view(ByteBuf in) {
        if (in.nioBufferCount() == 1) {
            return in.internalNioBuffer(in.readerIndex(), in.readableBytes());
        }
        return in.nioBuffer(in.readerIndex(), Math.min(in.readableBytes(), maxFrameLength));
    }

    private void handOn(List<Object> out) {
        out.addAll(decided);
        decided.clear();
    }

    /** As a read of no bytes, so that Netty's own rules hold for what comes out. */
    private void decodeQuiet(ChannelHandlerContext ctx) {
        int before = pending();
        if (before == 0) {
            return;
        }
        quiet = true;
        try {
            super.channelRead(ctx, Unpooled.EMPTY_BUFFER);
            if (pending() < before) {
                super.channelReadComplete(ctx);
            }
        } catch (Exception e) {
            ctx.fireExceptionCaught(e);
        } finally {
            quiet = false;
        }
    }
}
