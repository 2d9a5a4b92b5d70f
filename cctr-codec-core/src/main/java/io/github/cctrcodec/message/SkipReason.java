package io.github.cctrcodec.message;

/** Why bytes of the input belong to no frame. */
public enum SkipReason {
    /** White space between frames: as it should be. */
    SEPARATOR,
    /** Bytes that begin no frame. */
    GARBAGE,
    /** A frame that the head of the next one cut off before its terminator. */
    CUT_OFF,
    /** A frame that has no terminator within the limit; it is not malformed for that. */
    TOO_LONG,
    /** A frame whose terminator had not come when the input ended. */
    INCOMPLETE
}
