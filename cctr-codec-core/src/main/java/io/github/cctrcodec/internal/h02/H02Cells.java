package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Heartbeat;

/** Reads the cells of an H02 text frame: {@code NBR}, and {@code V3} of Cantrack units. Reused for each frame. */
public final class H02Cells {
    /** How many fields make a cell of {@code V3}, which has a level in dBm too. */
    private static final int V3_CELL_FIELDS = 4;

    public final CellList list = new CellList();
    public int mcc;
    public int mnc;
    public int timingAdvance;
    /** The field of the battery of a cell report, or −1. */
    public int battery;

    private final H02Fields fields;
    private final H02Position position;
    private final H02Tail tail;
    private final Findings findings;

    H02Cells(H02Fields fields, H02Position position, H02Tail tail, Findings findings) {
        this.fields = fields;
        this.position = position;
        this.tail = tail;
        this.findings = findings;
    }

    /** Forgets all. */
    void clear() {
        list.clear();
        mcc = FixFields.ABSENT;
        mnc = FixFields.ABSENT;
        timingAdvance = FixFields.ABSENT;
        battery = -1;
    }

    /** Reads {@code hhmmss,mcc,mnc,ta,num,(lac,cid,rxlev)…,ddmmyy,status}. The list tells how many cells there are. */
    void readReport() {
        int number = H02Body.FIRST + 4;
        mcc = fields.count(H02Body.FIRST + 1, 999, findings);
        mnc = fields.count(H02Body.FIRST + 2, 999, findings);
        int advance = fields.count(H02Body.FIRST + 3, CellReport.UNKNOWN_TIMING_ADVANCE, findings);
        timingAdvance = advance == CellReport.UNKNOWN_TIMING_ADVANCE ? FixFields.ABSENT : advance;
        int stated = fields.count(number, Heartbeat.MAX_COUNT, findings);
        int date = readCells(number + 1);
        noteCellCount(stated, number);
        position.readTime(H02Body.FIRST, date);
        position.readStatus(date + 1);
        tail.clear(Math.min(date + 2, fields.count()), fields.count());
        if (tail.rawTo - tail.rawFrom == 1 && tail.isBattery(tail.rawFrom)) {
            battery = tail.rawFrom++;
        }
    }

    /**
     * Reads {@code hhmmss,mccmnc,count,(lac,cid,level,dbm)…,battery,reboot,x,ddmmyy,status}. The fields are counted from the
     * end, where their number is known.
     */
    boolean readCantrack() {
        int network = H02Body.FIRST + 1;
        int number = H02Body.FIRST + 2;
        int first = H02Body.FIRST + 3;
        int date = fields.count() - 2;
        int cellsTo = date - CellReport.V3_EXTRA_FIELDS;
        if (cellsTo < first || (cellsTo - first) % V3_CELL_FIELDS != 0) {
            return false;
        }
        int digits = fields.length(network);
        if (digits == 5 || digits == 6) {
            mcc = fields.isDigits(network, digits) ? fields.numberOf(network, 0, 3) : FixFields.ABSENT;
            mnc = mcc == FixFields.ABSENT ? mcc : fields.numberOf(network, 3, digits);
        }
        if (mcc == FixFields.ABSENT) {
            fields.note(Code.BAD_NUMBER, network, findings);
        }
        int stated = fields.count(number, Heartbeat.MAX_COUNT, findings);
        for (int field = first; field < cellsTo; field += V3_CELL_FIELDS) {
            if (!readCell(field, field + 3)) {
                fields.noteFrom(Code.BAD_CELL, field, findings);
                break;
            }
        }
        noteCellCount(stated, number);
        position.readTime(H02Body.FIRST, date);
        position.readStatus(date + 1);
        tail.clear(cellsTo, date);
        return true;
    }

