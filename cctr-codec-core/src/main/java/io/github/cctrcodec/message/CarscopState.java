package io.github.cctrcodec.message;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The end of a Carscop position: eight state characters and the odometer. A frame has both or neither; when one of them
 * is damaged, only that one is absent. Immutable and thread-safe.
 *
 * <pre>{@code
 * position.state().ifPresent(state -> state.odometerMetres().ifPresent(metres -> show(metres)));
 * }</pre>
 *
 * <p>The meaning of the state characters is unknown; {@code 11111111}, {@code 11000000} and {@code 00000000} were seen.
 * That the odometer counts metres is inferred from two fixes. It wraps after {@value #MAX_ODOMETER}.
 */
public final class CarscopState {
    /** The greatest odometer value, in metres. */
    public static final int MAX_ODOMETER = 999_999;

    private static final int MAX_BITS = 255;
    private static final int ABSENT = -1;

    private final int bits;
    private final int odometerMetres;

    private CarscopState(int bits, int odometerMetres) {
        this.bits = bits;
        this.odometerMetres = odometerMetres;
    }

    /**
     * Returns a state with its odometer.
     *
     * @param bits the eight characters 0 and 1 as a number, the first one highest, 0 to 255
     * @param odometerMetres 0 to {@value #MAX_ODOMETER}
     * @return the state
     * @throws IllegalArgumentException when a value is out of its range
     */
    public static CarscopState of(int bits, int odometerMetres) {
        Ranges.check("bits", bits, 0, MAX_BITS);
        Ranges.check("odometerMetres", odometerMetres, 0, MAX_ODOMETER);
        return new CarscopState(bits, odometerMetres);
    }

    /**
     * Returns a state whose odometer is damaged.
     *
     * @param bits as in {@link #of}
     * @return a state whose odometer is absent
     * @throws IllegalArgumentException when the value is out of its range
     */
    public static CarscopState ofBits(int bits) {
        Ranges.check("bits", bits, 0, MAX_BITS);
        return new CarscopState(bits, ABSENT);
    }

    /**
     * Returns an odometer whose state is damaged.
     *
     * @param odometerMetres as in {@link #of}
     * @return a state whose bits are absent
     * @throws IllegalArgumentException when the value is out of its range
     */
    public static CarscopState ofOdometer(int odometerMetres) {
        Ranges.check("odometerMetres", odometerMetres, 0, MAX_ODOMETER);
        return new CarscopState(ABSENT, odometerMetres);
    }

    /**
     * Returns the eight characters 0 and 1 as a number, the first one highest.
     *
     * @return 0 to 255; absent when damaged
     */
    public OptionalInt bits() {
        return bits == ABSENT ? OptionalInt.empty() : OptionalInt.of(bits);
    }

    /**
     * Returns the odometer.
     *
     * @return in metres, 0 to {@value #MAX_ODOMETER}; absent when damaged
     */
    public OptionalInt odometerMetres() {
        return odometerMetres == ABSENT ? OptionalInt.empty() : OptionalInt.of(odometerMetres);
    }

    /**
     * Returns {@link #bits()} without an object.
     *
     * @param other what to return when they are absent
     * @return 0 to 255
     */
    public int bitsOr(int other) {
        return bits == ABSENT ? other : bits;
    }

    /**
     * Returns {@link #odometerMetres()} without an object.
     *
     * @param other what to return when it is absent
     * @return in metres
     */
    public int odometerMetresOr(int other) {
        return odometerMetres == ABSENT ? other : odometerMetres;
    }

    /**
     * Returns the eight characters as the frame has them.
     *
     * @return for example {@code 11000000}; absent when damaged
     */
    public Optional<String> text() {
        return bits == ABSENT
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%8s", Integer.toBinaryString(bits))
                        .replace(' ', '0'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CarscopState that && bits == that.bits && odometerMetres == that.odometerMetres;
    }

    @Override
    public int hashCode() {
        return bits * 31 + odometerMetres;
    }

    /** Returns the parts, for logs. */
    @Override
    public String toString() {
        return "CarscopState[text=" + text() + ", odometerMetres=" + odometerMetres() + ']';
    }
}
