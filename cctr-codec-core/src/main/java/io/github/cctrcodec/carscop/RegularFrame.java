package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.internal.RegularFix;
import java.nio.ByteBuffer;

/**
 * Ugly for speed: reads stamp and position block of the form that nearly all frames have, eight characters at a time:
 * {@code *yymmddhhmmss…} and {@code …hhmmss A ddmm.mmmm N dddmm.mmmm E sss.s yymmdd ccc.cc bbbbbbbb L oooooo ^}. It takes
 * only what leaves nothing to be remarked, and exactly as {@link PositionBlock} does, which reads everything else.
 */
final class RegularFrame {
    /** The position block with its {@code ^}. */
    static final int TAIL = 61;

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

    private static final long PATTERN_HEAD0 = Lanes.pattern(HEAD0);
    private static final long PATTERN_HEAD5 = Lanes.pattern(HEAD5);
    private static final long PATTERN0 = Lanes.pattern(TAIL0);
    private static final long PATTERN8 = Lanes.pattern(TAIL8);
    private static final long PATTERN16 = Lanes.pattern(TAIL16);
    private static final long PATTERN24 = Lanes.pattern(TAIL24);
    private static final long PATTERN32 = Lanes.pattern(TAIL32);
    private static final long PATTERN40 = Lanes.pattern(TAIL40);
    private static final long PATTERN48 = Lanes.pattern(TAIL48);
    private static final long PATTERN53 = Lanes.pattern(TAIL53);

    private static final long OVER_HEAD0 = Lanes.over(HEAD0);
    private static final long OVER_HEAD5 = Lanes.over(HEAD5);
    private static final long OVER0 = Lanes.over(TAIL0);
    private static final long OVER8 = Lanes.over(TAIL8);
    private static final long OVER16 = Lanes.over(TAIL16);
    private static final long OVER24 = Lanes.over(TAIL24);
    private static final long OVER32 = Lanes.over(TAIL32);
    private static final long OVER40 = Lanes.over(TAIL40);
    private static final long OVER48 = Lanes.over(TAIL48);
    private static final long OVER53 = Lanes.over(TAIL53);

    private static final long LETTER0 = 0x00FF_0000_0000_0000L;
    private static final long LETTER16 = 0x0000_0000_0000_00FFL;
    private static final long LETTER24 = 0x0000_0000_FF00_0000L;

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
        boolean south = northSouth == 'S';
        boolean west = eastWest == 'W';
        long wrong = w0 + OVER0 | w0 | w8 + OVER8 | w8 | w16 + OVER16 | w16 | w24 + OVER24 | w24;
        wrong |= w32 + OVER32 | w32 | w40 + OVER40 | w40 | w48 + OVER48 | w48 | w53 + OVER53 | w53;
        wrong |= stamp0 + OVER_HEAD0 | stamp0 | stamp4 + OVER_HEAD5 | stamp4;
        if ((wrong & Lanes.HIGH) != 0 || !(south || northSouth == 'N') || !(west || eastWest == 'E')) {
            return -1;
        }

        long time = w0 & RegularFix.SIX;
        long date = w32 >>> 8 & RegularFix.SIX;
        int yymm = Lanes.number(stamp0 >>> 8 << 32);
        int ddhhmmss = Lanes.number(stamp4);
        // With a fix, units repeat its time in the stamp.
        if (((stamp0 >>> 8 ^ date) & RegularFix.FOUR | stamp4 ^ (date >>> 32 | time << 16)) != 0) {
            return -1;
        }
        long dates = Lanes.pairs(date);
        if (!RegularFix.set(
                block.fix,
                RegularFix.validity(validity),
                time,
                (int) dates & 0xFF,
                (int) (dates >>> 16) & 0xFF,
                (int) (dates >>> 32),
                w0 >>> 56 | w8 << 40 >>> 32 | w8 >>> 32 << 32,
                south,
                (int) (w16 >>> 8) & 0xFF,
                w16 >>> 16 & RegularFix.FOUR | w16 >>> 56 << 32 | w24 << 40,
                west,
                Lanes.number(w24 >>> 32 << 32 | w32 << 56) * 100,
                Lanes.number(w32 >>> 56 << 24 | w40 << 48 >>> 16 | w40 >>> 24 << 48))) {
            return -1;
        }
        block.stateBits = (int) ((w40 >>> 40 | w48 << 24) * 0x8040_2010_0804_0201L >>> 56);
        block.odometerMetres = Lanes.number(w53 >>> 8 << 16);
        return yymm * 100_000_000L + ddhhmmss;
    }
}
