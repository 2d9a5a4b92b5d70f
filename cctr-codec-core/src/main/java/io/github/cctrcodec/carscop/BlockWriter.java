package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.AsciiWriter;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Ugly for speed: writes the head of a Carscop frame, or its end from the position on, eight characters at a time. A word may run into the
 * place of the next one, which is written later; the last one of a part ends where the part does.
 *
 * <p>Each comment is the text of a word, from its lowest lane on, with {@code -} for what the next word overwrites.
 */
final class BlockWriter {
    /** What the coordinates of a frame are multiples of: it has one decimal less than the units. */
    static final int FINEST_COORDINATE = 10;

    private static final int HEAD = 17;
    private static final int FIX = 45;
    private static final int STATE = 15;

    /** What does not fit into five characters with so many decimals, in 1/1000 knot. */
    private static final int[] SPEED_LIMITS = {10_000_000, 1_000_000, 100_000, 10_000};

    private static final int[] UNITS_OF_LAST_DECIMAL = {1000, 100, 10, 1};
    private static final long SIX = 0x0000_FFFF_FFFF_FFFFL;
    /** Pairs of digits. */
    private static final long NINES = 99 | 99 << 16 | 99L << 32;

    private static final long NEVER_CLOCK = 6 | 18 << 16 | 25L << 32;
    private static final long NEVER_DAY = 4 | 3 << 16 | 31L << 32;
    private static final long ABSENT_SPEED = 0x39_3939_3939L;

    private BlockWriter() {}

    /** Writes {@code *}, twelve digits and a word of four characters. */
    static void writeHead(long stamp, String word, ByteBuffer target) {
        int at = AsciiWriter.claim(target, HEAD);
        long high = Lanes.digits((int) (stamp / 100_000_000));
        long low = Lanes.digits((int) (stamp % 100_000_000));
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
        boolean never = !valid && !fix.hasTime() && !fix.hasCoordinates() && fix.centidegrees() == FixView.ABSENT;
        long clock = never ? NEVER_CLOCK : NINES;
        long day = never ? NEVER_DAY : NINES;
        if (fix.hasTime()) {
            clock = Dates.clock(fix.epochSecond());
            day = Dates.date(fix.epochSecond());
        }
        int latitude = never ? 0 : 99_999_999;
        int dddmm = never ? 0 : 99_999;
        int mmmm = never ? 0 : 9_999;
        if (fix.hasCoordinates()) {
            int north = Math.abs(fix.latitude());
            int east = Math.abs(fix.longitude());
            latitude = north / Coordinates.UNITS_PER_DEGREE * 1_000_000
                    + north % Coordinates.UNITS_PER_DEGREE / FINEST_COORDINATE;
            int minutes = east % Coordinates.UNITS_PER_DEGREE;
            dddmm = east / Coordinates.UNITS_PER_DEGREE * 100 + minutes / Axis.UNITS_PER_MINUTE;
            mmmm = minutes % Axis.UNITS_PER_MINUTE / FINEST_COORDINATE;
        }
        int course = never ? 30_962 : 99_999;
        if (fix.centidegrees() != FixView.ABSENT) {
            course = fix.centidegrees();
        }
        // South and west, never absent, which is the least of all numbers.
        char northSouth = fix.hasCoordinates() && fix.latitude() < 0 ? 'S' : 'N';
        char eastWest = fix.hasCoordinates() && fix.longitude() < 0 ? 'W' : 'E';

        long speed = speed(fix.milliknots());
        int at = AsciiWriter.claim(target, (state.isPresent() ? FIX + STATE : FIX) + 1);
        long time = Lanes.digitsOfPairs(clock);
        long lat = Lanes.digits(latitude);
        long lon = Lanes.digits(dddmm) >>> 24;
        long decimals = Lanes.digits(mmmm) >>> 32;
        long date = Lanes.digitsOfPairs(day);
        long degrees = Lanes.digits(course) >>> 24;
        Lanes.set(target, at, time & SIX | (long) (valid ? 'A' : 'V') << 48); // hhmmssA-
        Lanes.set(target, at + 7, lat & 0xFFFF_FFFFL | (long) '.' << 32 | lat >>> 32 << 40); // ddmm.mmm
        Lanes.set(target, at + 15, lat >>> 56 | northSouth << 8 | lon << 16 | (long) '.' << 56); // mNdddmm.
        Lanes.set(target, at + 23, decimals | (long) eastWest << 32 | speed << 40); // mmmmEsss
        Lanes.set(target, at + 31, speed >>> 24 | date << 16); // .syymmdd
        long wholeDegrees = degrees & 0xFF_FFFFL | '.' << 24 | degrees >>> 24 << 32;
        Lanes.set(target, at + 37, date >>> 32 & 0xFFFF | wholeDegrees << 16); // ddccc.cc
        int end = at + FIX;
        if (state.isPresent()) {
            long bits = Lanes.bits(state.get().bits());
            long odometer = Lanes.digits(state.get().odometerMetres()) >>> 16;
            Lanes.set(target, end, bits); // bbbbbbbb
            Lanes.set(target, end + 7, bits >>> 56 | 'L' << 8 | odometer << 16); // bLoooooo
            end += STATE;
        }
        target.put(end, (byte) '^');
    }

    /** Five characters: as many decimals as are needed, and as many digits before the dot as have room. */
    private static long speed(int speed) {
        if (speed == FixView.ABSENT) {
            return ABSENT_SPEED;
        }
        int decimals = decimals(speed);
        if (speed >= SPEED_LIMITS[decimals]) {
            throw new IllegalArgumentException("speed: " + speed / 1000.0 + " knots do not fit five characters");
        }
        long digits = Lanes.digits(speed / UNITS_OF_LAST_DECIMAL[decimals]) >>> 32;
        int dot = (4 - decimals) * Byte.SIZE;
        long beforeDot = (1L << dot) - 1;
        return digits & beforeDot | (long) '.' << dot | (digits & ~beforeDot) << Byte.SIZE;
    }

    /** One where that is exact, more where they are needed, none where a fourth digit before the dot is. */
    private static int decimals(int speed) {
        if (speed % 100 != 0) {
            return speed % 10 == 0 ? 2 : 3;
        }
        return speed < SPEED_LIMITS[1] || speed % 1000 != 0 ? 1 : 0;
    }
}
