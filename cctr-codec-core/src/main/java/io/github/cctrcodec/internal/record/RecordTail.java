package io.github.cctrcodec.internal.record;

import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.Telemetries;
import io.github.cctrcodec.internal.digits.Bcd;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.TailForm;
import java.nio.ByteBuffer;

/**
 * The forms that the bytes after the base part of a binary record can have. Two bytes, the alarm flag and a reserved one,
 * tell the form of a length; a form counts only when all its values are possible, since a number that the firmware did not
 * mean is worse than none.
 */
public final class RecordTail {
    // Offsets from the beginning of a record whose id has 5 bytes: only such records have a tail of known form.
    /** The alarm flag, which with the next byte tells the form. */
    public static final int FLAG = 0x1D;
    /** The first byte after the two. */
    public static final int FIRST = 0x1F;
    /** Satellites in records of 45 and 51 bytes, raw in those of 47. */
    public static final int SATELLITES = 0x20;
    /** Mileage in kilometres, four bytes. */
    public static final int KILOMETRES = 0x21;
    /** Mobile country code, two bytes. */
    public static final int MCC = 0x25;
    /** Mobile network code. */
    public static final int MNC = 0x27;
    /** Location area code, two bytes. */
    public static final int LAC = 0x28;
    /** Cell id, two bytes. */
    public static final int CID = 0x2A;
    /** The record number of 45 bytes, or the voltage of 47 and 51, two bytes. */
    public static final int AFTER_CELL = 0x2C;
    /** The record number of 47 bytes. */
    public static final int NUMBER_47 = 0x2E;
    /** Four zero bytes of 51 bytes. */
    public static final int ZEROS_51 = 0x2E;
    /** The record number of 51 bytes. */
    public static final int NUMBER_51 = 0x32;
    /** Odometer of 46 bytes, ten digits. */
    public static final int ODOMETER_46 = 0x20;
    /** Temperature of 46 bytes. */
    public static final int TEMPERATURE_46 = 0x25;
    /** Fuel of 46 bytes: whole units, then tenths. */
    public static final int FUEL_46 = 0x26;
    /** Altitude of 46 bytes. */
    public static final int ALTITUDE_46 = 0x28;
    /** Location area code of 46 bytes. */
    public static final int LAC_46 = 0x2A;
    /** Cell id of 46 bytes. */
    public static final int CID_46 = 0x2C;

    // The two bytes that tell the form.
    /** Of 32, 45, 47 and 51 bytes. */
    public static final int CLASSIC = 0xFF00;
    /** Of 46 bytes. */
    public static final int ODOMETER = 0xFF03;
    /** Of 51 bytes, beside {@link #CLASSIC}. */
    public static final int VOLTAGE = 0xFF04;

    // The greatest possible values.
    public static final int MAX_KILOMETRES = 9_999_999;
    public static final int MAX_DECIVOLTS = 999;
    public static final int MAX_ALTITUDE = 9_999;
    public static final int MAX_TEMPERATURE = 0x7F;

    private RecordTail() {}

    /** The form of the tail of a record; {@link TailForm#NONE} when it has no known one or a value is impossible. */
    public static TailForm form(ByteBuffer bytes, int at, int length, boolean longId) {
        TailForm form = named(bytes, at, length, longId);
        if (form != TailForm.NONE) {
            return isPossible(bytes, at, form) ? form : TailForm.NONE;
        }
        boolean newer = length == 45 && !longId && bytes.get(at) == '$' && bytes.get(at + FLAG) == 0;
        return newer && isNetwork(bytes, at) && isCell(bytes, at + LAC) && !isNoCell(bytes, at + LAC)
                ? TailForm.RECORD_45_CELL
                : TailForm.NONE;
    }

    /** Whether a record of this length would have a tail of known form with a value that cannot be. */
    public static boolean isImpossible(ByteBuffer bytes, int at, int length, boolean longId) {
        TailForm form = named(bytes, at, length, longId);
        return form != TailForm.NONE && !isPossible(bytes, at, form);
    }

