package io.github.cctrcodec.message;

/**
 * How a fact about the wire is known, from the strongest proof to the weakest.
 *
 * <p>Compare with {@link #compareTo}: what compares lower is known better.
 */
public enum Evidence {
    /** Seen in a capture of a real Carscop unit, or of one that sends the same frames. */
    CAPTURED,
    /** Printed in a vendor document or a manual of Carscop. */
    DOCUMENTED,
    /** Implemented by independent servers or used by a platform. */
    THIRD_PARTY,
    /** Known of relatives only: documents and captures of rebrands and of the wider protocol family, or analogy. */
    FAMILY,
    /** Derived by reasoning; nobody printed it. */
    INFERRED
}
