package io.github.cctrcodec.internal.digits;

/** Seconds since 1970 of a UTC date and time with a two-digit year, without calendar objects. */
public final class Dates {
    /** How far the clock of the western-most time zone is ahead of UTC, in seconds. */
    public static final int WEST_MOST_ZONE = -12 * 3600;
    /** How far the clock of the eastern-most time zone is ahead of UTC, in seconds. */
    public static final int EAST_MOST_ZONE = 14 * 3600;

    private static final int SECONDS_PER_DAY = 86_400;
    /** What lifts an hour of 24, a minute and a second of 60 to bit 7 of their pairs. */
    private static final long TO_LIMITS = 128 - 24 | 128 - 60 << 16 | 128L - 60 << 32;

    private static final long OVER_LIMITS = 0x0080_0080_0080L;
    private static final int DAYS_TO_MARCH_2000 = 11_017;
    private static final int DAYS_TO_MARCH_1996 = 9_556;
    private static final int DAYS_OF_FOUR_YEARS = 1461;
    private static final int FIRST_YEAR_OF_AN_UNSET_CLOCK = 80;

    private Dates() {}

    /** Whether hour, minute and second, as {@link Lanes#threePairs} has them, are a time of day. A negative word is none. */
    public static boolean isTime(long clock) {
        return clock >= 0 && (clock + TO_LIMITS & OVER_LIMITS) == 0;
    }

    /** Whether year, month and day (2000 to 2099) make a date. Negative ones make none. */
    public static boolean isDate(int year, int month, int day) {
        return year >= 0
                && year <= 99
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= daysOf(year, month));
    }

    /** Whether a two-digit year is that of a clock that was never set. */
    public static boolean isUnset(int year) {
        return year >= FIRST_YEAR_OF_AN_UNSET_CLOCK;
    }

    /**
     * Whether day, month and year, and hour, minute and second, as {@link Lanes#threePairs} has them, are in the first hour of
     * 1 January: what the clock of a unit shows after a power loss.
     */
    public static boolean isJustReset(long ddmmyy, long clock) {
        return (ddmmyy & 0xFFFF_FFFFL) == (1 | 1 << 16) && (clock & 0xFFFF) == 0;
    }

    /** Seconds since 1970 of a date of 2000 to 2099 and a time, both valid. */
    public static long epochSecond(int year, int month, int day, int hour, int minute, int second) {
        // Years that begin in March end with their leap day: January and February belong to the year before.
        int yearBefore = month - 3 >> 31;
        int years = year + yearBefore;
        int months = month - 3 - yearBefore * 12;
        int days = DAYS_TO_MARCH_2000 + years * 365 + (years >> 2) + (months * 979 + 15 >> 5) + day - 1;
        int seconds = hour * 3600 + minute * 60 + second;
        return (long) days * SECONDS_PER_DAY + seconds;
    }

    /** As {@link #epochSecond(int, int, int, int, int, int)}, of hour, minute and second as {@link Lanes#pairs} has them. */
    public static long epochSecond(int year, int month, int day, long clock) {
        return epochSecond(
                year, month, day, (int) clock & 0xFF, (int) (clock >>> 16) & 0xFF, (int) (clock >>> 32) & 0xFF);
    }

    /** Hour, minute and second of a time in seconds since 1970, as {@link Lanes#pairs} has them. */
    public static long clock(long epochSecond) {
        int second = (int) (epochSecond % SECONDS_PER_DAY);
        int minute = second / 60;
        return minute / 60 | minute % 60 << 16 | (long) (second % 60) << 32;
    }

    /** Year, month and day of a time of 2000 to 2099 in seconds since 1970, as {@link Lanes#pairs} has them. */
    public static long date(long epochSecond) {
        // Years that begin in March end with their leap day.
        int days = (int) (epochSecond / SECONDS_PER_DAY) - DAYS_TO_MARCH_1996;
        int quarters = days * 4 + 3;
        int year = quarters / DAYS_OF_FOUR_YEARS;
        int dayOfYear = (quarters - year * DAYS_OF_FOUR_YEARS) >>> 2;
        // In 1/65536 of a month.
        int months = dayOfYear * 2141 + 197_913;
        int month = months >>> 16;
        int day = (months & 0xFFFF) / 2141 + 1;
        int nextYear = month > 12 ? 1 : 0;
        return year - 4 + nextYear | month - nextYear * 12 << 16 | (long) day << 32;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 ? 29 : 28;
        }
        // 31 for odd months up to July and for even ones from August on.
        return 30 + ((month ^ month >>> 3) & 1);
    }
}
