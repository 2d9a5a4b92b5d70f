package io.github.cctrcodec.internal.digits;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/** Writes numbers and text at the position of a buffer, without creating an object. */
public final class AsciiWriter {
    private static final int EIGHT_DIGITS = 100_000_000;
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

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

    /** The characters of the lowest 1 to 8 lanes of a word. */
    public static void characters(ByteBuffer target, long word, int count) {
        Lanes.set(target, claim(target, count), word, count);
    }

    /** A number with so many digits, leading zeros included; higher digits are cut off. */
    public static void digits(ByteBuffer target, long number, int count) {
        if (count > Lanes.COUNT) {
            digits(target, number / EIGHT_DIGITS, count - Lanes.COUNT);
            digits(target, number, Lanes.COUNT);
        } else {
            long digits = Lanes.digits((int) (number % EIGHT_DIGITS));
            characters(target, digits >>> (Lanes.COUNT - count) * Byte.SIZE, count);
        }
    }

    /** The six digits of three numbers 0 to 99, as {@link Lanes#pairs} has them. */
    public static void sixDigits(ByteBuffer target, long pairs) {
        characters(target, Lanes.digitsOfPairs(pairs), 6);
    }

    /** A number with as many digits as it has, but not fewer than so many, 1 to 8. */
    public static void number(ByteBuffer target, long number, int minDigits) {
        if (number >= EIGHT_DIGITS) {
            number(target, number / EIGHT_DIGITS, 1);
            digits(target, number, Lanes.COUNT);
            return;
        }
        long digits = Lanes.digits((int) number);
        int skipped = Math.min(Lanes.first(digits ^ Lanes.ZEROS), Lanes.COUNT - minDigits);
        characters(target, digits >>> skipped * Byte.SIZE, Lanes.COUNT - skipped);
    }

    /**
     * A number in units of 10 to the power of −{@code scale}, which is 1 to 7, with a dot and the fewest decimals that are
     * exact, but not fewer than {@code minDecimals}; no dot without decimals.
     */
    public static void decimal(ByteBuffer target, long units, int scale, int minDigits, int minDecimals) {
        int unitsOfOne = POWERS_OF_TEN[scale];
        number(target, units / unitsOfOne, minDigits);
        long digits = Lanes.digits((int) (units % unitsOfOne) * POWERS_OF_TEN[Lanes.COUNT - scale]);
        int decimals = Math.max(Lanes.COUNT - Lanes.behindLast(digits ^ Lanes.ZEROS), minDecimals);
        if (decimals > 0) {
            characters(target, '.' | digits << Byte.SIZE, 1 + decimals);
        }
    }

    /** Eight upper-case hexadecimal digits. */
    public static void hex(ByteBuffer target, int number) {
        characters(target, Lanes.hexDigits(number), Lanes.COUNT);
    }

    /** Four upper-case hexadecimal digits; higher ones are cut off. */
    public static void shortHex(ByteBuffer target, int number) {
        characters(target, Lanes.hexDigits(number) >>> Integer.SIZE, 4);
    }

    /** A text whose characters have one byte each. */
    public static void text(ByteBuffer target, String text) {
        copy(text, target, claim(target, text.length()));
    }

    /** A text whose characters have one byte each, after a comma. */
    public static void field(ByteBuffer target, String text) {
        after(target, ',', text);
    }

    /** A text whose characters have one byte each, after another character. */
    public static void after(ByteBuffer target, char before, String text) {
        int at = claim(target, text.length() + 1);
        target.put(at, (byte) before);
        copy(text, target, at + 1);
    }

    @SuppressWarnings("deprecation") // drops the high byte of each character, which is 0
    private static void copy(String text, ByteBuffer target, int at) {
        if (target.hasArray()) {
            text.getBytes(0, text.length(), target.array(), target.arrayOffset() + at);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            target.put(at + i, (byte) text.charAt(i));
        }
    }
}
