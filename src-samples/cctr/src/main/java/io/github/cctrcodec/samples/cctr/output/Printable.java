package io.github.cctrcodec.samples.cctr.output;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of others for a terminal: it must not steer the terminal or break the line. */
public final class Printable {
    /** Longer messages hide what they say. */
    private static final int MAX_LINE = 500;

    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");
    /** Control characters, separators of lines, and all that is not seen, such as what turns the direction of writing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /** Returns bytes of a device, one a character, with every one that is not printable ASCII as {@code \xNN}. */
    public static String of(String text) {
        return escape(NOT_ASCII, text);
    }

    /** Returns a message as one line that is not too long. It may quote arguments and names of files, in any script. */
    public static String line(String message) {
        String line = message.length() <= MAX_LINE
                ? message
                : message.substring(0, MAX_LINE / 2) + " ... " + message.substring(message.length() - MAX_LINE / 2);
        return escape(INVISIBLE, line.replaceAll("\\s*\\R\\s*", " "));
    }

    private static String escape(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> escape(found.group().codePointAt(0)));
    }

    private static String escape(int character) {
        return String.format(Locale.ROOT, character < 0x100 ? "\\\\x%02X" : "\\\\u%04X", character);
    }
}
