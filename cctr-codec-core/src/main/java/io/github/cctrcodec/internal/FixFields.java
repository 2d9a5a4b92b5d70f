package io.github.cctrcodec.internal;

import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Validity;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The position that a view read, as primitives; what both protocols do alike once the digits are cut out. Reused, valid
 * until the next wrap.
 */
public final class FixFields {
    /** Marks a number that the frame does not have. */
    public static final int ABSENT = Integer.MIN_VALUE;
    /** Marks a time that the frame does not have. */
    public static final long ABSENT_TIME = Long.MIN_VALUE;

    private Validity validity = Validity.UNSTATED;
    private long epochSecond;
    private int latitude;
    private int longitude;
    private int speed;
    private int course;

    /** Forgets all. */
    public void clear() {
        validity(Validity.UNSTATED);
        epochSecond = ABSENT_TIME;
        latitude = ABSENT;
        longitude = ABSENT;
        speed = ABSENT;
        course = ABSENT;
    }

    /** Takes the validity. */
    public void validity(Validity validity) {
        this.validity = validity;
    }

    /** Takes a speed in 1/1000 knot that is known to be possible. */
    public void speed(int speed) {
        this.speed = speed;
    }

    /** Takes a speed in 1/1000 knot; notes one that is none or out of range. */
    public void speed(long speed, Findings findings, int offset, int length) {
        if (!speed(speed)) {
            findings.add(Code.BAD_SPEED, offset, length);
        }
    }

    /** Takes a speed in 1/1000 knot; false when it is none or out of range. */
    public boolean speed(long speed) {
        if (speed < 0 || speed > Fix.MAX_MILLIKNOTS) {
            return false;
        }
        this.speed = (int) speed;
        return true;
    }

    /** Takes a course in 1/100 degree; notes one that is none or out of range. */
    public void course(long course, Findings findings, int offset, int length) {
        if (!course(course)) {
            findings.add(Code.BAD_COURSE, offset, length);
        }
    }

    /** Takes a course in 1/100 degree; false when it is none or out of range. */
    public boolean course(long course) {
        if (course < 0 || course > Fix.MAX_COURSE_CENTIDEGREES) {
            return false;
        }
        this.course = (int) course;
        return true;
    }

    /**
     * Takes a date of a clock that was set, and hour, minute and second as {@link Lanes#threePairs} has them; false when there
     * is no such time. A negative number is none.
     */
    public boolean time(int year, int month, int day, long clock) {
        if (!Dates.isTime(clock) || !Dates.isDate(year, month, day) || Dates.isUnset(year)) {
            return false;
        }
        epochSecond = Dates.epochSecond(year, month, day, clock);
        return true;
    }

    /** As {@link #time(int, int, int, long)}; notes what is wrong at a place. */
    public void time(int year, int month, int day, long clock, Findings findings, int offset, int length) {
        if (!time(year, month, day, clock)) {
            boolean unset = Dates.isTime(clock) && Dates.isDate(year, month, day);
            findings.add(unset ? Code.UNSET_CLOCK : Code.BAD_TIME, offset, length);
        }
    }

    /** Takes both coordinates, or none when one is absent. */
    public void coordinates(int latitude, int longitude) {
        if (latitude != ABSENT && longitude != ABSENT) {
            this.latitude = latitude;
            this.longitude = longitude;
        }
    }

    public Validity validity() {
        return validity;
    }

    public long epochSecond() {
        return epochSecond;
    }

    public int latitude() {
        return latitude;
    }

    public int longitude() {
        return longitude;
    }

    public int milliknots() {
        return speed;
    }

    public int courseCentidegrees() {
        return course;
    }

    /** Whether there is a time. */
    public boolean hasTime() {
        return epochSecond != ABSENT_TIME;
    }

    /** Whether there are coordinates. */
    public boolean hasCoordinates() {
        return latitude != ABSENT;
    }

    /** The position as a value. */
    public Fix toFix() {
        Fix.Builder fix = Fix.builder().validity(validity());
        if (hasTime()) {
            fix.epochSecond(epochSecond);
        }
        if (hasCoordinates()) {
            fix.coordinates(new Coordinates(latitude, longitude));
        }
        if (speed != ABSENT) {
            fix.milliknots(speed);
        }
        if (course != ABSENT) {
            fix.courseCentidegrees(course);
        }
        return fix.build();
    }

    /** The time as a value. */
    public Optional<Instant> time() {
        return hasTime() ? Optional.of(Instant.ofEpochSecond(epochSecond)) : Optional.empty();
    }

    /** A number as a value. */
    public static OptionalInt optional(int number) {
        return number == ABSENT ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
