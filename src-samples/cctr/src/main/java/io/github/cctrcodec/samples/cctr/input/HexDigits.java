package io.github.cctrcodec.samples.cctr.input;

import java.nio.ByteBuffer;

/** Hexadecimal text of either case. */
final class HexDigits {
    private HexDigits() {}

    /** The value of a character, −1 when it is no digit. */
    static int value(int c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Whether a character may stand between digits. */
    static boolean isWhite(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** A text of digits and white space of any kind, without the white space. */
    static String withoutWhite(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    /** Whether a text is digits and nothing else. */
    static boolean areAll(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> value(c) >= 0);
    }

    /** The bytes of a text that is all digits; half a byte at its end is left out. */
    static ByteBuffer toBytes(String digits) {
        ByteBuffer bytes = ByteBuffer.allocate(digits.length() / 2);
        for (int i = 0; bytes.hasRemaining(); i += 2) {
            bytes.put((byte) (value(digits.charAt(i)) << 4 | value(digits.charAt(i + 1))));
        }
        return bytes.flip();
    }
}
