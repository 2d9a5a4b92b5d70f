package io.github.cctrcodec.message;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The twelve digits {@code yymmddhhmmss} that begin every Carscop frame, the vendor's "Message SN/Time". Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Stamp stamp = Stamp.at(LocalDateTime.now(ZoneOffset.UTC));
 * }</pre>
 *
 * <p>With a fix, real units repeat the time of the fix here. Without one, the stamp is a free-running clock that need
 * not be UTC. The digits need not be a date. The answers of this library echo them.
 *
 * @param value the digits as a number, 0 to 999 999 999 999
 */
public record Stamp(long value) {
    private static final long END = 1_000_000_000_000L;

    /**
     * Checks the range.
     *
     * @param value see {@link #value()}
     * @throws IllegalArgumentException when the value is negative or has more than twelve digits
     */
    public Stamp {
        if (value < 0 || value >= END) {
            throw new IllegalArgumentException("value: a stamp has twelve digits, not " + value);
        }
    }

    /**
     * Returns the stamp with these digits.
     *
     * @param stamp twelve digits, leading zeros included; they need not be a date
     * @return the stamp
     * @throws IllegalArgumentException when these are not exactly twelve ASCII digits
     */
    public static Stamp of(String stamp) {
        return new Stamp(Digits.parse("stamp", stamp, 12));
    }

    /**
     * Returns the stamp of a date and time.
     *
     * @param time a time of the years 2000 to 2099; fractions of a second are dropped
     * @return the stamp
     * @throws IllegalArgumentException when the year is out of that range
     */
    public static Stamp at(LocalDateTime time) {
        Objects.requireNonNull(time, "time");
        if (time.getYear() < 2000 || time.getYear() > 2099) {
            throw new IllegalArgumentException("time: the year of a stamp is 2000 to 2099, not " + time.getYear());
        }
        long date = (time.getYear() - 2000) * 10_000L + time.getMonthValue() * 100L + time.getDayOfMonth();
        long clock = time.getHour() * 10_000L + time.getMinute() * 100L + time.getSecond();
        return new Stamp(date * 1_000_000L + clock);
    }

    /**
     * Returns the digits as a frame has them.
     *
     * @return twelve digits, leading zeros included
     */
    public String digits() {
        return Digits.text(value, 12);
    }

    /**
     * Returns the digits read as a date and time, in the time zone of the device.
     *
     * @return a whole second of the years 2000 to 2099; absent when the digits are not a date and time
     */
    public Optional<LocalDateTime> dateTime() {
        int date = (int) (value / 1_000_000);
        int time = (int) (value % 1_000_000);
        try {
            return Optional.of(LocalDateTime.of(
                    2000 + date / 10_000, date / 100 % 100, date % 100, time / 10_000, time / 100 % 100, time % 100));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Returns {@link #digits()}. */
    @Override
    public String toString() {
        return digits();
    }
}
