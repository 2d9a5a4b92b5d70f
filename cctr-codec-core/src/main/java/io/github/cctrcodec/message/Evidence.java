package io.github.cctrcodec.message;

/**
 * How a fact about the wire is known, from the strongest proof to the weakest. A constant that compares lower is
 * stronger:
 *
 * <pre>{@code
 * boolean reliable = word.evidence().compareTo(Evidence.THIRD_PARTY) <= 0;
 * }</pre>
 */
public enum Evidence {
    /** Seen in a capture of a real Carscop unit, or of one that sends the same frames. */
    CAPTURED,
    /** Printed in a vendor document or a manual of Carscop. */
    DOCUMENTED,
    /** Implemented by independent servers or used by a platform. */
    THIRD_PARTY,
    /** Known only for relatives: documents and captures of rebrands and of the wider protocol family, or an analogy. */
    FAMILY,
    /** Derived by reasoning; no source states it. */
    INFERRED
}
