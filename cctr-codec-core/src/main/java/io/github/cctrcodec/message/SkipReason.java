package io.github.cctrcodec.message;

/** Why bytes of the input belong to no frame. */
public enum SkipReason {
    /** White space between frames, which is normal. */
    SEPARATOR,
    /** Bytes that begin no frame. */
    GARBAGE,
    /** A frame that was cut off by the head of the next one before its terminator. */
    CUT_OFF,
    /** A frame without a terminator within the limit, which does not make it malformed. */
    TOO_LONG,
    /** A frame whose terminator had not arrived when the input ended. */
    INCOMPLETE
}
