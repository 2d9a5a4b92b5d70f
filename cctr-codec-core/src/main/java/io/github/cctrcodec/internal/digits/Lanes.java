package io.github.cctrcodec.internal.digits;

import java.nio.ByteBuffer;

/**
 * Eight characters at once, as the eight bytes of a {@code long}: the first character in the lowest byte, whatever the order
 * of the buffer. A byte is called a lane.
 *
 * <p>All arithmetic is on whole words, and lanes must not run over into each other; each method documents what it needs for that.
 * Whether an index is within the limit is the caller's to know.
 */
public final class Lanes {
    /** How many lanes a word has. */
    public static final int COUNT = 8;
    /** The lowest four lanes. */
    public static final long FOUR = 0x0000_0000_FFFF_FFFFL;
    /** The lowest six lanes. */
    public static final long SIX = 0x0000_FFFF_FFFF_FFFFL;
    /** The highest bit of each lane. */
    public static final long HIGH = 0x8080_8080_8080_8080L;
    /** Eight characters {@code 0}: a word with these is exclusive-or'ed to turn characters into digits. */
    public static final long ZEROS = 0x3030_3030_3030_3030L;

    /** What lifts a lane to its highest bit when it is 10 or more. */
    private static final long OVER_NINE = 0x7676_7676_7676_7676L;

    private static final int MINUTES_PER_DEGREE = 60;
    private static final int UNITS_PER_DEGREE = 6_000_000;

    private static final long LOW = 0x0101_0101_0101_0101L;

    private Lanes() {}

    /** The eight characters from an index on. */
    public static long eight(ByteBuffer bytes, int at) {
        return Words.eight(bytes, at);
    }

    /** The eight characters that end before an index; zeros for those that would be before the buffer. */
    public static long eightBefore(ByteBuffer bytes, int to) {
        return to >= COUNT ? eight(bytes, to - COUNT) : fewBefore(bytes, to);
    }

    private static long fewBefore(ByteBuffer bytes, int to) {
        long word = 0;
        for (int i = 0; i < to; i++) {
            word |= (bytes.get(i) & 0xFFL) << (COUNT - to + i) * Byte.SIZE;
        }
        return word;
    }

    /** Writes eight characters from an index on. */
    public static void set(ByteBuffer target, int at, long word) {
        Words.setEight(target, at, word);
    }

    /** Writes the characters of the lowest 1 to 8 lanes from an index on. */
    public static void set(ByteBuffer target, int at, long word, int count) {
        if (count == COUNT) {
            Words.setEight(target, at, word);
            return;
        }
        long left = word;
        int next = at;
        if ((count & 4) != 0) {
            Words.setFour(target, next, (int) left);
            left >>>= 32;
            next += 4;
        }
        if ((count & 2) != 0) {
            Words.setTwo(target, next, (short) left);
            left >>>= 16;
            next += 2;
        }
        if ((count & 1) != 0) {
            target.put(next, (byte) left);
        }
    }

    /** The eight digits of a number below 100 000 000 as characters. */
    public static long digits(int number) {
        return digitsOfHalves(number / 10_000, number % 10_000);
    }

    /** The digits of two numbers below 10 000 as characters, four each. */
    public static long digitsOfHalves(int first, int second) {
        long halves = first | (long) second << 32;
        // Quotients by a product and a shift, exact for what is below 10 000 and below 100.
        long hundreds = halves * 10_486 >>> 20 & 0x0000_007F_0000_007FL;
        return digitsOfPairs(hundreds | halves - hundreds * 100 << 16);
    }

    /** The digits of four numbers 0 to 99 as characters; the reverse of {@link #pairs}. */
    public static long digitsOfPairs(long pairs) {
        long tens = pairs * 103 >>> 10 & 0x000F_000F_000F_000FL;
        return (tens | pairs - tens * 10 << 8) + ZEROS;
    }

