package io.github.cctrcodec;

import io.github.cctrcodec.internal.framing.FrameLimits;
import io.github.cctrcodec.view.FrameReader;
import java.util.OptionalInt;

/**
 * The choices of a decoder: limits of frames, and how frames with errors are treated. {@link CctrCodec},
 * {@link StreamDecoder} and the Netty handlers take the same options. Immutable and thread-safe.
 *
 * <pre>{@code
 * DecoderOptions options = DecoderOptions.LENIENT.withMaxFrameLength(4096).withRecordLength(32);
 * }</pre>
 *
 * @param strict whether a frame with a diagnostic of error severity becomes
 *     {@link io.github.cctrcodec.message.Unrecognized}, with the same diagnostics. A lenient decoder reads what can be read:
 *     bad fields are absent and diagnosed
 * @param maxFrameLength the longest frame in bytes, terminator included, 128 or more; the
 *     longest real ones are a little over 200. Memory is allocated for the bytes that are pending, not for the limit
 * @param recordLength the length of binary records, when the caller knows what the firmware sends: it is tried before the
 *     others; 29 up to the longest frame, at most 1024
 * @param longRecordIds whether the id of a binary record has 8 bytes instead of 5. Otherwise only records of 42 bytes may
 *     have such ids
 */
public record DecoderOptions(boolean strict, int maxFrameLength, OptionalInt recordLength, boolean longRecordIds) {
    /** Lenient, frames up to 1024 bytes, records of any length: the default. */
    public static final DecoderOptions LENIENT =
            new DecoderOptions(false, FrameLimits.DEFAULT, OptionalInt.empty(), false);
    /** As {@link #LENIENT}, but strict. */
    public static final DecoderOptions STRICT =
            new DecoderOptions(true, FrameLimits.DEFAULT, OptionalInt.empty(), false);

    /**
     * Checks the limits.
     *
     * @param strict see {@link #strict()}
     * @param maxFrameLength see {@link #maxFrameLength()}
     * @param recordLength see {@link #recordLength()}
     * @param longRecordIds see {@link #longRecordIds()}
     * @throws IllegalArgumentException when one is out of its range
     */
    public DecoderOptions {
        FrameLimits.check(maxFrameLength, recordLength);
    }

    /**
     * Returns these options with another frame limit.
     *
     * @param length as {@link #maxFrameLength()}
     * @return the new options
     * @throws IllegalArgumentException when it is out of its range
     */
    public DecoderOptions withMaxFrameLength(int length) {
        return new DecoderOptions(strict, length, recordLength, longRecordIds);
    }

    /**
     * Returns these options with a known record length.
     *
     * @param length as {@link #recordLength()}
     * @return the new options
     * @throws IllegalArgumentException when it is out of its range
     */
    public DecoderOptions withRecordLength(int length) {
        return new DecoderOptions(strict, maxFrameLength, OptionalInt.of(length), longRecordIds);
    }

    /**
     * Returns these options for binary records whose ids have 8 bytes, 15 digits, at any length.
     *
     * @return the new options
     */
    public DecoderOptions withLongRecordIds() {
        return new DecoderOptions(strict, maxFrameLength, recordLength, true);
    }

    /**
     * Returns a reader with these limits, for callers that manage their own buffer.
     *
     * @return a new reader
     */
    public FrameReader newFrameReader() {
        return new FrameReader(maxFrameLength, recordLength, longRecordIds);
    }
}
