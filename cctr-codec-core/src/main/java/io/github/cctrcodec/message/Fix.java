package io.github.cctrcodec.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A position as the receiver reports it. Each part may be absent: because the device left it out, because its digits
 * are malformed (a diagnostic tells), or because the device marks it as meaningless. Immutable and thread-safe.
 *
 * <pre>{@code
 * Fix fix = message.fix();
 * fix.coordinates().ifPresent(place -> show(place.latitude(), place.longitude()));
 * fix.kilometresPerHour().ifPresent(speed -> show(speed));
 * }</pre>
 *
 * <p>Degrees, knots and kilometres per hour are {@code double}; the numbers of the wire, which are exact, have their
 * unit in their name. The methods that end in {@code Or} return the same without an object.
 */
public final class Fix {
    /** The greatest speed, in 1/1000 knot: 9999.999 knots. */
    public static final int MAX_MILLIKNOTS = 9_999_999;
    /** The greatest course, in 1/100 degree: 360 degrees, which some units send for north. */
    public static final int MAX_COURSE_CENTIDEGREES = 36_000;
    /** The first time a fix can have. */
    public static final Instant MIN_TIME = Instant.parse("2000-01-01T00:00:00Z");
    /** The last time a fix can have: two-digit years from 80 on are an unset clock. */
    public static final Instant MAX_TIME = Instant.parse("2079-12-31T23:59:59Z");

    /** The device reports that it has no fix, and nothing else. */
    public static final Fix NONE = builder().validity(Validity.INVALID).build();
    /** The frame has no position. */
    public static final Fix UNSTATED = builder().build();

    private static final double KILOMETRES_PER_NAUTICAL_MILE = 1.852;

    /** Marks an absent number. */
    private static final int ABSENT = Integer.MIN_VALUE;
    /** Marks an absent time. */
    private static final long ABSENT_TIME = Long.MIN_VALUE;

    private final Validity validity;
    // Numbers with a mark for absent ones: an object for each would be most of a message.
    private final long epochSecond;
    private final int latitude;
    private final int longitude;
    private final int milliknots;
    private final int courseCentidegrees;

    private Fix(Builder parts) {
        this.validity = parts.validity;
        this.epochSecond = parts.epochSecond;
        this.latitude = parts.latitude;
        this.longitude = parts.longitude;
        this.milliknots = parts.milliknots;
        this.courseCentidegrees = parts.courseCentidegrees;
    }

    /**
     * Returns a builder of a fix whose parts are all absent.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what the device reports about the fix.
     *
     * @return the validity
     */
    public Validity validity() {
        return validity;
    }

    /**
     * Returns the time of the fix, taken as UTC as all known implementations do.
     *
     * @return a whole second of 2000 to 2079; absent when the frame has none that is readable, or the clock was never
     *     set
     */
    public Optional<Instant> time() {
        return hasTime() ? Optional.of(Instant.ofEpochSecond(epochSecond)) : Optional.empty();
    }

    /**
     * Returns the time of the fix for a unit whose clock runs at local time. What the {@code TIMEZONE} setting of a
     * unit does to its reports is unknown, so the choice is the caller's.
     *
     * @param clock how far the clock of the unit is ahead of UTC
     * @return the time in UTC; absent as in {@link #time()}
     */
    public Optional<Instant> time(ZoneOffset clock) {
        Objects.requireNonNull(clock, "clock");
        return time().map(local -> local.minusSeconds(clock.getTotalSeconds()));
    }

