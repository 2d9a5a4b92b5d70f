package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What other brands of the H02 family send beside the position and its status: in the tail of a binary record, or in fields
 * after the status of a text frame. Which values there are depends on the {@link TailForm}. What has no known meaning is not
 * here: it stays raw in {@code extraFields()} of the message.
 *
 * @param form how the tail is laid out, with its evidence
 * @param gsm signal level as sent (CSQ, 0 to 31, or 99 for unknown)
 * @param satellites satellites in use, 0 to 60
 * @param battery charge of the battery
 * @param decivolts voltage in 0.1 V
 * @param odometerMicrometres odometer in micrometres, so that both units in use (the kilometre and 0.51444 m) are exact
 * @param odometerRaw odometer as sent, in a unit that nobody knows
 * @param halfDegreesCelsius temperature in 1/2 degree Celsius
 * @param fuelThousandths fuel in 1/1000 of a unit that nobody knows, perhaps percent
 * @param altitudeMetres altitude; that the unit is the metre is inferred
 * @param mcc mobile country code
 * @param mnc mobile network code
 * @param cell the serving cell; its level is absent
 * @param iccid number of the SIM card, 18 to 20 digits, without the filler that some units append
 * @param recordNumber number of a binary record, 0 to 255
 */
public record Telemetry(
        TailForm form,
        OptionalInt gsm,
        OptionalInt satellites,
        Optional<Battery> battery,
        OptionalInt decivolts,
        OptionalLong odometerMicrometres,
        OptionalLong odometerRaw,
        OptionalInt halfDegreesCelsius,
        OptionalInt fuelThousandths,
        OptionalInt altitudeMetres,
        OptionalInt mcc,
        OptionalInt mnc,
        Optional<Cell> cell,
        Optional<String> iccid,
        OptionalInt recordNumber) {

    private static final double UNITS_PER_METRE = 1_000_000.0;

    /** Starts telemetry of a form, without any value. */
    public static Builder builder(TailForm form) {
        return new Builder(form);
    }

    /** Voltage in volts. */
    public OptionalDouble volts() {
        return decivolts.isPresent() ? OptionalDouble.of(decivolts.getAsInt() / 10.0) : OptionalDouble.empty();
    }

    /** The odometer in metres. */
    public OptionalDouble odometerMetres() {
        return odometerMicrometres.isPresent()
                ? OptionalDouble.of(odometerMicrometres.getAsLong() / UNITS_PER_METRE)
                : OptionalDouble.empty();
    }

    /** The temperature in degrees Celsius. */
    public OptionalDouble celsius() {
        return halfDegreesCelsius.isPresent()
                ? OptionalDouble.of(halfDegreesCelsius.getAsInt() / 2.0)
                : OptionalDouble.empty();
    }

    /** Fuel, in a unit that nobody knows, perhaps percent. */
    public OptionalDouble fuel() {
        return fuelThousandths.isPresent()
                ? OptionalDouble.of(fuelThousandths.getAsInt() / 1000.0)
                : OptionalDouble.empty();
    }

    /** Collects the values of a tail; those that are not set are absent. Belongs to one thread. */
    public static final class Builder {
        private final TailForm form;
        private OptionalInt gsm = OptionalInt.empty();
        private OptionalInt satellites = OptionalInt.empty();
        private Optional<Battery> battery = Optional.empty();
        private OptionalInt decivolts = OptionalInt.empty();
        private OptionalLong odometer = OptionalLong.empty();
        private OptionalLong odometerRaw = OptionalLong.empty();
        private OptionalInt temperature = OptionalInt.empty();
        private OptionalInt fuel = OptionalInt.empty();
        private OptionalInt altitude = OptionalInt.empty();
        private OptionalInt mcc = OptionalInt.empty();
        private OptionalInt mnc = OptionalInt.empty();
        private Optional<Cell> cell = Optional.empty();
        private Optional<String> iccid = Optional.empty();
        private OptionalInt recordNumber = OptionalInt.empty();

        private Builder(TailForm form) {
            this.form = Objects.requireNonNull(form);
        }

        /** Sets the signal level. */
        public Builder gsm(int csq) {
            gsm = OptionalInt.of(csq);
            return this;
        }

        /** Sets the number of satellites. */
        public Builder satellites(int count) {
            satellites = OptionalInt.of(count);
            return this;
        }

        /** Sets the battery. */
        public Builder battery(Battery charge) {
            battery = Optional.of(charge);
            return this;
        }

        /** Sets the voltage, in 0.1 V. */
        public Builder decivolts(int tenths) {
            decivolts = OptionalInt.of(tenths);
            return this;
        }

        /** Sets the odometer, in micrometres. */
        public Builder odometerMicrometres(long units) {
            odometer = OptionalLong.of(units);
            return this;
        }

        /** Sets the odometer, in a unit that nobody knows. */
        public Builder odometerRaw(long units) {
            odometerRaw = OptionalLong.of(units);
            return this;
        }

        /** Sets the temperature, in 1/2 degree Celsius. */
        public Builder halfDegreesCelsius(int halves) {
            temperature = OptionalInt.of(halves);
            return this;
        }

        /** Sets the fuel, in 1/1000 of a unit that nobody knows. */
        public Builder fuelThousandths(int thousandths) {
            fuel = OptionalInt.of(thousandths);
            return this;
        }

        /** Sets the altitude, in metres. */
        public Builder altitudeMetres(int metres) {
            altitude = OptionalInt.of(metres);
            return this;
        }

        /** Sets country and network. */
        public Builder network(int countryCode, int networkCode) {
            mcc = OptionalInt.of(countryCode);
            mnc = OptionalInt.of(networkCode);
            return this;
        }

        /** Sets the serving cell. */
        public Builder cell(int lac, int cid) {
            cell = Optional.of(new Cell(lac, cid));
            return this;
        }

        /** Sets the number of the SIM card. */
        public Builder iccid(String digits) {
            iccid = Optional.of(digits);
            return this;
        }

        /** Sets the record number. */
        public Builder recordNumber(int number) {
            recordNumber = OptionalInt.of(number);
            return this;
        }

        /** Returns the telemetry. */
        public Telemetry build() {
            return new Telemetry(
                    form,
                    gsm,
                    satellites,
                    battery,
                    decivolts,
                    odometer,
                    odometerRaw,
                    temperature,
                    fuel,
                    altitude,
                    mcc,
                    mnc,
                    cell,
                    iccid,
                    recordNumber);
        }
    }
}