    /** The eight bits of a number below 256 as characters, the highest one first. */
    public static long bits(int number) {
        long bits = number * LOW & 0x0102_0408_1020_4080L;
        return (bits + 0x7F7F_7F7F_7F7F_7F7FL >>> 7 & LOW) + ZEROS;
    }

    /** The number whose bits eight lanes {@code 0} and {@code 1} spell, the highest one first; −1 when one is another. */
    public static int bits(long characters) {
        long bits = characters ^ ZEROS;
        return (bits & ~LOW) == 0 ? (int) (bits * 0x8040_2010_0804_0201L >>> 56) : -1;
    }

    /** A word that has the same character in all lanes. */
    public static long all(char c) {
        return LOW * c;
    }

    /** Zero when all lanes are digits 0 to 9, otherwise anything else. */
    public static long notDigits(long digits) {
        return (digits + OVER_NINE | digits) & HIGH;
    }

    /** The lowest lane that has a character; {@link #COUNT} when none has. */
    public static int indexOf(char c, long word) {
        long zeros = word ^ all(c);
        // Higher lanes may be wrong: a zero lane borrows from the next one.
        return first(zeros - LOW & ~zeros & HIGH);
    }

    /** The highest bit of each lane that has a character, and nothing else. */
    public static long lanesOf(char c, long word) {
        long zeros = word ^ all(c);
        return ~((zeros & ~HIGH) + ~HIGH | zeros) & HIGH;
    }

    /** The highest bits of the lanes, where no other bit is set, moved together: that of the lowest lane is the lowest. */
    public static long bitsOf(long highest) {
        return (highest >>> 7) * 0x0102_0408_1020_4080L >>> 56;
    }

    /** Zero when no lane of ASCII characters is below a character, otherwise anything else. */
    public static long below(char c, long word) {
        return word - all(c) & ~word & HIGH;
    }

    /** The lowest lane that has a bit; {@link #COUNT} when none has. */
    public static int first(long bits) {
        return Long.numberOfTrailingZeros(bits) >>> 3;
    }

    /** How many lanes are above the highest one that has a bit; {@link #COUNT} when none has. */
    public static int behindLast(long bits) {
        return Long.numberOfLeadingZeros(bits) >>> 3;
    }

    /** Index of the first byte of a range that is not an ASCII character from {@code low} to {@code high}, or its end. */
    public static int indexOutside(char low, char high, ByteBuffer bytes, int from, int to) {
        long lows = all(low);
        long toHighest = all((char) (0x7F - high));
        int at = from;
        for (; at <= to - COUNT; at += COUNT) {
            long word = eight(bytes, at);
            // The lowest such lane is exact: what is below it neither borrows nor carries.
            long outside = (word - lows | word + toHighest | word) & HIGH;
            if (outside != 0) {
                return at + first(outside);
            }
        }
        while (at < to && bytes.get(at) >= low && bytes.get(at) <= high) {
            at++;
        }
        return at;
    }

