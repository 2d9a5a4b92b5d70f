package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.WordTable;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads what stands behind the word of an H02 text frame, by its word, into numbers and the places of fields. Reused for
 * each frame; {@link H02View} gives it a public face.
 */
final class H02Body {
    private static final WordTable WORDS = new WordTable(Protocol.H02);

    static final int MAKER = 0;
    static final int ID = 1;
    static final int WORD = 2;
    static final int FIRST = 3;

    private static final Optional<Word> V1 = Optional.of(Word.V1);
    /** With its comma. */
    private static final int V1_LENGTH = 3;

    final H02Fields fields = new H02Fields();
    final FixFields fix = new FixFields();
    final Findings findings = new Findings();
    final CellList cells = new CellList();

    Optional<Word> word = Optional.empty();
    MessageType type = MessageType.UNRECOGNIZED;
    boolean hasStatus;
    int status;
    int gsm;
    int satellites;
    int batteryPercent;
    int steps;
    int turnovers;
    int mcc;
    int mnc;
    int timingAdvance;
    /** The field inside the known ones that other brands have, or −1. */
    int extraInside;
    /** The first field behind the known ones. */
    int extraFrom;
    /** The field with the time of the command that a confirmation repeats, or −1. */
    int commandTime;

    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int start;
    private int end;

    /** Reads a frame that begins with {@code *} at {@code start}, has a head of so many bytes and its {@code #} at {@code end}. */
    void read(ByteBuffer bytes, int start, int head, int end) {
        int time = start + head + V1_LENGTH;
        if (time < end
                && bytes.get(start + head) == 'V'
                && bytes.get(start + head + 1) == '1'
                && bytes.get(start + head + 2) == ','
                && RegularPosition.read(bytes, start, time, end, this)) {
            clear();
            hasStatus = true;
            extraFrom = fields.count();
            // Compared, because a collector keeps account of every reference that is stored into an old object.
            if (!word.equals(V1) || type != MessageType.POSITION) {
                word = V1;
                type = MessageType.POSITION;
            }
        } else {
            readAny(bytes, start, end);
        }
    }

    /** As {@link #read}, by the way that reads every frame. */
    void readAny(ByteBuffer bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        clear();
        fix.clear();
        fields.wrap(bytes, start, end);
        extraFrom = fields.count();
        word = WORDS.find(bytes, fields.from(WORD), fields.to(WORD));
        type = word.isPresent() ? read(word.get()) : unrecognized(Code.UNKNOWN_WORD, WORD);
    }

    /** Forgets all but the position. */
    private void clear() {
        findings.clear();
        cells.clear();
        hasStatus = false;
        gsm = FixView.ABSENT;
        satellites = FixView.ABSENT;
        batteryPercent = FixView.ABSENT;
        steps = FixView.ABSENT;
        turnovers = FixView.ABSENT;
        mcc = FixView.ABSENT;
        mnc = FixView.ABSENT;
        timingAdvance = FixView.ABSENT;
        extraInside = -1;
        commandTime = -1;
    }

    private MessageType read(Word word) {
        return switch (word) {
            case V1, V5, V6, V8 ->
                readPosition(FIRST) ? MessageType.POSITION : unrecognized(Code.NO_POSITION_BLOCK, FIRST);
            case LINK -> readHeartbeat();
            case NBR -> readCellReport();
            case V4 -> readConfirmation();
            case R12 ->
                fields.count() == FIRST + 1 && fields.isDigits(FIRST, 6)
                        ? MessageType.ACKNOWLEDGEMENT
                        : unrecognized(Code.BAD_BODY, FIRST);
            default -> readCommand();
        };
    }

    private MessageType unrecognized(Code code, int field) {
        findings.clear();
        fields.noteFrom(code, field, findings);
        return MessageType.UNRECOGNIZED;
    }

