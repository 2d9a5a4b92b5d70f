package io.github.cctrcodec.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalInt;

/** The checks that several records share. They accept what a frame can carry. */
final class Ranges {
    private Ranges() {}

    /** Refuses a number that is present and out of its range. */
    static void check(String parameter, OptionalInt value, int min, int max) {
        Objects.requireNonNull(value, parameter);
        if (value.isPresent()) {
            check(parameter, value.getAsInt(), min, max);
        }
    }

    /** Refuses a number that is out of its range. */
    static void check(String parameter, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(parameter + ": " + value + " is not within " + min + " to " + max);
        }
    }

    /** Refuses a time that is not a whole second from {@link Fix#MIN_TIME} to {@link Fix#MAX_TIME}. */
    static void time(String parameter, Instant time) {
        if (time.isBefore(Fix.MIN_TIME)
                || time.isAfter(Fix.MAX_TIME)
                || !time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    parameter + ": " + time + " is no whole second of the years 2000 to 2079");
        }
    }

    /** Refuses a fix that does not fit the fixed widths of a Carscop frame. */
    static void carscop(Fix fix) {
        Validity validity = fix.validity();
        if (validity != Validity.VALID && validity != Validity.INVALID) {
            throw new IllegalArgumentException("fix: a Carscop frame cannot say the validity " + validity);
        }
        if (fix.latitudeMinutesE5Or(0) % Coordinates.CARSCOP_STEP != 0
                || fix.longitudeMinutesE5Or(0) % Coordinates.CARSCOP_STEP != 0) {
            throw new IllegalArgumentException(
                    "coordinates: a Carscop frame has four decimals of a minute, see Coordinates.toFourDecimals()");
        }
        int milliknots = fix.milliknotsOr(0);
        if (!hasFiveCharacters(milliknots)) {
            throw new IllegalArgumentException(
                    "speed: " + milliknots / 1000.0 + " knots do not fit the five characters of a Carscop frame");
        }
    }

    /** Returns whether a speed can be written as five characters, digits and one dot. */
    private static boolean hasFiveCharacters(int milliknots) {
        return milliknots < 10_000
                || milliknots < 100_000 && milliknots % 10 == 0
                || milliknots < 1_000_000 && milliknots % 100 == 0
                || milliknots % 1000 == 0;
    }

    /** Refuses a word of another type, or of another protocol than the head. */
    static void word(Word word, MessageType type, Head head) {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
        if (word.type() != type || word.protocol() != head.protocol()) {
            throw new IllegalArgumentException("word: " + word + " is not a " + type + " of " + head.protocol());
        }
    }
}
