package io.github.cctrcodec.message;

import java.util.Locale;

/**
 * A place on the earth. {@link #latitude()} and {@link #longitude()} are degrees; the components are exact, in the
 * smallest unit of both protocols: 10⁻⁵ minute, which is 1/6 000 000 degree. Immutable and thread-safe.
 *
 * <pre>{@code
 * Coordinates lima = Coordinates.ofDegrees(-12.05899, -76.962092);
 * double north = lima.latitude();
 * }</pre>
 *
 * @param latitudeMinutesE5 north positive, in 10⁻⁵ minute, −540 000 000 to 540 000 000
 * @param longitudeMinutesE5 east positive, in 10⁻⁵ minute, −1 080 000 000 to 1 080 000 000
 */
public record Coordinates(int latitudeMinutesE5, int longitudeMinutesE5) {
    /** How many units of 10⁻⁵ minute a degree has. */
    public static final int UNITS_PER_DEGREE = 6_000_000;

    /** How many units the last decimal of a Carscop frame has. */
    static final int CARSCOP_STEP = 10;

    /**
     * Checks the ranges.
     *
     * @param latitudeMinutesE5 see {@link #latitudeMinutesE5()}
     * @param longitudeMinutesE5 see {@link #longitudeMinutesE5()}
     * @throws IllegalArgumentException when a value is beyond ±90 or ±180 degrees
     */
    public Coordinates {
        check(latitudeMinutesE5, longitudeMinutesE5);
    }

    /**
     * Returns the nearest place that a frame can have.
     *
     * @param latitude in degrees, north positive, −90 to 90
     * @param longitude in degrees, east positive, −180 to 180
     * @return the place, rounded to 10⁻⁵ minute (2 cm)
     * @throws IllegalArgumentException when a value is not a number or beyond ±90 or ±180 degrees
     */
    public static Coordinates ofDegrees(double latitude, double longitude) {
        return new Coordinates(units("latitude", latitude, 90), units("longitude", longitude, 180));
    }

    /**
     * Returns the nearest place that a Carscop frame can have: four decimals of a minute instead of five.
     *
     * @return this place, rounded to 10⁻⁴ minute (18 cm)
     */
    public Coordinates toFourDecimals() {
        return new Coordinates(rounded(latitudeMinutesE5), rounded(longitudeMinutesE5));
    }

    /**
     * Returns the latitude in degrees.
     *
     * @return −90 to 90, north positive
     */
    public double latitude() {
        return (double) latitudeMinutesE5 / UNITS_PER_DEGREE;
    }

    /**
     * Returns the longitude in degrees.
     *
     * @return −180 to 180, east positive
     */
    public double longitude() {
        return (double) longitudeMinutesE5 / UNITS_PER_DEGREE;
    }

    /** Returns the degrees with 7 decimals, which the units resolve: {@code -12.0589900,-76.9620917}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.7f,%.7f", latitude(), longitude());
    }

    private static int rounded(int units) {
        return Math.floorDiv(units + CARSCOP_STEP / 2, CARSCOP_STEP) * CARSCOP_STEP;
    }

    private static int units(String parameter, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(parameter + ": " + degrees + " is beyond ±" + limit + " degrees");
        }
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }

    static void check(int latitudeMinutesE5, int longitudeMinutesE5) {
        check("latitude", latitudeMinutesE5, 90);
        check("longitude", longitudeMinutesE5, 180);
    }

    private static void check(String parameter, int units, int limit) {
        if (Math.abs((long) units) > (long) limit * UNITS_PER_DEGREE) {
            throw new IllegalArgumentException(parameter + ": " + units + " is beyond ±" + limit + " degrees");
        }
    }
}
