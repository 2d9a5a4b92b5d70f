package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.Coordinates;
import java.nio.ByteBuffer;

/**
 * One coordinate of an H02 text frame, cut from its decimal point: two digits before it are whole minutes; what precedes
 * those are degrees, possibly none. Without a point the last six digits are minutes. {@code -DD-MM.MMMM} exists; a minus and
 * a hemisphere count once. Reused for each frame.
 */
final class H02Coordinate {
    private static final int WHOLE_MINUTES = 2;
    private static final int MAX_DECIMALS = 5;
    private static final int DECIMALS_WITHOUT_DOT = 4;

    private final Axis axis;
    private final int degreeDigits;

    /** In 1/6 000 000 degree, or {@link FixFields#ABSENT}. */
    int units;
    /** Whether leading zeros are missing, or a digit was lost. */
    boolean isShort;
    /** How many decimals the minutes have. */
    int decimals;
    /** Whether there is a decimal point, and no minus between degrees and minutes. */
    boolean isUsual;

    private int degrees;
    private int minutes;

    H02Coordinate(Axis axis, int degreeDigits) {
        this.axis = axis;
        this.degreeDigits = degreeDigits;
    }

    /** Reads a field that is not empty and has its hemisphere in the next one; notes a coordinate that is none. */
    void read(H02Fields fields, int field, Findings findings) {
        if (!readUsual(fields, field)) {
            readAny(fields, field, findings);
        }
    }

    private void readAny(H02Fields fields, int field, Findings findings) {
        int letter = fields.letter(field + 1);
        int hemisphere = letter == '0' ? H02Fields.NONE : letter;
        readAny(fields.bytes(), fields.from(field), fields.to(field), hemisphere, findings, fields.offset(field));
    }

    private void readAny(ByteBuffer bytes, int from, int to, int hemisphere, Findings findings, int offset) {
        boolean minus = bytes.get(from) == '-';
        boolean negative = hemisphere == 'S' || hemisphere == 'W';
        boolean contradicts = minus && hemisphere != H02Fields.NONE && !negative;
        units = FixFields.ABSENT;
        if (contradicts || !cut(bytes, minus ? from + 1 : from, to, minus)) {
            axis.bad(findings, offset, to - from);
            return;
        }
        if (!minus && hemisphere == H02Fields.NONE && (degrees | minutes) != 0) {
            axis.bad(findings, offset, to - from);
            return;
        }
        units = axis.units(degrees, minutes, minus || negative, findings, offset, to - from);
    }

    /**
     * Reads a coordinate of full width with four or five decimals and a hemisphere; false when it is written in any other way
     * or is beyond the limit.
     */
    boolean readUsual(H02Fields fields, int field) {
        int from = fields.from(field);
        int after = fields.length(field) - degreeDigits - WHOLE_MINUTES - 1;
        // A letter in the next field is its hemisphere; what is none is below all letters.
        int hemisphere = Lanes.lastOf(fields.word(field + 1));
        if (after != 4 && after != MAX_DECIMALS || hemisphere < 'A') {
            return false;
        }
        // Ends with the fourth decimal, and lacks the degrees but for their last digit.
        long word = fields.word(field);
        int last = 0;
        if (after == MAX_DECIMALS) {
            last = Lanes.lastOf(word) - '0';
            word = Lanes.eightBefore(fields.bytes(), fields.to(field) - 1);
        }
        int tens = fields.bytes().get(from + degreeDigits - 2) & 0xFF;
        int hundreds = degreeDigits == 3 ? fields.bytes().get(from) - '0' : 0;
        int angle = Lanes.angle(tens | word << Byte.SIZE & Lanes.FOUR | word & ~Lanes.FOUR);
        int unsigned = angle + hundreds * 100 * Coordinates.UNITS_PER_DEGREE + last;
        if (Lanes.at(3, word) != '.'
                || angle < 0
                || (hundreds & ~1) != 0
                || last < 0
                || last > 9
                || !axis.fits(unsigned)) {
            return false;
        }
        isShort = false;
        isUsual = true;
        decimals = after;
        // S and W have a bit that N and E lack.
        int sign = -(hemisphere >>> 4 & 1);
        units = (unsigned ^ sign) - sign;
        return true;
    }

    /** Whether another coordinate of the same fix is written in the same way. */
    boolean isLike(H02Coordinate other) {
        return decimals == other.decimals && isUsual == other.isUsual;
    }

    /** Cuts what follows the sign into degrees and minutes; false when it is not digits in their places. */
    private boolean cut(ByteBuffer bytes, int from, int to, boolean minus) {
        int dot = indexOf(bytes, '.', from, to);
        if (dot == to) {
            return cutWithoutDot(bytes, from, to);
        }
        int second = indexOf(bytes, '-', from, dot);
        int minutesFrom = second < dot ? second + 1 : Math.max(from, dot - WHOLE_MINUTES);
        int degreesTo = second < dot ? second : minutesFrom;
        isUsual = second == dot;
        int minuteDigits = dot - minutesFrom;
        decimals = to - dot - 1;
        if (second < dot) {
            // No zeros are missing here, unless a digit is.
            isShort = minuteDigits < WHOLE_MINUTES || degreesTo - from < WHOLE_MINUTES;
            if (!minus || degreesTo == from) {
                return false;
            }
        } else {
            isShort = dot - from < degreeDigits + WHOLE_MINUTES;
        }
        return minuteDigits <= WHOLE_MINUTES
                && decimals <= MAX_DECIMALS
                && read(bytes, from, degreesTo, minutesFrom, dot, dot + 1, to);
    }

    private boolean cutWithoutDot(ByteBuffer bytes, int from, int to) {
        int minutesFrom = to - DECIMALS_WITHOUT_DOT - WHOLE_MINUTES;
        isShort = minutesFrom - from < degreeDigits;
        decimals = DECIMALS_WITHOUT_DOT;
        isUsual = false;
        return minutesFrom >= from
                && read(
                        bytes,
                        from,
                        minutesFrom,
                        minutesFrom,
                        minutesFrom + WHOLE_MINUTES,
                        minutesFrom + WHOLE_MINUTES,
                        to);
    }

    private boolean read(
            ByteBuffer bytes, int from, int degreesTo, int minutesFrom, int minutesTo, int decimalsFrom, int to) {
        degrees = degreesTo == from ? 0 : Ascii.number(bytes, from, degreesTo);
        int whole = Ascii.number(bytes, minutesFrom, minutesTo);
        int fraction = Ascii.number(bytes, decimalsFrom, to);
        if (degreesTo - from > degreeDigits || degrees < 0 || whole < 0 || fraction < 0) {
            return false;
        }
        for (int i = to - decimalsFrom; i < MAX_DECIMALS; i++) {
            fraction *= 10;
        }
        minutes = whole * Axis.UNITS_PER_MINUTE + fraction;
        return minutes < Coordinates.UNITS_PER_DEGREE * 2;
    }

    private static int indexOf(ByteBuffer bytes, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) == c) {
                return i;
            }
        }
        return to;
    }
}
