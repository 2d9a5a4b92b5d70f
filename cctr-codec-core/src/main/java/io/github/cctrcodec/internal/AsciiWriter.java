package io.github.cctrcodec.internal;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/** Writes digits and checked text at the position of a buffer, without a {@code String}. */
public final class AsciiWriter {
    private static final int EIGHT_DIGITS = 100_000_000;

    private AsciiWriter() {}

    /**
     * Moves the position over so many bytes, which the caller writes next, and returns where they begin.
     *
     * @throws BufferOverflowException when there is no room; the position is unchanged
     */
    public static int claim(ByteBuffer target, int count) {
        int at = target.position();
        if (count > target.remaining()) {
            throw new BufferOverflowException();
        }
        target.position(at + count);
        return at;
    }

    /** A number with so many digits, leading zeros included; higher digits are cut off. */
    public static void digits(ByteBuffer target, long number, int count) {
        if (count > Lanes.COUNT) {
            digits(target, number / EIGHT_DIGITS, count - Lanes.COUNT);
            digits(target, number, Lanes.COUNT);
        } else {
            long digits = Lanes.digits((int) (number % EIGHT_DIGITS));
            Lanes.set(target, claim(target, count), digits >>> (Lanes.COUNT - count) * Byte.SIZE, count);
        }
    }

    /** The six digits of three numbers 0 to 99, as {@link Lanes#pairs} has them. */
    public static void sixDigits(ByteBuffer target, long pairs) {
        Lanes.set(target, claim(target, 6), Lanes.digitsOfPairs(pairs), 6);
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
