package io.github.cctrcodec.view;

import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.message.Validity;

/**
 * The position in a {@link MessageView}, as numbers. Valid until the view wraps the next frame;
 * {@link io.github.cctrcodec.message.Fix} is the immutable form. Belongs to one thread at a time.
 *
 * <pre>{@code
 * if (view.fix().hasCoordinates()) {
 *     store(view.fix().latitudeMinutesE5(), view.fix().longitudeMinutesE5());
 * }
 * }</pre>
 */
public final class FixView {
    /** The value of a number that the frame does not have. */
    public static final int ABSENT = FixFields.ABSENT;
    /** The value of a time that the frame does not have. */
    public static final long ABSENT_TIME = FixFields.ABSENT_TIME;

    private final FixFields fields;

    FixView(FixFields fields) {
        this.fields = fields;
    }

    /**
     * Returns what the device reports about the fix.
     *
     * @return the validity
     */
    public Validity validity() {
        return fields.validity();
    }

    /**
     * Returns the time of the fix, taken as UTC.
     *
     * @return seconds since 1970-01-01T00:00:00Z, or {@link #ABSENT_TIME}
     */
    public long epochSecond() {
        return fields.epochSecond();
    }

    /**
     * Returns the latitude.
     *
     * @return in 10⁻⁵ minute (1/6 000 000 degree), north positive, or {@link #ABSENT} together with the longitude
     */
    public int latitudeMinutesE5() {
        return fields.latitude();
    }

    /**
     * Returns the longitude.
     *
     * @return in 10⁻⁵ minute (1/6 000 000 degree), east positive, or {@link #ABSENT} together with the latitude
     */
    public int longitudeMinutesE5() {
        return fields.longitude();
    }

    /**
     * Returns the speed.
     *
     * @return in 1/1000 knot, or {@link #ABSENT}
     */
    public int milliknots() {
        return fields.milliknots();
    }

    /**
     * Returns the course.
     *
     * @return in 1/100 degree from north, clockwise, or {@link #ABSENT}
     */
    public int courseCentidegrees() {
        return fields.courseCentidegrees();
    }

    /**
     * Returns whether there is a time.
     *
     * @return whether {@link #epochSecond()} is one
     */
    public boolean hasTime() {
        return fields.hasTime();
    }

    /**
     * Returns whether there are coordinates.
     *
     * @return whether latitude and longitude are there
     */
    public boolean hasCoordinates() {
        return fields.hasCoordinates();
    }
}
