package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Axis;
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
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int frame;
    private int end;
    private int count;
    /** Where each field begins; the entry behind the last one is where another would begin. */
    private int[] starts = new int[64];

    /** Cuts a frame that begins with {@code *} at {@code frame} and has its {@code #} at {@code end}. */
    void wrap(ByteBuffer bytes, int frame, int end) {
        this.bytes = bytes;
        this.frame = frame;
        this.end = end;
        starts[0] = frame + 1;
        count = 1;
        for (int i = frame + 1; i < end; i++) {
            if (bytes.get(i) == ',') {
                add(i + 1);
            }
        }
        add(end + 1);
        count--;
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
        return starts[field];
    }

    /** Index behind the last byte of a field. */
    int to(int field) {
        return starts[field + 1] - 1;
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

    /** The only character of a field; 0 when it is empty, −1 when there are more. */
    int letter(int field) {
        return switch (length(field)) {
            case 0 -> 0;
            case 1 -> bytes.get(from(field)) & 0xFF;
            default -> -1;
        };
    }

    /** A character of a field. */
    char character(int field, int index) {
        return (char) bytes.get(from(field) + index);
    }

    String text(int field) {
        return Ascii.text(bytes, from(field), to(field));
    }

    /** The fields from one on, as sent; none when there are not so many. */
    List<String> texts(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(to - from);
        for (int field = from; field < to; field++) {
            texts.add(text(field));
        }
        return texts;
    }

    /** A number of 1 to 9 digits; −1 for anything else. */
    int number(int field) {
        return Ascii.number(bytes, from(field), to(field));
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

    /** A number from 0 to {@code max}; absent when the field is missing or empty, and noted when it is another. */
    int count(int field, int max, Findings findings) {
        if (isMissing(field, findings) || isEmpty(field)) {
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
     * A decimal number with blanks before it, scaled by 10 to the power of {@code decimals}; −1 when it is none, has more
     * decimals or more than seven digits before the dot.
     */
    long decimal(int field, int decimals) {
        int from = withoutBlanks(field);
        int to = to(field);
        int dot = dot(from, to);
        long whole = dot - from > 7 ? -1 : Ascii.number(bytes, from, dot);
        int fraction = dot >= to - 1 ? 0 : fraction(dot + 1, to, decimals);
        if (whole < 0 || fraction < 0) {
            return -1;
        }
        return whole * power(decimals) + fraction;
    }

    /**
     * A coordinate, cut from its decimal point: two digits before it are whole minutes, what stands before those are
     * degrees, possibly none. Without a point the last six digits are minutes. A minus and a hemisphere count once.
     */
    int coordinate(int field, int hemisphere, Axis axis, Findings findings) {
        int offset = from(field) - frame;
        int length = length(field);
        int from = withoutBlanks(field);
        int to = to(field);
        boolean minus = from < to && bytes.get(from) == '-';
        from += minus ? 1 : 0;
        int letter = letter(hemisphere);
        boolean negative = letter == 'S' || letter == 'W';
        if (!minus && letter == 0 || minus && letter != 0 && !negative) {
            return axis.bad(findings, offset, length);
        }
        int dot = dot(from, to);
        boolean pointless = dot == to;
        int wholeEnd = pointless ? to - 4 : dot;
        int wholeFrom = pointless ? wholeEnd - 2 : Math.max(from, wholeEnd - 2);
        if (wholeFrom < from) {
            return axis.bad(findings, offset, length);
        }
        int whole = Ascii.number(bytes, wholeFrom, wholeEnd);
        int fraction = fraction(pointless ? wholeEnd : wholeEnd + 1, to, 5);
        int degreesEnd = wholeFrom - 1 > from && bytes.get(wholeFrom - 1) == '-' ? wholeFrom - 1 : wholeFrom;
        int degrees = degreesEnd == from ? 0 : Ascii.number(bytes, from, degreesEnd);
        if (whole < 0 || fraction < 0 || degrees < 0 || degreesEnd - from > 3) {
            return axis.bad(findings, offset, length);
        }
        return axis.units(
                degrees, whole * Axis.UNITS_PER_MINUTE + fraction, minus || negative, findings, offset, length);
    }

    /** Whether a field is not there; noted at the end of the frame. */
    boolean isMissing(int field, Findings findings) {
        if (has(field)) {
            return false;
        }
        findings.add(Code.MISSING_FIELDS, end - frame, 0);
        return true;
    }

    /** Notes a finding about a field. */
    void note(Code code, int field, Findings findings) {
        findings.add(code, from(field) - frame, length(field));
    }

    /** Notes a finding about the fields from one on. */
    void noteFrom(Code code, int field, Findings findings) {
        int from = has(field) ? from(field) : end;
        findings.add(code, from - frame, end - from);
    }

    private int withoutBlanks(int field) {
        int from = from(field);
        while (from < to(field) && bytes.get(from) == ' ') {
            from++;
        }
        return from;
    }

    /** Index of the first dot of a range, or its end. */
    private int dot(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) == '.') {
                return i;
            }
        }
        return to;
    }

    /** Decimals, scaled by 10 to the power of {@code decimals}; −1 when one is no digit or there are none or more. */
    private int fraction(int from, int to, int decimals) {
        int digits = to - from;
        int number = digits > decimals ? -1 : Ascii.number(bytes, from, to);
        return number < 0 ? -1 : number * power(decimals - digits);
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