    /** The number of eight lanes that are digits 0 to 9. */
    public static int number(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        // The pairs are in lanes 0, 2, 4, 6: two products, each with two of them in its upper half, weighted.
        long first = (pairs & 0x0000_00FF_0000_00FFL) * (100 + (1_000_000L << 32));
        long second = (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * (1 + (10_000L << 32));
        return (int) (first + second >>> 32);
    }

    /** The highest 1 to 8 lanes of a word, moved to its lowest ones. */
    public static long last(long characters, int count) {
        return characters >>> (COUNT - count) * Byte.SIZE;
    }

    /** The character in a lane. */
    public static int at(int lane, long characters) {
        return (int) (characters >>> lane * Byte.SIZE) & 0xFF;
    }

    /** The lanes without one of them: those above it move down. */
    public static long without(int lane, long characters) {
        long below = (1L << lane * Byte.SIZE) - 1;
        return characters & below | characters >>> Byte.SIZE & ~below;
    }

    /** One of up to four numbers 0 to 99 as {@link #pairs} has them, 0 the first. */
    public static int pair(int index, long pairs) {
        return (int) (pairs >>> 2 * index * Byte.SIZE) & 0xFF;
    }

    /** Three numbers 0 to 99 as {@link #pairs} has them. */
    public static long threePairs(int first, int second, int third) {
        return first | (long) second << 2 * Byte.SIZE | (long) third << 4 * Byte.SIZE;
    }

    /** The character in the highest lane. */
    public static int lastOf(long characters) {
        return (int) (characters >>> (COUNT - 1) * Byte.SIZE);
    }

    /** The number that the lowest 1 to 8 lanes of a word spell; −1 when one is not a digit. */
    public static int number(long characters, int count) {
        long digits = (characters ^ ZEROS) << (COUNT - count) * Byte.SIZE;
        return notDigits(digits) == 0 ? number(digits) : -1;
    }

    /** The three numbers 0 to 99 that the lowest six lanes spell, as {@link #pairs} has them; −1 when one is not a digit. */
    public static long threePairs(long characters) {
        long digits = (characters ^ ZEROS) & SIX;
        return notDigits(digits) == 0 ? pairs(digits) : -1;
    }

    /**
     * The angle that eight lanes {@code ddmmmmmm} spell, minutes with four decimals, in 1/6 000 000 degree; −1 when one is no
     * digit, or the minutes are 60 or more.
     */
    public static int angle(long characters) {
        long digits = characters ^ ZEROS;
        long pairs = pairs(digits);
        // Two products, each with two of the pairs in its upper half, in units.
        long first = (pairs & 0x0000_00FF_0000_00FFL) * (1_000 + ((long) UNITS_PER_DEGREE << 32));
        long second = (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * (10 + (100_000L << 32));
        boolean fits = notDigits(digits) == 0 && pair(1, pairs) < MINUTES_PER_DEGREE;
        return fits ? (int) (first + second >>> 32) : -1;
    }

    /** The four numbers 0 to 99 of eight lanes that are digits 0 to 9, each in two lanes, the first one in the lowest. */
    public static long pairs(long digits) {
        return digits * 10 + (digits >>> 8) & 0x00FF_00FF_00FF_00FFL;
    }

    /** The number of eight hexadecimal digits of either case; −1 when a lane is none. */
    public static long hex(long word) {
        long letters = (word >>> 6 & LOW) * 0xFF;
        // Digits are 0 to 9 now, and letters 1 to 6.
        long digits = (word | letters & 0x2020_2020_2020_2020L) ^ (letters & 0x6060_6060_6060_6060L | ~letters & ZEROS);
        long over = digits + (letters & 0x7979_7979_7979_7979L | ~letters & OVER_NINE) | digits;
        long under = digits + 0x7F7F_7F7F_7F7F_7F7FL | ~letters;
        if (((over | ~under) & HIGH) != 0) {
            return -1;
        }
        long nibbles = digits + (letters & 0x0909_0909_0909_0909L);
        long bytes = (nibbles << 4 | nibbles >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long shorts = (bytes << 8 | bytes >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return (shorts << 16 | shorts >>> 32) & 0xFFFF_FFFFL;
    }

    /** The eight upper-case hexadecimal digits of a number, the highest one first. */
    public static long hexDigits(int number) {
        long shorts = (number & 0xFFFFL) << 32 | number >>> 16;
        long bytes = (shorts & 0x0000_00FF_0000_00FFL) << 16 | shorts >>> 8 & 0x0000_00FF_0000_00FFL;
        long nibbles = (bytes & 0x000F_000F_000F_000FL) << 8 | bytes >>> 4 & 0x000F_000F_000F_000FL;
        long letters = nibbles + LOW * 6 >>> 4 & LOW;
        return nibbles + ZEROS + letters * ('A' - '9' - 1);
    }
}
