package io.github.cctrcodec.message;

import java.util.Objects;

/** Digits of values that are echoed unread, such as stamps and the time of a command. */
final class Digits {
    private Digits() {}

    /** The digits of a number that has no more than {@code count} of them, leading zeros included. */
    static String text(long number, int count) {
        String digits = Long.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }

    /** The number that exactly {@code count} ASCII digits spell. */
    static long parse(String parameter, String digits, int count) {
        Objects.requireNonNull(digits, parameter);
        if (digits.length() != count || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(parameter + ": expected " + count + " digits, not \"" + digits + '"');
        }
        return Long.parseLong(digits);
    }
}
