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
 * @param decivolts voltage in 0.1 V, 0 to 999
 * @param odometerMicrometres odometer in micrometres, so that both units in use (the kilometre and 0.51444 m) are exact; below
 *     10 000 000 km
 * @param odometerRaw odometer as sent, in a unit that nobody knows; up to 18 digits
 * @param halfDegreesCelsius temperature in 1/2 degree Celsius, −254 to 254
 * @param fuelThousandths fuel in 1/1000 of a unit that nobody knows, perhaps percent; 0 or more
 * @param altitudeMetres altitude, 0 to 9999; that the unit is the metre is inferred
 * @param mcc mobile country code, 200 to 799 or 901
 * @param mnc mobile network code, 0 to 999, present with {@code mcc} only
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
    private static final int UNKNOWN_CSQ = 99;
    private static final int MAX_DECIVOLTS = 999;
    private static final long MAX_ODOMETER_MICROMETRES = 9_999_999_999_999_999L;
    private static final long MAX_ODOMETER_RAW = 999_999_999_999_999_999L;
    private static final int MAX_HALF_DEGREES = 254;
    private static final int MAX_ALTITUDE = 9_999;
    private static final int MAX_CODE = 0xFFFE;
    private static final int MAX_CID = 0xFFF_FFFF;

    /**
     * @throws IllegalArgumentException when a value is out of its range, or the form is one of text frames and does not have
     *     exactly these values
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

    /** Whether a number is a signal level: CSQ 0 to 31, or 99 for unknown. */
    static boolean isGsm(int csq) {
        return csq >= 0 && csq <= 31 || csq == UNKNOWN_CSQ;
    }

    /** Whether a number is a mobile country code in use. */
    static boolean isCountry(int mcc) {
        return mcc >= 200 && mcc <= 799 || mcc == 901;
    }

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
            this.form = Objects.requireNonNull(form, "form");
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
            battery = Optional.of(Objects.requireNonNull(charge, "charge"));
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
            iccid = Optional.of(Objects.requireNonNull(digits, "digits"));
            return this;
        }

        /** Sets the record number. */
        public Builder recordNumber(int number) {
            recordNumber = OptionalInt.of(number);
            return this;
        }

        /**
         * Returns the telemetry.
         *
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
