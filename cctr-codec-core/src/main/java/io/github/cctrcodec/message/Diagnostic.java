package io.github.cctrcodec.message;

import java.util.Objects;

/**
 * What is wrong or remarkable in a frame, and where.
 *
 * @param code what
 * @param offset where the part begins, in bytes from the beginning of the frame
 * @param length how many bytes the part has; 0 when something is missing there
 */
public record Diagnostic(Code code, int offset, int length) {

    /** @throws IllegalArgumentException when a number is negative */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Ranges.check("offset", offset, 0, Integer.MAX_VALUE);
        Ranges.check("length", length, 0, Integer.MAX_VALUE);
    }

    /** The meaning of the code, in one line. */
    public String text() {
        return code.text();
    }

    /** Whether strict decoding refuses the frame for this. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** How much a diagnostic weighs. */
    public enum Severity {
        /** Against the known format; strict decoding makes the frame {@link Unrecognized}. */
        ERROR,
        /** Within the known format, but unusual; never a reason to refuse the frame. */
        INFO
    }

    /** Everything that decoding can remark. */
    public enum Code {
        /** Structure: nobody documented the word. */
        UNKNOWN_WORD(Severity.ERROR, "nobody documented this word"),
        /** Structure: no position where the word needs one. */
        NO_POSITION_BLOCK(Severity.ERROR, "the position that this word needs is missing or damaged"),
        /** Structure: a login whose id does not have 15 printable characters. */
        BAD_ID(Severity.ERROR, "the id of a login must have 15 printable characters"),
        /** Structure: a body that does not fit the word. */
        BAD_BODY(Severity.ERROR, "the body does not fit the word"),
        /** Fields at the end are missing; they are absent. */
        MISSING_FIELDS(Severity.ERROR, "the frame ends before its last fields"),
        /** Time or date is impossible; the time is absent. */
        BAD_TIME(Severity.ERROR, "time or date is out of range or malformed"),
        /** The command time of a confirmation is not six digits; it is absent. */
        BAD_COMMAND_TIME(Severity.ERROR, "the command time is missing or not six digits"),
        /** Latitude is impossible; the coordinates are absent. */
        BAD_LATITUDE(Severity.ERROR, "latitude is out of range or malformed"),
        /** Longitude is impossible; the coordinates are absent. */
        BAD_LONGITUDE(Severity.ERROR, "longitude is out of range or malformed"),
        /** Speed is impossible; it is absent. */
        BAD_SPEED(Severity.ERROR, "speed is out of range or malformed"),
        /** Course is impossible; it is absent. */
        BAD_COURSE(Severity.ERROR, "course is out of range or malformed"),
        /** The validity is not a known letter; the validity is unstated. */
        BAD_VALIDITY(Severity.ERROR, "the validity is not A, V, B or empty"),
        /** The state of a Carscop position is not eight characters 0 or 1, or {@code L} is missing; it is absent. */
        BAD_STATE(Severity.ERROR, "expected eight characters 0 or 1, then L and the odometer"),
        /** The odometer of a Carscop position is not six digits; it is absent. */
        BAD_ODOMETER(Severity.ERROR, "the odometer is not six digits"),
        /** The status is not eight hexadecimal digits; it is absent. */
        BAD_STATUS(Severity.ERROR, "the status is not eight hexadecimal digits"),
        /** A number is malformed or out of range; it is absent. */
        BAD_NUMBER(Severity.ERROR, "the number is out of range or malformed"),
        /** A cell is unreadable; the list ends before it. */
        BAD_CELL(Severity.ERROR, "the cell is unreadable; the list ends before it"),
        /** Bytes that are not printable ASCII. */
        BAD_TEXT(Severity.ERROR, "the text has bytes that are not printable ASCII"),
        /** A word that is known, but whose fields are not decoded; they are kept raw. */
        RAW_WORD(Severity.INFO, "this word is known, but its fields are kept raw"),
        /** The stamp is not a date; its digits are kept. */
        STAMP_IS_NO_DATE(Severity.INFO, "the stamp is not a date"),
        /** The stamp contradicts date and time of the fix; both are kept. */
        STAMP_DIFFERS(Severity.INFO, "the stamp differs from the date and time of the fix"),
        /** The vendor's example values of a unit that never had a fix; coordinates, time and course are absent. */
        FACTORY_DEFAULT(Severity.INFO, "the unit never had a fix and sends the vendor's example values"),
        /** A year from 80 to 99: the clock was never set; the time is absent. */
        UNSET_CLOCK(Severity.INFO, "the year is 80 to 99: the clock was never set"),
        /** 1 January, hour 0, no fix: the clock was probably reset by a power loss; the time is kept. */
        RESET_CLOCK(Severity.INFO, "1 January after midnight without a fix: the clock was probably just reset"),
        /** A time without a date, or the reverse; the time is absent. */
        LONE_TIME(Severity.INFO, "time or date is empty, so the other is meaningless"),
        /** Coordinates of nines only: the unit has no position; they are absent. */
        NO_POSITION(Severity.INFO, "coordinates of nines mean that there is no position"),
        /** One coordinate without the other; both are absent. */
        LONE_COORDINATE(Severity.INFO, "one coordinate is empty, so the other is meaningless"),
        /** A coordinate without its leading zeros: some units leave them out, others lost a digit. */
        SHORT_COORDINATE(Severity.INFO, "the coordinate lacks leading zeros, or a digit was lost"),
        /** Latitude and longitude are written in different forms or with different decimals: a digit was probably lost. */
        FORMS_DIFFER(Severity.INFO, "latitude and longitude differ in their form or their decimals"),
        /** The number of cells differs from the list; the list counts. */
        CELL_COUNT(Severity.INFO, "the stated number of cells differs from the list"),
        /** A Carscop speed whose dot is neither the second nor the fourth character. */
        UNUSUAL_SPEED(Severity.INFO, "the speed has its dot in an unusual place"),
        /** A course with one decimal; units send none, two or four. */
        UNUSUAL_COURSE(Severity.INFO, "the course has one decimal, which no unit was seen to send"),
        /** An alarm code that is not a digit, or a text that begins with one: a character was probably lost or doubled. */
        UNUSUAL_ALARM(Severity.INFO, "the alarm code is not a digit, or the text begins with one"),
        /** A confirmation that looks like a damaged acknowledgement of the server. */
        UNUSUAL_REPLY(Severity.INFO, "this looks like a damaged acknowledgement of the server"),
        /** A validity of 0, which is neither a letter nor empty. */
        UNUSUAL_VALIDITY(Severity.INFO, "the validity is 0"),
        /** The level of a cell is of no known scale, or differs from the level in dBm beside it. */
        UNUSUAL_LEVEL(Severity.INFO, "the level is of no known scale, or differs from the one in dBm"),
        /** A field of other brands among the known ones. */
        EXTRA_FIELD(Severity.INFO, "an additional field of another brand"),
        /** Empty fields between date and status; the status after them is taken. */
        SHIFTED_STATUS(Severity.INFO, "empty fields stand before the status"),
        /** The status is empty, but fields follow it. */
        EMPTY_STATUS(Severity.INFO, "the status is empty, but fields follow it"),
        /** Blanks around a field, which are not part of it. */
        BLANKS(Severity.INFO, "blanks around the field were cut"),
        /** An id of other than 10 or 15 characters. */
        UNUSUAL_ID(Severity.INFO, "the id does not have 10 or 15 characters"),
        /** A record of a length that nobody listed: the position is read, the rest is raw. */
        UNLISTED_LENGTH(Severity.INFO, "records of this length were never seen; only the position is read"),
        /** The bytes after the position of a record have no known form, or an impossible value; they are raw. */
        RAW_TAIL(Severity.INFO, "the bytes after the position have no known meaning");

        private final Severity severity;
        private final String text;

        Code(Severity severity, String text) {
            this.severity = severity;
            this.text = text;
        }

        /** How much it weighs. */
        public Severity severity() {
            return severity;
        }

        /** The meaning in one line. */
        public String text() {
            return text;
        }
    }
}
