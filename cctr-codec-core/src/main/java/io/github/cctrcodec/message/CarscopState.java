package io.github.cctrcodec.message;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The end of a Carscop position: eight state characters and the odometer. A frame has both or neither; when one of them is
 * damaged, it alone is absent.
 *
 * @param bits the eight characters 0 and 1 as a number, the first one highest, 0 to 255. The meaning of each is unknown;
 *     {@code 11111111}, {@code 11000000} and {@code 00000000} were seen
 * @param odometerMetres 0 to 999 999, then it wraps. That the unit is the metre is inferred from two fixes
 */
public record CarscopState(OptionalInt bits, OptionalInt odometerMetres) {
    /** The greatest odometer value. */
    public static final int MAX_ODOMETER = 999_999;

    /** @throws IllegalArgumentException when a value is out of its range, or both are absent */
    public CarscopState {
        Ranges.check("bits", bits, 0, 255);
        Ranges.check("odometerMetres", odometerMetres, 0, MAX_ODOMETER);
        if (bits.isEmpty() && odometerMetres.isEmpty()) {
            throw new IllegalArgumentException("bits: without state and odometer there is no end of a position");
        }
    }

    /**
     * State and odometer.
     *
     * @throws IllegalArgumentException when a value is out of its range
     */
    public static CarscopState of(int bits, int odometerMetres) {
        return new CarscopState(OptionalInt.of(bits), OptionalInt.of(odometerMetres));
    }

    /** The eight characters as they are written in the frame, for example {@code 11000000}. */
    public Optional<String> text() {
        return bits.isPresent()
                ? Optional.of(String.format(Locale.ROOT, "%8s", Integer.toBinaryString(bits.getAsInt()))
                        .replace(' ', '0'))
                : Optional.empty();
    }
}
