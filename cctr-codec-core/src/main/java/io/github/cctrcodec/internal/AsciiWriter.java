package io.github.cctrcodec.internal;

import java.nio.ByteBuffer;

/** Writes digits and checked text at the position of a buffer, without a {@code String}. */
public final class AsciiWriter {
    private AsciiWriter() {}

    /** A number with so many digits, leading zeros included; higher digits are cut off. */
    public static void digits(ByteBuffer target, long number, int count) {
        long divisor = 1;
        for (int i = 1; i < count; i++) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            target.put((byte) ('0' + number / divisor % 10));
        }
    }

    /** A number with as many digits as it has, but not fewer than so many. */
    public static void number(ByteBuffer target, long number, int minDigits) {
        int count = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            count++;
        }
        digits(target, number, Math.max(count, minDigits));
    }

    /**
     * A number in units of 10 to the power of −{@code scale}, with a dot and the fewest decimals that are exact, but not
     * fewer than {@code minDecimals}; no dot without decimals.
     */
    public static void decimal(ByteBuffer target, long units, int scale, int minDigits, int minDecimals) {
        long power = 1;
        for (int i = 0; i < scale; i++) {
            power *= 10;
        }
        long fraction = units % power;
        int decimals = scale;
        while (decimals > minDecimals && fraction % 10 == 0) {
            fraction /= 10;
            decimals--;
        }
        number(target, units / power, minDigits);
        if (decimals > 0) {
            target.put((byte) '.');
            digits(target, fraction, decimals);
        }
    }

    /** Eight upper-case hexadecimal digits. */
    public static void hex(ByteBuffer target, int number) {
        for (int shift = Integer.SIZE - 4; shift >= 0; shift -= 4) {
            int digit = number >>> shift & 0xF;
            target.put((byte) (digit < 10 ? '0' + digit : 'A' + digit - 10));
        }
    }

    /** A text that is known to be safe. */
    public static void constant(ByteBuffer target, String text) {
        for (int i = 0; i < text.length(); i++) {
            target.put((byte) text.charAt(i));
        }
    }

    /**
     * A text of a caller's or a device's, which may hold printable ASCII without the forbidden characters.
     *
     * @throws IllegalArgumentException when it holds anything else
     */
    public static void text(ByteBuffer target, String parameter, String text, String forbidden) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || forbidden.indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        parameter + ": character " + (int) c + " at " + i + " cannot be sent in a frame");
            }
            target.put((byte) c);
        }
    }
}
