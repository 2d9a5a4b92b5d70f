package io.github.cctrcodec.mutation;

import java.util.Arrays;

/**
 * One piece of damage to an input. Holds no bytes: {@link #applyTo} makes the damaged input.
 *
 * @param kind what happens
 * @param offset where, for the kinds that concern one byte; for a cut, the first byte that is lost
 * @param value the new byte of a replacement, 0 to 255; the number of bytes that a cut removes; otherwise 0
 */
public record Mutation(Kind kind, int offset, int value) {
    /** What can happen to a byte, or to the ends of an input. */
    public enum Kind {
        /** The byte has another value. */
        REPLACE,
        /** The byte is lost. */
        DELETE,
        /** The byte comes twice. */
        DOUBLE,
        /** The byte changes places with the next one. */
        SWAP,
        /** The first bytes are lost. */
        CUT_FRONT,
        /** The last bytes are lost. */
        CUT_END
    }

    /** Whether bytes are cut off an end, which may be more than one. */
    public boolean isCut() {
        return kind == Kind.CUT_FRONT || kind == Kind.CUT_END;
    }

    /** How many bytes of the original are touched, from {@link #offset} on. */
    public int width() {
        return switch (kind) {
            case SWAP -> 2;
            case CUT_FRONT, CUT_END -> value;
            default -> 1;
        };
    }

    /** Returns a damaged copy of an input. */
    public byte[] applyTo(byte[] input) {
        switch (kind) {
            case REPLACE -> {
                byte[] copy = input.clone();
                copy[offset] = (byte) value;
                return copy;
            }
            case DELETE -> {
                byte[] copy = Arrays.copyOf(input, input.length - 1);
                System.arraycopy(input, offset + 1, copy, offset, copy.length - offset);
                return copy;
            }
            case DOUBLE -> {
                byte[] copy = Arrays.copyOf(input, input.length + 1);
                System.arraycopy(input, offset, copy, offset + 1, input.length - offset);
                return copy;
            }
            case SWAP -> {
                byte[] copy = input.clone();
                copy[offset] = input[offset + 1];
                copy[offset + 1] = input[offset];
                return copy;
            }
            case CUT_FRONT -> {
                return Arrays.copyOfRange(input, value, input.length);
            }
            case CUT_END -> {
                return Arrays.copyOf(input, input.length - value);
            }
        }
        throw new AssertionError(kind);
    }
}
