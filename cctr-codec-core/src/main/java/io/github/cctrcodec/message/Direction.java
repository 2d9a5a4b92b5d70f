package io.github.cctrcodec.message;

/** Who speaks. */
public enum Direction {
    /** From the device to the server. */
    UPLINK,
    /** From the server to the device. */
    DOWNLINK
}
