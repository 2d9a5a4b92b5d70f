package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.Heads;
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
 * Reads what follows the word of an H02 text frame, by its word, into numbers and the places of fields. Reused for each
 * frame; {@link H02View} gives it a public face.
 */
final class H02Body {
    private static final WordTable WORDS = new WordTable(Protocol.H02);

    static final int MAKER = 0;
    static final int ID = 1;
    static final int WORD = 2;
    static final int FIRST = 3;

    static final ByteBuffer NO_FRAME = ByteBuffer.allocate(0);

    private static final Optional<Word> V1 = Optional.of(Word.V1);
    /** With its comma. */
    private static final int V1_LENGTH = 3;

    private static final int TIME_DIGITS = 6;
    /** The date and time of day of the server, in its acknowledgements. */
    private static final int CLOCK_DIGITS = 14;

    // The places of a position, counted from the field of its time.
    private static final int VALIDITY = 1;
    private static final int LATITUDE = 2;
    private static final int NORTH_SOUTH = 3;
    private static final int LONGITUDE = 4;
    private static final int EAST_WEST = 5;
    private static final int SPEED = 6;
    private static final int COURSE = 7;
    private static final int DATE = 8;

    /** How far after the date {@code V9} and {@code V19} have their status: phone, SIM and ICCID stand between. */
    private static final int SIM_FIELDS = 4;

    /** How many fields make a cell of {@code V3}, which has a level in dBm too. */
    private static final int V3_CELL_FIELDS = 4;

    final H02Fields fields = new H02Fields();
    final FixFields fix = new FixFields();
    final Findings findings = new Findings();
    final CellList cells = new CellList();
    final H02Tail tail = new H02Tail(fields);

    private final H02Coordinate latitude = new H02Coordinate(Axis.LATITUDE, 2);
    private final H02Coordinate longitude = new H02Coordinate(Axis.LONGITUDE, 3);

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
    /** A raw field among the known ones, or −1. */
    int extraInside;
    /** The field of the battery of a cell report, or −1. */
    int battery;
    /** The field after the last one of the result of a confirmation. */
    int resultTo;
    /** The field with the time of the command that a confirmation repeats; −1 when it is damaged or there is none. */
    int commandTime;
    /** Whether a confirmation has a position. */
    boolean hasReport;

