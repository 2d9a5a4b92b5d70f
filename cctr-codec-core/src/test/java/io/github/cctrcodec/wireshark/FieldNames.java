package io.github.cctrcodec.wireshark;

import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.StatusFlag;
import java.util.Locale;

/** What Wireshark calls the fields. */
final class FieldNames {
    private FieldNames() {}

    /** The name of a field in display filters: {@code cctr.timing_advance}. */
    static String filter(FieldKind kind) {
        return "cctr." + kind.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The name of a field in the tree. */
    static String label(FieldKind kind) {
        return switch (kind) {
            case ID -> "Device id";
            case NORTH_SOUTH -> "Hemisphere of the latitude";
            case EAST_WEST -> "Hemisphere of the longitude";
            case SIGNS -> "End of the longitude, validity, hemispheres";
            case STATE -> "State, of unknown meaning";
            case STATUS -> "Vehicle status";
            case GSM -> "GSM level";
            case MCC, MNC, LAC, CID, ICCID -> kind.name();
            case NETWORK -> "MCC and MNC";
            case CELL_COUNT -> "Number of cells";
            case RX_LEVEL -> "Level as sent";
            case DBM -> "Level";
            case COMMAND -> "Confirmed command";
            case COMMAND_TIME -> "Command time";
            case ACKNOWLEDGED -> "Acknowledged word";
            case CLOCK -> "Clock of the server";
            case ODOMETER_RAW -> "Odometer, unit unknown";
            case FUEL -> "Fuel, unit unknown";
            case PREFIX -> "Prefix, of unknown meaning";
            case TAIL_FORM -> "Form of the tail";
            case EXTRA -> "Field without a known meaning";
            default -> title(plain(kind));
        };
    }

    /** The name of a bit of the status in the tree. */
    static String label(StatusFlag flag) {
        return switch (flag) {
            case SOS -> "SOS";
            case ACC_OFF -> "ACC off";
            default -> title(plain(flag));
        };
    }

    /**
     * The type of a field: that of its value, or {@code text} where the text is shown as sent, with what it means beside it.
     */
    static String type(FieldKind kind) {
        return switch (kind) {
            case LATITUDE, LONGITUDE, SPEED, COURSE, VOLTAGE, MILEAGE, TEMPERATURE, FUEL -> "double";
            case ODOMETER, GSM, SATELLITES, BATTERY, STEPS, TURNOVERS, ALTITUDE, RECORD_NUMBER, STATUS -> "uint32";
            case MCC, MNC, TIMING_ADVANCE, CELL_COUNT, LAC, CID -> "uint32";
            case RX_LEVEL, DBM -> "int32";
            case ODOMETER_RAW -> "uint64";
            case WORD, BODY, PREFIX, ALARM_CODE, ALARM_TEXT, COMMAND, PARAMETER, RESULT, EXTRA -> "text";
            default -> "string";
        };
    }

    /** The name of a constant in plain words. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A text that begins with a capital letter. */
    static String title(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
