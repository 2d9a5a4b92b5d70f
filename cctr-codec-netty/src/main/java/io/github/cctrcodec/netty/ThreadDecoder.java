package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameDecoder;
import io.netty.util.concurrent.FastThreadLocal;

/**
 * The {@link FrameDecoder} of each thread. It is the largest part of a decoder and keeps nothing between two calls, so
 * all channels of an event loop share one.
 */
final class ThreadDecoder {
    private static final FastThreadLocal<FrameDecoder> LENIENT = ofEachThread(DecoderOptions.LENIENT);
    private static final FastThreadLocal<FrameDecoder> STRICT = ofEachThread(DecoderOptions.STRICT);

    private ThreadDecoder() {}

    /** Returns the decoder of the current thread, strict or lenient. */
    static FrameDecoder get(boolean strict) {
        return (strict ? STRICT : LENIENT).get();
    }

    private static FastThreadLocal<FrameDecoder> ofEachThread(DecoderOptions options) {
        return new FastThreadLocal<>() {
            @Override
            protected FrameDecoder initialValue() {
                return new FrameDecoder(options);
            }
        };
    }
}
