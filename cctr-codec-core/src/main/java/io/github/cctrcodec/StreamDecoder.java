package io.github.cctrcodec;

import io.github.cctrcodec.view.FrameReader;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Decodes the chunks of one connection into events. Between two chunks it keeps the pending bytes, fewer than the frame
 * limit, and nothing else: memory grows with what is pending, and no reference to a chunk remains.
 *
 * <pre>{@code
 * StreamDecoder decoder = new StreamDecoder();       // one for each connection
 * decoder.decode(chunk, event -> handle(event));     // whenever bytes arrive
 * decoder.end(event -> handle(event));               // when the connection closes
 * }</pre>
 *
 * <p>A datagram is a whole input: call {@code decode}, then {@code end}. How the input is split into chunks makes no
 * difference. No input makes it throw. Belongs to one thread at a time.
 *
 * <h2>Consumers</h2>
 *
 * <p>Each event is passed on exactly once, in order. When a consumer throws, the event counts as passed on, and the
 * exception reaches the caller after the decoder is in a consistent state:
 *
 * <ul>
 *   <li>{@code decode} leaves unused bytes in the chunk. Call it again with the same chunk to go on, or drop the rest.
 *   <li>{@code quiet} keeps what is left pending. Call it again to go on, or do not.
 *   <li>{@code end} has no later call to leave anything to. It passes on the remaining events first, then throws; later
 *       exceptions are added to the first one as suppressed. The input has ended in any case.
 * </ul>
 *
 * <pre>{@code
 * while (chunk.hasRemaining()) {
 *     try {
 *         decoder.decode(chunk, event -> handle(event));
 *     } catch (RuntimeException e) {
 *         report(e);                                 // costs one event
 *     }
 * }
 * }</pre>
 *
 * <p>For datagrams, call {@code end} in a {@code finally} block, so that the next datagram is not taken for a continuation.
 *
 * <p>A consumer must not change the chunk, and must not call {@code decode}, {@code quiet} or {@code end} of the decoder that
 * called it: these throw {@link IllegalStateException} and change nothing.
 */
public final class StreamDecoder {
    /** Shared by all idle decoders: it has no room for anything. */
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** Replaces the pending bytes during a call, so that a call from a consumer is noticed. */
    private static final ByteBuffer IN_USE = ByteBuffer.allocate(0);

    private static final int MIN_CAPACITY = 256;

    private final FrameReader reader;
    private final FrameDecoder frames;
    /** The pending bytes, from 0 to the position. */
    private ByteBuffer held = NOTHING;

    /** Creates a lenient decoder with the default limits. */
    public StreamDecoder() {
        this(DecoderOptions.LENIENT);
    }

    /**
     * Creates a decoder with the caller's choices.
     *
     * @param options limits and strictness
     */
    public StreamDecoder(DecoderOptions options) {
        this(options, new FrameDecoder(options));
    }

