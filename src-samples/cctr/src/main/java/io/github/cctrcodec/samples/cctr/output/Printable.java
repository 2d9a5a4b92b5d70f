package io.github.cctrcodec.samples.cctr.output;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of a device for a terminal: what it sends must not steer the terminal or break the line. */
final class Printable {
    private static final Pattern OTHER = Pattern.compile("[^ -~]");

    private Printable() {}

    /** Returns the text with every character that is not printable ASCII as {@code \xNN}. */
    static String of(String text) {
        return OTHER.matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\x%02X", (int) found.group().charAt(0)));
    }
}