    /** A big-endian number, whatever the order of the buffer. */
    public static int number(ByteBuffer bytes, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            number = number << Byte.SIZE | bytes.get(i) & 0xFF;
        }
        return number;
    }

    /** Adds the fields of a tail of known form. */
    public static void addPlaces(TailForm form, PlaceList places) {
        switch (form) {
            case RECORD_32 -> {
                places.addUpTo(FieldKind.TAIL_FORM, FIRST);
                places.add(FieldKind.RECORD_NUMBER, 1);
            }
            case RECORD_45, RECORD_47, RECORD_51 -> {
                places.addUpTo(FieldKind.TAIL_FORM, FIRST);
                places.addUpTo(FieldKind.GSM, SATELLITES);
                places.addUpTo(form == TailForm.RECORD_47 ? FieldKind.EXTRA : FieldKind.SATELLITES, KILOMETRES);
                places.addUpTo(FieldKind.MILEAGE, MCC);
                addCell(places);
                if (form == TailForm.RECORD_45) {
                    places.add(FieldKind.RECORD_NUMBER, 1);
                } else {
                    places.addUpTo(FieldKind.VOLTAGE, NUMBER_47);
                    places.addUpTo(FieldKind.EXTRA, form == TailForm.RECORD_51 ? NUMBER_51 : NUMBER_47);
                    places.add(FieldKind.RECORD_NUMBER, 1);
                }
            }
            case RECORD_45_CELL -> {
                places.addUpTo(FieldKind.EXTRA, MCC);
                addCell(places);
            }
            case RECORD_46 -> {
                places.addUpTo(FieldKind.TAIL_FORM, FIRST);
                places.addUpTo(FieldKind.RECORD_NUMBER, ODOMETER_46);
                places.addUpTo(FieldKind.ODOMETER_RAW, TEMPERATURE_46);
                places.addUpTo(FieldKind.TEMPERATURE, FUEL_46);
                places.addUpTo(FieldKind.FUEL, ALTITUDE_46);
                places.addUpTo(FieldKind.ALTITUDE, LAC_46);
                places.addUpTo(FieldKind.LAC, CID_46);
                places.add(FieldKind.CID, 2);
            }
            default -> {}
        }
    }

    private static void addCell(PlaceList places) {
        places.addUpTo(FieldKind.MCC, MNC);
        places.addUpTo(FieldKind.MNC, LAC);
        places.addUpTo(FieldKind.LAC, CID);
        places.addUpTo(FieldKind.CID, AFTER_CELL);
    }

    /** Whether area and cell id, two bytes each, are both 0, which means that there is no cell. */
    public static boolean isNoCell(ByteBuffer bytes, int lac) {
        return number(bytes, lac, 4) == 0;
    }

    private static TailForm named(ByteBuffer bytes, int at, int length, boolean longId) {
        if (longId || length < 32) {
            return TailForm.NONE;
        }
        int flags = number(bytes, at + FLAG, 2);
        if (length == 32) {
            return flags == CLASSIC ? TailForm.RECORD_32 : TailForm.NONE;
        }
        if (bytes.get(at) != '$') {
            return TailForm.NONE;
        }
        return switch (length) {
            case 45 -> flags == CLASSIC ? TailForm.RECORD_45 : TailForm.NONE;
            case 46 ->
                flags == ODOMETER && Bcd.isNumber(bytes, at + ODOMETER_46, at + TEMPERATURE_46)
                        ? TailForm.RECORD_46
                        : TailForm.NONE;
            case 47 -> flags == CLASSIC ? TailForm.RECORD_47 : TailForm.NONE;
            case 51 -> flags == CLASSIC || flags == VOLTAGE ? TailForm.RECORD_51 : TailForm.NONE;
            default -> TailForm.NONE;
        };
    }

    private static boolean isPossible(ByteBuffer bytes, int at, TailForm form) {
        return switch (form) {
            case RECORD_45 -> isSatellites(bytes, at) && isReception(bytes, at);
            case RECORD_46 ->
                number(bytes, at + TEMPERATURE_46, 1) <= MAX_TEMPERATURE
                        && number(bytes, at + FUEL_46 + 1, 1) <= 9
                        && number(bytes, at + ALTITUDE_46, 2) <= MAX_ALTITUDE
                        && isCell(bytes, at + LAC_46);
            case RECORD_47 -> isReception(bytes, at) && number(bytes, at + AFTER_CELL, 2) <= MAX_DECIVOLTS;
            case RECORD_51 ->
                isSatellites(bytes, at)
                        && isReception(bytes, at)
                        && number(bytes, at + AFTER_CELL, 2) <= MAX_DECIVOLTS
                        && number(bytes, at + ZEROS_51, 4) == 0;
            default -> true;
        };
    }

    private static boolean isReception(ByteBuffer bytes, int at) {
        int kilometres = number(bytes, at + KILOMETRES, 4);
        return Telemetries.isGsm(number(bytes, at + FIRST, 1))
                && kilometres >= 0
                && kilometres <= MAX_KILOMETRES
                && isNetwork(bytes, at)
                && isCell(bytes, at + LAC);
    }

    private static boolean isSatellites(ByteBuffer bytes, int at) {
        return Telemetries.isSatellites(number(bytes, at + SATELLITES, 1));
    }

    private static boolean isNetwork(ByteBuffer bytes, int at) {
        return Telemetries.isCountry(number(bytes, at + MCC, 2));
    }

    private static boolean isCell(ByteBuffer bytes, int lac) {
        return number(bytes, lac, 2) != Telemetries.NO_CELL && number(bytes, lac + 2, 2) != Telemetries.NO_CELL;
    }
}
