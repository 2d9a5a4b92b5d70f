package io.github.cctrcodec.message;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The twelve digits {@code yymmddhhmmss} that begin every Carscop frame, the vendor's "Message SN/Time".
 *
 * <p>With a fix a real unit repeats the time of the fix here; without one this is a free-running clock that need not be
 * UTC. The digits may be no date at all. The server's answers echo them.
 *
 * @param value the digits as a number, 0 to 999 999 999 999
 */
public record Stamp(long value) {
    private static final long END = 1_000_000_000_000L;

    /** @throws IllegalArgumentException when the value has more than twelve digits or is negative */
    public Stamp {
        if (value < 0 || value >= END) {
            throw new IllegalArgumentException("value: a stamp has twelve digits, not " + value);
        }
    }

    /**
     * The stamp with these digits.
     *
     * @param stamp twelve digits, leading zeros included; they need not be a date
     * @throws IllegalArgumentException when these are not exactly twelve ASCII digits
     */
    public static Stamp of(String stamp) {
        return new Stamp(Digits.parse("stamp", stamp, 12));
    }

    /**
     * The stamp of a date and time of the years 2000 to 2099; fractions of a second are cut off.
     *
     * @throws IllegalArgumentException when the year is another
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

    /** The twelve digits, leading zeros included. */
    public String digits() {
        return Digits.text(value, 12);
    }

    /** The digits read as a date and time of the years 2000 to 2099 in the device's own zone; empty when they are none. */
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

    /** The twelve digits. */
    @Override
    public String toString() {
        return digits();
    }
}
