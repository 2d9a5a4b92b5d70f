package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * What a field of a frame is. The fields of a frame, separators included, cover each of its bytes once.
 *
 * @see Place
 */
public enum FieldKind {
    /** The {@code *} of a text frame. */
    START("start"),
    /** A comma. */
    SEPARATOR("separator"),
    /** Blanks around a field that are not part of it. */
    BLANK("blank"),
    /** The {@code ^} or {@code #} of a text frame. */
    END("end"),
    /** The maker code of an H02 frame. */
    MAKER("maker"),
    /** The id of the device. */
    ID("id"),
    /** The twelve digits of a Carscop frame. */
    STAMP("stamp"),
    /** The word; in a binary record its first byte. */
    WORD("word"),
    /** The body of a Carscop frame that is not divided. */
    BODY("body"),
    /** The characters before the position of {@code UB04}. */
    PREFIX("prefix"),
    /** The code of a Carscop alarm. */
    ALARM_CODE("alarmCode"),
    /** The text of a Carscop alarm. */
    ALARM_TEXT("alarmText"),
    /** Hour, minute and second. */
    TIME("time", "UTC"),
    /** Day, month and year. */
    DATE("date", "UTC"),
    /** The validity of the fix. */
    VALIDITY("validity"),
    /** Degrees and minutes of latitude. */
    LATITUDE("latitude", "degrees"),
    /** The hemisphere of the latitude. */
    NORTH_SOUTH("northSouth"),
    /** Degrees and minutes of longitude. */
    LONGITUDE("longitude", "degrees"),
    /** The hemisphere of the longitude. */
    EAST_WEST("eastWest"),
    /** In a binary record: the last digit of the longitude, validity and hemispheres. */
    SIGNS("longitudeEndAndSigns"),
    /** The speed. */
    SPEED("speed", "knots"),
    /** The course. */
    COURSE("course", "degrees"),
    /** In a binary record: three digits of speed and three of course. */
    SPEED_AND_COURSE("speedAndCourse", "knots, degrees"),
    /** The eight state characters of a Carscop frame. */
    STATE("state"),
    /** The {@code L} between state and odometer. */
    ODOMETER_MARK("odometerMark"),
    /** The odometer of a Carscop frame. */
    ODOMETER("odometer", "metres"),
    /** The status word of an H02 frame. */
    STATUS("status"),
    /** The signal level. */
    GSM("gsm"),
    /** The number of satellites. */
    SATELLITES("satellites"),
    /** The charge of the battery, or its code. */
    BATTERY("battery", "percent"),
    /** The number of steps. */
    STEPS("steps"),
    /** The number of turn-overs. */
    TURNOVERS("turnovers"),
    /** The mobile country code. */
    MCC("mcc"),
    /** The mobile network code. */
    MNC("mnc"),
    /** Country and network code in one field. */
    NETWORK("network"),
    /** The timing advance. */
    TIMING_ADVANCE("timingAdvance"),
    /** The stated number of cells. */
    CELL_COUNT("cellCount"),
    /** The location area code of a cell. */
    LAC("lac"),
    /** The id of a cell. */
    CID("cid"),
    /** The level of a cell as sent. */
    RX_LEVEL("rxLevel"),
    /** The level of a cell. */
    DBM("dbm", "dBm"),
    /** The command that is confirmed. */
    COMMAND("command"),
    /** The sender's clock in a command. */
    COMMAND_TIME("commandTime"),
    /** A parameter of a command. */
    PARAMETER("parameter"),
    /** A result of a command, or of a login. */
    RESULT("result"),
    /** The word that the server acknowledges. */
    ACKNOWLEDGED("acknowledged"),
    /** The server's clock. */
    CLOCK("clock", "UTC"),
    /** The voltage. */
    VOLTAGE("voltage", "volts"),
    /** An odometer in an unknown unit. */
    ODOMETER_RAW("odometerRaw"),
    /** The mileage of a binary record. */
    MILEAGE("mileage", "metres"),
    /** The temperature. */
    TEMPERATURE("temperature", "degrees Celsius"),
    /** In a mileage record: a temperature or a battery code. */
    TEMPERATURE_OR_BATTERY("temperatureOrBattery"),
    /** The fuel, in an unknown unit. */
    FUEL("fuel"),
    /** The altitude. */
    ALTITUDE("altitude", "metres"),
    /** The number of the SIM card. */
    ICCID("iccid"),
    /** The number of a binary record. */
    RECORD_NUMBER("recordNumber"),
    /** The two bytes that tell the form of the tail of a binary record. */
    TAIL_FORM("tailForm"),
    /** A field that this library has no meaning for. */
    EXTRA("extra");

    private final String key;
    private final Optional<String> unit;

    FieldKind(String key) {
        this.key = key;
        this.unit = Optional.empty();
    }

    FieldKind(String key, String unit) {
        this.key = key;
        this.unit = Optional.of(unit);
    }

    /**
     * Returns the name of the field.
     *
     * @return one word, as it is used in JSON
     */
    public String key() {
        return key;
    }

    /**
     * Returns the unit of the value.
     *
     * @return absent for what has none
     */
    public Optional<String> unit() {
        return unit;
    }

    /**
     * Returns whether the field is part of the form of the frame and carries no information.
     *
     * @return whether it is a start, separator, blank, mark or end
     */
    public boolean isForm() {
        return this == START || this == SEPARATOR || this == BLANK || this == ODOMETER_MARK || this == END;
    }
}
