package io.github.cctrcodec.samples.cctr.sms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the passwords that a text may hold, known text or not. */
final class Passwords {
    private static final Pattern BEHIND_ITS_NAME = Pattern.compile("(?is)(?<=password).*");
    /** In a command that comes back. */
    private static final Pattern PARAMETER = Pattern.compile("(?<=\\*)[0-9]{6,8}(?![0-9])");

    private Passwords() {}

    static String mask(String text) {
        return mask(mask(text, PARAMETER), BEHIND_ITS_NAME);
    }

    private static String mask(String text, Pattern secret) {
        StringBuilder masked = new StringBuilder();
        Matcher found = secret.matcher(text);
        int from = 0;
        while (found.find()) {
            masked.append(text, from, found.start()).append(found.group().replaceAll("\\p{Nd}", "*"));
            from = found.end();
        }
        return masked.append(text, from, text.length()).toString();
    }
}
