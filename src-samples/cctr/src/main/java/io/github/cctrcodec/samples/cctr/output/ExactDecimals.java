package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.message.Coordinates;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The integers of the library as decimal numbers, without a detour through {@code double}. */
public final class ExactDecimals {
    private static final BigDecimal UNITS_PER_DEGREE = BigDecimal.valueOf(Coordinates.UNITS_PER_DEGREE);
    private static final int DEGREE_DECIMALS = 7;

    private ExactDecimals() {}

    /** A coordinate in degrees, with the 7 decimals that its unit can tell. */
    public static BigDecimal degrees(int units) {
        return BigDecimal.valueOf(units).divide(UNITS_PER_DEGREE, DEGREE_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * A number that is scaled by a power of ten, without trailing zeros.
     *
     * @param decimals the power
     * @param least how many decimals it has at least
     */
    static BigDecimal scaled(long units, int decimals, int least) {
        BigDecimal number = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
        return number.scale() < least ? number.setScale(least) : number;
    }
}
