package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The charge of a battery. The heartbeats of Carscop units have plain percentages. Other brands of the H02 family send
 * a code; it is kept, with the percentage that it means where that is known. Immutable and thread-safe.
 *
 * <pre>{@code
 * message.battery().ifPresent(battery -> battery.percent().ifPresent(percent -> show(percent)));
 * }</pre>
 *
 * @param code the code as sent, 0 to 255; absent when the frame has a plain percentage
 * @param percent the charge in percent, 0 to 100; absent when the meaning of the code is unknown
 * @param evidence how the meaning is known
 */
public record Battery(OptionalInt code, OptionalInt percent, Evidence evidence) {
    private static final int[] PERCENT_OF_CODE = {-1, 0, 10, 20, 60, 80, 100};
    private static final int FIRST_PLAIN_PERCENT = PERCENT_OF_CODE.length;
    private static final int FULL = 100;
    private static final int LOW_CODES = 0xF0;

    /**
     * Checks the ranges.
     *
     * @param code see {@link #code()}
     * @param percent see {@link #percent()}
     * @param evidence see {@link #evidence()}
     * @throws IllegalArgumentException when a value is out of its range, or both are absent
     */
    public Battery {
        Objects.requireNonNull(evidence, "evidence");
        Ranges.check("code", code, 0, 255);
        Ranges.check("percent", percent, 0, FULL);
        if (code.isEmpty() && percent.isEmpty()) {
            throw new IllegalArgumentException("code: a battery has a code or a percentage");
        }
    }

    /**
     * Returns the battery of a binary record. The codes 1 to 6 mean 0, 10, 20, 60, 80 and 100 percent, 7 to 100 are
     * percent, {@code F1} to {@code F6} mean 1 to 6 percent. One independent server reads them like this; the document
     * of a rebrand has another table for 1 to 6.
     *
     * @param code the byte of the record, 0 to 255
     * @return code and percentage, with {@link Evidence#THIRD_PARTY}; the percentage is absent for other codes
     * @throws IllegalArgumentException when the code is out of its range
     */
    public static Battery ofRecordCode(int code) {
        return new Battery(OptionalInt.of(code), percentOf(code), Evidence.THIRD_PARTY);
    }

    /**
     * Returns the battery of a text frame. That its codes mean the same as in {@link #ofRecordCode} is inferred.
     *
     * @param code the number in the frame, 0 to 255
     * @return code and percentage, with {@link Evidence#INFERRED}; the percentage is absent for codes without a meaning
     * @throws IllegalArgumentException when the code is out of its range
     */
    public static Battery ofTextCode(int code) {
        return new Battery(OptionalInt.of(code), percentOf(code), Evidence.INFERRED);
    }

    /**
     * Returns a battery whose code has no known meaning.
     *
     * @param code the code as sent, 0 to 255
     * @return the code, with {@link Evidence#FAMILY} and without a percentage
     * @throws IllegalArgumentException when the code is out of its range
     */
    public static Battery ofUnknownCode(int code) {
        return new Battery(OptionalInt.of(code), OptionalInt.empty(), Evidence.FAMILY);
    }

    /**
     * Returns a battery with a plain percentage, as other brands of the H02 family send it.
     *
     * @param percent 0 to 100
     * @return the percentage, with {@link Evidence#FAMILY} and without a code
     * @throws IllegalArgumentException when the percentage is out of its range
     */
    public static Battery ofPercent(int percent) {
        return new Battery(OptionalInt.empty(), OptionalInt.of(percent), Evidence.FAMILY);
    }

    /**
     * Returns where the meaning comes from.
     *
     * @return one line
     */
    public String source() {
        return switch (evidence) {
            case THIRD_PARTY -> "one independent server";
            case CAPTURED -> "captures of Carscop units";
            case INFERRED -> "the code of binary records, by analogy";
            default -> "captures of the wider family";
        };
    }

    /** Returns the percentage that a code means in {@link #ofRecordCode}. */
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
