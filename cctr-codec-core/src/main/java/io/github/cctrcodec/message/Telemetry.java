package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The values that other brands of the H02 family send beside the position and its status: in the tail of a binary
 * record, or in fields of a text frame. The {@link TailForm} determines which values there are; the others are absent.
 * Whatever has no known meaning is not part of it, but stays raw in {@code extraFields()} of the message. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * position.telemetry().ifPresent(telemetry -> telemetry.volts().ifPresent(volts -> show(volts)));
 * }</pre>
 *
 * @param form the form of the tail, with its evidence
 * @param gsm the signal level as sent (CSQ): 0 to 31, or 99 for unknown
 * @param satellites the number of satellites in use, 0 to 60
 * @param battery the charge of the battery
 * @param decivolts the voltage in 0.1 V, 0 to 999
 * @param odometerMicrometres the odometer in micrometres, in which both units in use (the kilometre and 0.51444 m) are
 *     exact; 0 or more, below 10 000 000 km
 * @param odometerRaw the odometer as sent, in an unknown unit; 0 or more, up to 18 digits
 * @param halfDegreesCelsius the temperature in 1/2 degree Celsius, −254 to 254
 * @param fuelThousandths the fuel in 1/1000 of an unknown unit, perhaps percent; 0 or more
 * @param altitudeMetres the altitude in metres, 0 to 9999; the unit is inferred
 * @param mcc the mobile country code, 200 to 799 or 901
 * @param mnc the mobile network code, 0 to 999; present when {@code mcc} is
 * @param cell the serving cell; its level is absent
 * @param iccid the number of the SIM card, 18 to 20 digits, without the filler that some units append
 * @param recordNumber the number of a binary record, 0 to 255
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
    private static final int UNKNOWN_CSQ = 99;
    private static final int MAX_DECIVOLTS = 999;
    private static final long MAX_ODOMETER_MICROMETRES = 9_999_999_999_999_999L;
    private static final long MAX_ODOMETER_RAW = 999_999_999_999_999_999L;
    private static final int MAX_HALF_DEGREES = 254;
    private static final int MAX_ALTITUDE = 9_999;
    private static final int MAX_CODE = 0xFFFE;
    private static final int MAX_CID = 0xFFF_FFFF;

    /**
     * Checks the ranges and, for a form of text frames, that it has exactly these values.
     *
     * @param form see {@link #form()}
     * @param gsm see {@link #gsm()}
     * @param satellites see {@link #satellites()}
     * @param battery see {@link #battery()}
     * @param decivolts see {@link #decivolts()}
     * @param odometerMicrometres see {@link #odometerMicrometres()}
     * @param odometerRaw see {@link #odometerRaw()}
     * @param halfDegreesCelsius see {@link #halfDegreesCelsius()}
     * @param fuelThousandths see {@link #fuelThousandths()}
     * @param altitudeMetres see {@link #altitudeMetres()}
     * @param mcc see {@link #mcc()}
     * @param mnc see {@link #mnc()}
     * @param cell see {@link #cell()}
     * @param iccid see {@link #iccid()}
     * @param recordNumber see {@link #recordNumber()}
     * @throws IllegalArgumentException when a value is out of its range, or a form of text frames does not have these
     *     values
     */
    public Telemetry {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(battery, "battery");
        Objects.requireNonNull(odometerMicrometres, "odometerMicrometres");
        Objects.requireNonNull(odometerRaw, "odometerRaw");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(iccid, "iccid");
        Ranges.check("gsm", gsm, 0, UNKNOWN_CSQ);
        if (gsm.isPresent() && !isGsm(gsm.getAsInt())) {
            throw new IllegalArgumentException("gsm: " + gsm.getAsInt() + " is not within 0 to 31, and not 99");
        }
        Ranges.check("satellites", satellites, 0, Heartbeat.MAX_SATELLITES);
        Ranges.check("decivolts", decivolts, 0, MAX_DECIVOLTS);
        check("odometerMicrometres", odometerMicrometres, MAX_ODOMETER_MICROMETRES);
        check("odometerRaw", odometerRaw, MAX_ODOMETER_RAW);
        Ranges.check("halfDegreesCelsius", halfDegreesCelsius, -MAX_HALF_DEGREES, MAX_HALF_DEGREES);
        Ranges.check("fuelThousandths", fuelThousandths, 0, Integer.MAX_VALUE);
        Ranges.check("altitudeMetres", altitudeMetres, 0, MAX_ALTITUDE);
        Ranges.check("mcc", mcc, 0, 999);
        if (mcc.isPresent() && !isCountry(mcc.getAsInt())) {
            throw new IllegalArgumentException("mcc: " + mcc.getAsInt() + " is not within 200 to 799, and not 901");
        }
        Ranges.check("mnc", mnc, 0, 999);
        if (mcc.isPresent() != mnc.isPresent()) {
            throw new IllegalArgumentException("mnc: country and network are there together, or neither");
        }
        if (iccid.isPresent() && !isIccid(iccid.get())) {
            throw new IllegalArgumentException("iccid: expected 18 to 20 digits");
        }
        Ranges.check("recordNumber", recordNumber, 0, 255);
        if (!form.isOfRecords()) {
            if (odometerMicrometres.isPresent() || recordNumber.isPresent()) {
                throw new IllegalArgumentException("form: " + form + " has no mileage in metres and no record number");
            }
            boolean hasOdometer = odometerRaw.isPresent()
                    && halfDegreesCelsius.isPresent()
                    && fuelThousandths.isPresent()
                    && altitudeMetres.isPresent();
            boolean hasNone = odometerRaw.isEmpty()
                    && halfDegreesCelsius.isEmpty()
                    && fuelThousandths.isEmpty()
                    && altitudeMetres.isEmpty();
            if (form == TailForm.ODOMETER ? !hasOdometer : !hasNone) {
                throw new IllegalArgumentException(
                        "form: ODOMETER has odometer, temperature, fuel and altitude, other text forms have none");
            }
            if (halfDegreesCelsius.isPresent() && halfDegreesCelsius.getAsInt() % 2 != 0) {
                throw new IllegalArgumentException("halfDegreesCelsius: text frames have whole degrees");
            }
            checkCell(form, mcc.isPresent(), cell);
            checkReception(form, gsm.isPresent(), satellites.isPresent(), decivolts.isPresent(), battery);
            boolean mayHaveIccid = form == TailForm.ICCID || form == TailForm.CELL || form == TailForm.ODOMETER;
            if (iccid.isPresent() ? !mayHaveIccid : form == TailForm.ICCID) {
                throw new IllegalArgumentException("iccid: " + form + " has " + (mayHaveIccid ? "one" : "none"));
            }
        }
    }

    private static void check(String parameter, OptionalLong value, long max) {
        if (value.isPresent()) {
            Ranges.check(parameter, value.getAsLong(), 0, max);
        }
    }

    private static void checkCell(TailForm form, boolean hasNetwork, Optional<Cell> cell) {
        boolean network = form == TailForm.CELL || form == TailForm.CELL_V8;
        if (hasNetwork != network) {
            throw new IllegalArgumentException("mcc: " + form + " has " + (network ? "one" : "none"));
        }
        if (cell.isEmpty()) {
            return;
        }
        int lac = cell.get().lac();
        int cid = cell.get().cid();
        boolean fits = switch (form) {
            case CELL, CELL_V8 -> lac >= 1 && lac <= MAX_CODE && cid <= MAX_CID && cid != MAX_CODE + 1;
            case ODOMETER -> lac <= MAX_CODE && cid <= MAX_CODE && (lac | cid) != 0;
            default -> false;
        };
        if (!fits || !cell.get().equals(new Cell(lac, cid))) {
            throw new IllegalArgumentException("cell: " + form + " does not have this one");
        }
    }

    private static void checkReception(
            TailForm form, boolean hasGsm, boolean hasSatellites, boolean hasVoltage, Optional<Battery> battery) {
        boolean fits = switch (form) {
            case CELL ->
                hasGsm == hasSatellites
                        && (hasGsm || !hasVoltage)
                        && (battery.isEmpty() || !hasGsm && isText(battery.get()));
            case CELL_V8 -> hasGsm && hasSatellites && hasVoltage && battery.isPresent() && isPercent(battery.get());
            case BATTERY -> !hasGsm && !hasSatellites && !hasVoltage && battery.isPresent() && isText(battery.get());
            default -> !hasGsm && !hasSatellites && !hasVoltage && battery.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "form: " + form + " does not have this signal, satellites, voltage and battery");
        }
    }

    private static boolean isText(Battery battery) {
        int code = battery.code().orElse(-1);
        return code >= 0 && code <= 100 && battery.equals(Battery.ofTextCode(code));
    }

    private static boolean isPercent(Battery battery) {
        return battery.percent().isPresent()
                && battery.equals(Battery.ofPercent(battery.percent().getAsInt()));
    }

    private static boolean isIccid(String digits) {
        return digits.length() >= 18 && FrameText.isNumber(digits, 20);
    }

    /** Returns whether a number is a signal level: CSQ 0 to 31, or 99 for unknown. */
    static boolean isGsm(int csq) {
        return csq >= 0 && csq <= 31 || csq == UNKNOWN_CSQ;
    }

    /** Returns whether a number is a mobile country code in use. */
    static boolean isCountry(int mcc) {
        return mcc >= 200 && mcc <= 799 || mcc == 901;
    }

    /**
     * Returns a builder of telemetry whose values are all absent.
     *
     * @param form the form of the tail
     * @return a new builder
     */
    public static Builder builder(TailForm form) {
        return new Builder(form);
    }

    /**
     * Returns the voltage.
     *
     * @return in volts, 0 to 99.9; absent when the frame has none
     */
    public OptionalDouble volts() {
        return decivolts.isPresent() ? OptionalDouble.of(decivolts.getAsInt() / 10.0) : OptionalDouble.empty();
    }

    /**
     * Returns the odometer in metres.
     *
     * @return 0 or more, below 10 000 000 km; absent when the frame has none in a known unit
     */
    public OptionalDouble odometerMetres() {
        return odometerMicrometres.isPresent()
                ? OptionalDouble.of(odometerMicrometres.getAsLong() / UNITS_PER_METRE)
                : OptionalDouble.empty();
    }

    /**
     * Returns the temperature.
     *
     * @return in degrees Celsius, −127 to 127; absent when the frame has none
     */
    public OptionalDouble celsius() {
        return halfDegreesCelsius.isPresent()
                ? OptionalDouble.of(halfDegreesCelsius.getAsInt() / 2.0)
                : OptionalDouble.empty();
    }

    /**
     * Returns the fuel.
     *
     * @return in an unknown unit, perhaps percent; 0 or more, absent when the frame has none
     */
    public OptionalDouble fuel() {
        return fuelThousandths.isPresent()
                ? OptionalDouble.of(fuelThousandths.getAsInt() / 1000.0)
                : OptionalDouble.empty();
    }

    /**
     * Builds {@link Telemetry}. What is not set is absent; {@link #build()} checks the values. Belongs to one thread at
     * a time.
     *
     * <pre>{@code
     * Telemetry telemetry = Telemetry.builder(TailForm.CELL)
     *         .network(310, 260)
     *         .battery(Battery.ofTextCode(6))
     *         .build();
     * }</pre>
     */
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
            this.form = Objects.requireNonNull(form, "form");
        }

        /**
         * Sets the signal level.
         *
         * @param csq 0 to 31, or 99 for unknown
         * @return this builder
         */
        public Builder gsm(int csq) {
            gsm = OptionalInt.of(csq);
            return this;
        }

        /**
         * Sets the number of satellites.
         *
         * @param count 0 to 60
         * @return this builder
         */
        public Builder satellites(int count) {
            satellites = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets the battery.
         *
         * @param charge the charge
         * @return this builder
         */
        public Builder battery(Battery charge) {
            battery = Optional.of(Objects.requireNonNull(charge, "charge"));
            return this;
        }

        /**
         * Sets the voltage.
         *
         * @param tenths in 0.1 V, 0 to 999
         * @return this builder
         */
        public Builder decivolts(int tenths) {
            decivolts = OptionalInt.of(tenths);
            return this;
        }

        /**
         * Sets the odometer; only records have one in a known unit.
         *
         * @param units in micrometres, 0 or more, below 10 000 000 km
         * @return this builder
         */
        public Builder odometerMicrometres(long units) {
            odometer = OptionalLong.of(units);
            return this;
        }

        /**
         * Sets the odometer as sent.
         *
         * @param units in an unknown unit, 0 or more, up to 18 digits
         * @return this builder
         */
        public Builder odometerRaw(long units) {
            odometerRaw = OptionalLong.of(units);
            return this;
        }

        /**
         * Sets the temperature.
         *
         * @param halves in 1/2 degree Celsius, −254 to 254; even in text frames
         * @return this builder
         */
        public Builder halfDegreesCelsius(int halves) {
            temperature = OptionalInt.of(halves);
            return this;
        }

        /**
         * Sets the fuel.
         *
         * @param thousandths in 1/1000 of an unknown unit, 0 or more
         * @return this builder
         */
        public Builder fuelThousandths(int thousandths) {
            fuel = OptionalInt.of(thousandths);
            return this;
        }

        /**
         * Sets the altitude.
         *
         * @param metres 0 to 9999
         * @return this builder
         */
        public Builder altitudeMetres(int metres) {
            altitude = OptionalInt.of(metres);
            return this;
        }

        /**
         * Sets country and network.
         *
         * @param countryCode 200 to 799 or 901
         * @param networkCode 0 to 999
         * @return this builder
         */
        public Builder network(int countryCode, int networkCode) {
            mcc = OptionalInt.of(countryCode);
            mnc = OptionalInt.of(networkCode);
            return this;
        }

        /**
         * Sets the serving cell.
         *
         * @param lac the location area code, 0 to {@value Cell#MAX_LAC}; text forms have narrower limits
         * @param cid the cell id, 0 to {@value Cell#MAX_CID}; text forms have narrower limits
         * @return this builder
         * @throws IllegalArgumentException when a value is out of its range
         */
        public Builder cell(int lac, int cid) {
            cell = Optional.of(new Cell(lac, cid));
            return this;
        }

        /**
         * Sets the number of the SIM card.
         *
         * @param digits 18 to 20 digits
         * @return this builder
         */
        public Builder iccid(String digits) {
            iccid = Optional.of(Objects.requireNonNull(digits, "digits"));
            return this;
        }

        /**
         * Sets the record number; only binary records have one.
         *
         * @param number 0 to 255
         * @return this builder
         */
        public Builder recordNumber(int number) {
            recordNumber = OptionalInt.of(number);
            return this;
        }

        /**
         * Returns the telemetry.
         *
         * @return an immutable value of what was set
         * @throws IllegalArgumentException when a value is out of its range or does not belong to the form
         */
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
