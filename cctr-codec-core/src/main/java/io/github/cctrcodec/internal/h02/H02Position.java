package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;

/**
 * Reads the position {@code hhmmss,S,lat,D,lon,G,speed,course,ddmmyy,status} of an H02 text frame and what other brands send
 * after it. The two hemispheres are the landmarks; without them there is no position. Reused for each frame.
 */
public final class H02Position {
    // The places of the fields, counted from the time.
    private static final int VALIDITY = 1;
    private static final int LATITUDE = 2;
    private static final int NORTH_SOUTH = 3;
    private static final int LONGITUDE = 4;
    private static final int EAST_WEST = 5;
    private static final int SPEED = 6;
    private static final int COURSE = 7;
    private static final int DATE = 8;

    /** How far after the date {@code V9} and {@code V19} have their status: phone, SIM and ICCID are between. */
    private static final int SIM_FIELDS = 4;

    private static final int SPEED_DECIMALS = 3;
    private static final int COURSE_DECIMALS = 2;

    public final FixFields fix = new FixFields();
    public boolean hasStatus;
    public int status;
    /** A raw field before the date, or −1. */
    public int extraInside;

    private final H02Fields fields;
    private final H02Tail tail;
    private final Findings findings;
    private final H02Coordinate latitude = new H02Coordinate(Axis.LATITUDE, 2);
    private final H02Coordinate longitude = new H02Coordinate(Axis.LONGITUDE, 3);

    /** The field of the time, or the one before the validity; −1 when there is no position. */
    private int timeField;
    /** The field of the status; −1 when there is none. */
    private int statusField;
    /** The field of the date, −1 when there is none, and its pairs, negative when it is none. */
    private int dateField;

    private long date;

    H02Position(H02Fields fields, H02Tail tail, Findings findings) {
        this.fields = fields;
        this.tail = tail;
        this.findings = findings;
    }

    /** Forgets all. */
    void clear() {
        fix.clear();
        hasStatus = false;
        extraInside = -1;
        timeField = -1;
        dateField = -1;
        statusField = -1;
    }

    /** Whether a position can be read whose time is a field, or would be. */
    boolean isAt(int time) {
        return fields.has(time + DATE)
                && isHemisphereOrNone(fields.letter(time + NORTH_SOUTH), 'N', 'S')
                && isHemisphereOrNone(fields.letter(time + EAST_WEST), 'E', 'W');
    }

    /** Whether both hemispheres are where a position has them whose time is in a field, or would be. */
    boolean hasHemispheres(int time) {
        if (!fields.has(time + DATE)) {
            return false;
        }
        int northSouth = fields.letter(time + NORTH_SOUTH);
        int eastWest = fields.letter(time + EAST_WEST);
        return isOneOf(northSouth, 'N', 'S') && isOneOf(eastWest, 'E', 'W');
    }

    /** Whether a letter is one of two. One comparison, because no branch can predict which one it is. */
    private static boolean isOneOf(int letter, char one, char other) {
        return (letter - one) * (letter - other) == 0;
    }

    /** Whether the date is where a position has it whose time is in a field, or would be. */
    boolean hasDate(int time) {
        return fields.has(time + DATE) && fields.isDate(time + DATE);
    }

    /** Whether date and status are where a position has them whose time is in a field, or would be. */
    boolean hasDateAndStatus(int time) {
        return fields.has(time + DATE + 1)
                && fields.isDigits(time + DATE, H02Fields.DATE_DIGITS)
                && fields.isStatus(time + DATE + 1);
    }

    /** Reads a position whose time is a field, with status and tail; false when there is none. */
    boolean read(int time, Word word) {
        if (!isAt(time)) {
            return false;
        }
        readFix(time, true, word == Word.VI1);
        if (word == Word.V9 || word == Word.V19) {
            readSim();
        } else {
            readStatusAndTail(word);
        }
        return true;
    }

    /** Reads a position that begins with its validity. The date means nothing without a time and stays raw. */
    boolean readWithoutTime(int validity) {
        if (!isAt(validity - VALIDITY)) {
            return false;
        }
        readFix(validity - VALIDITY, false, false);
        tail.clear(extraInside >= 0 ? extraInside : dateField, fields.count());
        extraInside = -1;
        return true;
    }

    /** Units without a fix leave the hemisphere empty, or send 0. */
    private static boolean isHemisphereOrNone(int letter, char one, char other) {
        return isOneOf(letter, one, other) || letter == H02Fields.NONE || letter == '0';
    }

