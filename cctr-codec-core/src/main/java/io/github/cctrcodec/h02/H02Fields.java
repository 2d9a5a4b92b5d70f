package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FixView;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The comma-separated fields of an H02 text frame, cut in place, and what a single field can be. Field 0 is the maker, 1
 * the id, 2 the word.
 */
final class H02Fields {
    /** How many digits a date has. */
    static final int DATE_DIGITS = 6;
    /** How many digits a status word has. */
    static final int STATUS_DIGITS = 8;

    /** Stands for the character of an empty field. */
    static final int NONE = -2;

    private static final int MAX_WHOLE_DIGITS = 7;

    private ByteBuffer bytes = H02Body.NO_FRAME;
    private int frame;
    private int end;
    private int count;
    /** Where each field begins; the entry after the last one is where another would begin. */
    private int[] starts = new int[64];
    /** Whether there is a blank anywhere in the frame. */
    private boolean hasBlanks;
    /** How many blanks were cut before and after each field; only when there is one. */
    private int[] cutBefore = new int[64];

    private int[] cutAfter = new int[64];

    /** Cuts a frame that begins with {@code *} at {@code frame} and has its {@code #} at {@code end}. */
    void wrap(ByteBuffer bytes, int frame, int end) {
        this.bytes = bytes;
        this.frame = frame;
        this.end = end;
        starts[0] = frame + 1;
        count = 1;
        hasBlanks = false;
        for (int i = frame + 1; i < end; i++) {
            byte b = bytes.get(i);
            if (b == ',') {
                add(i + 1);
            } else if (b == ' ') {
                hasBlanks = true;
            }
        }
        add(end + 1);
        count--;
        if (hasBlanks) {
            cutBefore = zeros(cutBefore);
            cutAfter = zeros(cutAfter);
        }
    }

    /** Forgets the frame and its buffer. */
    void forget() {
        bytes = H02Body.NO_FRAME;
        count = 0;
    }

    private int[] zeros(int[] numbers) {
        if (numbers.length < count) {
            return new int[starts.length];
        }
        Arrays.fill(numbers, 0, count, 0);
        return numbers;
    }

    /** Cuts the blanks around a field, and notes it: they are not part of it. */
    void trim(int field, Findings findings) {
        if (!hasBlanks || !has(field)) {
            return;
        }
        int offset = from(field) - frame;
        int length = length(field);
        trimFront(field);
        while (length(field) > 0 && bytes.get(to(field) - 1) == ' ') {
            cutAfter[field]++;
        }
        if (length(field) < length) {
            findings.add(Code.BLANKS, offset, length);
        }
    }

    /** Cuts the blanks before a field, where they are padding. */
    void trimFront(int field) {
        while (hasBlanks && length(field) > 0 && bytes.get(from(field)) == ' ') {
            cutBefore[field]++;
        }
    }

