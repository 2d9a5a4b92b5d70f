package io.github.cctrcodec.message;

import java.util.List;

/**
 * The rules for text in a frame, the same for all messages: each character is one byte, none of them ends the field or
 * the frame, the text does not contain the beginning of another frame, and a frame has room for it.
 */
final class FrameText {
    /** The longest frame in bytes that a decoder with the default limits accepts. */
    static final int MAX_FRAME_LENGTH = 1024;
    /**
     * The greatest length of free text, where each field counts one more; the rest of a frame always fits beside it.
     */
    static final int MAX_LENGTH = 768;

    /** The character that ends a Carscop body. */
    static final String CARSCOP_END = "^";
    /** The characters that end an H02 field. */
    static final String H02_END = ",#";

    private static final int CARSCOP_HEAD = 17;
    private static final int CARSCOP_WORD = 13;
    private static final int MAKER_LENGTH = 2;
    private static final int MAX_ID_LENGTH = 15;

    private FrameText() {}

    /** Refuses characters that cannot be in this part of a frame. The exception does not repeat the text. */
    static void characters(String parameter, String text, String forbidden) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF || forbidden.indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        parameter + ": the character at index " + i + " cannot stand in this place of a frame");
            }
        }
    }

    /** Checks the characters of the fields of an H02 frame, and returns an immutable copy. */
    static List<String> fields(String parameter, List<String> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<String> copy = List.copyOf(fields);
        for (int i = 0; i < copy.size(); i++) {
            characters(parameter, copy.get(i), H02_END);
        }
        return copy;
    }

    /** Refuses text of a Carscop frame that is too long or contains the beginning of another frame. */
    static void carscop(String parameter, String text, int maxLength) {
        length(parameter, text.length(), maxLength);
        if (holdsHead(text)) {
            throw new IllegalArgumentException(parameter + ": holds the beginning of another frame");
        }
    }

    /**
     * Refuses consecutive fields of an H02 frame that are too long or contain the beginning of another frame.
     *
     * @param isEnd whether the frame ends after them; otherwise another field follows
     */
    static void h02(String parameter, List<String> fields, boolean isEnd) {
        if (fields.isEmpty()) {
            return;
        }
        length(parameter, length(fields), MAX_LENGTH);
        if (hasStar(fields) && holdsHead(String.join(",", fields) + (isEnd ? "" : ",0,"))) {
            throw new IllegalArgumentException(parameter + ": holds the beginning of another frame");
        }
    }

    /**
     * Refuses a word and the fields after it when they contain the beginning of another frame; their length is not
     * checked.
     */
    static void h02Heads(String parameter, String word, List<String> fields) {
        if ((word.indexOf('*') >= 0 || hasStar(fields))
                && holdsHead(fields.isEmpty() ? word : word + ',' + String.join(",", fields))) {
            throw new IllegalArgumentException(parameter + ": holds the beginning of another frame");
        }
    }

    /** Returns the number of characters of fields, with a comma before each. */
    static int length(List<String> fields) {
        int length = fields.size();
        for (int i = 0; i < fields.size(); i++) {
            length += fields.get(i).length();
        }
        return length;
    }

    private static boolean hasStar(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('*') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Refuses text that is longer than a frame has room for. */
    static void length(String parameter, int length, int maxLength) {
        if (length > maxLength) {
            throw new IllegalArgumentException(parameter + ": longer than a frame has room for");
        }
    }

    /** Returns whether a text is exactly {@code count} ASCII digits. */
    static boolean isDigits(String text, int count) {
        return text.length() == count && areDigits(text, 0, count);
    }

    /** Returns whether a text is 1 to {@code max} ASCII digits. */
    static boolean isNumber(String text, int max) {
        return !text.isEmpty() && text.length() <= max && areDigits(text, 0, text.length());
    }

    /** Returns whether a text is exactly {@code count} hexadecimal digits of either case. */
    static boolean isHex(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Returns a text without the blanks around it. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean holdsHead(String text) {
        for (int at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
            if (isCarscopHead(text, at) || isH02Head(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCarscopHead(String text, int at) {
        if (text.length() - at < CARSCOP_HEAD) {
            return false;
        }
        char direction = text.charAt(at + CARSCOP_WORD);
        char letter = text.charAt(at + CARSCOP_WORD + 1);
        return areDigits(text, at + 1, at + CARSCOP_WORD)
                && (direction == 'U' || direction == 'D')
                && letter >= 'A'
                && letter <= 'Z'
                && areDigits(text, at + CARSCOP_WORD + 2, at + CARSCOP_HEAD);
    }

    private static boolean isH02Head(String text, int at) {
        int comma = at + 1 + MAKER_LENGTH;
        if (comma >= text.length() || text.charAt(comma) != ',' || !Head.H02.isMaker(text.substring(at + 1, comma))) {
            return false;
        }
        int end = comma + 1;
        while (end < text.length() && end - comma <= MAX_ID_LENGTH && Head.H02.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ',';
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
