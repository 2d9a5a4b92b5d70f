package io.github.cctrcodec.message;

/** Whether a position was sent at once. */
public enum Delivery {
    /** Sent as it was measured: Carscop {@code UD00} and {@code UB04}. */
    LIVE,
    /** Stored while there was no network and sent later, perhaps months later: Carscop {@code UD04}. */
    BUFFERED,
    /** The frame does not tell: all H02 positions. */
    UNSTATED
}
