package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The charge of a battery as other brands of the H02 family send it: a code, and the percentage that it means where that is
 * known. The heartbeats of Carscop units have plain percentages instead.
 *
 * @param code as sent, 0 to 255; absent where the frame has a plain percentage
 * @param percent 0 to 100; absent when nobody knows what the code means
 * @param evidence how the meaning of the code is known
 */
public record Battery(OptionalInt code, OptionalInt percent, Evidence evidence) {
    private static final int[] PERCENT_OF_CODE = {-1, 0, 10, 20, 60, 80, 100};
    private static final int FIRST_PLAIN_PERCENT = PERCENT_OF_CODE.length;
    private static final int FULL = 100;
    private static final int LOW_CODES = 0xF0;

    /** @throws IllegalArgumentException when a value is out of its range, or both are absent */
    public Battery {
        Objects.requireNonNull(evidence, "evidence");
        Ranges.check("code", code, 0, 255);
        Ranges.check("percent", percent, 0, FULL);
        if (code.isEmpty() && percent.isEmpty()) {
            throw new IllegalArgumentException("code: a battery has a code or a percentage");
        }
    }

    /**
     * The battery byte of a binary record: 1 to 6 mean 0, 10, 20, 60, 80 and 100 percent, 7 to 100 are percent, {@code F1}
     * to {@code F6} mean 1 to 6 percent. One independent server reads it so; the document of a rebrand has another table for
     * 1 to 6, so that the code is kept.
     *
     * @param code 0 to 255
     */
    public static Battery ofRecordCode(int code) {
        return new Battery(OptionalInt.of(code), percentOf(code), Evidence.THIRD_PARTY);
    }

    /** The same code in a text frame, where that meaning is inferred. */
    public static Battery ofTextCode(int code) {
        return new Battery(OptionalInt.of(code), percentOf(code), Evidence.INFERRED);
    }

    /** A code whose meaning nobody knows. */
    public static Battery ofUnknownCode(int code) {
        return new Battery(OptionalInt.of(code), OptionalInt.empty(), Evidence.FAMILY);
    }

    /** A plain percentage. */
    public static Battery ofPercent(int percent) {
        return new Battery(OptionalInt.empty(), OptionalInt.of(percent), Evidence.FAMILY);
    }

    /** Where the meaning comes from, in one line. */
    public String source() {
        return switch (evidence) {
            case THIRD_PARTY -> "one independent server";
            case CAPTURED -> "captures of Carscop units";
            case INFERRED -> "the code of binary records, by analogy";
            default -> "captures of the wider family";
        };
    }

    private static OptionalInt percentOf(int code) {
        if (code >= 1 && code < FIRST_PLAIN_PERCENT) {
            return OptionalInt.of(PERCENT_OF_CODE[code]);
        }
        if (code >= FIRST_PLAIN_PERCENT && code <= FULL) {
            return OptionalInt.of(code);
        }
        return code > LOW_CODES && code <= LOW_CODES + 6 ? OptionalInt.of(code - LOW_CODES) : OptionalInt.empty();
    }
}
