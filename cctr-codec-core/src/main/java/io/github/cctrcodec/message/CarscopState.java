package io.github.cctrcodec.message;

import java.util.Locale;

/**
 * The end of a Carscop position: eight state characters and the odometer. A frame has both or neither.
 *
 * @param bits the eight characters 0 and 1 as a number, the first one highest, 0 to 255. The meaning of each is unknown;
 *     {@code 11111111}, {@code 11000000} and {@code 00000000} were seen
 * @param odometerMetres 0 to 999 999, then it wraps. That the unit is the metre is inferred from two fixes
 */
public record CarscopState(int bits, int odometerMetres) {
    /** The greatest odometer value. */
    public static final int MAX_ODOMETER = 999_999;

    /** @throws IllegalArgumentException when a value is out of its range */
    public CarscopState {
        Ranges.check("bits", bits, 0, 255);
        Ranges.check("odometerMetres", odometerMetres, 0, MAX_ODOMETER);
    }

    /** The eight characters as they stand in the frame, for example {@code 11000000}. */
    public String text() {
        return String.format(Locale.ROOT, "%8s", Integer.toBinaryString(bits)).replace(' ', '0');
    }
}
