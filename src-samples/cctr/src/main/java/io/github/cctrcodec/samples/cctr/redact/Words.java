package io.github.cctrcodec.samples.cctr.redact;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The words of a text: runs of letters and digits. */
final class Words {
    private Words() {}

    /** Returns the text with every word replaced that does not stay. */
    static String replace(String text, Predicate<String> stays, UnaryOperator<String> other) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && CharacterKind.of(text.charAt(end)) != CharacterKind.OTHER) {
                end++;
            }
            if (end > at) {
                String word = text.substring(at, end);
                replaced.append(stays.test(word) ? word : other.apply(word));
                at = end;
            } else {
                replaced.append(text.charAt(at++));
            }
        }
        return replaced.toString();
    }

    /** How many digits there are. */
    static int digits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
