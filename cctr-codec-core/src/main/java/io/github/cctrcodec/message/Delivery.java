package io.github.cctrcodec.message;

/** Whether a {@link Position} was sent when it was measured, or stored and sent later. */
public enum Delivery {
    /** Sent when it was measured: Carscop {@code UD00} and {@code UB04}. */
    LIVE,
    /** Stored while there was no network and sent later, perhaps months later: Carscop {@code UD04}. */
    BUFFERED,
    /** The frame does not indicate it: all H02 positions. */
    UNSTATED
}
