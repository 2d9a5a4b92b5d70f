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
}
