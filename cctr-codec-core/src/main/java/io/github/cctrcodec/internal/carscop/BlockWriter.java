package io.github.cctrcodec.internal.carscop;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.digits.AsciiWriter;
import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Ugly for speed: writes the head of a Carscop frame, or its end from the position on, eight characters at a time. A word
 * may run into the place of the next one, which is written later; the last one of a part ends where the part does.
 *
 * <p>Each comment is the text of a word, from its lowest lane on, with {@code -} for what the next word overwrites.
 */
final class BlockWriter {
    /** What the coordinates of a frame are multiples of: it has one decimal less than the units. */
    static final int FINEST_COORDINATE = 10;

    private static final int HEAD = 17;
    private static final int FIX = 45;
    private static final int STATE = 15;

    /** The speed from which on one decimal does not fit into five characters, in 1/1000 knot. */
    private static final int FOUR_DIGITS_OF_KNOTS = 1_000_000;

    private static final int[] UNITS_OF_LAST_DECIMAL = {1000, 100, 10, 1};
    private static final long THREE = 0xFF_FFFFL;

    /** Pairs of digits. */
    private static final long NINES = Lanes.threePairs(99, 99, 99);

    private static final long NEVER_CLOCK = Lanes.threePairs(6, 18, 25);
    private static final long NEVER_DAY = Lanes.threePairs(4, 3, 31);
    private static final int NEVER_COURSE = 30_962;
    /** Dashes, which are no digits. */
    private static final long ABSENT = Lanes.all('-');

    private static final long ABSENT_SPEED = 0x39_3939_3939L;

    private BlockWriter() {}

    /** Writes {@code *}, twelve digits and a word of four characters. */
    static void writeHead(long stamp, String word, ByteBuffer target) {
        int at = AsciiWriter.claim(target, HEAD);
        long high = Lanes.digitsOfHalves(0, (int) (stamp / 100_000_000)); // 0000yymm
        long low = Lanes.digits((int) (stamp % 100_000_000)); // ddhhmmss
        long letters = word.charAt(0) | word.charAt(1) << 8 | word.charAt(2) << 16 | (long) word.charAt(3) << 24;
        Lanes.set(target, at, '*' | high >>> 32 << 8); // *yymm---
        Lanes.set(target, at + 5, low); // ddhhmmss
        Lanes.set(target, at + 9, low >>> 32 | letters << 32); // mmssUD00
    }

