package io.github.cctrcodec.samples.browser.twin;

/** The twin of {@link java.util.HexFormat}, as far as the decoder uses it. */
public final class HexFormat {
    private static final HexFormat LOWER_CASE = new HexFormat();

    private HexFormat() {}

    public static HexFormat of() {
        return LOWER_CASE;
    }

    public String formatHex(byte[] bytes) {
        return formatHex(bytes, 0, bytes.length);
    }

    public String formatHex(byte[] bytes, int from, int to) {
        StringBuilder digits = new StringBuilder(2 * (to - from));
        for (int i = from; i < to; i++) {
            digits.append(Character.forDigit(bytes[i] >> 4 & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        return digits.toString();
    }

    public byte[] parseHex(CharSequence digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (fromHexDigit(digits.charAt(2 * i)) << 4 | fromHexDigit(digits.charAt(2 * i + 1)));
        }
        return bytes;
    }

    public static int fromHexDigit(int digit) {
        return Character.digit(digit, 16);
    }
}
