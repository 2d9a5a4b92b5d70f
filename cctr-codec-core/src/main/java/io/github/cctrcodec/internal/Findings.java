package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The diagnostics of a view, without an object for each: codes as bits, places as numbers. One place for each code. */
@SuppressWarnings("EnumOrdinal") // the ordinal is the number of the bit
public final class Findings {
    private static final Code[] CODES = Code.values();
    private static final long ERRORS = errors();

    private static final int[] NONE = {};

    /** The offset and the length of each code; without room until there is a finding. */
    private int[] places = NONE;

    private long bits;

    /** Forgets all. */
    public void clear() {
        bits = 0;
    }

    /** Notes a finding; only the first place of a code is kept. */
    public void add(Code code, int offset, int length) {
        long bit = 1L << code.ordinal();
        if ((bits & bit) == 0) {
            bits |= bit;
            if (places.length == 0) {
                places = new int[2 * CODES.length];
            }
            places[2 * code.ordinal()] = offset;
            places[2 * code.ordinal() + 1] = length;
        }
    }

    /** Whether a code was found. */
    public boolean has(Code code) {
        return (bits & 1L << code.ordinal()) != 0;
    }

    /** The codes found, bit {@code 1L << ordinal} for each. */
    public long bits() {
        return bits;
    }

    /** Whether one of them is of error severity. */
    public boolean hasErrors() {
        return (bits & ERRORS) != 0;
    }

    /** The findings as values, in the order of their places. */
    public List<Diagnostic> toList() {
        if (bits == 0) {
            return List.of();
        }
        List<Diagnostic> list = new ArrayList<>(Long.bitCount(bits));
        for (long left = bits; left != 0; left &= left - 1) {
            int i = Long.numberOfTrailingZeros(left);
            list.add(new Diagnostic(CODES[i], places[2 * i], places[2 * i + 1]));
        }
        list.sort(Comparator.comparingInt(Diagnostic::offset));
        return List.copyOf(list);
    }

    private static long errors() {
        long errors = 0;
        for (Code code : CODES) {
            if (code.severity() == Diagnostic.Severity.ERROR) {
                errors |= 1L << code.ordinal();
            }
        }
        return errors;
    }
}