    /**
     * Writes a position and the end of the frame; what is absent as nines, and all of it as the vendor's example when there
     * never was a fix.
     */
    static void write(Fix fix, Optional<CarscopState> state, ByteBuffer target) {
        boolean valid = fix.validity() == Validity.VALID;
        boolean never = !valid
                && !fix.hasTime()
                && !fix.hasCoordinates()
                && fix.courseCentidegreesOr(FixFields.ABSENT) == FixFields.ABSENT;
        long clock = never ? NEVER_CLOCK : NINES;
        long day = never ? NEVER_DAY : NINES;
        if (fix.hasTime()) {
            long epochSecond = fix.epochSecondOr(0);
            clock = Dates.clock(epochSecond);
            day = Dates.date(epochSecond);
        }
        int absent = never ? 0 : 9_999;
        int northDdmm = absent;
        int northDecimals = absent;
        int eastDdd = absent;
        int eastMm = never ? 0 : 99;
        int eastDecimals = absent;
        if (fix.hasCoordinates()) {
            int north = Math.abs(fix.latitudeMinutesE5Or(0));
            int northMinutes = north % Coordinates.UNITS_PER_DEGREE;
            northDdmm = north / Coordinates.UNITS_PER_DEGREE * 100 + northMinutes / Axis.UNITS_PER_MINUTE;
            northDecimals = northMinutes % Axis.UNITS_PER_MINUTE / FINEST_COORDINATE;
            int east = Math.abs(fix.longitudeMinutesE5Or(0));
            int eastMinutes = east % Coordinates.UNITS_PER_DEGREE;
            eastDdd = east / Coordinates.UNITS_PER_DEGREE;
            eastMm = eastMinutes / Axis.UNITS_PER_MINUTE;
            eastDecimals = eastMinutes % Axis.UNITS_PER_MINUTE / FINEST_COORDINATE;
        }
        // South and west, never absent, which is the least of all numbers.
        char northSouth = fix.latitudeMinutesE5Or(0) < 0 ? 'S' : 'N';
        char eastWest = fix.longitudeMinutesE5Or(0) < 0 ? 'W' : 'E';
        int course = never ? NEVER_COURSE : 99_999;
        course = fix.courseCentidegreesOr(course);
        int milliknots = fix.milliknotsOr(FixFields.ABSENT);
        int decimals = milliknots == FixFields.ABSENT ? 0 : decimals(milliknots);
        int units = milliknots == FixFields.ABSENT ? 0 : milliknots / UNITS_OF_LAST_DECIMAL[decimals];

        int at = AsciiWriter.claim(target, (state.isPresent() ? FIX + STATE : FIX) + 1);
        // Eight digits cost as much as one, so that those of two fields share a word.
        long time = Lanes.digitsOfPairs(clock | (long) eastMm << 48); // hhmmssmm
        long date = Lanes.digitsOfPairs(day | (long) (course % 100) << 48); // yymmddcc
        long lat = Lanes.digitsOfHalves(northDdmm, northDecimals); // ddmmmmmm
        long degrees = Lanes.digitsOfHalves(eastDdd, course / 100); // -ddd-ccc
        long rest = Lanes.digitsOfHalves(eastDecimals, units); // mmmmssss
        long speed = milliknots == FixFields.ABSENT ? ABSENT_SPEED : withDot(rest >>> 32, 4 - decimals); // sss.s
        Lanes.set(target, at, time & Lanes.SIX | (long) (valid ? 'A' : 'V') << 48); // hhmmssA-
        Lanes.set(target, at + 7, withDot(lat, 4)); // ddmm.mmm
        long ddd = degrees >>> 8 & THREE;
        Lanes.set(
                target,
                at + 15,
                lat >>> 56 | northSouth << 8 | ddd << 16 | time >>> 48 << 40 | (long) '.' << 56); // mNdddmm.
        Lanes.set(target, at + 23, rest & Lanes.FOUR | (long) eastWest << 32 | speed << 40); // mmmmEsss
        Lanes.set(target, at + 31, speed >>> 24 | date << 16); // .syymmdd
        long ccc = degrees >>> 40;
        Lanes.set(target, at + 37, date >>> 32 & 0xFFFF | ccc << 16 | (long) '.' << 40 | date >>> 48 << 48); // ddccc.cc
        int end = at + FIX;
        if (state.isPresent()) {
            int bits = state.get().bitsOr(-1);
            int metres = state.get().odometerMetresOr(-1);
            long odometer = metres < 0 ? ABSENT & Lanes.SIX : Lanes.digits(metres) >>> 16;
            Lanes.set(target, end, bits < 0 ? ABSENT : Lanes.bits(bits)); // bbbbbbbb
            Lanes.set(target, end + 8, 'L' | odometer << 8 | (long) '^' << 56); // Loooooo^
        } else {
            target.put(end, (byte) '^');
        }
    }

    /** Characters with a dot after so many of them; what follows moves up, out of the word if there is no room. */
    private static long withDot(long characters, int count) {
        int dot = count * Byte.SIZE;
        long beforeDot = (1L << dot) - 1;
        return characters & beforeDot | (long) '.' << dot | (characters & ~beforeDot) << Byte.SIZE;
    }

    /**
     * The decimals of a speed of five characters: one where that is exact, more where they are needed, none where a fourth
     * digit before the dot is.
     */
    private static int decimals(int speed) {
        if (speed % 100 != 0) {
            return speed % 10 == 0 ? 2 : 3;
        }
        return speed < FOUR_DIGITS_OF_KNOTS ? 1 : 0;
    }
}