    private void readFix(int time, boolean hasTime, boolean zeroIsUsual) {
        if (fields.hasLowCharacters()) {
            trim(time, hasTime);
        }
        timeField = time;
        dateField = time + DATE;
        date = fields.threePairs(dateField);
        if (date < 0) {
            findDate();
        }
        readValidity(time + VALIDITY, zeroIsUsual);
        if (hasTime) {
            readTime(time);
        }
        readCoordinates(time);
        readSpeed(time + SPEED);
        readCourse(time + COURSE);
    }

    /** Finds a date that is glued to its status, or follows a field of other brands. */
    private void findDate() {
        date = fields.date(dateField);
        if (date < 0 && hasFieldBefore(dateField)) {
            extraInside = dateField;
            fields.note(Code.EXTRA_FIELD, dateField, findings);
            date = fields.date(++dateField);
        }
    }

    private void readSpeed(int field) {
        if (fields.isEmpty(field)) {
            return;
        }
        long knots = fields.decimal(field, SPEED_DECIMALS);
        if (knots < 0 && fields.isZero(field)) {
            knots = 0;
        }
        if (!fix.speed(knots)) {
            fields.note(Code.BAD_SPEED, field, findings);
        }
    }

    private void readCourse(int field) {
        if (fields.isEmpty(field)) {
            return;
        }
        if (!fix.course(fields.number(field, COURSE_DECIMALS))) {
            fields.note(Code.BAD_COURSE, field, findings);
        }
        if (fields.hasOneDecimal(field)) {
            fields.note(Code.UNUSUAL_COURSE, field, findings);
        }
    }

    /** Cuts the blanks around each field but the coordinates, in which a blank means a lost digit. */
    private void trim(int time, boolean hasTime) {
        for (int field = hasTime ? time : time + VALIDITY; field <= time + DATE + 1; field++) {
            if (field == time + SPEED) {
                fields.trimFront(field);
            }
            if (field != time + LATITUDE && field != time + LONGITUDE) {
                fields.trim(field, findings);
            }
        }
    }

    /** Whether a field of other brands is where the date would be: then the date follows, or nothing and the status. */
    private boolean hasFieldBefore(int date) {
        if (!fields.has(date + 1) || fields.isEmpty(date) && fields.isStatus(date + 1)) {
            return false;
        }
        return fields.isDate(date + 1) || fields.isEmpty(date + 1) && fields.has(date + 2) && fields.isStatus(date + 2);
    }

    private void readValidity(int field, boolean zeroIsUsual) {
        switch (fields.letter(field)) {
            case 'A' -> fix.validity(Validity.VALID);
            case 'B' -> fix.validity(Validity.VALID_BEIDOU);
            case 'V' -> fix.validity(Validity.INVALID);
            case H02Fields.NONE -> {}
            case '0' -> {
                if (!zeroIsUsual) {
                    fields.note(Code.UNUSUAL_VALIDITY, field, findings);
                }
            }
            default -> fields.note(Code.BAD_VALIDITY, field, findings);
        }
    }

    private void readCoordinates(int time) {
        int north = time + LATITUDE;
        int east = time + LONGITUDE;
        if (latitude.readUsual(fields, north)
                && longitude.readUsual(fields, east)
                && latitude.decimals == longitude.decimals
                && (latitude.units | longitude.units) != 0) {
            fix.coordinates(latitude.units, longitude.units);
        } else {
            readUnusualCoordinates(north, east);
        }
    }

    /** Reads coordinates that may be absent, malformed, or written in forms that are worth a note. */
    private void readUnusualCoordinates(int north, int east) {
        if (fields.isEmpty(north) || fields.isEmpty(east)) {
            if (fields.isEmpty(north) != fields.isEmpty(east)) {
                fields.note(Code.LONE_COORDINATE, fields.isEmpty(north) ? north : east, findings);
            }
            return;
        }
        latitude.read(fields, north, findings);
        longitude.read(fields, east, findings);
        if ((latitude.units | longitude.units) == 0 && !fix.validity().isValid()) {
            return;
        }
        noteForms(north, east);
        fix.coordinates(latitude.units, longitude.units);
    }

    /** Notes what is unusual about the way in which both coordinates are written. */
    private void noteForms(int north, int east) {
        if (latitude.units == FixFields.ABSENT || longitude.units == FixFields.ABSENT) {
            return;
        }
        if (latitude.isShort || longitude.isShort) {
            fields.note(Code.SHORT_COORDINATE, latitude.isShort ? north : east, findings);
        }
        if (!latitude.isLike(longitude)) {
            fields.note(Code.FORMS_DIFFER, latitude.decimals < longitude.decimals ? north : east, findings);
        }
    }

    /** Reads time and date of a frame that has no position. */
    void readTime(int time, int field) {
        if (fields.isMissing(field, findings)) {
            return;
        }
        fields.trim(time, findings);
        fields.trim(field, findings);
        dateField = field;
        date = fields.date(field);
        readTime(time);
    }