    /**
     * Reads {@code hhmmss,S,lat,D,lon,G,speed,course,ddmmyy,status} from a field on. The two hemispheres are the landmarks;
     * without them there is no position block.
     */
    private boolean readPosition(int time) {
        int validity = time + 1;
        int latitude = time + 2;
        int longitude = time + 4;
        int speed = time + 6;
        int course = time + 7;
        int date = time + 8;
        if (!fields.has(date) || !isHemisphere(latitude + 1, 'N', 'S') || !isHemisphere(longitude + 1, 'E', 'W')) {
            return false;
        }
        if (!fields.isDigits(date, 6) && fields.has(date + 1) && fields.isDigits(date + 1, 6)) {
            extraInside = date;
            fields.note(Code.EXTRA_FIELD, date, findings);
            date++;
        }
        readValidity(validity);
        readTime(time, date);
        if (!fields.isEmpty(latitude) && !fields.isEmpty(longitude)) {
            fix.coordinates(
                    fields.coordinate(latitude, latitude + 1, Axis.LATITUDE, findings),
                    fields.coordinate(longitude, longitude + 1, Axis.LONGITUDE, findings));
        }
        if (!fields.isEmpty(speed)) {
            fix.speed(fields.decimal(speed, 3), findings, fields.from(speed) - start, fields.length(speed));
        }
        if (!fields.isEmpty(course)) {
            fix.course(fields.decimal(course, 2), findings, fields.from(course) - start, fields.length(course));
        }
        readStatus(date + 1);
        return true;
    }

    private boolean isHemisphere(int field, char one, char other) {
        int letter = fields.letter(field);
        return letter == 0 || letter == one || letter == other;
    }

    private void readValidity(int field) {
        switch (fields.letter(field)) {
            case 'A' -> fix.validity(Validity.VALID);
            case 'B' -> fix.validity(Validity.VALID_BEIDOU);
            case 'V' -> fix.validity(Validity.INVALID);
            case 0 -> fix.validity(Validity.UNSTATED);
            default -> fields.note(Code.BAD_VALIDITY, field, findings);
        }
    }

    /** Time and date count together: without one the other says nothing. */
    private void readTime(int time, int date) {
        if (fields.isMissing(date, findings) || fields.isEmpty(time) || fields.isEmpty(date)) {
            return;
        }
        int hhmmss = fields.length(time) == 6 ? fields.number(time) : -1;
        int ddmmyy = fields.length(date) == 6 ? fields.number(date) : -1;
        int worse = Dates.isTime(hhmmss) ? date : time;
        fix.time(
                ddmmyy < 0 ? -1 : ddmmyy % 100,
                ddmmyy / 100 % 100,
                ddmmyy / 10_000,
                hhmmss,
                findings,
                fields.from(worse) - start,
                fields.length(worse));
    }

    private void readStatus(int field) {
        extraFrom = Math.min(field + 1, fields.count());
        if (fields.isMissing(field, findings) || fields.isEmpty(field)) {
            return;
        }
        long bits = fields.length(field) == 8 ? Ascii.hex(bytes, fields.from(field), fields.to(field)) : -1;
        if (bits < 0) {
            fields.note(Code.BAD_STATUS, field, findings);
        } else {
            hasStatus = true;
            status = (int) bits;
        }
    }

    /** Reads {@code hhmmss,gsm,satellites,battery,steps,turnovers,ddmmyy,status}. */
    private MessageType readHeartbeat() {
        gsm = fields.count(FIRST + 1, Heartbeat.MAX_COUNT, findings);
        satellites = fields.count(FIRST + 2, Heartbeat.MAX_COUNT, findings);
        batteryPercent = fields.count(FIRST + 3, 100, findings);
        steps = fields.count(FIRST + 4, Heartbeat.MAX_COUNT, findings);
        turnovers = fields.count(FIRST + 5, Heartbeat.MAX_COUNT, findings);
        readTime(FIRST, FIRST + 6);
        readStatus(FIRST + 7);
        return MessageType.HEARTBEAT;
    }

