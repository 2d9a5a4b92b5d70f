package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.view.FrameReader;
import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;

/**
 * Makes an event of each step of a {@link FrameReader}. Keeps nothing between two calls, and is the largest part of a
 * decoder: all channels of an event loop share one.
 */
final class EventDecoder {
    private static final FastThreadLocal<EventDecoder> LENIENT = ofEachThread(DecoderOptions.LENIENT);
    private static final FastThreadLocal<EventDecoder> STRICT = ofEachThread(DecoderOptions.STRICT);

    private final FrameDecoder frames;

    private EventDecoder(DecoderOptions options) {
        frames = new FrameDecoder(options);
    }

    /** Returns the decoder of the current thread, strict or lenient. */
    static EventDecoder ofThread(boolean strict) {
        return (strict ? STRICT : LENIENT).get();
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

    private static FastThreadLocal<EventDecoder> ofEachThread(DecoderOptions options) {
        return new FastThreadLocal<>() {
            @Override
            protected EventDecoder initialValue() {
                return new EventDecoder(options);
            }
        };
    }
}
