package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A position as the receiver reports it. Each part may be absent: because the device left it out, because its digits say
 * nothing possible (a diagnostic tells), or because the device marks it as meaningless.
 *
 * @param validity what the device says of the fix
 * @param time of the fix, 2000-01-01 to 2079-12-31, whole seconds. All implementations take it as UTC; what the
 *     {@code TIMEZONE} setting of a unit does to it is unknown
 * @param coordinates latitude and longitude; absent when either is
 * @param speed in 1/1000 knot, 0 to {@value #MAX_SPEED}
 * @param course in 1/100 degree from north, clockwise, 0 to {@value #MAX_COURSE}
 */
public record Fix(
        Validity validity,
        Optional<Instant> time,
        Optional<Coordinates> coordinates,
        OptionalInt speed,
        OptionalInt course) {
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

    private static final double KILOMETRES_PER_NAUTICAL_MILE = 1.852;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Fix {
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("speed", speed, 0, MAX_SPEED);
        Ranges.check("course", course, 0, MAX_COURSE);
    }

    /** Speed in knots. That the wire has knots is implemented by independent servers, not proved by a measurement. */
    public OptionalDouble knots() {
        return speed.isPresent() ? OptionalDouble.of(speed.getAsInt() / 1000.0) : OptionalDouble.empty();
    }

    /** Speed in kilometres per hour. */
    public OptionalDouble kilometresPerHour() {
        return speed.isPresent()
                ? OptionalDouble.of(speed.getAsInt() * KILOMETRES_PER_NAUTICAL_MILE / 1000.0)
                : OptionalDouble.empty();
    }

    /** Course in degrees from north, clockwise. */
    public OptionalDouble courseDegrees() {
        return course.isPresent() ? OptionalDouble.of(course.getAsInt() / 100.0) : OptionalDouble.empty();
    }
}
