package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;

/**
 * Ugly for speed: reads the position block that nearly all frames have, eight characters at a time. It accepts only blocks
 * of which nothing is to be remarked,
 * {@code hhmmss A ddmm.mmmm N dddmm.mmmm E sss.s yymmdd ccc.cc bbbbbbbb L oooooo}, and declines everything else untouched.
 * {@link PositionBlock} reads those, and what is accepted here exactly alike.
 *
 * <p>A word is exclusive-or'ed with its pattern, after which digits are 0 to 9 and dots are 0. Adding the complement of what
 * a lane may be lifts a wrong one to its highest bit; what runs over into the next lane has its own highest bit set before.
 */
final class RegularBlock {
    /** Up to the {@code ^}. */
    static final int LENGTH = 60;

    // Lanes from the first on, as characters: # is a digit, ? is looked at apart.
    private static final long W0 = pattern("######?#");
    private static final long W1 = pattern("###.####");
    private static final long W2 = pattern("?#####.#");
    private static final long W3 = pattern("###?###.");
    private static final long W4 = pattern("########");
    private static final long W5 = pattern("##.##bbb");
    private static final long W6 = pattern("bbbbbL##");
    private static final long W7 = pattern("bL######");

    private static final long OVER0 = over("######?#");
    private static final long OVER1 = over("###.####");
    private static final long OVER2 = over("?#####.#");
    private static final long OVER3 = over("###?###.");
    private static final long OVER4 = over("########");
    private static final long OVER5 = over("##.##bbb");
    private static final long OVER6 = over("bbbbbL##");
    private static final long OVER7 = over("bL######");

    private static final long LETTER0 = 0x00FF_0000_0000_0000L;
    private static final long LETTER2 = 0x0000_0000_0000_00FFL;
    private static final long LETTER3 = 0x0000_0000_FF00_0000L;

    private RegularBlock() {}

    /** Reads the block that fills the bytes from a place to the terminator; false, and nothing read, when it is no regular one. */
    static boolean read(ByteBuffer bytes, int at, int end, PositionBlock block) {
        if (end - at != LENGTH) {
            return false;
        }
        long w0 = Lanes.eight(bytes, at) ^ W0;
        long w1 = Lanes.eight(bytes, at + 8) ^ W1;
        long w2 = Lanes.eight(bytes, at + 16) ^ W2;
        long w3 = Lanes.eight(bytes, at + 24) ^ W3;
        long w4 = Lanes.eight(bytes, at + 32) ^ W4;
        long w5 = Lanes.eight(bytes, at + 40) ^ W5;
        long w6 = Lanes.eight(bytes, at + 48) ^ W6;
        long w7 = Lanes.eight(bytes, at + 52) ^ W7;
        int fix = (int) (w0 >>> 48) & 0xFF;
        int northSouth = (int) w2 & 0xFF;
        int eastWest = (int) (w3 >>> 24) & 0xFF;
        w0 &= ~LETTER0;
        w2 &= ~LETTER2;
        w3 &= ~LETTER3;
        long wrong = w0 + OVER0 | w0 | w1 + OVER1 | w1 | w2 + OVER2 | w2 | w3 + OVER3 | w3;
        wrong |= w4 + OVER4 | w4 | w5 + OVER5 | w5 | w6 + OVER6 | w6 | w7 + OVER7 | w7;
        boolean valid = fix == 'A';
        boolean south = northSouth == 'S';
        boolean west = eastWest == 'W';
        if ((wrong & Lanes.HIGH) != 0
                || !(valid || fix == 'V')
                || !(south || northSouth == 'N')
                || !(west || eastWest == 'E')) {
            return false;
        }
        long time = Lanes.pairs(w0 & 0x0000_FFFF_FFFF_FFFFL);
        int hour = (int) time & 0xFF;
        int minute = (int) (time >>> 16) & 0xFF;
        int second = (int) (time >>> 32) & 0xFF;
        long date = Lanes.pairs(w4 >>> 8 & 0x0000_FFFF_FFFF_FFFFL);
        int year = (int) date & 0xFF;
        int month = (int) (date >>> 16) & 0xFF;
        int day = (int) (date >>> 32) & 0xFF;
        long latitude = Lanes.pairs(w0 >>> 56 | w1 << 40 >>> 32 | w1 & 0xFFFF_FFFF_0000_0000L);
        int latitudeDegrees = (int) latitude & 0xFF;
        int latitudeMinutes = minutes(latitude);
        long longitude = Lanes.pairs(w2 >>> 16 & 0xFFFF_FFFFL | w2 >>> 56 << 32 | w3 << 40);
        int longitudeDegrees = ((int) (w2 >>> 8) & 0xFF) * 100 + ((int) longitude & 0xFF);
        int longitudeMinutes = minutes(longitude);
        int course = Lanes.number(w4 >>> 56 << 24 | w5 << 48 >>> 16 | w5 >>> 24 << 48);
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
            return false;
        }
        int speed = Lanes.number(w3 & 0x00FF_FFFF_0000_0000L | w4 << 56) * 100;
        int latitudeUnits = latitudeDegrees * Coordinates.UNITS_PER_DEGREE + latitudeMinutes;
        int longitudeUnits = longitudeDegrees * Coordinates.UNITS_PER_DEGREE + longitudeMinutes;
        block.fix.set(
                valid ? Validity.VALID : Validity.INVALID,
                Dates.epochSecond(year, month, day, hour, minute, second),
                south ? -latitudeUnits : latitudeUnits,
                west ? -longitudeUnits : longitudeUnits,
                speed,
                course);
        long bits = w5 >>> 40 | w6 << 24;
        block.stateBits = (int) (bits * 0x8040_2010_0804_0201L >>> 56);
        block.odometerMetres = Lanes.number(w7 & 0xFFFF_FFFF_FFFF_0000L);
        return true;
    }

    /** Minutes of three pairs, {@code mm mm mm}, behind the first one, in 1/100 000. */
    private static int minutes(long pairs) {
        return ((int) (pairs >>> 16) & 0xFF) * 100_000
                + ((int) (pairs >>> 32) & 0xFF) * 1_000
                + ((int) (pairs >>> 48) & 0xFF) * 10;
    }

    private static long pattern(String lanes) {
        long word = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            char c = lanes.charAt(lane);
            long expected = switch (c) {
                case '#', 'b' -> '0';
                case '?' -> 0;
                default -> c;
            };
            word |= expected << lane * Byte.SIZE;
        }
        return word;
    }

    private static long over(String lanes) {
        long word = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            long most = switch (lanes.charAt(lane)) {
                case '#' -> 9;
                case 'b' -> 1;
                default -> 0;
            };
            word |= 0x7F - most << lane * Byte.SIZE;
        }
        return word;
    }
}
