package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The comma-separated fields of an H02 text frame, cut in place, and what a single field can be. Field 0 is the maker, 1
 * the id, 2 the word.
 */
public final class H02Fields {
    /** How many digits a date has. */
    static final int DATE_DIGITS = 6;
    /** How many digits a status word has. */
    static final int STATUS_DIGITS = 8;

    /** Stands for the character of an empty field. */
    static final int NONE = -2;

    private static final ByteBuffer NO_FRAME = ByteBuffer.allocate(0);
    private static final int MAKER_LENGTH = 2;
    private static final int INITIAL_FIELDS = 16;
    /** How many characters are cut at once: each has a bit of a {@code long}, whose highest one is for the end of the frame. */
    private static final int BLOCK = Long.SIZE - 1;

    private static final int MAX_WHOLE_DIGITS = 7;
    private static final long[] POWERS = {1, 10, 100, 1000};

    private ByteBuffer bytes = NO_FRAME;
    private int frame;
    private int end;
    private int count;
    /** Where each field begins, without the blanks that were cut from it. */
    private int[] starts = new int[INITIAL_FIELDS];
    /** How long each field is, without the blanks that were cut from it. */
    private int[] lengths = new int[INITIAL_FIELDS];
    /** The eight characters that end with each field after the id. All that is short is read from these. */
    private long[] words = new long[INITIAL_FIELDS];
    /** Whether there may be a character below {@code +} after the id: a blank, a star, an end. Few frames have one. */
    private boolean hasLowCharacters;

    /**
     * Cuts a frame that begins with {@code *} at {@code frame}, has the comma after its id at {@code idEnd}, and its {@code #}
     * at {@code end}.
     */
    void wrap(ByteBuffer bytes, int frame, int idEnd, int end) {
        this.bytes = bytes;
        this.frame = frame;
        this.end = end;
        starts[H02Body.MAKER] = frame + 1;
        lengths[H02Body.MAKER] = MAKER_LENGTH;
        starts[H02Body.ID] = frame + 1 + MAKER_LENGTH + 1;
        lengths[H02Body.ID] = idEnd - starts[H02Body.ID];
        hasLowCharacters = false;
        count = H02Body.WORD;
        int at = idEnd + 1;
        starts[H02Body.WORD] = at;
        do {
            at = cut(at, Math.min(at + BLOCK, end));
        } while (at < end);
    }

    /** Cuts the next characters, at most {@link #BLOCK}, and returns where they end. */
    private int cut(int from, int to) {
        long fieldEnds = commas(from, to);
        if (to == end) {
            fieldEnds |= Long.MIN_VALUE;
        }
        int first = count;
        int start = starts[first];
        count += Long.bitCount(fieldEnds);
        reserve(count);
        for (int field = first; field < count; field++) {
            int fieldEnd = to - BLOCK + Long.numberOfTrailingZeros(fieldEnds);
            fieldEnds &= fieldEnds - 1;
            starts[field] = start;
            lengths[field] = fieldEnd - start;
            words[field] = Lanes.eightBefore(bytes, fieldEnd);
            start = fieldEnd + 1;
        }
        starts[count] = start;
        return to;
    }

    /** The commas among characters, the last of which has bit {@link #BLOCK} − 1; notes whether there may be low ones. */
    private long commas(int from, int to) {
        long commas = 0;
        long low = 0;
        for (int at = from; at < to - Lanes.COUNT; at += Lanes.COUNT) {
            long word = Lanes.eight(bytes, at);
            low |= Lanes.below('+', word);
            commas |= Lanes.bitsOf(Lanes.lanesOf(',', word)) << BLOCK - to + at;
        }
        // The last word ends with the characters, and may have some again, or some before them.
        long last = Lanes.eightBefore(bytes, to);
        low |= Lanes.below('+', last);
        commas |= Lanes.bitsOf(Lanes.lanesOf(',', last)) << BLOCK - Lanes.COUNT;
        hasLowCharacters |= low != 0;
        return commas & -1L << BLOCK - to + from;
    }

    /** Makes room for a field and those before it. */
    private void reserve(int field) {
        if (field >= starts.length) {
            int length = Math.max(field + 1, 2 * starts.length);
            starts = Arrays.copyOf(starts, length);
            lengths = Arrays.copyOf(lengths, length);
            words = Arrays.copyOf(words, length);
        }
    }

    /** Forgets the frame and its buffer. */
    void forget() {
        bytes = NO_FRAME;
        count = 0;
        lengths[H02Body.ID] = 0;
    }

