package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A position as the receiver reports it. Each part may be absent: because the device left it out, because its digits say
 * nothing possible (a diagnostic tells), or because the device marks it as meaningless.
 *
 * <p>Each part is there twice: as an {@code Optional} of what users think in, and, from {@link FixView}, as the number of the
 * wire, which costs no object. Immutable and thread-safe.
 */
public final class Fix implements FixView {
    /** The greatest speed: 9999.999 knots. */
    public static final int MAX_SPEED = 9_999_999;
    /** The greatest course: 360 degrees, which some units send for north. */
    public static final int MAX_COURSE = 36_000;
    /** The first time a fix can have. */
    public static final Instant MIN_TIME = Instant.parse("2000-01-01T00:00:00Z");
    /** The last time a fix can have: two-digit years from 80 on are an unset clock. */
    public static final Instant MAX_TIME = Instant.parse("2079-12-31T23:59:59Z");

    /** A fix of which the device says that it is none, and says nothing else. */
    public static final Fix NONE =
            new Fix(Validity.INVALID, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final long MIN_EPOCH_SECOND = MIN_TIME.getEpochSecond();
    private static final long MAX_EPOCH_SECOND = MAX_TIME.getEpochSecond();

    private static final double KILOMETRES_PER_NAUTICAL_MILE = 1.852;

    private final Validity validity;
    // Numbers as a view has them, absent ones included: an object for each would be most of a message.
    private final long epochSecond;
    private final int latitude;
    private final int longitude;
    private final int speed;
    private final int course;

    /**
     * A position of these parts.
     *
     * @param validity what the device says of the fix
     * @param time of the fix, 2000-01-01 to 2079-12-31, whole seconds
     * @param coordinates latitude and longitude; absent when either is. Both 0 only in a valid fix: without one, both protocols
     *     say so that there are none
     * @param speed in 1/1000 knot, 0 to {@value #MAX_SPEED}
     * @param course in 1/100 degree from north, clockwise, 0 to {@value #MAX_COURSE}
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Fix(
            Validity validity,
            Optional<Instant> time,
            Optional<Coordinates> coordinates,
            OptionalInt speed,
            OptionalInt course) {
        this.validity = Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(coordinates, "coordinates");
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("speed", speed, 0, MAX_SPEED);
        Ranges.check("course", course, 0, MAX_COURSE);
        this.epochSecond = time.isPresent() ? time.get().getEpochSecond() : ABSENT_TIME;
        this.latitude = coordinates.isPresent() ? coordinates.get().latitude() : ABSENT;
        this.longitude = coordinates.isPresent() ? coordinates.get().longitude() : ABSENT;
        this.speed = speed.orElse(ABSENT);
        this.course = course.orElse(ABSENT);
        checkPlace(validity, latitude, longitude);
    }

    /** Takes what is checked. */
    private Fix(Validity validity, long epochSecond, int latitude, int longitude, int speed, int course) {
        this.validity = validity;
        this.epochSecond = epochSecond;
        this.latitude = latitude;
        this.longitude = longitude;
        this.speed = speed;
        this.course = course;
    }

    /**
     * What a view says now, to keep.
     *
     * @throws IllegalArgumentException when a part is out of its range, which no view of this library says
     */
    public static Fix of(FixView view) {
        Objects.requireNonNull(view, "view");
        Validity validity = Objects.requireNonNull(view.validity(), "validity");
        long epochSecond = view.epochSecond();
        int latitude = view.latitude();
        int longitude = view.longitude();
        int speed = view.milliknots();
        int course = view.centidegrees();
        if (epochSecond != ABSENT_TIME) {
            Ranges.check("epochSecond", epochSecond, MIN_EPOCH_SECOND, MAX_EPOCH_SECOND);
        }
        if (latitude != ABSENT || longitude != ABSENT) {
            Coordinates.check(latitude, longitude);
            checkPlace(validity, latitude, longitude);
        }
        if (speed != ABSENT) {
            Ranges.check("milliknots", speed, 0, MAX_SPEED);
        }
        if (course != ABSENT) {
            Ranges.check("centidegrees", course, 0, MAX_COURSE);
        }
        return new Fix(validity, epochSecond, latitude, longitude, speed, course);
    }

    private static void checkPlace(Validity validity, int latitude, int longitude) {
        if (latitude == 0 && longitude == 0 && !validity.isValid()) {
            throw new IllegalArgumentException("coordinates: 0,0 without a valid fix means that there are none");
        }
    }

    @Override
    public Validity validity() {
        return validity;
    }

    /**
     * Time of the fix. All implementations take it as UTC; what the {@code TIMEZONE} setting of a unit does to it is
     * unknown.
     */
    public Optional<Instant> time() {
        return hasTime() ? Optional.of(Instant.ofEpochSecond(epochSecond)) : Optional.empty();
    }

    /** Latitude and longitude; absent when either is. */
    public Optional<Coordinates> coordinates() {
        return hasCoordinates() ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    @Override
    public long epochSecond() {
        return epochSecond;
    }

    @Override
    public int latitude() {
        return latitude;
    }

    @Override
    public int longitude() {
        return longitude;
    }

    @Override
    public int milliknots() {
        return speed;
    }

    @Override
    public int centidegrees() {
        return course;
    }

    /** In 1/1000 knot. */
    public OptionalInt speed() {
        return speed == ABSENT ? OptionalInt.empty() : OptionalInt.of(speed);
    }

    /** In 1/100 degree from north, clockwise. */
    public OptionalInt course() {
        return course == ABSENT ? OptionalInt.empty() : OptionalInt.of(course);
    }

    /** Speed in knots. That the wire has knots is implemented by independent servers, not proved by a measurement. */
    public OptionalDouble knots() {
        return speed != ABSENT ? OptionalDouble.of(speed / 1000.0) : OptionalDouble.empty();
    }

    /** Speed in kilometres per hour. */
    public OptionalDouble kilometresPerHour() {
        return speed != ABSENT
                ? OptionalDouble.of(speed * KILOMETRES_PER_NAUTICAL_MILE / 1000.0)
                : OptionalDouble.empty();
    }

    /** Course in degrees from north, clockwise. */
    public OptionalDouble courseDegrees() {
        return course != ABSENT ? OptionalDouble.of(course / 100.0) : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fix that
                && validity == that.validity
                && epochSecond == that.epochSecond
                && latitude == that.latitude
                && longitude == that.longitude
                && speed == that.speed
                && course == that.course;
    }

    @Override
    public int hashCode() {
        return Objects.hash(validity, epochSecond, latitude, longitude, speed, course);
    }

    @Override
    public String toString() {
        return "Fix[validity=" + validity + ", time=" + time() + ", coordinates=" + coordinates() + ", speed=" + speed()
                + ", course=" + course() + ']';
    }
}