    /** Sets the fields of a regular {@code V1} whose time and course begin at these places; see {@link RegularPosition}. */
    @SuppressWarnings("ReferenceEquality") // the same buffer, not an equal one
    void setRegular(ByteBuffer bytes, int frame, int time, int course, int end) {
        // Compared, because a collector keeps account of every reference that is stored into an old object.
        if (this.bytes != bytes) {
            this.bytes = bytes;
        }
        this.frame = frame;
        this.end = end;
        hasBlanks = false;
        count = 13;
        starts[H02Body.MAKER] = frame + 1;
        starts[H02Body.ID] = frame + 4;
        starts[H02Body.WORD] = time - 3;
        starts[3] = time;
        starts[4] = time + 7;
        starts[5] = time + 9;
        starts[6] = time + 19;
        starts[7] = time + 21;
        starts[8] = time + 32;
        starts[9] = time + 34;
        starts[10] = course;
        starts[11] = end - 15;
        starts[12] = end - 8;
        starts[13] = end + 1;
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    /** How many fields there are. */
    int count() {
        return count;
    }

    /** Index of the first byte of a field. */
    int from(int field) {
        return hasBlanks ? starts[field] + cutBefore[field] : starts[field];
    }

    /** Index after the last byte of a field. */
    int to(int field) {
        int to = starts[field + 1] - 1;
        return hasBlanks ? to - cutAfter[field] : to;
    }

    int length(int field) {
        return to(field) - from(field);
    }

    boolean has(int field) {
        return field < count;
    }

    boolean isEmpty(int field) {
        return length(field) == 0;
    }

    /** Whether a field is exactly so many digits. */
    boolean isDigits(int field, int digits) {
        return length(field) == digits && Ascii.isNumber(bytes, from(field), to(field));
    }

    /** The only character of a field, blanks around it aside; {@link #NONE} when it is empty, −1 when there are more. */
    int letter(int field) {
        int from = from(field);
        int to = to(field);
        while (to - from > 1 && bytes.get(from) == ' ') {
            from++;
        }
        while (to - from > 1 && bytes.get(to - 1) == ' ') {
            to--;
        }
        if (to == from || to - from == 1 && bytes.get(from) == ' ') {
            return NONE;
        }
        return to - from == 1 ? bytes.get(from) & 0xFF : -1;
    }

    /** A character of a field. */
    char character(int field, int index) {
        return (char) bytes.get(from(field) + index);
    }

    String text(int field) {
        return Ascii.text(bytes, from(field), to(field));
    }

    /** A field as sent, with its blanks. */
    String rawText(int field) {
        return Ascii.text(bytes, starts[field], starts[field + 1] - 1);
    }

    /** The fields from one on, as sent; none when there are not so many. */
    List<String> texts(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(to - from);
        for (int field = from; field < to; field++) {
            texts.add(rawText(field));
        }
        return texts;
    }

    /** A number of 1 to 9 digits; −1 for anything else. */
    int number(int field) {
        return Ascii.number(bytes, from(field), to(field));
    }

    /** The number of some characters of a field; −1 when they are not 1 to 9 digits. */
    int numberOf(int field, int first, int to) {
        return Ascii.number(bytes, from(field) + first, from(field) + to);
    }

    /** A number of 1 to 9 digits, perhaps with a minus before it; {@link FixView#ABSENT} for anything else. */
    int signedNumber(int field) {
        boolean minus = length(field) > 1 && bytes.get(from(field)) == '-';
        int number = Ascii.number(bytes, from(field) + (minus ? 1 : 0), to(field));
        if (number < 0) {
            return FixView.ABSENT;
        }
        return minus ? -number : number;
    }

    /** A number of 1 to 18 digits; −1 for anything else. */
    long longNumber(int field) {
        return Ascii.longNumber(bytes, from(field), to(field));
    }

    /** Whether a field has so many digits in a row. */
    boolean hasDigitsInARow(int field, int wanted) {
        int found = 0;
        for (int i = from(field); i < to(field) && found < wanted; i++) {
            found = Ascii.isDigit(bytes.get(i)) ? found + 1 : 0;
        }
        return found == wanted;
    }

    /** Whether a field is exactly eight hexadecimal digits. */
    boolean isStatus(int field) {
        return length(field) == STATUS_DIGITS && hex(from(field)) >= 0;
    }

    /** Whether a field is a date, or a date and a status with no comma between them. */
    boolean isDate(int field) {
        return isDigits(field, DATE_DIGITS) || isGlued(field);
    }

    /** Whether a field is six digits of a date and eight hexadecimal digits of a status. */
    boolean isGlued(int field) {
        return length(field) == DATE_DIGITS + STATUS_DIGITS
                && Ascii.isNumber(bytes, from(field), from(field) + DATE_DIGITS)
                && hex(from(field) + DATE_DIGITS) >= 0;
    }

    /** Eight hexadecimal digits; −1 when one is none. */
    long hex(int from) {
        return Ascii.hex(bytes, from, from + STATUS_DIGITS);
    }

    /** A number from 0 to {@code max}; absent when the field is missing or empty, and noted when it is another. */
    int count(int field, int max, Findings findings) {
        if (isMissing(field, findings)) {
            return FixView.ABSENT;
        }
        trim(field, findings);
        if (isEmpty(field)) {
            return FixView.ABSENT;
        }
        int number = number(field);
        if (number < 0 || number > max) {
            note(Code.BAD_NUMBER, field, findings);
            return FixView.ABSENT;
        }
        return number;
    }

    /**
     * A number with a decimal point, scaled by 10 to the power of {@code decimals}; −1 when it is none, cannot be scaled so
     * or has more than seven digits before the point.
     */
    long decimal(int field, int decimals) {
        int from = from(field);
        int to = to(field);
        int dot = indexOfDot(from, to);
        long whole = dot - from > MAX_WHOLE_DIGITS ? -1 : Ascii.number(bytes, from, dot);
        int last = Math.min(to, dot + 1 + decimals);
        int fraction = dot + 1 >= to ? -1 : Ascii.number(bytes, dot + 1, last);
        if (whole < 0 || fraction < 0 || !areZeros(last, to)) {
            return -1;
        }
        return whole * power(decimals) + fraction * power(decimals - (last - dot - 1));
    }

    /** Whether a field has a decimal point and one decimal. */
    boolean hasOneDecimal(int field) {
        return length(field) > 2 && bytes.get(to(field) - 2) == '.';
    }

    /** A number with or without a decimal point, scaled in the same way. */
    long number(int field, int decimals) {
        if (indexOfDot(from(field), to(field)) < to(field)) {
            return decimal(field, decimals);
        }
        int whole = length(field) > MAX_WHOLE_DIGITS ? -1 : number(field);
        return whole < 0 ? -1 : whole * power(decimals);
    }

    /** Whether a number has a 0 before its other digits. */
    boolean hasLeadingZero(int field) {
        return length(field) > 1 && bytes.get(from(field)) == '0';
    }

    /** Whether a field has digits, and all are 0. */
    boolean isZero(int field) {
        return !isEmpty(field) && areZeros(from(field), to(field));
    }

    private boolean areZeros(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is not there; noted at the end of the frame. */
    boolean isMissing(int field, Findings findings) {
        if (has(field)) {
            return false;
        }
        findings.add(Code.MISSING_FIELDS, end - frame, 0);
        return true;
    }

    /** Where a field begins in the frame. */
    int offset(int field) {
        return from(field) - frame;
    }

    /** Notes a finding about a field. */
    void note(Code code, int field, Findings findings) {
        findings.add(code, offset(field), length(field));
    }

    /** Notes a finding about the fields from one on. */
    void noteFrom(Code code, int field, Findings findings) {
        int from = has(field) ? from(field) : end;
        findings.add(code, from - frame, end - from);
    }

    /** Index of the first dot of a range, or its end. */
    private int indexOfDot(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) == '.') {
                return i;
            }
        }
        return to;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
