package io.github.cctrcodec.sms;

import java.util.regex.Pattern;

/**
 * A text reduced to what matters: lower-case ASCII, one blank for any white space, none around {@code :} and {@code ;},
 * and full-width punctuation as ASCII. Each method takes time linear in the length of the text.
 */
final class FoldedText {
    private static final Pattern AROUND_SEPARATOR = Pattern.compile(" ?([:;]) ?");

    private final String lines;
    private final String text;

    FoldedText(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = fold(raw.charAt(i));
            int last = folded.length() - 1;
            if (!isSpace(c) || last < 0 || !isSpace(folded.charAt(last))) {
                folded.append(c);
            } else if (c == '\n') {
                folded.setCharAt(last, c);
            }
        }
        lines = folded.toString().strip();
        text = AROUND_SEPARATOR
                .matcher(lines.replace('\n', ' '))
                .replaceAll("$1")
                .strip();
    }

    private static char fold(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return "\n\r\u2028\u2029".indexOf(c) >= 0 ? '\n' : ' ';
        }
        return switch (c) {
            case '：' -> ':';
            case '；' -> ';';
            case '，' -> ',';
            case '％' -> '%';
            default -> c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        };
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    /**
     * Returns the text with its line breaks: a run of white space is {@code \n} if it contains a line break, else one
     * blank, also around separators.
     */
    String lines() {
        return lines;
    }

    /** Returns whether this is the given text, perhaps with a full stop after it. */
    boolean is(String whole) {
        return text.equals(whole) || text.equals(whole + '.');
    }

    boolean startsWith(String beginning) {
        return text.startsWith(beginning);
    }

    /** Returns whether this begins with a phrase of whole words. */
    boolean startsWithWords(String phrase) {
        return text.startsWith(phrase)
                && (text.length() == phrase.length() || !Character.isLetterOrDigit(text.charAt(phrase.length())));
    }

    /** Returns what follows the first occurrence of a mark; empty when the mark does not occur. */
    String behind(String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + mark.length()).stripLeading();
    }

    /** Returns the folded text. */
    @Override
    public String toString() {
        return text;
    }
}
