package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.internal.RegularFix;
import java.nio.ByteBuffer;

/**
 * Ugly for speed: reads a {@code V1} of the form that Carscop units send, eight characters at a time:
 * {@code hhmmss,A,ddmm.mmmm,N,dddmm.mmmm,E,speed,course,ddmmyy,hhhhhhhh#}, with speed and course of any width. It takes only
 * what leaves nothing to be remarked, and exactly as {@link H02Body} does, which reads everything else.
 */
final class RegularPosition {
    private static final String FRONT0 = "######,?";
    private static final String FRONT8 = ",####.##";
    private static final String FRONT16 = "##,?,###";
    private static final String FRONT24 = "##.####,";
    private static final String FRONT26 = ".####,?,";
    private static final String BACK16 = ",######,";

    private static final long PATTERN0 = Lanes.pattern(FRONT0);
    private static final long PATTERN8 = Lanes.pattern(FRONT8);
    private static final long PATTERN16 = Lanes.pattern(FRONT16);
    private static final long PATTERN24 = Lanes.pattern(FRONT24);
    private static final long PATTERN26 = Lanes.pattern(FRONT26);
    private static final long PATTERN_BACK16 = Lanes.pattern(BACK16);

    private static final long OVER0 = Lanes.over(FRONT0);
    private static final long OVER8 = Lanes.over(FRONT8);
    private static final long OVER16 = Lanes.over(FRONT16);
    private static final long OVER24 = Lanes.over(FRONT24);
    private static final long OVER26 = Lanes.over(FRONT26);
    private static final long OVER_BACK16 = Lanes.over(BACK16);

    private static final long LETTER0 = 0xFF00_0000_0000_0000L;
    private static final long LETTER16 = 0x0000_0000_FF00_0000L;
    private static final long LETTER26 = 0x00FF_0000_0000_0000L;

    /** What stands before the time beside the id: star, maker and word, each with its comma. */
    private static final int BEFORE_TIME = 8;

    /** The lanes of the hour. */
    private static final long HOUR = 0xFFFF;
    /** Day and month as pairs. */
    private static final int JANUARY_1 = 1 | 1 << 16;

    private static final int SPEED = 34;
    private static final int BACK = 16;
    private static final int MIN_LENGTH = SPEED + "1.0,0".length() + BACK;
    private static final int MAX_KNOT_DIGITS = 4;
    private static final int THOUSANDTHS = 3;
    private static final int MAX_COURSE = 360;
    private static final int[] TO_THOUSANDTHS = {1000, 100, 10, 1};

    private RegularPosition() {}

    /**
     * Reads the fields from the time at {@code time} to the {@code #} at {@code end}; false, and nothing read, when they are
     * not regular.
     */
    static boolean read(ByteBuffer bytes, int frame, int time, int end, H02Body body) {
        if (end - time < MIN_LENGTH || !H02Body.isUsualIdLength(time - frame - BEFORE_TIME)) {
            return false;
        }
        long w0 = Lanes.eight(bytes, time) ^ PATTERN0;
        long w8 = Lanes.eight(bytes, time + 8) ^ PATTERN8;
        long w16 = Lanes.eight(bytes, time + 16) ^ PATTERN16;
        long w24 = Lanes.eight(bytes, time + 24) ^ PATTERN24;
        long w26 = Lanes.eight(bytes, time + 26) ^ PATTERN26;
        long back = Lanes.eight(bytes, end - BACK) ^ PATTERN_BACK16;
        int validity = (int) (w0 >>> 56);
        int northSouth = (int) (w16 >>> 24) & 0xFF;
        int eastWest = (int) (w26 >>> 48) & 0xFF;
        w0 &= ~LETTER0;
        w16 &= ~LETTER16;
        w26 &= ~LETTER26;
        boolean south = northSouth == 'S';
        boolean west = eastWest == 'W';
        long wrong = w0 + OVER0 | w0 | w8 + OVER8 | w8 | w16 + OVER16 | w16 | w24 + OVER24 | w24;
        wrong |= w26 + OVER26 | w26 | back + OVER_BACK16 | back;
        if ((wrong & Lanes.HIGH) != 0 || !(south || northSouth == 'N') || !(west || eastWest == 'E')) {
            return false;
        }
        int speedAt = time + SPEED;
        long speeds = Lanes.eight(bytes, speedAt);
        int comma = Lanes.indexOf(',', speeds);
        int dot = Lanes.indexOf('.', speeds);
        int decimals = comma - 1 - dot;
        if (comma == Lanes.COUNT || dot < 1 || dot > MAX_KNOT_DIGITS || decimals < 1 || decimals > THOUSANDTHS) {
            return false;
        }
        // What stands before the dot moves up by its lane, then all up to the comma to the end.
        long beforeDot = (1L << dot * Byte.SIZE) - 1;
        long digits = speeds ^ Lanes.ZEROS;
        digits = (digits & beforeDot | digits >>> Byte.SIZE & ~beforeDot) << (Lanes.COUNT + 1 - comma) * Byte.SIZE;
        int course = Ascii.number(bytes, speedAt + comma + 1, end - BACK);
        long status = Lanes.hex(Lanes.eight(bytes, end - Lanes.COUNT));
        long dates = Lanes.pairs(back >>> 8 & RegularFix.SIX);
        if (Lanes.notDigits(digits) != 0
                || course < 0
                || course > MAX_COURSE
                || status < 0
                || validity == 'V' && (w0 & HOUR) == 0 && (int) dates == JANUARY_1
                || !RegularFix.set(
                        body.fix,
                        RegularFix.validity(validity),
                        w0 & RegularFix.SIX,
                        (int) (dates >>> 32),
                        (int) (dates >>> 16) & 0xFF,
                        (int) dates & 0xFF,
                        w8 >>> 8 & RegularFix.FOUR | w8 >>> 48 << 32 | w16 << 48,
                        south,
                        (int) (w16 >>> 40) & 0xFF,
                        w16 >>> 48 | w24 << 48 >>> 32 | w24 >>> 24 << 32,
                        west,
                        Lanes.number(digits) * TO_THOUSANDTHS[decimals],
                        course * 100)) {
            return false;
        }
        body.status = (int) status;
        body.fields.setRegular(bytes, frame, time, speedAt + comma + 1, end);
        return true;
    }
}