    /**
     * Returns latitude and longitude.
     *
     * @return the place; absent when either number is
     */
    public Optional<Coordinates> coordinates() {
        return hasCoordinates() ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    /**
     * Returns the speed in knots. That the wire has knots is what independent servers implement; no measurement proves
     * it.
     *
     * @return 0 or more; absent when the frame has none that is readable
     */
    public OptionalDouble knots() {
        return milliknots == ABSENT ? OptionalDouble.empty() : OptionalDouble.of(milliknots / 1000.0);
    }

    /**
     * Returns the speed in kilometres per hour.
     *
     * @return {@link #knots()} times 1.852
     */
    public OptionalDouble kilometresPerHour() {
        return milliknots == ABSENT
                ? OptionalDouble.empty()
                : OptionalDouble.of(milliknots * KILOMETRES_PER_NAUTICAL_MILE / 1000.0);
    }

    /**
     * Returns the speed exactly as the wire has it.
     *
     * @return in 1/1000 knot, 0 to {@value #MAX_MILLIKNOTS}; absent as in {@link #knots()}
     */
    public OptionalInt milliknots() {
        return milliknots == ABSENT ? OptionalInt.empty() : OptionalInt.of(milliknots);
    }

    /**
     * Returns the course in degrees from north, clockwise.
     *
     * @return 0 to 360; absent when the frame has none that is readable
     */
    public OptionalDouble course() {
        return courseCentidegrees == ABSENT ? OptionalDouble.empty() : OptionalDouble.of(courseCentidegrees / 100.0);
    }

    /**
     * Returns the course exactly as the wire has it.
     *
     * @return in 1/100 degree, 0 to {@value #MAX_COURSE_CENTIDEGREES}; absent as in {@link #course()}
     */
    public OptionalInt courseCentidegrees() {
        return courseCentidegrees == ABSENT ? OptionalInt.empty() : OptionalInt.of(courseCentidegrees);
    }

    /**
     * Returns whether there is a time.
     *
     * @return whether {@link #time()} is present
     */
    public boolean hasTime() {
        return epochSecond != ABSENT_TIME;
    }

    /**
     * Returns whether there are coordinates.
     *
     * @return whether {@link #coordinates()} is present
     */
    public boolean hasCoordinates() {
        return latitude != ABSENT;
    }

    /**
     * Returns {@link #time()} without an object.
     *
     * @param other what to return when it is absent
     * @return seconds since 1970-01-01T00:00:00Z
     */
    public long epochSecondOr(long other) {
        return epochSecond == ABSENT_TIME ? other : epochSecond;
    }

    /**
     * Returns the latitude without an object.
     *
     * @param other what to return when it is absent
     * @return in 10⁻⁵ minute, north positive
     */
    public int latitudeMinutesE5Or(int other) {
        return latitude == ABSENT ? other : latitude;
    }

    /**
     * Returns the longitude without an object.
     *
     * @param other what to return when it is absent
     * @return in 10⁻⁵ minute, east positive
     */
    public int longitudeMinutesE5Or(int other) {
        return longitude == ABSENT ? other : longitude;
    }

    /**
     * Returns {@link #milliknots()} without an object.
     *
     * @param other what to return when it is absent
     * @return in 1/1000 knot
     */
    public int milliknotsOr(int other) {
        return milliknots == ABSENT ? other : milliknots;
    }

    /**
     * Returns {@link #courseCentidegrees()} without an object.
     *
     * @param other what to return when it is absent
     * @return in 1/100 degree
     */
    public int courseCentidegreesOr(int other) {
        return courseCentidegrees == ABSENT ? other : courseCentidegrees;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fix that
                && validity == that.validity
                && epochSecond == that.epochSecond
                && latitude == that.latitude
                && longitude == that.longitude
                && milliknots == that.milliknots
                && courseCentidegrees == that.courseCentidegrees;
    }

    @Override
    public int hashCode() {
        return Objects.hash(validity, epochSecond, latitude, longitude, milliknots, courseCentidegrees);
    }

    /** Returns the parts, for logs. */
    @Override
    public String toString() {
        return "Fix[validity=" + validity + ", time=" + time() + ", coordinates=" + coordinates() + ", knots=" + knots()
                + ", course=" + course() + ']';
    }

    /**
     * Builds a {@link Fix}. What is not set is absent. Belongs to one thread at a time.
     *
     * <pre>{@code
     * Fix fix = Fix.builder()
     *         .validity(Validity.VALID)
     *         .time(Instant.parse("2016-11-01T14:49:27Z"))
     *         .coordinates(Coordinates.ofDegrees(-12.05899, -76.962092))
     *         .knots(0.4)
     *         .course(255)
     *         .build();
     * }</pre>
     */
    public static final class Builder {
        private static final long MIN_EPOCH_SECOND = MIN_TIME.getEpochSecond();
        private static final long MAX_EPOCH_SECOND = MAX_TIME.getEpochSecond();

        private Validity validity = Validity.UNSTATED;
        private long epochSecond = ABSENT_TIME;
        private int latitude = ABSENT;
        private int longitude = ABSENT;
        private int milliknots = ABSENT;
        private int courseCentidegrees = ABSENT;

        private Builder() {}

        /**
         * Sets what the device reports about the fix; {@link Validity#UNSTATED} unless set.
         *
         * @param value the validity
         * @return this builder
         */
        public Builder validity(Validity value) {
            validity = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the time.
         *
         * @param value a whole second of 2000-01-01 to 2079-12-31, UTC
         * @return this builder
         * @throws IllegalArgumentException when it is anything else
         */
        public Builder time(Instant value) {
            Ranges.time("time", Objects.requireNonNull(value, "value"));
            epochSecond = value.getEpochSecond();
            return this;
        }

        /**
         * Sets the time.
         *
         * @param seconds since 1970-01-01T00:00:00Z, a time of 2000-01-01 to 2079-12-31
         * @return this builder
         * @throws IllegalArgumentException when it is out of that range
         */
        public Builder epochSecond(long seconds) {
            Ranges.check("epochSecond", seconds, MIN_EPOCH_SECOND, MAX_EPOCH_SECOND);
            epochSecond = seconds;
            return this;
        }

        /**
         * Sets the place.
         *
         * @param place latitude and longitude; both 0 only in a valid fix, since without one both protocols use it for
         *     "no coordinates"
         * @return this builder
         */
        public Builder coordinates(Coordinates place) {
            Objects.requireNonNull(place, "place");
            latitude = place.latitudeMinutesE5();
            longitude = place.longitudeMinutesE5();
            return this;
        }

        /**
         * Sets the speed, rounded to 1/1000 knot.
         *
         * @param value in knots, 0 to 9999.999
         * @return this builder
         * @throws IllegalArgumentException when it is not a number or out of its range
         */
        public Builder knots(double value) {
            return milliknots(rounded("knots", value, 1000, MAX_MILLIKNOTS));
        }

        /**
         * Sets the speed.
         *
         * @param value in 1/1000 knot, 0 to {@value #MAX_MILLIKNOTS}
         * @return this builder
         * @throws IllegalArgumentException when it is out of its range
         */
        public Builder milliknots(int value) {
            Ranges.check("milliknots", value, 0, MAX_MILLIKNOTS);
            milliknots = value;
            return this;
        }

        /**
         * Sets the course, rounded to 1/100 degree.
         *
         * @param degrees from north, clockwise, 0 to 360
         * @return this builder
         * @throws IllegalArgumentException when it is not a number or out of its range
         */
        public Builder course(double degrees) {
            return courseCentidegrees(rounded("course", degrees, 100, MAX_COURSE_CENTIDEGREES));
        }

        /**
         * Sets the course.
         *
         * @param value in 1/100 degree from north, clockwise, 0 to {@value #MAX_COURSE_CENTIDEGREES}
         * @return this builder
         * @throws IllegalArgumentException when it is out of its range
         */
        public Builder courseCentidegrees(int value) {
            Ranges.check("courseCentidegrees", value, 0, MAX_COURSE_CENTIDEGREES);
            courseCentidegrees = value;
            return this;
        }

        /**
         * Returns the fix.
         *
         * @return an immutable fix of what was set
         * @throws IllegalArgumentException when both coordinates are 0 and the validity is not a valid one
         */
        public Fix build() {
            if (latitude == 0 && longitude == 0 && !validity.isValid()) {
                throw new IllegalArgumentException("coordinates: 0,0 without a valid fix means that there are none");
            }
            return new Fix(this);
        }

        private static int rounded(String parameter, double value, int scale, int most) {
            double units = value * scale;
            if (!(units >= 0 && units < most + 0.5)) {
                throw new IllegalArgumentException(
                        parameter + ": " + value + " is not within 0 to " + (double) most / scale);
            }
            return (int) Math.round(units);
        }
    }
}
