package io.github.cctrcodec.samples.cctr.sms;

import java.util.regex.Pattern;

/** Hides the passwords that a text may hold, known text or not. */
final class Passwords {
    private static final Pattern BEHIND_ITS_NAME = Pattern.compile("(?is)(?<=password).*");
    /** In a command that comes back. */
    private static final Pattern PARAMETER = Pattern.compile("(?<=\\*)[0-9]{6,8}(?![0-9])");

    private Passwords() {}

    static String mask(String text) {
        String masked = PARAMETER.matcher(text).replaceAll(match -> digits(match.group()));
        return BEHIND_ITS_NAME.matcher(masked).replaceFirst(match -> digits(match.group()));
    }

    private static String digits(String text) {
        return text.replaceAll("\\p{Nd}", "*");
    }
}