    /** Names the fields of a report. */
    void nameReport(FieldKind[] kinds) {
        name(kinds, H02Body.FIRST, FieldKind.TIME, FieldKind.MCC, FieldKind.MNC, FieldKind.TIMING_ADVANCE);
        name(kinds, H02Body.FIRST + 4, FieldKind.CELL_COUNT);
        for (int cell = 0; cell < list.size(); cell++) {
            name(kinds, H02Body.FIRST + 5 + 3 * cell, FieldKind.LAC, FieldKind.CID, FieldKind.RX_LEVEL);
        }
        if (battery >= 0) {
            kinds[battery] = FieldKind.BATTERY;
        }
        position.nameDateAndStatus(kinds);
    }

    /** Names the fields of a Cantrack report. */
    void nameCantrack(FieldKind[] kinds) {
        name(kinds, H02Body.FIRST, FieldKind.TIME, FieldKind.NETWORK, FieldKind.CELL_COUNT);
        for (int cell = 0; cell < list.size(); cell++) {
            name(
                    kinds,
                    H02Body.FIRST + 3 + V3_CELL_FIELDS * cell,
                    FieldKind.LAC,
                    FieldKind.CID,
                    FieldKind.RX_LEVEL,
                    FieldKind.DBM);
        }
        position.nameDateAndStatus(kinds);
    }

    /** Names as many fields as there are. */
    static void name(FieldKind[] kinds, int from, FieldKind... names) {
        for (int i = 0; i < names.length && from + i < kinds.length; i++) {
            kinds[from + i] = names[i];
        }
    }

    private void noteCellCount(int stated, int field) {
        if (stated != FixFields.ABSENT && stated != list.size()) {
            fields.note(Code.CELL_COUNT, field, findings);
        }
    }

    /** Reads cells up to the field of the date, and returns that field. */
    private int readCells(int from) {
        int field = from;
        while (fields.has(field) && !fields.isDigits(field, 6) && !fields.isEmpty(field)) {
            if (!readCell(field, -1)) {
                fields.noteFrom(Code.BAD_CELL, field, findings);
                return dateFrom(field);
            }
            field += 3;
        }
        return field;
    }

    /**
     * Reads a cell. A level that cannot be read costs only itself.
     *
     * @param dbm the field of a level in dBm, or −1
     */
    private boolean readCell(int field, int dbm) {
        fields.trim(field, findings);
        fields.trim(field + 1, findings);
        int lac = fields.number(field);
        int cid = fields.has(field + 1) ? fields.number(field + 1) : -1;
        if (lac < 0 || lac > Cell.MAX_LAC || cid < 0 || !fields.has(field + 2)) {
            return false;
        }
        int level = readLevel(field + 2, Cell.MAX_RX_LEVEL);
        int stated = dbm < 0 ? FixFields.ABSENT : readLevel(dbm, 0);
        if (level != FixFields.ABSENT && !isUsual(level, dbm >= 0, stated)) {
            fields.note(Code.UNUSUAL_LEVEL, field + 2, findings);
        }
        list.add(lac, cid, level, stated == 0 ? FixFields.ABSENT : stated);
        return true;
    }

    /** Whether a level is of a known scale; in {@code V3} there is only one, and a level in dBm beside it must agree. */
    private static boolean isUsual(int level, boolean isV3, int stated) {
        boolean offset220 = level >= 100 && level <= 191;
        if (isV3) {
            return offset220 && (stated == FixFields.ABSENT || stated == 0 || stated == level - 220);
        }
        return level <= 63 || offset220;
    }

    private int readLevel(int field, int max) {
        fields.trim(field, findings);
        int level = fields.signedNumber(field);
        if (level < -Cell.MAX_RX_LEVEL || level > max || level < 0 && level > Cell.STRONGEST_DBM) {
            level = FixFields.ABSENT;
        }
        if (level == FixFields.ABSENT && !fields.isEmpty(field)) {
            fields.note(Code.BAD_NUMBER, field, findings);
        }
        return level;
    }

    /** The first field from one on that can be a date before a status. */
    private int dateFrom(int field) {
        int date = field;
        while (fields.has(date)
                && !(fields.isDigits(date, 6) && fields.has(date + 1) && fields.length(date + 1) == 8)) {
            date++;
        }
        return date;
    }
}
