package io.github.cctrcodec.mutation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a value is about, told from its name in {@link FieldValues}. Several values are of one family when they follow from
 * the same bytes: a speed in knots and in kilometres, a status and its flags.
 */
enum Family {
    STAMP("stamp"),
    COMMAND_TIME("commandTime"),
    CLOCK("clock"),
    ID("deviceId|(^|\\.)id$|imei"),
    ICCID("iccid"),
    STATUS("status|flags"),
    ODOMETER("odometer|mileage"),
    STATE("state"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    SPEED("speed|knots|kilometres"),
    COURSE("course|centidegrees"),
    VALIDITY("valid"),
    TIMING_ADVANCE("timingAdvance"),
    TIME("time|epoch|date|timestamp"),
    BATTERY("battery"),
    VOLTAGE("volt"),
    GSM("gsm"),
    SATELLITES("satellites"),
    STEPS("steps"),
    TURNOVERS("turnovers"),
    CELL("cell|mcc|mnc|\\blac|\\bcid|dbm|level"),
    TEMPERATURE("temperature|celsius"),
    FUEL("fuel"),
    ALTITUDE("altitude"),
    ACKNOWLEDGED("acknowledged|accepted"),
    /** The command that a confirmation names. */
    COMMAND("command"),
    /** The word, and what is known of it whatever the rest of the frame says. */
    WORD("word|buffered|delivery|evidence|source|protocol"),
    /** Which case of the model it is, and who speaks. */
    TYPE("type|direction"),
    MAKER("maker"),
    /** Bytes that the model hands on as they are: extra fields, parameters, results, alarm text, raw tails. */
    TEXT("extraFields|fields|parameters|result|raw|\\btext$"),
    /** Other values of a tail. */
    TAIL("tail|telemetry"),
    ALARM("alarm|kind|code"),
    /** A name that is not known here: no exception of the law reaches it. */
    OTHER("");

    /** All that the fields after the known ones can say. */
    static final Set<Family> OF_TAILS = EnumSet.of(
            ICCID, ODOMETER, BATTERY, VOLTAGE, GSM, SATELLITES, STEPS, CELL, TEMPERATURE, FUEL, ALTITUDE, TAIL, TEXT);

    private final Pattern names;

    Family(String names) {
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /** Returns the family of a named value: the first one that fits. */
    static Family of(String name) {
        for (Family family : values()) {
            if (family.names.matcher(name).find()) {
                return family;
            }
        }
        return OTHER;
    }
}
