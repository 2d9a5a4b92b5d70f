package io.github.cctrcodec;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a decoder may hold and take for a frame. Immutable and thread-safe.
 *
 * @param maxFrameLength the longest frame in bytes, terminator included, {@value #MIN_FRAME_LENGTH} or more; the longest
 *     real ones are a little over 200. Memory is allocated for the bytes that are pending, not for the limit
 * @param recordLength the length of binary records, when the caller knows what the firmware of a connection sends: it is
 *     tried before the others; {@value #MIN_RECORD_LENGTH} up to the longest frame
 * @param longRecordIds whether the id of a binary record has 8 bytes instead of 5. Without this only records of 42 bytes may
 *     have such ids
 */
public record DecoderLimits(int maxFrameLength, OptionalInt recordLength, boolean longRecordIds) {
    /** The smallest limit: the longest binary record that was seen. */
    public static final int MIN_FRAME_LENGTH = 128;
    /** The length of the part that all binary records have. */
    public static final int MIN_RECORD_LENGTH = 29;
    /** The greatest length of a binary record that can be stated. */
    public static final int MAX_RECORD_LENGTH = 1024;

    /** Frames up to 1024 bytes, records of any length. */
    public static final DecoderLimits DEFAULT = new DecoderLimits(1024, OptionalInt.empty(), false);

    /** @throws IllegalArgumentException when a limit is out of its range */
    public DecoderLimits {
        Objects.requireNonNull(recordLength, "recordLength");
        if (maxFrameLength < MIN_FRAME_LENGTH) {
            throw new IllegalArgumentException(
                    "maxFrameLength: " + maxFrameLength + " is less than " + MIN_FRAME_LENGTH);
        }
        int most = Math.min(maxFrameLength, MAX_RECORD_LENGTH);
        if (recordLength.isPresent()
                && (recordLength.getAsInt() < MIN_RECORD_LENGTH || recordLength.getAsInt() > most)) {
            throw new IllegalArgumentException(
                    "recordLength: " + recordLength.getAsInt() + " is not within " + MIN_RECORD_LENGTH + " to " + most);
        }
    }

    /** Returns these limits with another frame length. */
    public DecoderLimits withMaxFrameLength(int length) {
        return new DecoderLimits(length, recordLength, longRecordIds);
    }

    /** Returns these limits with the record length that the caller knows. */
    public DecoderLimits withRecordLength(int length) {
        return new DecoderLimits(maxFrameLength, OptionalInt.of(length), longRecordIds);
    }

    /** Returns these limits for binary records whose ids have 8 bytes, 15 digits, at any length. */
    public DecoderLimits withLongRecordIds() {
        return new DecoderLimits(maxFrameLength, recordLength, true);
    }
}
