package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/**
 * Ugly for speed: reads stamp and position block of the form that nearly all frames have, eight characters at a time:
 * {@code *yymmddhhmmss…} and {@code …hhmmss A ddmm.mmmm N dddmm.mmmm E sss.s yymmdd ccc.cc bbbbbbbb L oooooo ^}. It takes
 * only what leaves nothing to be remarked, and exactly as {@link PositionBlock} does, which reads everything else.
 *
 * <p>A word is exclusive-or'ed with its pattern, after which digits are 0 to 9 and dots are 0. Then what a lane lacks to 128
 * is added, counted from the most that it may be: a wrong one gets its highest bit. What runs over into the next lane had
 * that bit before.
 */
final class RegularFrame {
    /** The position block with its {@code ^}. */
    static final int TAIL = 61;

    // # is a digit, b is 0 or 1, ? is looked at apart.
    private static final String HEAD0 = "*#######";
    private static final String HEAD5 = "########";
    private static final String TAIL0 = "######?#";
    private static final String TAIL8 = "###.####";
    private static final String TAIL16 = "?#####.#";
    private static final String TAIL24 = "###?###.";
    private static final String TAIL32 = "########";
    private static final String TAIL40 = "##.##bbb";
    private static final String TAIL48 = "bbbbbL##";
    private static final String TAIL53 = "L######^";

    private static final long PATTERN_HEAD0 = pattern(HEAD0);
    private static final long PATTERN_HEAD5 = pattern(HEAD5);
    private static final long PATTERN0 = pattern(TAIL0);
    private static final long PATTERN8 = pattern(TAIL8);
    private static final long PATTERN16 = pattern(TAIL16);
    private static final long PATTERN24 = pattern(TAIL24);
    private static final long PATTERN32 = pattern(TAIL32);
    private static final long PATTERN40 = pattern(TAIL40);
    private static final long PATTERN48 = pattern(TAIL48);
    private static final long PATTERN53 = pattern(TAIL53);

    private static final long OVER_HEAD0 = over(HEAD0);
    private static final long OVER_HEAD5 = over(HEAD5);
    private static final long OVER0 = over(TAIL0);
    private static final long OVER8 = over(TAIL8);
    private static final long OVER16 = over(TAIL16);
    private static final long OVER24 = over(TAIL24);
    private static final long OVER32 = over(TAIL32);
    private static final long OVER40 = over(TAIL40);
    private static final long OVER48 = over(TAIL48);
    private static final long OVER53 = over(TAIL53);

    private static final long LETTER0 = 0x00FF_0000_0000_0000L;
    private static final long LETTER16 = 0x0000_0000_0000_00FFL;
    private static final long LETTER24 = 0x0000_0000_FF00_0000L;

    private static final long SIX = 0x0000_FFFF_FFFF_FFFFL;
    private static final long FOUR = 0x0000_0000_FFFF_FFFFL;

    private RegularFrame() {}

