package io.github.cctrcodec.message;

/** Who speaks. */
public enum Direction {
    /** From the device to the server. */
    UPLINK,
    /** From the server to the device. */
    DOWNLINK,
    /** The frame does not tell: a word that nobody documented, or one of the server in a form that only a device would send. */
    UNKNOWN
}