    private ByteBuffer bytes = NO_FRAME;
    private int end;
    /** The field of the date of the position that was read. */
    private int dateField;

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
            tail.clear(bytes, fields.count(), fields.count());
            // Compared, because a collector keeps account of every reference that is stored into an old object.
            if (!word.equals(V1) || type != MessageType.POSITION) {
                word = V1;
                type = MessageType.POSITION;
            }
        } else {
            // A regular frame has no room for another one.
            if (Heads.isCutTooLate(bytes, start, end)) {
                throw new IllegalArgumentException("start: no whole H02 text frame at " + start);
            }
            readAny(bytes, start, end);
        }
    }

    /** As {@link #read}, by the way that reads every frame. */
    void readAny(ByteBuffer bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        clear();
        fix.clear();
        fields.wrap(bytes, start, end);
        tail.clear(bytes, fields.count(), fields.count());
        fields.trim(WORD, findings);
        word = WORDS.find(bytes, fields.from(WORD), fields.to(WORD));
        type = word.isPresent() ? read(word.get()) : unrecognized(Code.UNKNOWN_WORD, WORD);
        if (!isUsualIdLength(fields.length(ID))) {
            fields.note(Code.UNUSUAL_ID, ID, findings);
        }
    }

    /** Forgets the frame and its buffer. */
    void forget() {
        bytes = NO_FRAME;
        clear();
        fix.clear();
        fields.forget();
        tail.clear(NO_FRAME, 0, 0);
        word = Optional.empty();
        type = MessageType.UNRECOGNIZED;
    }

    /** Whether an id has the length of a serial number or of an IMEI. */
    static boolean isUsualIdLength(int length) {
        return length == 10 || length == 15;
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
        battery = -1;
        commandTime = -1;
        hasReport = false;
    }

    private MessageType read(Word word) {
        return switch (word) {
            case V1, V2, V5, V6, V8, V9, V19, VI1 ->
                readPosition(FIRST) ? MessageType.POSITION : unrecognized(Code.NO_POSITION_BLOCK, FIRST);
            case VP1 -> readPositionWithoutTime();
            case LINK -> readHeartbeat();
            case HTBT -> readBatteryHeartbeat();
            case NBR -> readCellReport();
            case V3 -> readCantrackCells();
            case V4 -> readConfirmation();
            case R12 ->
                fields.count() == FIRST + 1 && fields.isDigits(FIRST, TIME_DIGITS)
                        ? MessageType.ACKNOWLEDGEMENT
                        : unrecognized(Code.BAD_BODY, FIRST);
            default -> word.type() == MessageType.COMMAND ? readCommand(word) : unrecognized(Code.RAW_WORD, WORD);
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
        return readFix(time, true) && readStatusAndTail();
    }

    private boolean readFix(int time, boolean hasTime) {
        if (!isPosition(time)) {
            return false;
        }
        fields.trim(time + NORTH_SOUTH, findings);
        fields.trim(time + EAST_WEST, findings);
        int speed = time + SPEED;
        int course = time + COURSE;
        int date = time + DATE;
        fields.trim(date, findings);
        fields.trim(date + 1, findings);
        if (hasFieldBefore(date)) {
            extraInside = date;
            fields.note(Code.EXTRA_FIELD, date, findings);
            date++;
        }
        dateField = date;
        readValidity(time + VALIDITY);
        if (hasTime) {
            readTime(time, date);
        }
        readCoordinates(time);
        fields.trimFront(speed);
        fields.trim(speed, findings);
        if (!fields.isEmpty(speed)) {
            long knots = fields.isZero(speed) ? 0 : fields.decimal(speed, 3);
            fix.speed(knots, findings, fields.offset(speed), fields.length(speed));
        }
        fields.trim(course, findings);
        if (!fields.isEmpty(course)) {
            fix.course(fields.number(course, 2), findings, fields.offset(course), fields.length(course));
            if (fields.hasOneDecimal(course)) {
                fields.note(Code.UNUSUAL_COURSE, course, findings);
            }
        }
        return true;
    }

    /** Whether a field of other brands stands where the date would be: then the date follows, or nothing and the status. */
    private boolean hasFieldBefore(int date) {
        if (fields.isDate(date) || !fields.has(date + 1) || fields.isEmpty(date) && fields.isStatus(date + 1)) {
            return false;
        }
        return fields.isDate(date + 1) || fields.isEmpty(date + 1) && fields.has(date + 2) && fields.isStatus(date + 2);
    }

    /** Whether a position can be read whose time is a field, or would be. */
    private boolean isPosition(int time) {
        if (!fields.has(time + DATE)) {
            return false;
        }
        return isHemisphereOrNone(time + NORTH_SOUTH, 'N', 'S') && isHemisphereOrNone(time + EAST_WEST, 'E', 'W');
    }

    private boolean is(Word one) {
        return word.isPresent() && word.get() == one;
    }

    private boolean isHemisphere(int field, char one, char other) {
        int letter = fields.letter(field);
        return letter == one || letter == other;
    }

    /** Units without a fix leave the hemisphere empty, or send 0. */
    private boolean isHemisphereOrNone(int field, char one, char other) {
        int letter = fields.letter(field);
        return letter == H02Fields.NONE || letter == '0' || letter == one || letter == other;
    }

    private void readValidity(int field) {
        fields.trim(field, findings);
        switch (fields.letter(field)) {
            case 'A' -> fix.validity(Validity.VALID);
            case 'B' -> fix.validity(Validity.VALID_BEIDOU);
            case 'V' -> fix.validity(Validity.INVALID);
            case H02Fields.NONE -> {}
            case '0' -> {
                if (!is(Word.VI1)) {
                    fields.note(Code.UNUSUAL_VALIDITY, field, findings);
                }
            }
            default -> fields.note(Code.BAD_VALIDITY, field, findings);
        }
    }

    private void readCoordinates(int time) {
        int north = time + LATITUDE;
        int east = time + LONGITUDE;
        if (fields.isEmpty(north) || fields.isEmpty(east)) {
            if (fields.isEmpty(north) != fields.isEmpty(east)) {
                fields.note(Code.LONE_COORDINATE, fields.isEmpty(north) ? north : east, findings);
            }
            return;
        }
        read(latitude, north);
        read(longitude, east);
        boolean zero = latitude.isZero() && longitude.isZero();
        if (zero && !fix.validity().isValid()) {
            return;
        }
        if (latitude.units != FixView.ABSENT && longitude.units != FixView.ABSENT) {
            if (latitude.isShort || longitude.isShort) {
                fields.note(Code.SHORT_COORDINATE, latitude.isShort ? north : east, findings);
            }
            if (!latitude.isLike(longitude)) {
                fields.note(Code.FORMS_DIFFER, latitude.decimals < longitude.decimals ? north : east, findings);
            }
        }
        fix.coordinates(latitude.units, longitude.units);
    }

    private void read(H02Coordinate coordinate, int field) {
        int letter = fields.letter(field + 1);
        coordinate.read(
                bytes,
                fields.from(field),
                fields.to(field),
                letter == '0' ? H02Fields.NONE : letter,
                findings,
                fields.offset(field));
    }

    /** Time and date count together: without one the other says nothing. */
    private void readTime(int time, int date) {
        fields.trim(time, findings);
        fields.trim(date, findings);
        if (fields.isMissing(date, findings)) {
            return;
        }
        if (fields.isEmpty(time) || fields.isEmpty(date)) {
            if (fields.isEmpty(time) != fields.isEmpty(date)) {
                fields.note(Code.LONE_TIME, fields.isEmpty(time) ? time : date, findings);
            }
            return;
        }
        int hhmmss = fields.length(time) == TIME_DIGITS ? fields.number(time) : -1;
        int ddmmyy = fields.isDate(date) ? Ascii.number(bytes, fields.from(date), fields.from(date) + 6) : -1;
        int worse = Dates.isTime(hhmmss) ? date : time;
        fix.time(
                ddmmyy < 0 ? -1 : ddmmyy % 100,
                ddmmyy / 100 % 100,
                ddmmyy / 10_000,
                hhmmss,
                findings,
                fields.offset(worse),
                fields.length(worse));
        if (fix.hasTime() && fix.validity() == Validity.INVALID && Dates.isJustReset(ddmmyy / 100, hhmmss)) {
            fields.note(Code.RESET_CLOCK, date, findings);
        }
    }

    /** Reads what follows the date of a position. */
    private boolean readStatusAndTail() {
        int status = dateField + 1;
        if (is(Word.V9) || is(Word.V19)) {
            status = Math.max(status, fields.count() - 1);
            if (!fields.isMissing(dateField + SIM_FIELDS, findings) && status != dateField + SIM_FIELDS) {
                fields.noteFrom(Code.EXTRA_FIELD, dateField + 1, findings);
            }
            readStatus(status);
            tail.clear(bytes, dateField + 1, Math.min(status, fields.count()));
            tail.readIccidBefore(status);
            return true;
        }
        if (fields.isGlued(dateField)) {
            takeStatus(fields.hex(fields.from(dateField) + H02Fields.DATE_DIGITS));
            status = dateField;
        } else {
            status = shiftedStatus(status);
            readStatus(status);
        }
        tail.clear(bytes, Math.min(status + 1, fields.count()), fields.count());
        tail.read(word.orElse(Word.V1));
        if (extraInside >= 0 && tail.takeBattery(extraInside)) {
            extraInside = -1;
        }
        return true;
    }

    /** The field of the status, when only empty fields stand before it; else the first field after the date. */
    private int shiftedStatus(int first) {
        int field = first;
        while (fields.has(field) && fields.isEmpty(field)) {
            field++;
        }
        if (field == first || !fields.has(field)) {
            return first;
        }
        fields.trim(field, findings);
        boolean shifted = fields.isStatus(field);
        fields.note(shifted ? Code.SHIFTED_STATUS : Code.EMPTY_STATUS, first, findings);
        return shifted ? field : first;
    }

    private void readStatus(int field) {
        if (fields.isMissing(field, findings)) {
            return;
        }
        fields.trim(field, findings);
        if (fields.isStatus(field)) {
            takeStatus(fields.hex(fields.from(field)));
        } else if (!fields.isEmpty(field)) {
            fields.note(Code.BAD_STATUS, field, findings);
        }
    }

    private void takeStatus(long bits) {
        hasStatus = true;
        status = (int) bits;
    }

    /** Reads the status of a frame that has no position, and the raw fields after it. */
    private void readLastStatus(int field) {
        readStatus(field);
        tail.clear(bytes, Math.min(field + 1, fields.count()), fields.count());
    }

    /** Reads {@code A,lat,D,lon,G,speed,course,ddmmyy}. The date says nothing without a time and stays raw. */
    private MessageType readPositionWithoutTime() {
        if (!fields.has(FIRST) || fields.letter(FIRST) != 'A' || !readFix(FIRST - VALIDITY, false)) {
            return unrecognized(
                    fields.has(FIRST) && fields.letter(FIRST) == 'V' ? Code.RAW_WORD : Code.NO_POSITION_BLOCK, FIRST);
        }
        if (extraInside >= 0) {
            dateField = extraInside;
            extraInside = -1;
        }
        tail.clear(bytes, dateField, fields.count());
        return MessageType.POSITION;
    }

    /** Reads {@code hhmmss,gsm,satellites,battery,steps,turnovers,ddmmyy,status}. */
    private MessageType readHeartbeat() {
        gsm = fields.count(FIRST + 1, Heartbeat.MAX_GSM, findings);
        satellites = fields.count(FIRST + 2, Heartbeat.MAX_SATELLITES, findings);
        batteryPercent = fields.count(FIRST + 3, 100, findings);
        steps = fields.count(FIRST + 4, Heartbeat.MAX_COUNT, findings);
        turnovers = fields.count(FIRST + 5, Heartbeat.MAX_COUNT, findings);
        readTime(FIRST, FIRST + 6);
        readLastStatus(FIRST + 7);
        return MessageType.HEARTBEAT;
    }

    /** Reads nothing, or a battery percentage. */
    private MessageType readBatteryHeartbeat() {
        if (fields.has(FIRST)) {
            batteryPercent = fields.count(FIRST, 100, findings);
        }
        if (fields.has(FIRST + 1)) {
            fields.noteFrom(Code.EXTRA_FIELD, FIRST + 1, findings);
        }
        tail.clear(bytes, Math.min(FIRST + 1, fields.count()), fields.count());
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
        noteCellCount(stated, number);
        readTime(FIRST, date);
        readLastStatus(date + 1);
        if (tail.rawTo - tail.rawFrom == 1 && tail.isBattery(tail.rawFrom)) {
            battery = tail.rawFrom++;
        }
        return MessageType.CELLS;
    }

    /**
     * Reads {@code hhmmss,mccmnc,count,(lac,cid,level,dbm)…,battery,reboot,x,ddmmyy,status}. The fields are counted from the
     * end, where their number is known.
     */
    private MessageType readCantrackCells() {
        int network = FIRST + 1;
        int number = FIRST + 2;
        int first = FIRST + 3;
        int date = fields.count() - 2;
        int cellsTo = date - CellReport.V3_EXTRA_FIELDS;
        if (cellsTo < first || (cellsTo - first) % V3_CELL_FIELDS != 0) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        int digits = fields.length(network);
        if (digits == 5 || digits == 6) {
            mcc = fields.isDigits(network, digits) ? fields.numberOf(network, 0, 3) : FixView.ABSENT;
            mnc = mcc == FixView.ABSENT ? mcc : fields.numberOf(network, 3, digits);
        }
        if (mcc == FixView.ABSENT) {
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
        readTime(FIRST, date);
        readStatus(date + 1);
        tail.clear(bytes, cellsTo, date);
        return MessageType.CELLS;
    }

    private void noteCellCount(int stated, int field) {
        if (stated != FixView.ABSENT && stated != cells.size()) {
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
        int stated = dbm < 0 ? FixView.ABSENT : readLevel(dbm, 0);
        if (level != FixView.ABSENT && !isUsual(level, dbm >= 0, stated)) {
            fields.note(Code.UNUSUAL_LEVEL, field + 2, findings);
        }
        cells.add(lac, cid, level, stated == 0 ? FixView.ABSENT : stated);
        return true;
    }

    /** Whether a level is of a known scale; in {@code V3} there is only one, and a level in dBm beside it must agree. */
    private static boolean isUsual(int level, boolean isV3, int stated) {
        boolean offset220 = level >= 100 && level <= 191;
        if (isV3) {
            return offset220 && (stated == FixView.ABSENT || stated == 0 || stated == level - 220);
        }
        return level <= 63 || offset220;
    }

    private int readLevel(int field, int max) {
        fields.trim(field, findings);
        int level = fields.signedNumber(field);
        if (level < -Cell.MAX_RX_LEVEL || level > max || level < 0 && level > Cell.STRONGEST_DBM) {
            level = FixView.ABSENT;
        }
        if (level == FixView.ABSENT && !fields.isEmpty(field)) {
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

    /**
     * Reads {@code command[,result…],hhmmss,} and a position. Some confirmations have no position.
     */
    private MessageType readConfirmation() {
        if (fields.isMissing(FIRST, findings)) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        if (fields.count() == FIRST + 2 && fields.isDigits(FIRST + 1, CLOCK_DIGITS) && isAnswered(FIRST)) {
            return MessageType.ACKNOWLEDGEMENT;
        }
        int time = reportTime();
        if (time < 0) {
            resultTo = fields.count();
            noteLostReport();
            noteUnusualReply();
            return MessageType.REPLY;
        }
        if (time <= FIRST || !readPosition(time)) {
            return unrecognized(Code.NO_POSITION_BLOCK, time <= FIRST ? FIRST : time - 1);
        }
        hasReport = true;
        noteEmptyCommand();
        readCommandTime(time - 1);
        return MessageType.REPLY;
    }

    /** Notes what a damaged acknowledgement of the server would be read as. */
    private void noteUnusualReply() {
        boolean clock = false;
        for (int field = FIRST; fields.has(field); field++) {
            clock |= fields.hasDigitsInARow(field, CLOCK_DIGITS - 1);
        }
        if (clock || isAnswered(FIRST)) {
            fields.noteFrom(Code.UNUSUAL_REPLY, FIRST, findings);
        }
        noteEmptyCommand();
    }

    private void noteEmptyCommand() {
        if (fields.isEmpty(FIRST)) {
            fields.note(Code.BAD_BODY, FIRST, findings);
        }
    }

    private void readCommandTime(int field) {
        resultTo = Math.max(field, FIRST + 1);
        fields.trim(field, findings);
        if (field > FIRST && fields.isDigits(field, TIME_DIGITS)) {
            commandTime = field;
        } else {
            fields.note(Code.BAD_COMMAND_TIME, field, findings);
        }
    }

    /**
     * The field of the time of a position in a confirmation: the first place where two fields of six digits and a validity
     * follow each other, and a position. When one of them is damaged, its hemispheres tell the place, or the date and the
     * status at its end.
     */
    private int reportTime() {
        int withoutPosition = -1;
        for (int time = FIRST + 2; fields.has(time + 1); time++) {
            int letter = fields.letter(time + 1);
            if ((letter == 'A' || letter == 'V' || letter == 'B')
                    && fields.isDigits(time - 1, TIME_DIGITS)
                    && fields.isDigits(time, TIME_DIGITS)) {
                if (isPosition(time)) {
                    return time;
                }
                withoutPosition = withoutPosition < 0 ? time : withoutPosition;
            }
        }
        for (int time = FIRST; fields.has(time + DATE); time++) {
            if (isHemisphere(time + NORTH_SOUTH, 'N', 'S') && isHemisphere(time + EAST_WEST, 'E', 'W')) {
                return time;
            }
        }
        for (int time = FIRST + 1; fields.has(time + DATE + 1); time++) {
            if (isPosition(time) && fields.isDigits(time + DATE, 6) && fields.isStatus(time + DATE + 1)) {
                return time;
            }
        }
        return withoutPosition;
    }

    /** Notes a status at the end of a confirmation in which no position was found: it must not be passed over. */
    private void noteLostReport() {
        for (int field = FIRST + 1; fields.has(field + 1); field++) {
            if (fields.isDigits(field, 6) && fields.isStatus(field + 1)) {
                fields.noteFrom(Code.NO_POSITION_BLOCK, FIRST + 1, findings);
            }
        }
    }

    /** Whether a field names one of the two messages that servers answer with {@code V4}. */
    private boolean isAnswered(int field) {
        Optional<Word> answered = WORDS.find(bytes, fields.from(field), fields.to(field));
        return answered.isPresent() && (answered.get() == Word.V1 || answered.get() == Word.NBR);
    }

    private MessageType readCommand(Word word) {
        if (!fields.has(FIRST) || !fields.isDigits(FIRST, TIME_DIGITS) || isPositionOfDamagedWord()) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        for (int i = fields.from(FIRST); i < end; i++) {
            byte b = bytes.get(i);
            if (!Ascii.isPrintable(b) || b == '*' || b == '^') {
                return unrecognized(Code.BAD_TEXT, FIRST + 1);
            }
        }
        if (fields.has(FIRST + 1) && takesNoParameters(word)) {
            fields.noteFrom(Code.EXTRA_FIELD, FIRST + 1, findings);
        }
        return MessageType.COMMAND;
    }

    /** Whether this looks like a position one letter of whose word was changed, which would make it a command. */
    private boolean isPositionOfDamagedWord() {
        return isPosition(FIRST)
                && (fields.isDate(FIRST + DATE)
                        || isHemisphere(FIRST + NORTH_SOUTH, 'N', 'S') && isHemisphere(FIRST + EAST_WEST, 'E', 'W'));
    }

    private static boolean takesNoParameters(Word word) {
        return switch (word) {
            case CK, S26, R1, R7, S25 -> true;
            default -> false;
        };
    }
}
