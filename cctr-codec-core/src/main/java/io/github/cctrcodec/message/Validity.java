package io.github.cctrcodec.message;

/** What the device says of its fix. */
public enum Validity {
    /** Letter {@code A}: valid. A parked unit may repeat its last valid fix with its old time. */
    VALID,
    /** Letter {@code B} of H02: valid, by BeiDou. */
    VALID_BEIDOU,
    /** Letter {@code V}: no fix now; position and time may be older ones. */
    INVALID,
    /** The frame does not say. */
    UNSTATED;

    /** Whether the device calls its fix valid. */
    public boolean isValid() {
        return this == VALID || this == VALID_BEIDOU;
    }
}
