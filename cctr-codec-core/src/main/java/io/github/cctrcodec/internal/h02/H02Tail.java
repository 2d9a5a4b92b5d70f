package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.Telemetries;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;

/**
 * The fields that other brands send after the status, as numbers. A form fits only with all its fields and ranges; what fits
 * none stays raw. Reused for each frame.
 */
public final class H02Tail {
    private static final int CELL_FIELDS = 4;
    private static final int V8_END_FIELDS = 4;
    private static final int ODOMETER_FIELDS = 6;
    public static final int MIN_ODOMETER_DIGITS = 6;
    public static final int MAX_MNC = 999;
    public static final int MAX_LAC = 0xFFFF;
    public static final int MAX_CID = 0xFFF_FFFF;
    public static final int MAX_PERCENT = 100;
    public static final int MAX_BATTERY_DIGITS = 3;
    public static final int MAX_DECIVOLTS = 999;
    public static final int MAX_CELSIUS = 127;
    public static final int MAX_ALTITUDE = 9_999;
    private static final int FUEL_DECIMALS = 3;
    public static final int MIN_ICCID_DIGITS = 18;
    public static final int MAX_ICCID_DIGITS = 20;

    private final H02Fields fields;

    public TailForm form = TailForm.NONE;
    /** The fields that stay raw, after the known ones; none when both are equal. */
    public int rawFrom;

    public int rawTo;

    private final int[] network = new int[CELL_FIELDS];
    /** The first field after the status, and the one after the last that may be telemetry. */
    private int from;

    private int to;
    /** The field of a battery that is not in the tail; −1 when there is none. */
    private int batteryField;

    private int mcc;
    private int mnc;
    private int lac;
    private int cid;
    private int battery;
    private boolean isPercent;
    private int satellites;
    private int gsm;
    private int decivolts;
    private long odometer;
    private int celsius;
    private int fuelThousandths;
    private int altitude;
    private int iccidFrom;
    private int iccidTo;

    H02Tail(H02Fields fields) {
        this.fields = fields;
    }

    /** Forgets the form; the fields from one on up to another are raw. */
    void clear(int from, int to) {
        if (form != TailForm.NONE) {
            form = TailForm.NONE;
        }
        rawFrom = from;
        rawTo = to;
        batteryField = -1;
        battery = FixFields.ABSENT;
    }

    private void clearValues() {
        mcc = FixFields.ABSENT;
        lac = FixFields.ABSENT;
        battery = FixFields.ABSENT;
        isPercent = false;
        satellites = FixFields.ABSENT;
        gsm = FixFields.ABSENT;
        decivolts = FixFields.ABSENT;
        odometer = -1;
        iccidFrom = -1;
    }

    /**
     * Reads the fields after the status of a position, of which there is one at least.
     *
     * @param word whose tail it is
     */
    void read(Word word, int first, int end) {
        rawFrom = first;
        rawTo = end;
        batteryField = -1;
        clearValues();
        from = first;
        to = word == Word.V6 && readIccid(end - 1) ? end - 1 : end;
        int count = to - from;
        if (count == 0) {
            become(iccidFrom >= 0, TailForm.ICCID);
        } else if (word == Word.V8) {
            become(
                    count >= CELL_FIELDS + V8_END_FIELDS && readNetwork() && readEndOfV8(to - V8_END_FIELDS),
                    TailForm.CELL_V8);
        } else if (count == ODOMETER_FIELDS && fields.length(rawFrom) >= MIN_ODOMETER_DIGITS) {
            become(readOdometer(rawFrom), TailForm.ODOMETER);
        } else {
            become(count >= CELL_FIELDS && readNetwork() && readAfterCell(rawFrom + CELL_FIELDS, to), TailForm.CELL);
        }
    }

    /** Reads the ICCID of a {@code V9} or {@code V19}, and takes it out of the raw fields. */
    void readIccidBefore(int status) {
        clearValues();
        if (status - 1 >= rawFrom && readIccid(status - 1)) {
            form = TailForm.ICCID;
            rawTo = status - 1;
            to = rawTo;
        }
    }

