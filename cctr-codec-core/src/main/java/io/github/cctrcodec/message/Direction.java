package io.github.cctrcodec.message;

/** Who sent a frame. */
public enum Direction {
    /** From the device to the server. */
    UPLINK,
    /** From the server to the device. */
    DOWNLINK,
    /**
     * The frame does not indicate it: its word is not documented, or is a word of the server in a form that only a
     * device sends.
     */
    UNKNOWN
}
