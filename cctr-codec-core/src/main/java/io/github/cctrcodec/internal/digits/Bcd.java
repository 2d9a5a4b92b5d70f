package io.github.cctrcodec.internal.digits;

import java.nio.ByteBuffer;

/** Binary coded decimals, two digits a byte, read in place by absolute index. */
public final class Bcd {
    private Bcd() {}

    /** The number 0 to 99 that a byte spells; −1 when a half byte is not a decimal digit. */
    public static int pair(byte b) {
        int high = b >> 4 & 0xF;
        int low = b & 0xF;
        return high > 9 || low > 9 ? -1 : high * 10 + low;
    }

    /** The number that 1 to 9 bytes spell; −1 when a half byte is not a decimal digit. */
    public static long number(ByteBuffer bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int pair = pair(bytes.get(i));
            if (pair < 0) {
                return -1;
            }
            number = number * 100 + pair;
        }
        return number;
    }

    /** Whether all half bytes of a range are decimal digits. */
    public static boolean isNumber(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (pair(bytes.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
