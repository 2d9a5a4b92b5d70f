package io.github.cctrcodec.internal.digits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** ASCII digits and text in a buffer, read in place by absolute index. Only the bytes 0x30 to 0x39 are digits. */
public final class Ascii {
    private Ascii() {}

    /** Whether a byte is one of the ten ASCII digits. */
    public static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether a byte is an ASCII letter or digit. */
    public static boolean isLetterOrDigit(byte b) {
        return isDigit(b) || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    /** Whether a byte is printable ASCII, the blank included. */
    public static boolean isPrintable(byte b) {
        return b >= ' ' && b < 0x7F;
    }

    /** Whether a byte is a blank, tab, CR or LF. */
    public static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Whether all bytes of a range are printable ASCII. */
    public static boolean isPrintable(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isPrintable(bytes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all bytes of a range are digits. */
    public static boolean isNumber(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(bytes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number that 1 to 9 digits spell; −1 when one is not a digit or there are none or more. */
    public static int number(ByteBuffer bytes, int from, int to) {
        int count = to - from;
        if (count < 1 || count > 9) {
            return -1;
        }
        if (count > Lanes.COUNT || to < Lanes.COUNT) {
            return shortNumber(bytes, from, to);
        }
        // The eight characters that end with the digits; what precedes them becomes zeros.
        int others = (Lanes.COUNT - count) * Byte.SIZE;
        long digits = (Lanes.eight(bytes, to - Lanes.COUNT) ^ Lanes.ZEROS) >>> others << others;
        return Lanes.notDigits(digits) == 0 ? Lanes.number(digits) : -1;
    }

    private static int shortNumber(ByteBuffer bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes.get(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The number that 1 to 18 digits spell; −1 when one is not a digit or there are none or more. */
    public static long longNumber(ByteBuffer bytes, int from, int to) {
        if (to - from <= 9) {
            return number(bytes, from, to);
        }
        long high = longNumber(bytes, from, to - 9);
        int low = number(bytes, to - 9, to);
        return to - from > 18 || high < 0 || low < 0 ? -1 : high * 1_000_000_000L + low;
    }

    /** The number that 1 to 8 hexadecimal digits of either case spell; −1 when one is none or there are none or more. */
    public static long hex(ByteBuffer bytes, int from, int to) {
        if (to - from < 1 || to - from > 8) {
            return -1;
        }
        if (to - from == Lanes.COUNT) {
            return Lanes.hex(Lanes.eight(bytes, from));
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = hexDigit(bytes.get(i));
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    /** The bytes of a range as text, one character a byte (ISO 8859-1). */
    public static String text(ByteBuffer bytes, int from, int to) {
        if (bytes.hasArray()) {
            return new String(bytes.array(), bytes.arrayOffset() + from, to - from, StandardCharsets.ISO_8859_1);
        }
        byte[] copy = new byte[to - from];
        bytes.get(from, copy);
        return new String(copy, StandardCharsets.ISO_8859_1);
    }

    private static int hexDigit(byte b) {
        if (isDigit(b)) {
            return b - '0';
        }
        int letter = (b | 0x20) - 'a';
        return b > 0 && letter >= 0 && letter < 6 ? letter + 10 : -1;
    }
}
