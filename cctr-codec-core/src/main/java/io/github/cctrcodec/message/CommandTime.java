package io.github.cctrcodec.message;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The six digits {@code hhmmss} of the sender's clock in an H02 command. The device repeats them in its confirmation,
 * so they tell which command was confirmed. They need not be a time. Immutable and thread-safe.
 *
 * <pre>{@code
 * CommandTime time = CommandTime.at(LocalTime.now(ZoneOffset.UTC));
 * }</pre>
 *
 * @param value the digits as a number, 0 to 999 999
 */
public record CommandTime(int value) {
    /**
     * Checks the range.
     *
     * @param value see {@link #value()}
     * @throws IllegalArgumentException when the value is negative or has more than six digits
     */
    public CommandTime {
        if (value < 0 || value > 999_999) {
            throw new IllegalArgumentException("value: a command time has six digits, not " + value);
        }
    }

    /**
     * Returns the command time with these digits.
     *
     * @param commandTime six digits, leading zeros included; they need not be a time
     * @return the command time
     * @throws IllegalArgumentException when these are not exactly six ASCII digits
     */
    public static CommandTime of(String commandTime) {
        return new CommandTime((int) Digits.parse("commandTime", commandTime, 6));
    }

    /**
     * Returns the command time of a clock.
     *
     * @param time the time of day; fractions of a second are dropped
     * @return the command time
     */
    public static CommandTime at(LocalTime time) {
        Objects.requireNonNull(time, "time");
        return new CommandTime(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond());
    }

    /**
     * Returns the digits as a frame has them.
     *
     * @return six digits, leading zeros included
     */
    public String digits() {
        return Digits.text(value, 6);
    }

    /**
     * Returns the digits read as a time of day.
     *
     * @return a whole second; absent when the digits are not a time
     */
    public Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.of(value / 10_000, value / 100 % 100, value % 100));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Returns {@link #digits()}. */
    @Override
    public String toString() {
        return digits();
    }
}