    /** Time and date count together: without one the other means nothing. */
    private void readTime(int time) {
        long clock = fields.threePairs(time);
        int year = (int) (date >> 32);
        int month = Lanes.pair(1, date);
        int day = Lanes.pair(0, date);
        if (!fix.time(year, month, day, clock)) {
            noteTime(time, year, month, day, clock);
        } else if (fix.validity() == Validity.INVALID && Dates.isJustReset(date, clock)) {
            fields.note(Code.RESET_CLOCK, dateField, findings);
        }
    }

    /** Notes what is wrong with time and date, unless both are empty. */
    private void noteTime(int time, int year, int month, int day, long clock) {
        if (fields.isEmpty(time) || fields.isEmpty(dateField)) {
            if (fields.isEmpty(time) != fields.isEmpty(dateField)) {
                fields.note(Code.LONE_TIME, fields.isEmpty(time) ? time : dateField, findings);
            }
            return;
        }
        int worse = Dates.isTime(clock) ? dateField : time;
        fix.time(year, month, day, clock, findings, fields.offset(worse), fields.length(worse));
    }

    /** Reads phone, SIM number, ICCID and status, of which the last one is the status. */
    private void readSim() {
        int field = Math.max(dateField + 1, fields.count() - 1);
        if (!fields.isMissing(dateField + SIM_FIELDS, findings) && field != dateField + SIM_FIELDS) {
            fields.noteFrom(Code.EXTRA_FIELD, dateField + 1, findings);
        }
        readStatus(field);
        tail.clear(dateField + 1, Math.min(field, fields.count()));
        tail.readIccidBefore(field);
    }

    private void readStatusAndTail(Word word) {
        int count = fields.count();
        int field = Math.min(readStatusAfterDate(), count);
        if (field < count) {
            tail.read(word, field, count);
        } else {
            tail.clear(count, count);
        }
        if (extraInside >= 0 && tail.takeBattery(extraInside)) {
            extraInside = -1;
        }
    }

    /** Reads the status, and returns the field after it. */
    private int readStatusAfterDate() {
        int first = dateField + 1;
        if (fields.isGlued(dateField)) {
            takeStatus(fields.gluedStatus(dateField));
            return first;
        }
        int field = shiftedStatus(first);
        readStatus(field);
        return field + 1;
    }

    /** The field of the status, when only empty fields precede it; else the first field after the date. */
    private int shiftedStatus(int first) {
        return fields.has(first) && fields.isEmpty(first) ? statusAfterEmptyFields(first) : first;
    }

    private int statusAfterEmptyFields(int first) {
        int field = first;
        while (fields.has(field) && fields.isEmpty(field)) {
            field++;
        }
        if (!fields.has(field)) {
            return first;
        }
        fields.trim(field, findings);
        boolean shifted = fields.isStatus(field);
        fields.note(shifted ? Code.SHIFTED_STATUS : Code.EMPTY_STATUS, first, findings);
        return shifted ? field : first;
    }

    /** Reads a status. */
    void readStatus(int field) {
        if (fields.isMissing(field, findings)) {
            return;
        }
        statusField = field;
        fields.trim(field, findings);
        long bits = fields.status(field);
        if (bits >= 0) {
            takeStatus(bits);
        } else if (!fields.isEmpty(field)) {
            fields.note(Code.BAD_STATUS, field, findings);
        }
    }

    /** Names the fields of the position, and of what follows it. */
    void name(FieldKind[] kinds, Word word) {
        if (timeField >= 0) {
            if (word != Word.VP1) {
                kinds[timeField] = FieldKind.TIME;
            }
            kinds[timeField + VALIDITY] = FieldKind.VALIDITY;
            kinds[timeField + LATITUDE] = FieldKind.LATITUDE;
            kinds[timeField + NORTH_SOUTH] = FieldKind.NORTH_SOUTH;
            kinds[timeField + LONGITUDE] = FieldKind.LONGITUDE;
            kinds[timeField + EAST_WEST] = FieldKind.EAST_WEST;
            kinds[timeField + SPEED] = FieldKind.SPEED;
            kinds[timeField + COURSE] = FieldKind.COURSE;
        }
        nameDateAndStatus(kinds);
        tail.name(kinds);
    }

    /** Names date and status; a date that is glued to its status stays one field. */
    void nameDateAndStatus(FieldKind[] kinds) {
        if (dateField >= 0) {
            kinds[dateField] = FieldKind.DATE;
        }
        if (statusField >= 0) {
            kinds[statusField] = FieldKind.STATUS;
        }
    }

    private void takeStatus(long bits) {
        hasStatus = true;
        status = (int) bits;
    }
}
