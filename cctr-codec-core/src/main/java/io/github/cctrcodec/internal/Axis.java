package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic.Code;

/** Latitude and longitude: what the two differ in, and how digits become units. */
public enum Axis {
    /** Up to 90 degrees. */
    LATITUDE(90, 99, Code.BAD_LATITUDE),
    /** Up to 180 degrees. */
    LONGITUDE(180, 999, Code.BAD_LONGITUDE);

    /** How many units of {@link #units} make a minute. */
    public static final int UNITS_PER_MINUTE = 100_000;

    private static final int NINES = 99;

    private final int limit;
    private final int nines;
    private final Code code;

    Axis(int limit, int nines, Code code) {
        this.limit = limit;
        this.nines = nines;
        this.code = code;
    }

    /**
     * Degrees and minutes in units of 1/6 000 000 degree; {@link FixFields#ABSENT} with a finding when they are impossible.
     *
     * @param degrees whole degrees, negative when the digits are none
     * @param minutes in 1/100 000 minute, negative when the digits are none
     * @param negative whether it is south or west
     */
    public int units(int degrees, int minutes, boolean negative, Findings findings, int offset, int length) {
        int units = degrees * Coordinates.UNITS_PER_DEGREE + minutes;
        if (degrees < 0
                || degrees > limit
                || minutes < 0
                || minutes >= Coordinates.UNITS_PER_DEGREE
                || units > limit * Coordinates.UNITS_PER_DEGREE) {
            boolean noPosition = degrees == nines && minutes / UNITS_PER_MINUTE == NINES;
            findings.add(noPosition ? Code.NO_POSITION : code, offset, length);
            return FixFields.ABSENT;
        }
        return negative ? -units : units;
    }

    /** Whether an angle is within the limit. */
    public boolean fits(int units) {
        return units <= limit * Coordinates.UNITS_PER_DEGREE;
    }

    /** Notes a coordinate whose digits or sign cannot be read. */
    public int bad(Findings findings, int offset, int length) {
        findings.add(code, offset, length);
        return FixFields.ABSENT;
    }
}
