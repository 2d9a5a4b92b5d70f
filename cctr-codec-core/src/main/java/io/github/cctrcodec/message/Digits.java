package io.github.cctrcodec.message;

import java.util.Objects;

/** The digits of values that are echoed as they are, such as stamps and the time of a command. */
final class Digits {
    private Digits() {}

    /** Returns a number, which has at most {@code count} digits, with leading zeros. */
    static String text(long number, int count) {
        String digits = Long.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }

    /** Returns the number of exactly {@code count} ASCII digits. */
    static long parse(String parameter, String digits, int count) {
        Objects.requireNonNull(digits, parameter);
        if (digits.length() != count || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(parameter + ": expected " + count + " digits, not \"" + digits + '"');
        }
        return Long.parseLong(digits);
    }
}
