package io.github.cctrcodec.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules for telemetry and extra fields in an H02 text frame, which ensure that a decoder reads each back as what it
 * is: fields without a meaning must not look like telemetry, and telemetry needs a word and an id whose frames have its
 * form.
 */
final class TextTail {
    private static final int CELL_FIELDS = 4;
    private static final int V8_END_FIELDS = 4;
    private static final int ODOMETER_FIELDS = 6;
    private static final int MIN_ODOMETER_DIGITS = 6;
    private static final int MAX_PERCENT = 100;
    private static final int MAX_MNC = 999;
    private static final int NO_CELL = 0xFFFF;
    private static final int MAX_CID = 0xFFF_FFFF;
    private static final int DATE_DIGITS = 6;
    private static final int STATUS_DIGITS = 8;

    private static final Pattern CELSIUS = Pattern.compile("-?(0|[1-9][0-9]{0,2})");
    private static final Pattern FUEL = Pattern.compile("[0-9]{1,7}\\.[0-9]{1,3}0*");
    private static final Pattern ICCID = Pattern.compile("[0-9]{18,20}[?F]?");

    private TextTail() {}

    /**
     * Checks telemetry and extra fields beside the position of a text frame.
     *
     * @param word the word of the frame; {@code V4} for the position of a confirmation
     * @param hasStatus whether the frame has a status
     * @throws IllegalArgumentException when telemetry or extra fields would be read as something else
     */
    static void check(
            Head.H02 head, Word word, boolean hasStatus, Optional<Telemetry> telemetry, List<String> extraFields) {
        if (telemetry.isEmpty() && extraFields.isEmpty()) {
            return;
        }
        TailForm form = telemetry.isPresent() ? telemetry.get().form() : TailForm.NONE;
        if (telemetry.isPresent() && !isOf(word, form, hasSerial(head), telemetry.get())) {
            throw new IllegalArgumentException("telemetry: no frame of this word and id has " + form + " like this");
        }
        boolean sim = word == Word.V9 || word == Word.V19;
        switch (form) {
            case CELL, ODOMETER -> inside(telemetry.orElseThrow(), extraFields);
            case ICCID -> {
                if (!sim) {
                    inside(telemetry.orElseThrow(), extraFields);
                }
            }
            case NONE, BATTERY -> {
                if (sim ? endsWithIccid(extraFields) : isTelemetry(word, hasSerial(head), hasStatus, extraFields)) {
                    throw new IllegalArgumentException("extraFields: would be read as telemetry");
                }
            }
            default -> {}
        }
        boolean isEnd = !sim && (form == TailForm.NONE || form == TailForm.BATTERY);
        FrameText.h02("extraFields", extraFields, isEnd);
    }

    /**
     * Returns whether the id is a serial number of 10 or 11 digits. Units whose id has 15 digits send hexadecimal
     * groups where others send a network.
     */
    private static boolean hasSerial(Head.H02 head) {
        int length = head.deviceId().map(String::length).orElse(0);
        return length == 10 || length == 11;
    }

    /** Returns whether frames with this word have telemetry of this form. */
    private static boolean isOf(Word word, TailForm form, boolean serial, Telemetry telemetry) {
        boolean iccid = telemetry.iccid().isPresent();
        return switch (word) {
            case VP1 -> false;
            case V9, V19 -> form == TailForm.ICCID;
            case V6 ->
                form == TailForm.CELL && serial
                        || form == TailForm.ODOMETER
                        || form == TailForm.ICCID
                        || form == TailForm.BATTERY;
            case V8 -> form == TailForm.CELL_V8 && serial || form == TailForm.BATTERY;
            default ->
                !iccid && (form == TailForm.CELL && serial || form == TailForm.ODOMETER || form == TailForm.BATTERY);
        };
    }

    /** Checks extra fields beside telemetry that fills the end of the frame: there is room for one, before the date. */
    private static void inside(Telemetry telemetry, List<String> extraFields) {
        if (extraFields.isEmpty()) {
            return;
        }
        String field = extraFields.get(0);
        boolean takesBattery = telemetry.form() == TailForm.CELL
                && telemetry.battery().isEmpty()
                && telemetry.satellites().isEmpty()
                && telemetry.iccid().isEmpty();
        if (extraFields.size() > 1
                || !field.equals(FrameText.trim(field))
                || isDate(field)
                || takesBattery && isBattery(field)) {
            throw new IllegalArgumentException(
                    "extraFields: beside this telemetry, expected one field at most that is no date and no battery");
        }
    }