    /** Takes the battery of a field somewhere else; false when it is none, or this tail has one or no place for it. */
    boolean takeBattery(int field) {
        if (battery != FixFields.ABSENT
                || form != TailForm.NONE && (form != TailForm.CELL || satellites != FixFields.ABSENT || iccidFrom >= 0)
                || !isBattery(field)) {
            return false;
        }
        if (form == TailForm.NONE) {
            clearValues();
            form = TailForm.BATTERY;
        }
        battery = battery(field);
        batteryField = field;
        return true;
    }

    /** Whether a field can be a battery: a code, or a percentage. */
    boolean isBattery(int field) {
        return battery(field) >= 0;
    }

    /** A code or a percentage; −1 when a field is neither. */
    private int battery(int field) {
        int number = fields.number(field);
        return number <= MAX_PERCENT && fields.length(field) <= MAX_BATTERY_DIGITS ? number : -1;
    }

    /** Names the fields that are telemetry. */
    void name(FieldKind[] kinds) {
        switch (form) {
            case CELL -> {
                int rest = from + CELL_FIELDS;
                H02Cells.name(kinds, from, FieldKind.MCC, FieldKind.MNC, FieldKind.LAC, FieldKind.CID);
                if (to - rest == 1) {
                    kinds[rest] = FieldKind.BATTERY;
                } else if (to > rest) {
                    kinds[rest] = FieldKind.SATELLITES;
                    kinds[rest + 1] = FieldKind.GSM;
                    if (to - rest == 3) {
                        kinds[rest + 2] = FieldKind.VOLTAGE;
                    }
                }
            }
            case CELL_V8 -> {
                H02Cells.name(kinds, from, FieldKind.MCC, FieldKind.MNC, FieldKind.LAC, FieldKind.CID);
                H02Cells.name(
                        kinds,
                        to - V8_END_FIELDS,
                        FieldKind.SATELLITES,
                        FieldKind.GSM,
                        FieldKind.VOLTAGE,
                        FieldKind.BATTERY);
            }
            case ODOMETER ->
                H02Cells.name(
                        kinds,
                        from,
                        FieldKind.ODOMETER_RAW,
                        FieldKind.TEMPERATURE,
                        FieldKind.FUEL,
                        FieldKind.ALTITUDE,
                        FieldKind.LAC,
                        FieldKind.CID);
            default -> {}
        }
        if (form != TailForm.NONE && iccidFrom >= 0) {
            kinds[to] = FieldKind.ICCID;
        }
        if (batteryField >= 0) {
            kinds[batteryField] = FieldKind.BATTERY;
        }
    }

    /** The telemetry as a value. */
    public Telemetry toTelemetry() {
        Telemetry.Builder telemetry = Telemetry.builder(form);
        if (mcc != FixFields.ABSENT) {
            telemetry.network(mcc, mnc);
        }
        if (lac != FixFields.ABSENT && (lac | cid) != 0) {
            telemetry.cell(lac, cid);
        }
        if (battery != FixFields.ABSENT) {
            telemetry.battery(isPercent ? Battery.ofPercent(battery) : Battery.ofTextCode(battery));
        }
        if (satellites != FixFields.ABSENT) {
            telemetry.satellites(satellites).gsm(gsm);
        }
        if (decivolts != FixFields.ABSENT) {
            telemetry.decivolts(decivolts);
        }
        if (odometer >= 0) {
            telemetry
                    .odometerRaw(odometer)
                    .halfDegreesCelsius(celsius * 2)
                    .fuelThousandths(fuelThousandths)
                    .altitudeMetres(altitude);
        }
        if (iccidFrom >= 0) {
            telemetry.iccid(Ascii.text(fields.bytes(), iccidFrom, iccidTo));
        }
        return telemetry.build();
    }

