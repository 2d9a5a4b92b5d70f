package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.Heads;
import io.github.cctrcodec.internal.WordTable;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.MessageView;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An H02 text frame read in place. Valid until the next {@link #wrap}, and as long as the bytes stay.
 *
 * <p>Belongs to one thread at a time. Source of the format: the fact sheet of the protocol, whose evidence each
 * {@link Word} repeats.
 */
public final class H02View implements MessageView {
    private static final WordTable WORDS = new WordTable(Protocol.H02);

    private static final int MAKER = 0;
    private static final int ID = 1;
    private static final int WORD = 2;
    private static final int FIRST = 3;

    private final H02Fields fields = new H02Fields();
    private final FixFields fix = new FixFields();
    private final Findings findings = new Findings();
    private final CellList cells = new CellList();

    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int start;
    private int end;
    private Optional<Word> word = Optional.empty();
    private MessageType type = MessageType.UNRECOGNIZED;
    private boolean hasStatus;
    private int status;
    private int gsm;
    private int satellites;
    private int batteryPercent;
    private int steps;
    private int turnovers;
    private int mcc;
    private int mnc;
    private int timingAdvance;
    /** The field inside the known ones that other brands have, or −1. */
    private int extraInside;
    /** The first field behind the known ones. */
    private int extraFrom;
    /** The field with the time of the command that a confirmation repeats, or −1. */
    private int commandTime;

    /** A view that has yet to wrap its first frame. */
    public H02View() {}

    /**
     * Reads a whole frame, from its {@code *} to its {@code #}. The position and limit of the buffer do not matter and do
     * not change.
     *
     * @param start absolute index of the {@code *}
     * @param length of the frame in bytes
     * @return this view
     * @throws IllegalArgumentException when these bytes are no frame as {@link io.github.cctrcodec.FrameReader} cuts it
     * @throws IndexOutOfBoundsException when they are not all in the buffer
     */
    public H02View wrap(ByteBuffer bytes, int start, int length) {
        this.end = start + length - 1;
        if (length <= Heads.SHORTEST
                || bytes.get(start) != '*'
                || Heads.isCarscop(bytes, start)
                || Heads.text(bytes, start, end) <= 0
                || bytes.get(end) != '#') {
            throw new IllegalArgumentException("start: no whole H02 text frame at " + start);
        }
        this.bytes = bytes;
        this.start = start;
        fields.wrap(bytes, start, end);
        clear();
        word = WORDS.find(bytes, fields.from(WORD), fields.to(WORD));
        type = word.isPresent() ? read(word.get()) : unrecognized(Code.UNKNOWN_WORD, WORD);
        return this;
    }

    private void clear() {
        findings.clear();
        fix.clear();
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
        extraFrom = fields.count();
        commandTime = -1;
    }

    @Override
    public MessageType type() {
        return type;
    }

    @Override
    public Optional<Word> word() {
        return word;
    }

    /** The position of a position or a confirmation; of a heartbeat and a cell report the time alone. */
    @Override
    public FixView fix() {
        return fix;
    }

    @Override
    public long diagnosticBits() {
        return findings.bits();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return findings.toList();
    }

    @Override
    public boolean hasErrors() {
        return findings.hasErrors();
    }

    /** How many characters the id has, 0 to 15. */
    public int idLength() {
        return fields.length(ID);
    }

    /** One character of the id. */
    public char idCharacter(int index) {
        if (index < 0 || index >= idLength()) {
            throw new IndexOutOfBoundsException("no character " + index + " in an id of " + idLength());
        }
        return (char) bytes.get(fields.from(ID) + index);
    }

    /** Whether the frame has a status word. */
    public boolean hasStatus() {
        return hasStatus;
    }

    /** The status word as written; 0 when there is none. A bit that is 0 says that its condition is present. */
    public int status() {
        return hasStatus ? status : 0;
    }

    /** Signal level of a heartbeat as sent, or {@link FixView#ABSENT}. */
    public int gsm() {
        return gsm;
    }

    /** Satellites of a heartbeat, or {@link FixView#ABSENT}. */
    public int satellites() {
        return satellites;
    }

    /** Battery of a heartbeat in percent, or {@link FixView#ABSENT}. */
    public int batteryPercent() {
        return batteryPercent;
    }

    /** Steps of a heartbeat, or {@link FixView#ABSENT}. */
    public int steps() {
        return steps;
    }

    /** Turn-overs of a heartbeat, or {@link FixView#ABSENT}. */
    public int turnovers() {
        return turnovers;
    }

    /** Mobile country code of a cell report, or {@link FixView#ABSENT}. */
    public int mcc() {
        return mcc;
    }

    /** Mobile network code of a cell report, or {@link FixView#ABSENT}. */
    public int mnc() {
        return mnc;
    }

    /** Timing advance of a cell report, or {@link FixView#ABSENT}, also when the device says that it is unknown. */
    public int timingAdvance() {
        return timingAdvance;
    }

    /** How many cells a cell report has. */
    public int cellCount() {
        return cells.size();
    }

    /** Location area code of one of the cells. */
    public int lac(int cell) {
        return cells.lac(cell);
    }

    /** Id of one of the cells. */
    public int cid(int cell) {
        return cells.cid(cell);
    }

    /** Level of one of the cells as sent, or {@link FixView#ABSENT}. */
    public int rxLevel(int cell) {
        return cells.rxLevel(cell);
    }

    @Override
    public Message toMessage() {
        Head.H02 head = head();
        return switch (type) {
            case POSITION ->
                new Position(
                        head,
                        word.orElseThrow(),
                        fix.toFix(),
                        Optional.empty(),
                        statusWord(),
                        Optional.empty(),
                        extraFields());
            case HEARTBEAT ->
                new Heartbeat(
                        head,
                        fix.time(),
                        FixFields.optional(gsm),
                        FixFields.optional(satellites),
                        FixFields.optional(batteryPercent),
                        FixFields.optional(steps),
                        FixFields.optional(turnovers),
                        statusWord(),
                        extraFields());
            case CELLS ->
                new CellReport(
                        head,
                        fix.time(),
                        FixFields.optional(mcc),
                        FixFields.optional(mnc),
                        FixFields.optional(timingAdvance),
                        cells.toList(),
                        statusWord(),
                        extraFields());
            case REPLY -> reply(head);
            case ACKNOWLEDGEMENT -> acknowledgement(head);
            case COMMAND ->
                new Command(
                        head,
                        word.orElseThrow(),
                        new CommandTime(fields.number(FIRST)),
                        fields.texts(FIRST + 1, fields.count()));
            default -> toUnrecognized();
        };
    }

    @Override
    public Unrecognized toUnrecognized() {
        return new Unrecognized(head(), fields.text(WORD), fields.texts(FIRST, fields.count()));
    }

    private Head.H02 head() {
        return new Head.H02(fields.text(MAKER), fields.isEmpty(ID) ? Optional.empty() : Optional.of(fields.text(ID)));
    }

    private Optional<StatusWord> statusWord() {
        return hasStatus ? Optional.of(new StatusWord(status)) : Optional.empty();
    }

    private List<String> extraFields() {
        List<String> behind = fields.texts(extraFrom, fields.count());
        if (extraInside < 0) {
            return behind;
        }
        List<String> all = new ArrayList<>();
        all.add(fields.text(extraInside));
        all.addAll(behind);
        return all;
    }

    private CommandReply reply(Head.H02 head) {
        String command = fields.text(FIRST);
        if (commandTime < 0) {
            return new CommandReply(head, command, fields.texts(FIRST + 1, fields.count()), Optional.empty());
        }
        CommandReply.Report report = new CommandReply.Report(
                new CommandTime(fields.number(commandTime)), fix.toFix(), statusWord(), extraFields());
        return new CommandReply(head, command, fields.texts(FIRST + 1, commandTime), Optional.of(report));
    }

    private Acknowledgement acknowledgement(Head.H02 head) {
        Word known = word.orElseThrow();
        Optional<String> acknowledged = known == Word.V4 ? Optional.of(fields.text(FIRST)) : Optional.empty();
        String clock = fields.text(known == Word.V4 ? FIRST + 1 : FIRST);
        return new Acknowledgement(head, known, acknowledged, Optional.empty(), Optional.of(clock));
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

    private boolean readCell(int field) {
        if (!fields.has(field + 2)) {
            return false;
        }
        int lac = fields.number(field);
        int cid = fields.number(field + 1);
        int level = fields.signedNumber(field + 2);
        boolean levelFits = fields.isEmpty(field + 2)
                || level != FixView.ABSENT && level >= -Cell.MAX_RX_LEVEL && level <= Cell.MAX_RX_LEVEL;
        if (lac < 0 || lac > Cell.MAX_LAC || cid < 0 || !levelFits) {
            return false;
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
