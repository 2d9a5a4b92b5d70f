package io.github.cctrcodec.message;

/**
 * A known form of the {@link Telemetry} that other brands of the H02 family send beside the position: the end of a
 * binary record, or fields of a text frame, most of them after the status. A form applies only when all its values are
 * within their ranges; anything else stays raw.
 */
public enum TailForm {
    /** No known form: only the values in the position itself are read, such as the battery byte of a record. */
    NONE(Evidence.FAMILY, "vendor document of the wider family"),
    /** Record of 32 bytes: record number. */
    RECORD_32(Evidence.FAMILY, "vendor document of the wider family"),
    /** Record of 45 bytes: GSM, satellites, mileage, network and cell, record number. */
    RECORD_45(Evidence.FAMILY, "captures of the wider family, several servers"),
    /** Record of 45 bytes of newer SinoTrack firmware: network and cell; the rest of the tail is raw. */
    RECORD_45_CELL(Evidence.INFERRED, "captures of newer SinoTrack units"),
    /** Record of 46 bytes: record number, odometer, temperature, fuel, altitude, cell without network. */
    RECORD_46(Evidence.FAMILY, "captures of one unit, whose text frames agree"),
    /** Record of 47 bytes: GSM, mileage, network and cell, voltage, record number; one byte is raw. */
    RECORD_47(Evidence.FAMILY, "captures of the wider family"),
    /** Record of 51 bytes: GSM, satellites, mileage, network and cell, voltage, record number. */
    RECORD_51(Evidence.FAMILY, "captures of the wider family"),
    /** Text: a battery between course and date of the position. */
    BATTERY(Evidence.INFERRED, "captures of the wider family"),
    /**
     * Text: network and cell, then nothing, a battery, or satellites and GSM, possibly with a voltage; in {@code V6}
     * possibly an ICCID at the end.
     */
    CELL(Evidence.FAMILY, "captures of the wider family"),
    /** Text, word {@code V8}: network and cell, fields of unknown meaning, satellites, GSM, voltage, battery. */
    CELL_V8(Evidence.FAMILY, "captures of the wider family"),
    /**
     * Text: odometer, temperature, fuel, altitude, cell without network; in {@code V6} possibly an ICCID at the end.
     */
    ODOMETER(Evidence.FAMILY, "captures of one unit, whose records agree"),
    /** Text, words {@code V6}, {@code V9} and {@code V19}: an ICCID. */
    ICCID(Evidence.FAMILY, "captures of the wider family");

    private final Evidence evidence;
    private final String source;

    TailForm(Evidence evidence, String source) {
        this.evidence = evidence;
        this.source = source;
    }

    /** Returns whether this is a form of binary records, not of text frames; {@link #NONE} is one. */
    boolean isOfRecords() {
        return switch (this) {
            case BATTERY, CELL, CELL_V8, ODOMETER, ICCID -> false;
            default -> true;
        };
    }

    /**
     * Returns how the form and the meaning of its values are known. A battery has its own {@link Battery#evidence()}.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns where the form comes from.
     *
     * @return one line
     */
    public String source() {
        return source;
    }
}
