package io.github.cctrcodec;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Turns the chunks of one connection into events. Push form of {@link FrameReader}: what is pending between two chunks is
 * kept here, up to the frame limit; nothing else is.
 *
 * <pre>{@code
 * StreamDecoder decoder = new StreamDecoder();       // one for each connection
 * decoder.decode(chunk, event -> handle(event));     // whenever bytes arrive
 * decoder.end(event -> handle(event));               // when the connection closes
 * }</pre>
 *
 * <p>A datagram is a whole input: {@code decode}, then {@code end}. How the input is split into chunks makes no difference.
 * Belongs to one thread at a time. No input makes it throw.
 */
public final class StreamDecoder {
    /** Has room for nothing, so that whoever shares it cannot tell. */
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final FrameReader reader;
    private final FrameDecoder frames;
    /** Pending bytes from 0 to the position; there is none while none are. */
    private ByteBuffer held = NOTHING;

    /** A lenient decoder with the default limits. */
    public StreamDecoder() {
        this(DecoderLimits.DEFAULT, Strictness.LENIENT);
    }

    /** A decoder with the caller's limits. */
    public StreamDecoder(DecoderLimits limits, Strictness strictness) {
        this(limits, new FrameDecoder(strictness));
    }

    /**
     * A decoder for one of many connections of a thread, which share the largest part: it keeps nothing between two calls.
     *
     * @param frames for all connections of the thread that calls this decoder
     */
    public StreamDecoder(DecoderLimits limits, FrameDecoder frames) {
        this.reader = new FrameReader(limits);
        this.frames = frames;
    }

    /** Takes a chunk, all bytes between position and limit, and hands on each event that it completes. */
    public void decode(ByteBuffer chunk, Consumer<? super StreamEvent> events) {
        while (held.position() > 0 && chunk.hasRemaining()) {
            continueHeld(chunk, events);
        }
        if (chunk.hasRemaining()) {
            run(chunk, Rest.MAY_FOLLOW, events);
            hold(chunk);
        }
    }

    /** Says that the line has been quiet: a whole binary record that is pending does not wait for what follows it. */
    public void quiet(Consumer<? super StreamEvent> events) {
        runHeld(Rest.IS_LATE, events);
        if (held.hasRemaining()) {
            held.compact();
        } else {
            held = NOTHING;
        }
    }

    /** Says that the input ends, and hands on what is left. The decoder is as new afterwards; offsets begin at 0 again. */
    public void end(Consumer<? super StreamEvent> events) {
        runHeld(Rest.IS_NONE, events);
        held = NOTHING;
    }

    /** How many bytes are kept because they may be the beginning of a frame. */
    public int pending() {
        return held.position();
    }

    /** How many bytes are skipped and not yet reported, because their run has not ended. */
    public long skippedSoFar() {
        return reader.skippedSoFar();
    }

    /** Appends to the pending bytes until they are decided; then goes on in the chunk itself, which costs no copy. */
    private void continueHeld(ByteBuffer chunk, Consumer<? super StreamEvent> events) {
        int taken = Math.min(chunk.remaining(), held.remaining());
        held.put(held.position(), chunk, chunk.position(), taken);
        held.position(held.position() + taken);
        chunk.position(chunk.position() + taken);
        runHeld(Rest.MAY_FOLLOW, events);
        int left = held.remaining();
        if (left <= taken) {
            chunk.position(chunk.position() - left);
            held = NOTHING;
        } else {
            held.compact();
        }
    }

    private void runHeld(Rest rest, Consumer<? super StreamEvent> events) {
        held.flip();
        run(held, rest, events);
    }

    private void hold(ByteBuffer rest) {
        if (rest.hasRemaining()) {
            held = ByteBuffer.allocate(reader.maxFrameLength()).put(rest);
        }
    }

    private void run(ByteBuffer bytes, Rest rest, Consumer<? super StreamEvent> events) {
        FrameReader.Step step;
        while ((step = reader.step(bytes, rest)) != FrameReader.Step.NEED_MORE) {
            events.accept(
                    step == FrameReader.Step.FRAME
                            ? frames.decode(reader, bytes)
                            : new StreamEvent.Skipped(reader.offset(), reader.skippedLength(), reader.reason()));
        }
    }
}
