package io.github.cctrcodec.message;

/**
 * The known forms of what other brands of the H02 family send after the position: the end of a binary record, or the fields
 * after the status of a text frame. A form applies only when all its values are possible; anything else stays raw.
 */
public enum TailForm {
    /** No known form; only what is inside the position itself, such as the battery byte of a record, is read. */
    NONE(Evidence.FAMILY, "vendor document of the wider family"),
    /** Record of 32 bytes: a record number. */
    RECORD_32(Evidence.FAMILY, "vendor document of the wider family"),
    /** Record of 45 bytes: GSM, satellites, mileage, cell, record number. */
    RECORD_45(Evidence.FAMILY, "captures of the wider family, several servers"),
    /** Record of 45 bytes of newer SinoTrack firmware: of its tail only the cell is known. */
    RECORD_45_CELL(Evidence.INFERRED, "captures of newer SinoTrack units"),
    /** Record of 46 bytes: record number, odometer, temperature, fuel, altitude, cell without network. */
    RECORD_46(Evidence.FAMILY, "captures of one unit, whose text frames agree"),
    /** Record of 47 bytes: GSM, mileage, cell, voltage, record number; one byte is raw. */
    RECORD_47(Evidence.FAMILY, "captures of the wider family"),
    /** Record of 51 bytes: GSM, satellites, mileage, cell, voltage, record number. */
    RECORD_51(Evidence.FAMILY, "captures of the wider family"),
    /** A battery in a text frame: between course and date of a position. */
    BATTERY(Evidence.INFERRED, "captures of the wider family"),
    /**
     * Text: network and cell, then nothing, a battery, or satellites and GSM, perhaps with a voltage; in {@code V6} also an
     * ICCID at the end.
     */
    CELL(Evidence.FAMILY, "captures of the wider family"),
    /** Text, word {@code V8}: network and cell, fields without known meaning, satellites, GSM, voltage, battery. */
    CELL_V8(Evidence.FAMILY, "captures of the wider family"),
    /** Text: odometer, temperature, fuel, altitude, cell without network. */
    ODOMETER(Evidence.FAMILY, "captures of one unit, whose records agree"),
    /** Text, words {@code V6}, {@code V9} and {@code V19}: only an ICCID. */
    ICCID(Evidence.FAMILY, "captures of the wider family");

    private final Evidence evidence;
    private final String source;

    TailForm(Evidence evidence, String source) {
        this.evidence = evidence;
        this.source = source;
    }

    /** Whether binary records have this form, not text frames. {@link #NONE} is one of records. */
    boolean isOfRecords() {
        return switch (this) {
            case BATTERY, CELL, CELL_V8, ODOMETER, ICCID -> false;
            default -> true;
        };
    }

    /** How the form and the meaning of its values are known. A battery has evidence of its own. */
    public Evidence evidence() {
        return evidence;
    }

    /** Where the form comes from, in one line. */
    public String source() {
        return source;
    }
}
