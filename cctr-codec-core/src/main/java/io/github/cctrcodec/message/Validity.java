package io.github.cctrcodec.message;

/** What the device reports about its fix. */
public enum Validity {
    /** Letter {@code A}: the fix is valid. A parked unit may repeat its last valid fix with its old time. */
    VALID,
    /** Letter {@code B}, only in H02: the fix is valid, by BeiDou. */
    VALID_BEIDOU,
    /** Letter {@code V}: there is no fix now; position and time may be older. */
    INVALID,
    /** The frame does not indicate it. */
    UNSTATED;

    /**
     * Returns whether the device reports a valid fix.
     *
     * @return whether this is {@link #VALID} or {@link #VALID_BEIDOU}
     */
    public boolean isValid() {
        return this == VALID || this == VALID_BEIDOU;
    }
}
