package io.github.cctrcodec.message;

/**
 * A position as primitives. That of a {@link MessageView} is reused: valid until the view wraps the next frame.
 * {@link Fix} is the one that stays.
 */
public interface FixView {
    /** Stands for a number that the frame does not say. */
    int ABSENT = Integer.MIN_VALUE;
    /** Stands for a time that the frame does not say. */
    long ABSENT_TIME = Long.MIN_VALUE;

    /** What the device says of the fix. */
    Validity validity();

    /** Time of the fix in seconds since 1970, taken as UTC, or {@link #ABSENT_TIME}. */
    long epochSecond();

    /** In 1/6 000 000 degree, north positive, or {@link #ABSENT} together with the longitude. */
    int latitude();

    /** In 1/6 000 000 degree, east positive, or {@link #ABSENT} together with the latitude. */
    int longitude();

    /** Speed in 1/1000 knot, or {@link #ABSENT}. */
    int milliknots();

    /** Course in 1/100 degree from north, clockwise, or {@link #ABSENT}. */
    int centidegrees();

    /** Whether there is a time. */
    default boolean hasTime() {
        return epochSecond() != ABSENT_TIME;
    }

    /** Whether there are coordinates. */
    default boolean hasCoordinates() {
        return latitude() != ABSENT;
    }
}
