package io.github.cctrcodec.message;

import java.util.Locale;

/**
 * A place on the earth, exact as the wire has it: integers of 1/6 000 000 degree (10⁻⁵ minute), which hold 4 and 5
 * decimals of a minute and 6 decimals of a degree without rounding.
 *
 * @param latitude north positive, −540 000 000 to 540 000 000
 * @param longitude east positive, −1 080 000 000 to 1 080 000 000
 */
public record Coordinates(int latitude, int longitude) {
    /** How many units make a degree. */
    public static final int UNITS_PER_DEGREE = 6_000_000;

    /** @throws IllegalArgumentException when a value is beyond ±90 or ±180 degrees */
    public Coordinates {
        check(latitude, longitude);
    }

    /**
     * The nearest representable place.
     *
     * @throws IllegalArgumentException when a value is no number or beyond ±90 or ±180 degrees
     */
    public static Coordinates ofDegrees(double latitude, double longitude) {
        return new Coordinates(units("latitude", latitude, 90), units("longitude", longitude, 180));
    }

    /** Degrees, north positive. */
    public double latitudeDegrees() {
        return (double) latitude / UNITS_PER_DEGREE;
    }

    /** Degrees, east positive. */
    public double longitudeDegrees() {
        return (double) longitude / UNITS_PER_DEGREE;
    }

    /** Degrees with 7 decimals, which is what the units can tell: {@code -12.0589900,-76.9620917}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.7f,%.7f", latitudeDegrees(), longitudeDegrees());
    }

    private static int units(String parameter, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(parameter + ": " + degrees + " is beyond ±" + limit + " degrees");
        }
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }

    static void check(int latitude, int longitude) {
        check("latitude", latitude, 90);
        check("longitude", longitude, 180);
    }

    private static void check(String parameter, int units, int limit) {
        if (Math.abs((long) units) > (long) limit * UNITS_PER_DEGREE) {
            throw new IllegalArgumentException(parameter + ": " + units + " is beyond ±" + limit + " degrees");
        }
    }
}
