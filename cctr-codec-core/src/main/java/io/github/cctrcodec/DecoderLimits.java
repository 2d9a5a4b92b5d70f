package io.github.cctrcodec;

import java.util.OptionalInt;

/**
 * What a decoder may hold and take for a frame. Immutable and thread-safe.
 *
 * @param maxFrameLength the longest frame in bytes, terminator included, {@value #MIN_FRAME_LENGTH} or more; the longest
 *     real ones are a little over 200
 * @param recordLength the length of binary records, when the caller knows what the firmware of a connection sends: it is
 *     tried before the others; {@value #MIN_RECORD_LENGTH} to {@value #MAX_RECORD_LENGTH}
 */
public record DecoderLimits(int maxFrameLength, OptionalInt recordLength) {
    /** The smallest limit: what finding a binary record may have to look at. */
    public static final int MIN_FRAME_LENGTH = 128;
    /** The length of the base record. */
    public static final int MIN_RECORD_LENGTH = 32;
    /** More than the longest record seen, which has 51 bytes. */
    public static final int MAX_RECORD_LENGTH = 64;

    /** Frames up to 1024 bytes, records of any known length. */
    public static final DecoderLimits DEFAULT = new DecoderLimits(1024, OptionalInt.empty());

    /** @throws IllegalArgumentException when a limit is out of its range */
    public DecoderLimits {
        if (maxFrameLength < MIN_FRAME_LENGTH) {
            throw new IllegalArgumentException(
                    "maxFrameLength: " + maxFrameLength + " is less than " + MIN_FRAME_LENGTH);
        }
        if (recordLength.isPresent()
                && (recordLength.getAsInt() < MIN_RECORD_LENGTH || recordLength.getAsInt() > MAX_RECORD_LENGTH)) {
            throw new IllegalArgumentException("recordLength: " + recordLength.getAsInt() + " is not within "
                    + MIN_RECORD_LENGTH + " to " + MAX_RECORD_LENGTH);
        }
    }

    /** These limits with another frame length. */
    public DecoderLimits withMaxFrameLength(int length) {
        return new DecoderLimits(length, recordLength);
    }

    /** These limits with the record length that the caller knows. */
    public DecoderLimits withRecordLength(int length) {
        return new DecoderLimits(maxFrameLength, OptionalInt.of(length));
    }
}
