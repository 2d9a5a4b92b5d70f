package io.github.cctrcodec.message;

/** Why bytes of the input do not belong to a frame. */
public enum SkipReason {
    /** White space between frames, which is normal. */
    SEPARATOR,
    /** Bytes that are not the beginning of a frame. */
    GARBAGE,
    /** A frame that was cut off: the head of the next one came before its terminator. */
    CUT_OFF,
    /** A frame without a terminator within the limit; it need not be malformed. */
    TOO_LONG,
    /** A frame whose terminator had not arrived when the input ended. */
    INCOMPLETE
}