    /** The buffer that holds the frame. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** Whether there may be a blank, a star or an end in the fields after the id; false when there is none. */
    public boolean hasLowCharacters() {
        return hasLowCharacters;
    }

    /** Cuts the blanks around a field, and notes it: they are not part of it. */
    void trim(int field, Findings findings) {
        if (hasLowCharacters && has(field)) {
            trimBlanks(field, findings);
        }
    }

    private void trimBlanks(int field, Findings findings) {
        int offset = from(field) - frame;
        int length = length(field);
        trimFront(field);
        while (length(field) > 0 && bytes.get(to(field) - 1) == ' ') {
            lengths[field]--;
        }
        words[field] = Lanes.eightBefore(bytes, to(field));
        if (length(field) < length) {
            findings.add(Code.BLANKS, offset, length);
        }
    }

    /** Cuts the blanks before a field, where they are padding. */
    void trimFront(int field) {
        while (hasLowCharacters && length(field) > 0 && bytes.get(from(field)) == ' ') {
            starts[field]++;
            lengths[field]--;
        }
    }

    /** Adds the fields with their separators, and the blanks that were cut from them. */
    void addPlaces(FieldKind[] kinds, PlaceList places) {
        for (int field = 0; field < count; field++) {
            places.addUpTo(FieldKind.BLANK, from(field) - frame);
            if (field > H02Body.WORD && kinds[field] == FieldKind.DATE && isGlued(field)) {
                places.add(FieldKind.DATE, DATE_DIGITS);
                places.add(FieldKind.STATUS, STATUS_DIGITS);
            } else {
                places.add(kinds[field], length(field));
            }
            int next = to(field);
            while (next < end && bytes.get(next) != ',') {
                next++;
            }
            places.addUpTo(FieldKind.BLANK, next - frame);
            if (next < end) {
                places.add(FieldKind.SEPARATOR, 1);
            }
        }
    }

    /** How many fields there are. */
    public int count() {
        return count;
    }

    /** Index of the first byte of a field. */
    int from(int field) {
        return starts[field];
    }

    /** Index after the last byte of a field. */
    int to(int field) {
        return starts[field] + lengths[field];
    }

    /** The eight characters that end with a field, which may have fewer or more. */
    long word(int field) {
        return words[field];
    }

    public int length(int field) {
        return lengths[field];
    }

    public boolean has(int field) {
        return field < count;
    }

    public boolean isEmpty(int field) {
        return length(field) == 0;
    }

    /** Whether a field is exactly this text. */
    boolean is(int field, String text) {
        boolean is = length(field) == text.length();
        for (int i = 0; is && i < text.length(); i++) {
            is = bytes.get(from(field) + i) == text.charAt(i);
        }
        return is;
    }

    /** Whether a field is exactly so many digits. */
    boolean isDigits(int field, int digits) {
        return digits == DATE_DIGITS
                ? threePairs(field) >= 0
                : length(field) == digits && Ascii.isNumber(bytes, from(field), to(field));
    }

    /** The only character of a field, blanks around it aside; {@link #NONE} when it is empty, −1 when there are more. */
    int letter(int field) {
        return length(field) == 1 && !hasLowCharacters ? Lanes.lastOf(words[field]) : letterAmongBlanks(field);
    }

