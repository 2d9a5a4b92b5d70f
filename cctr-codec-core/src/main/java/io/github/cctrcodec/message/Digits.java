package io.github.cctrcodec.message;

import java.util.Objects;

/** Digits of values that are echoed unread, such as stamps and the time of a command. */
final class Digits {
    private Digits() {}

    /** The number that exactly {@code count} ASCII digits spell. */
    static long parse(String parameter, String digits, int count) {
        Objects.requireNonNull(digits, parameter);
        if (digits.length() != count || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(parameter + ": expected " + count + " digits, not \"" + digits + '"');
        }
        return Long.parseLong(digits);
    }
}
