package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.message.Coordinates;
import java.nio.charset.StandardCharsets;

/**
 * Moves longitudes by one angle that depends on the key. Distances, courses and the shape of a track are the same on every
 * meridian. Immutable.
 *
 * <p>An angle is a number of 1/100000 minutes, the finest that frames have. The shift is a whole number of 1/10000 minutes,
 * so that coordinates with four and five decimals move by the same angle. Where a coordinate has fewer decimals, the shift
 * is cut to these.
 */
final class Longitudes {
    private static final int UNITS = Coordinates.UNITS_PER_DEGREE;
    private static final long FULL = 360L * UNITS;
    /** A smaller shift would leave the place in the neighbourhood. */
    private static final long LEAST = 10L * UNITS;

    private static final int UNITS_PER_MINUTE = UNITS / 60;

    private static final int STEP = 10;
    private static final int MAX_DECIMALS = 5;
    /** How many decimals a number has in which the dot is missing. */
    private static final int USUAL_DECIMALS = 4;

    private static final int MINUTE_DIGITS = 2;

    private final long shift;

    Longitudes(SipHash hash) {
        long steps = Long.remainderUnsigned(
                hash.of("longitude".getBytes(StandardCharsets.US_ASCII)), (FULL - 2 * LEAST) / STEP);
        shift = LEAST + steps * STEP;
    }

    /** Returns where a longitude is moved that is written with so many decimals of minutes. */
    int moved(int units, int decimals) {
        long step = step(decimals);
        return (int) (Math.floorMod(units + FULL / 2 + shift / step * step, FULL) - FULL / 2);
    }

    private static int step(int decimals) {
        int step = 1;
        for (int i = decimals; i < MAX_DECIMALS; i++) {
            step *= 10;
        }
        return step;
    }

    /** Returns how many decimals of minutes a coordinate has. */
    static int decimals(String form) {
        int dot = form.indexOf('.');
        return dot < 0 ? USUAL_DECIMALS : form.length() - dot - 1;
    }

    /**
     * Returns a coordinate in the form of another one: with its minus, its dot and its decimals, and with as many digits of
     * degrees or with those that are needed.
     */
    static String written(int units, String form) {
        int decimals = decimals(form);
        int minutesTo = form.length() - decimals - (form.indexOf('.') < 0 ? 0 : 1);
        int dash = form.lastIndexOf('-');
        int degreesFrom = dash < 0 ? 0 : 1;
        int degreesTo = dash > 0 ? dash : Math.max(degreesFrom, minutesTo - MINUTE_DIGITS);
        int degrees = Math.abs(units) / UNITS;
        int minutes = Math.abs(units) % UNITS;
        return form.substring(0, degreesFrom)
                + (degrees == 0 && degreesTo == degreesFrom ? "" : digits(degrees, degreesTo - degreesFrom))
                + (dash > 0 ? "-" : "")
                + digits(minutes / UNITS_PER_MINUTE, dash > 0 ? minutesTo - dash - 1 : MINUTE_DIGITS)
                + form.substring(minutesTo, form.length() - decimals)
                + digits(minutes % UNITS_PER_MINUTE / step(decimals), decimals);
    }

    /** Returns the usual form, without a minus, of a coordinate with so many digits of degrees. */
    static String usualForm(String form, int degreeDigits) {
        int decimals = decimals(form);
        return "0".repeat(degreeDigits + MINUTE_DIGITS) + (form.indexOf('.') < 0 ? "" : ".") + "0".repeat(decimals);
    }

    /** A number with zeros before it. */
    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
