package io.github.cctrcodec.message;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a binary H02 record says beside position and status. Which parts there are depends on the kind of record.
 *
 * @param gsm signal level as sent (CSQ), 45-byte records
 * @param satellites satellites in use, 45-byte records
 * @param odometer in 1/100 000 metre, so that both units in use (the kilometre and 0.51444 m) are exact
 * @param temperature in 1/2 degree Celsius, mileage records with a sensor
 * @param mcc mobile country code, 45-byte records
 * @param mnc mobile network code, 45-byte records
 * @param cell the serving cell, 45-byte records; its level is absent
 */
public record Telemetry(
        OptionalInt gsm,
        OptionalInt satellites,
        OptionalLong odometer,
        OptionalInt temperature,
        OptionalInt mcc,
        OptionalInt mnc,
        Optional<Cell> cell) {

    private static final double UNITS_PER_METRE = 100_000.0;

    /** The odometer in metres. */
    public OptionalDouble odometerMetres() {
        return odometer.isPresent()
                ? OptionalDouble.of(odometer.getAsLong() / UNITS_PER_METRE)
                : OptionalDouble.empty();
    }

    /** The temperature in degrees Celsius. */
    public OptionalDouble celsius() {
        return temperature.isPresent() ? OptionalDouble.of(temperature.getAsInt() / 2.0) : OptionalDouble.empty();
    }
}
