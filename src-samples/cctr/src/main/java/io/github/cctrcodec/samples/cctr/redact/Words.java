package io.github.cctrcodec.samples.cctr.redact;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The words of a text: runs of letters and digits. A letter amid many digits stays and ends a word, because such letters tell
 * where a Carscop position is: {@code 144927A1203.5394S07657.7255W000.4}.
 */
final class Words {
    private static final int MANY_DIGITS = 3;
    /** Longer ones are cut: the time for a word grows with the square of its length. */
    private static final int MAX_LENGTH = 32;

    private Words() {}

    /** Returns the text with every word replaced that does not stay. */
    static String replace(String text, Predicate<String> stays, UnaryOperator<String> other) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && end - at < MAX_LENGTH && isInWord(text, end)) {
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

    private static boolean isInWord(String text, int at) {
        return CharacterKind.of(text.charAt(at)) != CharacterKind.OTHER
                && (isDigit(text.charAt(at))
                        || !areDigits(text, at - MANY_DIGITS, at)
                        || !areDigits(text, at + 1, at + 1 + MANY_DIGITS));
    }

    private static boolean areDigits(String text, int from, int to) {
        return from >= 0 && to <= text.length() && digits(text.substring(from, to)) == to - from;
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
