package io.github.cctrcodec.message;

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
        /** Within the known format, and worth knowing. */
        WARNING
    }

    /** Everything that decoding can remark. */
    public enum Code {
        /** The structure: a word nobody documented. */
        UNKNOWN_WORD(Severity.ERROR, "nobody documented this word"),
        /** The structure: a binary record of a length whose layout nobody documented. */
        UNKNOWN_RECORD(Severity.ERROR, "the layout of a record of this length is unknown"),
        /** The structure: no position where the word needs one. */
        NO_POSITION_BLOCK(Severity.ERROR, "there is no position block where this word has one"),
        /** The structure: a login whose id has not 15 printable characters. */
        BAD_ID(Severity.ERROR, "the id of a login has 15 printable characters"),
        /** The structure: a body that does not fit the word. */
        BAD_BODY(Severity.ERROR, "the body does not fit the word"),
        /** Fields at the end are missing; they are absent. */
        MISSING_FIELDS(Severity.ERROR, "fields are missing here"),
        /** Time or date is impossible; the time is absent. */
        BAD_TIME(Severity.ERROR, "time and date are no possible time"),
        /** Latitude is no possible one; the coordinates are absent. */
        BAD_LATITUDE(Severity.ERROR, "the latitude is no possible one"),
        /** Longitude is no possible one; the coordinates are absent. */
        BAD_LONGITUDE(Severity.ERROR, "the longitude is no possible one"),
        /** Speed is no possible one; it is absent. */
        BAD_SPEED(Severity.ERROR, "the speed is no possible one"),
        /** Course is no possible one; it is absent. */
        BAD_COURSE(Severity.ERROR, "the course is no possible one"),
        /** The validity letter is unknown; the validity is unstated. */
        BAD_VALIDITY(Severity.ERROR, "the validity is neither A, V, B nor empty"),
        /** The end of a Carscop position is not state, L and odometer; both are absent. */
        BAD_STATE(Severity.ERROR, "this is not eight 0 or 1, L and six digits"),
        /** The status is not eight hexadecimal digits; it is absent. */
        BAD_STATUS(Severity.ERROR, "the status is not eight hexadecimal digits"),
        /** A number is none or out of range; it is absent. */
        BAD_NUMBER(Severity.ERROR, "this is no possible number for this field"),
        /** A cell is unreadable; the list ends before it. */
        BAD_CELL(Severity.ERROR, "this cell is unreadable, the list ends before it"),
        /** Bytes that are not printable ASCII. */
        BAD_TEXT(Severity.ERROR, "there are bytes that are not printable ASCII"),
        /** The stamp is no date; its digits are kept. */
        STAMP_IS_NO_DATE(Severity.WARNING, "the stamp is no date, only digits"),
        /** The vendor's example values of a unit that never had a fix; coordinates, time and course are absent. */
        FACTORY_DEFAULT(Severity.WARNING, "the unit never had a fix and sends the vendor's example values"),
        /** A year from 80 to 99: the clock was never set; the time is absent. */
        UNSET_CLOCK(Severity.WARNING, "the year 80 to 99 is that of a clock that was never set"),
        /** Coordinates of nines only: the unit has no position; they are absent. */
        NO_POSITION(Severity.WARNING, "coordinates of nines say that there is no position"),
        /** The number of cells differs from the list; the list counts. */
        CELL_COUNT(Severity.WARNING, "the number of cells differs from the list"),
        /** A field of other brands inside the known ones, kept in the extra fields. */
        EXTRA_FIELD(Severity.WARNING, "a field of other brands stands here, in some a battery level");

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
