package io.github.cctrcodec.message;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The six digits {@code hhmmss} of the sender's clock in an H02 command. The device repeats them in its confirmation, so
 * they tell which command was confirmed; they may be no time at all.
 *
 * @param value the digits as a number, 0 to 999 999
 */
public record CommandTime(int value) {
    /** @throws IllegalArgumentException when the value has more than six digits or is negative */
    public CommandTime {
        if (value < 0 || value > 999_999) {
            throw new IllegalArgumentException("value: a command time has six digits, not " + value);
        }
    }

    /**
     * The command time with these digits.
     *
     * @param commandTime six digits, leading zeros included; they need not be a time
     * @throws IllegalArgumentException when these are not exactly six ASCII digits
     */
    public static CommandTime of(String commandTime) {
        return new CommandTime((int) Digits.parse("commandTime", commandTime, 6));
    }

    /** The command time of a clock; fractions of a second are cut off. */
    public static CommandTime at(LocalTime time) {
        Objects.requireNonNull(time, "time");
        return new CommandTime(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond());
    }

    /** The six digits, leading zeros included. */
    public String digits() {
        return Digits.text(value, 6);
    }

    /** The digits read as a time of day; empty when they are none. */
    public Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.of(value / 10_000, value / 100 % 100, value % 100));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The six digits. */
    @Override
    public String toString() {
        return digits();
    }
}
