package io.github.cctrcodec.netty;

import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.FrameReader;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.Strictness;
import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;

/**
 * Makes an event of each step of a {@link FrameReader}. Keeps nothing between two calls, and is the largest part of a
 * decoder: all channels of an event loop share one.
 */
final class EventDecoder {
    private static final FastThreadLocal<EventDecoder> LENIENT = ofEachThread(Strictness.LENIENT);
    private static final FastThreadLocal<EventDecoder> STRICT = ofEachThread(Strictness.STRICT);

    private final FrameDecoder frames;

    private EventDecoder(Strictness strictness) {
        frames = new FrameDecoder(strictness);
    }

    /** Returns the decoder of the current thread. */
    static EventDecoder ofThread(Strictness strictness) {
        return (strictness == Strictness.STRICT ? STRICT : LENIENT).get();
    }

    /**
     * Returns the event for a step that found something.
     *
     * @param step a frame or a run
     * @param reader the reader that found it
     * @param bytes the buffer in which it was found
     */
    StreamEvent event(FrameReader.Step step, FrameReader reader, ByteBuffer bytes) {
        return step == FrameReader.Step.FRAME
                ? frames.decode(reader, bytes)
                : new StreamEvent.Skipped(reader.offset(), reader.skippedLength(), reader.reason());
    }

    private static FastThreadLocal<EventDecoder> ofEachThread(Strictness strictness) {
        return new FastThreadLocal<>() {
            @Override
            protected EventDecoder initialValue() {
                return new EventDecoder(strictness);
            }
        };
    }
}