    /**
     * Creates a decoder for one of many connections of a thread. They share the largest part, which keeps nothing between
     * two calls.
     *
     * @param options limits of this decoder
     * @param frames for all connections of the thread that calls this decoder; its strictness counts
     */
    public StreamDecoder(DecoderOptions options, FrameDecoder frames) {
        this.reader = options.newFrameReader();
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /**
     * Decodes a chunk and passes on each event that it completes. The chunk is read to its limit, unless the consumer throws.
     *
     * @param chunk the bytes between position and limit, of any number; no reference to it is kept
     * @param events receives frames and skipped runs in order
     * @throws IllegalStateException when a consumer of this decoder calls it
     */
    public void decode(ByteBuffer chunk, Consumer<? super StreamEvent> events) {
        ByteBuffer pending = takeHeld();
        try {
            while (pending.position() > 0 && chunk.hasRemaining()) {
                pending = withRoom(pending);
                int from = chunk.position();
                int taken = Math.min(chunk.remaining(), pending.remaining());
                pending.put(pending.position(), chunk, from, taken);
                pending.position(pending.position() + taken).flip();
                boolean thrown = true;
                try {
                    run(pending, FrameReader::next, events);
                    thrown = false;
                } finally {
                    // Goes on in the chunk itself as soon as all that is undecided lies there, which costs no copy.
                    int left = pending.remaining();
                    int back = left <= taken ? left : thrown ? taken : 0;
                    chunk.position(from + taken - back);
                    pending = keep(pending.limit(pending.limit() - back));
                }
            }
            if (chunk.hasRemaining()) {
                run(chunk, FrameReader::next, events);
                pending = copy(chunk);
            }
        } finally {
            held = pending;
        }
    }

    /**
     * Tells the decoder that the line has been quiet: a whole binary record that is pending does not wait for what follows it.
     *
     * @param events receives frames and skipped runs in order
     * @throws IllegalStateException when a consumer of this decoder calls it
     */
    public void quiet(Consumer<? super StreamEvent> events) {
        ByteBuffer pending = takeHeld().flip();
        try {
            run(pending, FrameReader::quiet, events);
        } finally {
            held = keep(pending);
        }
    }

    /**
     * Tells the decoder that the input ends, and passes on what is left. The decoder is as new afterwards, also when the
     * consumer throws; offsets begin at 0 again.
     *
     * @param events receives frames and skipped runs in order
     * @throws IllegalStateException when a consumer of this decoder calls it
     */
    public void end(Consumer<? super StreamEvent> events) {
        ByteBuffer rest = takeHeld().flip();
        try {
            run(rest, FrameReader::end, events);
        } catch (Throwable thrown) {
            runOn(rest, events, thrown);
            throw thrown;
        } finally {
            held = NOTHING;
        }
    }

    /**
     * Returns how many bytes are kept because they may be the beginning of a frame.
     *
     * @return less than the frame limit; 0 inside a consumer
     */
    public int pending() {
        return held.position();
    }

    /**
     * Returns how many bytes are skipped but not reported, because their run has not ended. A run that never ends is never
     * reported: poll this number to close such connections.
     *
     * @return 0 or more
     */
    public long skippedSoFar() {
        return reader.skippedSoFar();
    }

    @SuppressWarnings("ReferenceEquality") // this very buffer
    private ByteBuffer takeHeld() {
        if (held == IN_USE) {
            throw new IllegalStateException("a consumer must not call the decoder that called it");
        }
        ByteBuffer taken = held;
        held = IN_USE;
        return taken;
    }

    /** Returns the pending bytes in a buffer with room for one more at least. */
    private ByteBuffer withRoom(ByteBuffer pending) {
        return pending.hasRemaining() ? pending : copy(pending.flip());
    }

    /** Returns what is unread as pending bytes; in the same buffer when nothing of it was read. */
    private ByteBuffer keep(ByteBuffer bytes) {
        return bytes.position() > 0 || !bytes.hasRemaining()
                ? copy(bytes)
                : bytes.position(bytes.limit()).limit(bytes.capacity());
    }

    /** Returns what is unread as pending bytes with room for as many again, up to the limit. */
    private ByteBuffer copy(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return NOTHING;
        }
        long capacity = Math.max(MIN_CAPACITY, 2L * bytes.remaining());
        return ByteBuffer.allocate((int) Math.min(capacity, reader.maxFrameLength()))
                .put(bytes);
    }

    /** One of the three ways to read, which differ in what may follow the bytes. */
    private interface Reading {
        FrameReader.Step step(FrameReader reader, ByteBuffer bytes);
    }

    /** Passes on what is decided in these bytes. */
    private void run(ByteBuffer bytes, Reading reading, Consumer<? super StreamEvent> events) {
        FrameReader.Step step;
        while ((step = reading.step(reader, bytes)) != FrameReader.Step.NEED_MORE) {
            events.accept(frames.event(step, reader, bytes));
        }
    }

    /** Passes on the rest of the input after a consumer has thrown. */
    private void runOn(ByteBuffer rest, Consumer<? super StreamEvent> events, Throwable first) {
        FrameReader.Step step;
        while ((step = reader.end(rest)) != FrameReader.Step.NEED_MORE) {
            StreamEvent event = frames.event(step, reader, rest);
            try {
                events.accept(event);
            } catch (Throwable next) {
                // A consumer may throw the same one again.
                if (next != first) {
                    first.addSuppressed(next);
                }
            }
        }
    }
}