    /** Reads {@code hhmmss,mcc,mnc,ta,num,(lac,cid,rxlev)…,ddmmyy,status}. The list tells how many cells there are. */
    private MessageType readCellReport() {
        int number = FIRST + 4;
        mcc = fields.count(FIRST + 1, 999, findings);
        mnc = fields.count(FIRST + 2, 999, findings);
        int advance = fields.count(FIRST + 3, CellReport.UNKNOWN_TIMING_ADVANCE, findings);
        timingAdvance = advance == CellReport.UNKNOWN_TIMING_ADVANCE ? FixView.ABSENT : advance;
        int stated = fields.count(number, Heartbeat.MAX_COUNT, findings);
        int date = readCells(number + 1);
        if (stated != FixView.ABSENT && stated != cells.size()) {
            fields.note(Code.CELL_COUNT, number, findings);
        }
        readTime(FIRST, date);
        readStatus(date + 1);
        return MessageType.CELLS;
    }

    /** Reads cells up to the field of the date, and returns that field. */
    private int readCells(int from) {
        int field = from;
        while (fields.has(field) && !fields.isDigits(field, 6) && !fields.isEmpty(field)) {
            if (!readCell(field)) {
                fields.noteFrom(Code.BAD_CELL, field, findings);
                return dateFrom(field);
            }
            field += 3;
        }
        return field;
    }

    /** A level that cannot be read costs only itself. */
    private boolean readCell(int field) {
        int lac = fields.number(field);
        int cid = fields.has(field + 1) ? fields.number(field + 1) : -1;
        if (lac < 0 || lac > Cell.MAX_LAC || cid < 0 || !fields.has(field + 2)) {
            return false;
        }
        int level = fields.signedNumber(field + 2);
        if (level < -Cell.MAX_RX_LEVEL || level > Cell.MAX_RX_LEVEL) {
            level = FixView.ABSENT;
        }
        if (level == FixView.ABSENT && !fields.isEmpty(field + 2)) {
            fields.note(Code.BAD_NUMBER, field + 2, findings);
        }
        cells.add(lac, cid, level);
        return true;
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

    /**
     * Reads {@code command[,result…],hhmmss,} and a position: its place is where two fields of six digits and a validity
     * follow each other first. Some confirmations have no position.
     */
    private MessageType readConfirmation() {
        if (fields.isMissing(FIRST, findings)) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        if (fields.count() == FIRST + 2 && fields.isDigits(FIRST + 1, 14) && isAnswered(FIRST)) {
            return MessageType.ACKNOWLEDGEMENT;
        }
        commandTime = commandTimeFrom(FIRST + 1);
        if (commandTime >= 0 && !readPosition(commandTime + 1)) {
            return unrecognized(Code.NO_POSITION_BLOCK, commandTime);
        }
        return MessageType.REPLY;
    }

    /** Whether a field names one of the two messages that servers answer with {@code V4}. */
    private boolean isAnswered(int field) {
        Optional<Word> answered = WORDS.find(bytes, fields.from(field), fields.to(field));
        return answered.isPresent() && (answered.get() == Word.V1 || answered.get() == Word.NBR);
    }

    private int commandTimeFrom(int field) {
        for (int i = field; fields.has(i + 2); i++) {
            int letter = fields.letter(i + 2);
            if ((letter == 'A' || letter == 'V' || letter == 'B')
                    && fields.isDigits(i, 6)
                    && fields.isDigits(i + 1, 6)) {
                return i;
            }
        }
        return -1;
    }

    private MessageType readCommand() {
        if (!fields.has(FIRST) || !fields.isDigits(FIRST, 6)) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        for (int i = fields.from(FIRST); i < end; i++) {
            byte b = bytes.get(i);
            if (!Ascii.isPrintable(b) || b == '*' || b == '^') {
                return unrecognized(Code.BAD_TEXT, FIRST + 1);
            }
        }
        return MessageType.COMMAND;
    }
}
