package io.github.cctrcodec.message;

import java.util.Objects;

/**
 * What is wrong or remarkable in a frame, and where. Immutable and thread-safe.
 *
 * <pre>{@code
 * for (Diagnostic diagnostic : frame.diagnostics()) {
 *     log(diagnostic.code(), diagnostic.offset(), diagnostic.text());
 * }
 * }</pre>
 *
 * @param code what is wrong or remarkable
 * @param offset where the part begins, in bytes from the beginning of the frame; 0 or more
 * @param length how many bytes the part has; 0 when something is missing there
 */
public record Diagnostic(Code code, int offset, int length) {

    /**
     * Checks the numbers.
     *
     * @param code see {@link #code()}
     * @param offset see {@link #offset()}
     * @param length see {@link #length()}
     * @throws IllegalArgumentException when one is negative
     */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Ranges.check("offset", offset, 0, Integer.MAX_VALUE);
        Ranges.check("length", length, 0, Integer.MAX_VALUE);
    }

    /**
     * Returns the meaning of the code.
     *
     * @return one line, the same as {@link Code#text()}
     */
    public String text() {
        return code.text();
    }

    /**
     * Returns whether strict decoding refuses the frame because of this diagnostic.
     *
     * @return whether the severity is {@link Severity#ERROR}
     */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** The severity of a diagnostic. */
    public enum Severity {
        /** The frame deviates from the known format; strict decoding returns it as {@link Unrecognized}. */
        ERROR,
        /** The frame has the known format, but something is unusual; never a reason to refuse it. */
        INFO
    }

    /**
     * The kinds of diagnostics. A part that cannot be read is absent from the message. When the structure of the frame
     * cannot be read, the message is {@link Unrecognized} in lenient decoding too.
     */
    public enum Code {
        /** Structure: the word is not documented. */
        UNKNOWN_WORD(Severity.ERROR, "nobody documented this word"),
        /** Structure: the position that the word needs is missing or damaged. */
        NO_POSITION_BLOCK(Severity.ERROR, "the position that this word needs is missing or damaged"),
        /** Structure: the id of a login does not have 15 printable characters. */
        BAD_ID(Severity.ERROR, "the id of a login must have 15 printable characters"),
        /** Structure: the body does not fit the word. */
        BAD_BODY(Severity.ERROR, "the body does not fit the word"),
        /** The last fields of the frame are missing; their values are absent. */
        MISSING_FIELDS(Severity.ERROR, "the frame ends before its last fields"),
        /** Time or date is out of range or malformed; the time is absent. */
        BAD_TIME(Severity.ERROR, "time or date is out of range or malformed"),
        /** The command time of a confirmation is missing or not six digits; it is absent. */
        BAD_COMMAND_TIME(Severity.ERROR, "the command time is missing or not six digits"),
        /** The latitude is out of range or malformed; the coordinates are absent. */
        BAD_LATITUDE(Severity.ERROR, "latitude is out of range or malformed"),
        /** The longitude is out of range or malformed; the coordinates are absent. */
        BAD_LONGITUDE(Severity.ERROR, "longitude is out of range or malformed"),
        /** The speed is out of range or malformed; it is absent. */
        BAD_SPEED(Severity.ERROR, "speed is out of range or malformed"),
        /** The course is out of range or malformed; it is absent. */
        BAD_COURSE(Severity.ERROR, "course is out of range or malformed"),
        /** The validity is not a known letter; it is {@link Validity#UNSTATED}. */
        BAD_VALIDITY(Severity.ERROR, "the validity is not A, V, B or empty"),
        /** The state of a Carscop position is not eight characters 0 or 1, or {@code L} is missing; it is absent. */
        BAD_STATE(Severity.ERROR, "expected eight characters 0 or 1, then L and the odometer"),
        /** The odometer of a Carscop position is not six digits; it is absent. */
        BAD_ODOMETER(Severity.ERROR, "the odometer is not six digits"),
        /** The status is not eight hexadecimal digits; it is absent. */
        BAD_STATUS(Severity.ERROR, "the status is not eight hexadecimal digits"),
        /** A number is out of range or malformed; it is absent. */
        BAD_NUMBER(Severity.ERROR, "the number is out of range or malformed"),
        /** A cell is unreadable; the list ends before it. */
        BAD_CELL(Severity.ERROR, "the cell is unreadable; the list ends before it"),
        /** A text has bytes that are not printable ASCII. */
        BAD_TEXT(Severity.ERROR, "the text has bytes that are not printable ASCII"),
        /** The word is known, but its fields are not decoded; the message is {@link Unrecognized} and has them raw. */
        RAW_WORD(Severity.INFO, "this word is known, but its fields are kept raw"),
        /** The stamp is not a date and time; its digits are kept. */
        STAMP_IS_NO_DATE(Severity.INFO, "the stamp is not a date"),
        /** The stamp contradicts date and time of the fix; both are kept. */
        STAMP_DIFFERS(Severity.INFO, "the stamp differs from the date and time of the fix"),
        /** The unit never had a fix and sends the vendor's example values; coordinates, time and course are absent. */
        FACTORY_DEFAULT(Severity.INFO, "the unit never had a fix and sends the vendor's example values"),
        /** The year is 80 to 99, so the clock was never set; the time is absent. */
        UNSET_CLOCK(Severity.INFO, "the year is 80 to 99: the clock was never set"),
        /** It is 1 January, hour 0, and there is no fix: a power loss probably reset the clock. The time is kept. */
        RESET_CLOCK(Severity.INFO, "1 January after midnight without a fix: the clock was probably just reset"),
        /** Only one of time and date is there; the time is absent. */
        LONE_TIME(Severity.INFO, "time or date is empty, so the other is meaningless"),
        /** A coordinate of nines, with which a unit reports that it has no position; the coordinates are absent. */
        NO_POSITION(Severity.INFO, "coordinates of nines mean that there is no position"),
        /** Only one of the coordinates is there; both are absent. */
        LONE_COORDINATE(Severity.INFO, "one coordinate is empty, so the other is meaningless"),
        /** A coordinate lacks leading zeros: some units leave them out, in other cases a digit was lost. */
        SHORT_COORDINATE(Severity.INFO, "the coordinate lacks leading zeros, or a digit was lost"),
        /** Latitude and longitude have different forms or numbers of decimals: a digit was probably lost. */
        FORMS_DIFFER(Severity.INFO, "latitude and longitude differ in their form or their decimals"),
        /** The stated number of cells differs from the list; the message has the list. */
        CELL_COUNT(Severity.INFO, "the stated number of cells differs from the list"),
        /** The dot of a Carscop speed is neither its second nor its fourth character. */
        UNUSUAL_SPEED(Severity.INFO, "the speed has its dot in an unusual place"),
        /** The course has one decimal; units send none, two or four. */
        UNUSUAL_COURSE(Severity.INFO, "the course has one decimal, which no unit was seen to send"),
        /** The alarm code is not a digit, or the text begins with one: a character was probably lost or doubled. */
        UNUSUAL_ALARM(Severity.INFO, "the alarm code is not a digit, or the text begins with one"),
        /** The confirmation looks like a damaged acknowledgement of the server. */
        UNUSUAL_REPLY(Severity.INFO, "this looks like a damaged acknowledgement of the server"),
        /** The validity is 0, neither a letter nor empty; it is {@link Validity#UNSTATED}. */
        UNUSUAL_VALIDITY(Severity.INFO, "the validity is 0"),
        /** The level of a cell fits no known scale, or differs from the level in dBm beside it. */
        UNUSUAL_LEVEL(Severity.INFO, "the level is of no known scale, or differs from the one in dBm"),
        /** An additional field, as other brands send it. */
        EXTRA_FIELD(Severity.INFO, "an additional field of another brand"),
        /** Empty fields precede the status; the message has the status after them. */
        SHIFTED_STATUS(Severity.INFO, "empty fields stand before the status"),
        /** The status is empty, but fields follow it. */
        EMPTY_STATUS(Severity.INFO, "the status is empty, but fields follow it"),
        /** A field has blanks around it, which are not part of its value. */
        BLANKS(Severity.INFO, "blanks around the field were cut"),
        /** The id does not have 10 or 15 characters. */
        UNUSUAL_ID(Severity.INFO, "the id does not have 10 or 15 characters"),
        /** A binary record has a length that was never seen; only the position is read, the rest is raw. */
        UNLISTED_LENGTH(Severity.INFO, "records of this length were never seen; only the position is read"),
        /** The bytes after the position of a record have no known form or a value out of range; they are raw. */
        RAW_TAIL(Severity.INFO, "the bytes after the position have no known meaning");

        private final Severity severity;
        private final String text;

        Code(Severity severity, String text) {
            this.severity = severity;
            this.text = text;
        }

        /**
         * Returns the severity of this kind of diagnostic.
         *
         * @return {@link Severity#ERROR} when strict decoding refuses the frame
         */
        public Severity severity() {
            return severity;
        }

        /**
         * Returns the meaning.
         *
         * @return one line, for logs and operators
         */
        public String text() {
            return text;
        }
    }
}
