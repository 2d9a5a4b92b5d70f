package io.github.cctrcodec.internal.framing;

import io.github.cctrcodec.internal.record.RecordBase;
import java.util.Objects;
import java.util.OptionalInt;

/** How long frames may be, in bytes, and what callers may choose. */
public final class FrameLimits {
    /** The longest frame unless the caller chooses another limit. */
    public static final int DEFAULT = 1024;

    /** The longest binary record that was seen. */
    private static final int SMALLEST = 128;

    private static final int LONGEST_RECORD = 1024;

    private FrameLimits() {}

    /** Refuses limits that no reader can have, with the name of the parameter. */
    public static void check(int maxFrameLength, OptionalInt recordLength) {
        Objects.requireNonNull(recordLength, "recordLength");
        if (maxFrameLength < SMALLEST) {
            throw new IllegalArgumentException("maxFrameLength: " + maxFrameLength + " is less than " + SMALLEST);
        }
        int most = Math.min(maxFrameLength, LONGEST_RECORD);
        if (recordLength.isPresent()
                && (recordLength.getAsInt() < RecordBase.LENGTH || recordLength.getAsInt() > most)) {
            throw new IllegalArgumentException(
                    "recordLength: " + recordLength.getAsInt() + " is not within " + RecordBase.LENGTH + " to " + most);
        }
    }
}