    private int letterAmongBlanks(int field) {
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
    public char character(int field, int index) {
        return (char) bytes.get(from(field) + index);
    }

    public String text(int field) {
        return Ascii.text(bytes, from(field), to(field));
    }

    /** A field as sent, with its blanks. */
    public String rawText(int field) {
        int from = from(field);
        int to = to(field);
        while (bytes.get(from - 1) == ' ') {
            from--;
        }
        while (bytes.get(to) == ' ') {
            to++;
        }
        return Ascii.text(bytes, from, to);
    }

    /** The fields from one on, as sent; none when there are not so many. */
    public List<String> texts(int from, int to) {
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
    public int number(int field) {
        int length = length(field);
        return length >= 1 && length <= Lanes.COUNT
                ? Lanes.number(lanes(field), length)
                : Ascii.number(bytes, from(field), to(field));
    }

    /** The number of some characters of a field; −1 when they are not 1 to 9 digits. */
    int numberOf(int field, int first, int to) {
        return Ascii.number(bytes, from(field) + first, from(field) + to);
    }

    /** A number of 1 to 9 digits, perhaps with a minus before it; {@link FixFields#ABSENT} for anything else. */
    int signedNumber(int field) {
        boolean minus = length(field) > 1 && bytes.get(from(field)) == '-';
        int number = Ascii.number(bytes, from(field) + (minus ? 1 : 0), to(field));
        if (number < 0) {
            return FixFields.ABSENT;
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

    /** The eight hexadecimal digits of a status; negative when a field is anything else. */
    long status(int field) {
        return length(field) == STATUS_DIGITS ? Lanes.hex(words[field]) : -1;
    }

    /** Whether a field is exactly eight hexadecimal digits. */
    boolean isStatus(int field) {
        return status(field) >= 0;
    }

    /** The three pairs of a field of six digits, as {@link Lanes#threePairs} has them; negative when it is anything else. */
    long threePairs(int field) {
        return length(field) == DATE_DIGITS ? Lanes.threePairs(lanes(field)) : -1;
    }

    /** The three pairs of a date, with a status after it or not; negative when a field is anything else. */
    long date(int field) {
        return isGlued(field) ? Lanes.threePairs(Lanes.eight(bytes, from(field))) : threePairs(field);
    }

    /** Whether a field is a date, or a date and a status with no comma between them. */
    boolean isDate(int field) {
        return date(field) >= 0;
    }

    /** Whether a field is six digits of a date and eight hexadecimal digits of a status. */
    boolean isGlued(int field) {
        return length(field) == DATE_DIGITS + STATUS_DIGITS
                && Lanes.threePairs(Lanes.eight(bytes, from(field))) >= 0
                && gluedStatus(field) >= 0;
    }

    /** The status of a field that {@link #isGlued}; negative when it is none. */
    long gluedStatus(int field) {
        return Lanes.hex(Lanes.eight(bytes, from(field) + DATE_DIGITS));
    }

    /** A number from 0 to {@code max}; absent when the field is missing or empty, and noted when it is another. */
    int count(int field, int max, Findings findings) {
        if (isMissing(field, findings)) {
            return FixFields.ABSENT;
        }
        trim(field, findings);
        if (isEmpty(field)) {
            return FixFields.ABSENT;
        }
        int number = number(field);
        if (number < 0 || number > max) {
            note(Code.BAD_NUMBER, field, findings);
            return FixFields.ABSENT;
        }
        return number;
    }

    /**
     * A number with a decimal point, scaled by 10 to the power of {@code decimals}; −1 when it is none, cannot be scaled so
     * or has more than seven digits before the point.
     */
    long decimal(int field, int decimals) {
        int length = length(field);
        if (length <= Lanes.COUNT) {
            long word = lanes(field);
            int dot = Lanes.indexOf('.', word);
            int after = length - 1 - dot;
            if (dot > 0 && after > 0 && after <= decimals) {
                int number = Lanes.number(Lanes.without(dot, word), length - 1);
                return number < 0 ? -1 : number * POWERS[decimals - after];
            }
        }
        return longDecimal(field, decimals);
    }

    /** A field of 1 to 8 characters in the lowest lanes. */
    long lanes(int field) {
        return Lanes.last(words[field], length(field));
    }

    private long longDecimal(int field, int decimals) {
        int from = from(field);
        int to = to(field);
        int dot = indexOfDot(from, to);
        long whole = dot - from > MAX_WHOLE_DIGITS ? -1 : Ascii.number(bytes, from, dot);
        int last = Math.min(to, dot + 1 + decimals);
        int fraction = dot + 1 >= to ? -1 : Ascii.number(bytes, dot + 1, last);
        if (whole < 0 || fraction < 0 || !areZeros(last, to)) {
            return -1;
        }
        return whole * POWERS[decimals] + fraction * POWERS[decimals - (last - dot - 1)];
    }

    /** Whether a field has a decimal point and one decimal. */
    boolean hasOneDecimal(int field) {
        return Lanes.at(Lanes.COUNT - 2, words[field]) == '.' && length(field) > 2;
    }

    /** A number with or without a decimal point, scaled in the same way. */
    long number(int field, int decimals) {
        int length = length(field);
        if (length <= MAX_WHOLE_DIGITS) {
            long word = lanes(field);
            if (Lanes.indexOf('.', word) == Lanes.COUNT) {
                int whole = Lanes.number(word, length);
                return whole < 0 ? -1 : whole * POWERS[decimals];
            }
        }
        return decimal(field, decimals);
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
}