    /**
     * Reads a frame whose tail begins at a place, and returns its stamp; −1, and nothing read, when it is not regular. The
     * bytes between stamp and tail are the caller's to check.
     */
    static long read(ByteBuffer bytes, int start, int tail, PositionBlock block) {
        long stamp0 = Lanes.eight(bytes, start) ^ PATTERN_HEAD0;
        long stamp4 = Lanes.eight(bytes, start + 5) ^ PATTERN_HEAD5;
        long w0 = Lanes.eight(bytes, tail) ^ PATTERN0;
        long w8 = Lanes.eight(bytes, tail + 8) ^ PATTERN8;
        long w16 = Lanes.eight(bytes, tail + 16) ^ PATTERN16;
        long w24 = Lanes.eight(bytes, tail + 24) ^ PATTERN24;
        long w32 = Lanes.eight(bytes, tail + 32) ^ PATTERN32;
        long w40 = Lanes.eight(bytes, tail + 40) ^ PATTERN40;
        long w48 = Lanes.eight(bytes, tail + 48) ^ PATTERN48;
        long w53 = Lanes.eight(bytes, tail + 53) ^ PATTERN53;
        int validity = (int) (w0 >>> 48) & 0xFF;
        int northSouth = (int) w16 & 0xFF;
        int eastWest = (int) (w24 >>> 24) & 0xFF;
        w0 &= ~LETTER0;
        w16 &= ~LETTER16;
        w24 &= ~LETTER24;
        boolean valid = validity == 'A';
        boolean south = northSouth == 'S';
        boolean west = eastWest == 'W';
        long wrong = w0 + OVER0 | w0 | w8 + OVER8 | w8 | w16 + OVER16 | w16 | w24 + OVER24 | w24;
        wrong |= w32 + OVER32 | w32 | w40 + OVER40 | w40 | w48 + OVER48 | w48 | w53 + OVER53 | w53;
        wrong |= stamp0 + OVER_HEAD0 | stamp0 | stamp4 + OVER_HEAD5 | stamp4;
        if ((wrong & Lanes.HIGH) != 0
                || !(valid || validity == 'V')
                || !(south || northSouth == 'N')
                || !(west || eastWest == 'E')) {
            return -1;
        }

        long timeDigits = w0 & SIX;
        long dateDigits = w32 >>> 8 & SIX;
        long time = Lanes.pairs(timeDigits);
        int hour = (int) time & 0xFF;
        int minute = (int) (time >>> 16) & 0xFF;
        int second = (int) (time >>> 32);
        long date = Lanes.pairs(dateDigits);
        int year = (int) date & 0xFF;
        int month = (int) (date >>> 16) & 0xFF;
        int day = (int) (date >>> 32);
        long latitude = Lanes.pairs(w0 >>> 56 | w8 << 40 >>> 32 | w8 >>> 32 << 32);
        int latitudeDegrees = (int) latitude & 0xFF;
        int latitudeMinutes = minutes(latitude);
        long longitude = Lanes.pairs(w16 >>> 16 & FOUR | w16 >>> 56 << 32 | w24 << 40);
        int longitudeDegrees = ((int) (w16 >>> 8) & 0xFF) * 100 + ((int) longitude & 0xFF);
        int longitudeMinutes = minutes(longitude);
        int course = Lanes.number(w32 >>> 56 << 24 | w40 << 48 >>> 16 | w40 >>> 24 << 48);
        if (hour > 23
                || minute > 59
                || second > 59
                || !Dates.isDate(year, month, day)
                || Dates.isUnset(year)
                || latitudeDegrees >= 90
                || latitudeMinutes >= Coordinates.UNITS_PER_DEGREE
                || longitudeDegrees >= 180
                || longitudeMinutes >= Coordinates.UNITS_PER_DEGREE
                || course > Fix.MAX_COURSE
                || !valid && (latitudeDegrees | latitudeMinutes | longitudeDegrees | longitudeMinutes) == 0) {
            return -1;
        }
        int yymm = Lanes.number(stamp0 >>> 8 << 32);
        int ddhhmmss = Lanes.number(stamp4);
        // With a fix, units repeat its time in the stamp. Any other must be checked by itself.
        boolean repeated =
                (stamp0 >>> 8 & FOUR) == (dateDigits & FOUR) && stamp4 == (dateDigits >>> 32 | timeDigits << 16);
        if (!repeated
                && !(Dates.isTime(ddhhmmss % 1_000_000)
                        && Dates.isDate(yymm / 100, yymm % 100, ddhhmmss / 1_000_000))) {
            return -1;
        }
        int latitudeUnits = latitudeDegrees * Coordinates.UNITS_PER_DEGREE + latitudeMinutes;
        int longitudeUnits = longitudeDegrees * Coordinates.UNITS_PER_DEGREE + longitudeMinutes;
        block.fix.set(
                valid ? Validity.VALID : Validity.INVALID,
                Dates.epochSecond(year, month, day, hour, minute, second),
                south ? -latitudeUnits : latitudeUnits,
                west ? -longitudeUnits : longitudeUnits,
                Lanes.number(w24 >>> 32 << 32 | w32 << 56) * 100,
                course);
        block.stateBits = (int) ((w40 >>> 40 | w48 << 24) * 0x8040_2010_0804_0201L >>> 56);
        block.odometerMetres = Lanes.number(w53 >>> 8 << 16);
        return yymm * 100_000_000L + ddhhmmss;
    }

    /** Minutes of three pairs, {@code mm mm mm}, behind the first one, in 1/100 000. */
    private static int minutes(long pairs) {
        return ((int) (pairs >>> 16) & 0xFF) * 100_000
                + ((int) (pairs >>> 32) & 0xFF) * 1_000
                + (int) (pairs >>> 48) * 10;
    }

    private static long pattern(String lanes) {
        return word(lanes, c -> c == '#' || c == 'b' ? '0' : c == '?' ? 0 : c);
    }

    private static long over(String lanes) {
        return word(lanes, c -> 0x7F - (c == '#' ? 9 : c == 'b' ? 1 : 0));
    }

    private static long word(String lanes, IntUnaryOperator lane) {
        long word = 0;
        for (int i = 0; i < Lanes.COUNT; i++) {
            word |= (long) lane.applyAsInt(lanes.charAt(i)) << i * Byte.SIZE;
        }
        return word;
    }
}
