package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.view.FrameReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Decodes the bytes of a connection into {@link StreamEvent}s. For datagrams use {@link CctrDatagramDecoder}.
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
 * <p>Each event is passed on in the read that decides it, in the order of the bytes: a frame with its last byte, a
 * skipped run when the next frame begins. Bytes that may be the beginning of a frame are pending; only these are kept
 * between two reads, and they are fewer than the frame limit. An event has a copy of its bytes and does not depend on
 * any buffer.
 *
 * <p>When the connection closes or its input is shut down, the rest is reported first. When this handler is removed, an
 * open run is reported and the pending bytes go to the next handler. Handlers may remove this one, close the connection
 * or read more while they handle an event: no event is lost, repeated or out of order. While automatic reading is off,
 * a read that completes no event asks for another one.
 *
 * <p>No input makes it throw or close the connection. Belongs to one channel and its event loop.
 */
public final class CctrFrameDecoder extends ChannelInboundHandlerAdapter {
    private final boolean strict;
    private final FrameReader reader;
    private final QuietTimer quietTimer;

    /** The bytes that are not decided yet, in one piece. */
    private ByteBuf unread = Unpooled.EMPTY_BUFFER;
    /** Whether {@link #unread} is a copy and not the buffer of a read. */
    private boolean copied;

    private boolean decoding;
    private boolean hasRead;
    private boolean hasFired;

    /** Creates a lenient decoder with the default limits and no quiet time. */
    public CctrFrameDecoder() {
        this(DecoderOptions.LENIENT);
    }

    /**
     * Creates a decoder with no quiet time.
     *
     * @param options limits and strictness
     */
    public CctrFrameDecoder(DecoderOptions options) {
        this(options, Duration.ZERO);
    }

    /**
     * Creates a decoder for connections that may carry binary records. These have no terminator, so the last one is
     * pending until something follows or the connection is quiet.
     *
     * @param options limits and strictness
     * @param quietTime how long a whole binary record waits for what follows it: longer than the gaps inside a frame,
     *     shorter than the pause between two reports; zero means for ever
     * @throws IllegalArgumentException when the quiet time is negative
     */
    public CctrFrameDecoder(DecoderOptions options, Duration quietTime) {
        if (quietTime.isNegative()) {
            throw new IllegalArgumentException("quietTime: " + quietTime + " is negative");
        }
        strict = options.strict();
        reader = options.newFrameReader();
        quietTimer = new QuietTimer(quietTime);
    }

    /**
     * Returns the number of bytes that are not decided yet. Call on the event loop.
     *
     * @return less than the frame limit between two reads
     */
    public int pending() {
        return unread.readableBytes();
    }

    /**
     * Returns the number of bytes that are skipped but not reported yet, because their run has not ended. A run that
     * never ends is never reported; poll this counter to close such connections, for example in
     * {@code channelReadComplete}. Call on the event loop.
     *
     * @return 0 or more
     */
    public long skippedSoFar() {
        return reader.skippedSoFar();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (!(msg instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(msg);
            return;
        }
        hasRead = true;
        append(ctx.alloc(), bytes);
        if (decoding) {
            // A handler has read more while it handles an event: the loop that fired it continues with these bytes.
            hasFired = false;
        } else {
            decode(ctx, FrameReader::next);
        }
        if (pending() > 0) {
            quietTimer.start(ctx.executor(), () -> decodeQuiet(ctx));
        } else {
            quietTimer.stop();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (!decoding) {
            boolean readsOn = hasRead && !hasFired && !ctx.channel().config().isAutoRead();
            hasRead = false;
            hasFired = false;
            if (readsOn) {
                ctx.read();
            }
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        try {
            if (event instanceof ChannelInputShutdownEvent) {
                decodeEnd(ctx);
            }
        } finally {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        try {
            decodeEnd(ctx);
        } finally {
            ctx.fireChannelInactive();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        quietTimer.stop();
        ByteBuf pending = unread;
        unread = Unpooled.EMPTY_BUFFER;
        boolean fires = pending.isReadable() || reader.skippedSoFar() > 0;
        if (reader.skippedSoFar() > 0) {
            ByteBuffer nothing = ByteBuffer.allocate(0);
            ctx.fireChannelRead(ThreadDecoder.get(strict).event(reader.end(nothing), reader, nothing));
        }
        if (pending.isReadable()) {
            ctx.fireChannelRead(pending);
        } else {
            pending.release();
        }
        if (fires) {
            ctx.fireChannelReadComplete();
        }
    }

    /** One of the methods of a {@link FrameReader} that find the next step. */
    @FunctionalInterface
    private interface NextStep {
        FrameReader.Step find(FrameReader reader, ByteBuffer bytes);
    }

    /**
     * Passes on the next event, and all others while there are unread bytes. What is decided is marked as read before
     * an event is passed on, so that the handler that gets it can call this decoder again.
     *
     * @return whether there was an event
     */
    private boolean decode(ChannelHandlerContext ctx, NextStep next) {
        FrameDecoder frames = ThreadDecoder.get(strict);
        boolean outermost = !decoding;
        boolean fires = false;
        decoding = true;
        try {
            boolean more = !ctx.isRemoved();
            while (more) {
                ByteBuffer bytes = unread.internalNioBuffer(unread.readerIndex(), pending());
                FrameReader.Step step = next.find(reader, bytes);
                unread.skipBytes(pending() - bytes.remaining());
                if (step == FrameReader.Step.NEED_MORE) {
                    break;
                }
                fires = true;
                hasFired = true;
                ctx.fireChannelRead(frames.event(step, reader, bytes));
                more = pending() > 0 && !ctx.isRemoved();
            }
        } finally {
            if (outermost) {
                decoding = false;
                keepPending(ctx.alloc());
            }
        }
        return fires;
    }

    private void decodeEnd(ChannelHandlerContext ctx) {
        quietTimer.stop();
        boolean fires = false;
        while (decode(ctx, FrameReader::end)) {
            fires = true;
        }
        if (fires) {
            channelReadComplete(ctx);
        }
    }

    private void decodeQuiet(ChannelHandlerContext ctx) {
        try {
            if (decode(ctx, FrameReader::quiet)) {
                channelReadComplete(ctx);
            }
        } catch (RuntimeException e) {
            ctx.fireExceptionCaught(e);
        }
    }

    /** Takes over a buffer. It is copied only when there is something to append it to. */
    private void append(ByteBufAllocator allocator, ByteBuf bytes) {
        copied = copied && pending() > 0;
        unread = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(allocator, unread, bytes);
    }

    /** Releases the buffer of a read, which is much larger than what is pending. */
    private void keepPending(ByteBufAllocator allocator) {
        if (pending() > 0 && copied && unread.readerIndex() == 0) {
            return;
        }
        copied = pending() > 0;
        ByteBuf kept = copied ? allocator.buffer(pending()).writeBytes(unread) : Unpooled.EMPTY_BUFFER;
        unread.release();
        unread = kept;
    }
}
