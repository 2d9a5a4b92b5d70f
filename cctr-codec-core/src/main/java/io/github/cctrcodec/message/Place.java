package io.github.cctrcodec.message;

import java.util.Objects;

/**
 * Where a field of a frame is. Immutable and thread-safe.
 *
 * @param kind what the field is
 * @param offset of its first byte, from the beginning of the frame
 * @param length in bytes; 0 for a field that is left empty
 */
public record Place(FieldKind kind, int offset, int length) {
    /**
     * Checks the numbers.
     *
     * @param kind see {@link #kind()}
     * @param offset see {@link #offset()}
     * @param length see {@link #length()}
     * @throws IllegalArgumentException when a number is negative
     */
    public Place {
        Objects.requireNonNull(kind, "kind");
        Ranges.check("offset", offset, 0, Integer.MAX_VALUE);
        Ranges.check("length", length, 0, Integer.MAX_VALUE);
    }

    /**
     * Returns the offset after the last byte.
     *
     * @return offset plus length
     */
    public int end() {
        return offset + length;
    }
}