    /** Takes a form whose fields were read; leaves all of them raw when they do not fit. */
    private void become(boolean fits, TailForm fitting) {
        if (!fits) {
            clear(rawFrom, rawTo);
            return;
        }
        // Stored only when it changes, which avoids a GC write barrier.
        if (form != fitting) {
            form = fitting;
        }
        if (fitting == TailForm.CELL_V8) {
            rawFrom += CELL_FIELDS;
            rawTo -= V8_END_FIELDS;
        } else {
            rawFrom = rawTo;
        }
    }

    /** Reads {@code mcc,mnc,lac,cid}. Units whose id has 15 digits send hexadecimal groups instead, which may look the same. */
    private boolean readNetwork() {
        int idLength = fields.length(H02Body.ID);
        for (int i = 0; i < CELL_FIELDS; i++) {
            network[i] = fields.number(rawFrom + i);
        }
        mcc = network[0];
        mnc = network[1];
        lac = network[2];
        cid = network[3];
        return (idLength == 10 || idLength == 11)
                && Telemetries.isCountry(mcc)
                && isUpTo(MAX_MNC, mnc)
                && isUpTo(MAX_LAC, lac)
                && isUpTo(MAX_CID, cid)
                && lac != Telemetries.NO_CELL
                && cid != Telemetries.NO_CELL
                && (lac != 0 || cid == 0);
    }

    /** Reads nothing, a battery, satellites and GSM, or those and a voltage. */
    private boolean readAfterCell(int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> {
                battery = battery(from);
                yield battery >= 0;
            }
            case 2 -> readReception(from);
            case 3 -> readReception(from) && readVoltage(from + 2);
            default -> false;
        };
    }

    private boolean readEndOfV8(int from) {
        battery = fields.number(from + 3);
        isPercent = true;
        return readReception(from) && readVoltage(from + 2) && isUpTo(MAX_PERCENT, battery);
    }

    private boolean readReception(int from) {
        satellites = fields.number(from);
        gsm = fields.number(from + 1);
        return Telemetries.isSatellites(satellites) && Telemetries.isGsm(gsm);
    }

    private boolean readVoltage(int field) {
        decivolts = fields.number(field);
        return isUpTo(MAX_DECIVOLTS, decivolts);
    }

    /** Reads odometer, temperature, fuel, altitude, area and cell id, the last two in four hexadecimal digits. */
    private boolean readOdometer(int from) {
        odometer = fields.longNumber(from);
        celsius = fields.hasLeadingZero(from + 1) ? FixFields.ABSENT : fields.signedNumber(from + 1);
        long fuel = fields.decimal(from + 2, FUEL_DECIMALS);
        fuelThousandths = (int) fuel;
        altitude = fields.number(from + 3);
        lac = hex(from + 4);
        cid = hex(from + 5);
        return odometer >= 0
                && celsius >= -MAX_CELSIUS
                && celsius <= MAX_CELSIUS
                && fuel >= 0
                && fuel <= Integer.MAX_VALUE
                && isUpTo(MAX_ALTITUDE, altitude)
                && lac >= 0
                && cid >= 0
                && lac != Telemetries.NO_CELL
                && cid != Telemetries.NO_CELL;
    }

    private int hex(int field) {
        return fields.length(field) == 4 ? (int) Ascii.hex(fields.bytes(), fields.from(field), fields.to(field)) : -1;
    }

    /** Reads 18 to 20 digits, perhaps with a filler that is not part of the number. */
    private boolean readIccid(int field) {
        ByteBuffer bytes = fields.bytes();
        int from = fields.from(field);
        int to = fields.to(field);
        if (to > from && (bytes.get(to - 1) == '?' || bytes.get(to - 1) == 'F')) {
            to--;
        }
        if (to - from < MIN_ICCID_DIGITS || to - from > MAX_ICCID_DIGITS || !Ascii.isNumber(bytes, from, to)) {
            return false;
        }
        iccidFrom = from;
        iccidTo = to;
        return true;
    }

    private static boolean isUpTo(int most, int number) {
        return number >= 0 && number <= most;
    }
}