    /** Returns whether a field is read as a date, or as a date with the status attached. */
    static boolean isDate(String field) {
        return FrameText.isDigits(field, DATE_DIGITS)
                || field.length() == DATE_DIGITS + STATUS_DIGITS
                        && FrameText.isDigits(field.substring(0, DATE_DIGITS), DATE_DIGITS)
                        && FrameText.isHex(field.substring(DATE_DIGITS), STATUS_DIGITS);
    }

    /** Returns whether a field is read as a battery where a battery is expected. */
    static boolean isBattery(String field) {
        return FrameText.isNumber(field, 3) && Integer.parseInt(field) <= MAX_PERCENT;
    }

    private static boolean endsWithIccid(List<String> fields) {
        return !fields.isEmpty() && isIccid(fields.get(fields.size() - 1));
    }

    private static boolean isIccid(String field) {
        return ICCID.matcher(FrameText.trim(field)).matches();
    }

    /** Returns whether the fields after the status would be read as telemetry. */
    private static boolean isTelemetry(Word word, boolean serial, boolean hasStatus, List<String> fields) {
        if (word == Word.VP1 || fields.isEmpty()) {
            return false;
        }
        // After an empty status, decoders remove the blanks around the next field.
        String first = hasStatus ? fields.get(0) : FrameText.trim(fields.get(0));
        int count = fields.size();
        if (word == Word.V6 && isIccid(fields.get(count - 1))) {
            count--;
        }
        if (count == 0) {
            return true;
        }
        if (word == Word.V8) {
            return count >= CELL_FIELDS + V8_END_FIELDS
                    && isNetwork(serial, first, fields)
                    && isReception(fields, count - V8_END_FIELDS)
                    && isUpTo(999, fields.get(count - 2))
                    && isUpTo(MAX_PERCENT, fields.get(count - 1));
        }
        if (count == ODOMETER_FIELDS && first.length() >= MIN_ODOMETER_DIGITS) {
            return isOdometer(first, fields);
        }
        return count >= CELL_FIELDS && isNetwork(serial, first, fields) && isAfterCell(fields, count);
    }

    private static boolean isNetwork(boolean serial, String first, List<String> fields) {
        int lac = number(fields.get(2));
        int cid = number(fields.get(3));
        return serial
                && Telemetry.isCountry(number(first))
                && isUpTo(MAX_MNC, fields.get(1))
                && lac >= 0
                && lac < NO_CELL
                && cid >= 0
                && cid <= MAX_CID
                && cid != NO_CELL
                && (lac != 0 || cid == 0);
    }

    private static boolean isAfterCell(List<String> fields, int count) {
        return switch (count - CELL_FIELDS) {
            case 0 -> true;
            case 1 -> isBattery(fields.get(CELL_FIELDS));
            case 2 -> isReception(fields, CELL_FIELDS);
            case 3 -> isReception(fields, CELL_FIELDS) && isUpTo(999, fields.get(CELL_FIELDS + 2));
            default -> false;
        };
    }

    private static boolean isReception(List<String> fields, int from) {
        return isUpTo(Heartbeat.MAX_SATELLITES, fields.get(from)) && Telemetry.isGsm(number(fields.get(from + 1)));
    }

    private static boolean isOdometer(String first, List<String> fields) {
        return FrameText.isNumber(first, 18)
                && CELSIUS.matcher(fields.get(1)).matches()
                && Math.abs(Integer.parseInt(fields.get(1))) <= 127
                && FUEL.matcher(fields.get(2)).matches()
                && isUpTo(9_999, fields.get(3))
                && isHexCode(fields.get(4))
                && isHexCode(fields.get(5));
    }

    private static boolean isHexCode(String field) {
        return FrameText.isHex(field, 4) && Integer.parseInt(field, 16) != NO_CELL;
    }

    private static boolean isUpTo(int most, String field) {
        int number = number(field);
        return number >= 0 && number <= most;
    }

    private static int number(String field) {
        return FrameText.isNumber(field, 9) ? Integer.parseInt(field) : -1;
    }
}
