package io.github.cctrcodec.internal.carscop;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The position at the end of a Carscop body:
 * {@code hhmmss A ddmm.mmmm N dddmm.mmmm E speed yymmdd course [state L odometer]}.
 *
 * <p>Its letters and dots are landmarks that tell where it is; its digits are fields that may be bad one by one. A field is
 * read as a word of eight characters, and its value is negative when one of them is not a digit. What exactly is wrong is
 * looked for only then.
 */
public final class PositionBlock {
    // Where each field begins, counted from the time.
    private static final int FIX = 6;
    private static final int LATITUDE = 7;
    private static final int LATITUDE_DOT = 11;
    private static final int NORTH_SOUTH = 16;
    private static final int LONGITUDE = 17;
    private static final int LONGITUDE_DOT = 22;
    private static final int EAST_WEST = 27;
    private static final int SPEED = 28;
    private static final int DATE = 33;
    private static final int COURSE = 39;
    private static final int MIN_LENGTH = 43;

    /** The usual place of the dot of the course, which is also the last one. */
    private static final int COURSE_DOT = 42;

    private static final int COURSE_DECIMALS = 2;
    private static final int SPEED_LENGTH = DATE - SPEED;

    // The end, counted from its first character.
    private static final int STATE_BITS = 8;
    private static final int ODOMETER = 9;
    private static final int STATE_LENGTH = 15;

    private static final int HUNDRED_DEGREES = 100 * Coordinates.UNITS_PER_DEGREE;
    private static final int MAX_LATITUDE = 90 * Coordinates.UNITS_PER_DEGREE;
    private static final int MAX_LONGITUDE = 180 * Coordinates.UNITS_PER_DEGREE;

    public final FixFields fix = new FixFields();
    public int stateBits;
    public int odometerMetres;
    /** Year, month and day of the fix as {@link Lanes#threePairs} has them; negative when they are not digits. */
    public long date;
    /** Hour, minute and second of the fix in the same way. */
    public long clock;

    /** Forgets all. */
    public void clear() {
        fix.clear();
        stateBits = FixFields.ABSENT;
        odometerMetres = FixFields.ABSENT;
    }

    /** Whether the landmarks of a block are at this place of a body that ends at {@code end}. */
    public static boolean isAt(ByteBuffer bytes, int at, int end) {
        return end - at >= MIN_LENGTH
                && isEither(bytes.get(at + FIX), 'A', 'V')
                && bytes.get(at + LATITUDE_DOT) == '.'
                && isEither(bytes.get(at + NORTH_SOUTH), 'N', 'S')
                && bytes.get(at + LONGITUDE_DOT) == '.'
                && isEither(bytes.get(at + EAST_WEST), 'E', 'W')
                && courseDot(bytes, at, end) >= 0;
    }

    /** The last place of a block from {@code from} on; −1 when there is none. Free text may look like one. */
    public static int last(ByteBuffer bytes, int from, int end) {
        for (int at = end - MIN_LENGTH; at >= from; at--) {
            if (isAt(bytes, at, end)) {
                return at;
            }
        }
        return -1;
    }

    /** Reads the block at a place of a frame that begins at {@code frame}; false when it is not there. */
    public boolean read(ByteBuffer bytes, int frame, int at, int end, Findings findings) {
        if (end - at < MIN_LENGTH) {
            return false;
        }
        // Words at whose ends the fields meet: each is looked at for the landmarks and for the digits beside them.
        long first = Lanes.eight(bytes, at); // hhmmssAd
        long north = Lanes.eight(bytes, at + LATITUDE); // ddmm.mmm
        long middle = Lanes.eight(bytes, at + LATITUDE + 1); // dmm.mmmm
        long east = Lanes.eight(bytes, at + NORTH_SOUTH); // Ndddmm.m
        long speed = Lanes.eight(bytes, at + EAST_WEST - 4); // mmmmEsss
        int validity = Lanes.at(FIX, first);
        int northSouth = Lanes.at(0, east);
        int eastWest = Lanes.at(4, speed);
        boolean dots =
                Lanes.at(LATITUDE_DOT - LATITUDE, north) == '.' && Lanes.at(LONGITUDE_DOT - NORTH_SOUTH, east) == '.';
        int courseDot = courseDot(bytes, at, end);
        if (!dots
                || courseDot < 0
                || validity != 'A' && validity != 'V'
                || northSouth != 'N' && northSouth != 'S'
                || eastWest != 'E' && eastWest != 'W') {
            return false;
        }
        fix.validity(validity == 'A' ? Validity.VALID : Validity.INVALID);
        clock = Lanes.threePairs(first);
        date = Lanes.threePairs(Lanes.eight(bytes, at + DATE));
        readSpeed(Lanes.eight(bytes, at + SPEED), at - frame, findings);
        // Eight digits around each dot.
        long latitude = north & Lanes.FOUR | middle & ~Lanes.FOUR;
        long longitude = east >>> 16 & Lanes.FOUR | speed << 32;
        int hundreds = Lanes.at(1, east) - '0';
        if (validity == 'V' && (latitude ^ Lanes.ZEROS | longitude ^ Lanes.ZEROS | hundreds) == 0) {
            findings.add(Code.FACTORY_DEFAULT, at - frame, courseDot + 1 + COURSE_DECIMALS - at);
        } else {
            readTime(at - frame, findings);
            readCourse(bytes, at + COURSE, courseDot, at + COURSE - frame, findings);
            int latitudeUnits = Lanes.angle(latitude);
            int behindHundreds = Lanes.angle(longitude);
            int longitudeUnits = behindHundreds + hundreds * HUNDRED_DEGREES;
            boolean digits = latitudeUnits >= 0 && behindHundreds >= 0 && (hundreds & ~1) == 0;
            if (digits && latitudeUnits <= MAX_LATITUDE && longitudeUnits <= MAX_LONGITUDE) {
                fix.coordinates(
                        northSouth == 'S' ? -latitudeUnits : latitudeUnits,
                        eastWest == 'W' ? -longitudeUnits : longitudeUnits);
            } else {
                noteCoordinates(bytes, at, frame, findings);
            }
        }
        int rest = courseDot + 1 + COURSE_DECIMALS;
        if (rest != end) {
            readState(bytes, rest, end, rest - frame, findings);
        }
        return true;
    }

    /** Adds the fields of the block at a place of a frame that begins at {@code frame}. */
    public static void addPlaces(ByteBuffer bytes, int frame, int at, int end, PlaceList places) {
        int offset = at - frame;
        places.add(FieldKind.TIME, FIX);
        places.addUpTo(FieldKind.VALIDITY, offset + LATITUDE);
        places.addUpTo(FieldKind.LATITUDE, offset + NORTH_SOUTH);
        places.addUpTo(FieldKind.NORTH_SOUTH, offset + LONGITUDE);
        places.addUpTo(FieldKind.LONGITUDE, offset + EAST_WEST);
        places.addUpTo(FieldKind.EAST_WEST, offset + SPEED);
        places.addUpTo(FieldKind.SPEED, offset + DATE);
        places.addUpTo(FieldKind.DATE, offset + COURSE);
        int rest = courseDot(bytes, at, end) + 1 + COURSE_DECIMALS;
        places.addUpTo(FieldKind.COURSE, rest - frame);
        if (isState(bytes, rest, end)) {
            places.add(FieldKind.STATE, STATE_BITS);
            places.add(FieldKind.ODOMETER_MARK, ODOMETER - STATE_BITS);
            places.addUpTo(FieldKind.ODOMETER, end - frame);
        } else {
            places.addUpTo(FieldKind.EXTRA, end - frame);
        }
    }

    /** State and odometer as a value. */
    public Optional<CarscopState> state() {
        if (stateBits == FixFields.ABSENT) {
            return odometerMetres == FixFields.ABSENT
                    ? Optional.empty()
                    : Optional.of(CarscopState.ofOdometer(odometerMetres));
        }
        return Optional.of(
                odometerMetres == FixFields.ABSENT
                        ? CarscopState.ofBits(stateBits)
                        : CarscopState.of(stateBits, odometerMetres));
    }

    private static boolean isEither(byte b, char one, char other) {
        return b == one || b == other;
    }

    /** The dot of the course, which has 1 to 3 digits before it and 2 after it; −1 when there is none. */
    private static int courseDot(ByteBuffer bytes, int at, int end) {
        int last = end - 1 - COURSE_DECIMALS;
        if (at + COURSE_DOT <= last) {
            last = at + COURSE_DOT;
            if (bytes.get(last) == '.' && bytes.get(last - 1) != '.' && bytes.get(last - 2) != '.') {
                return last;
            }
        }
        for (int dot = at + COURSE + 1; dot <= last; dot++) {
            if (bytes.get(dot) == '.') {
                return dot;
            }
        }
        return -1;
    }

    private void readTime(int offset, Findings findings) {
        int year = Lanes.pair(0, date);
        int month = date < 0 ? 0 : Lanes.pair(1, date);
        int day = Lanes.pair(2, date);
        int place = Dates.isTime(clock) ? offset + DATE : offset;
        fix.time(year, month, day, clock, findings, place, FIX);
    }

    /** Five characters, digits and one dot with at most three digits after it, in 1/1000 knot. */
    private void readSpeed(long word, int offset, Findings findings) {
        if (Lanes.at(3, word) == '.') {
            int usual = Lanes.number(Lanes.without(3, word), SPEED_LENGTH - 1);
            if (usual >= 0) {
                fix.speed(usual * 100);
                return;
            }
        }
        int dot = Lanes.indexOf('.', word);
        int number = dot < SPEED_LENGTH ? Lanes.number(Lanes.without(dot, word), SPEED_LENGTH - 1) : -1;
        int speed = number < 0
                ? -1
                : switch (dot) {
                    case 1 -> number;
                    case 2 -> number * 10;
                    case 3 -> number * 100;
                    case 4 -> number * 1000;
                    default -> -1;
                };
        fix.speed(speed, findings, offset + SPEED, SPEED_LENGTH);
        if ((dot & 1) == 0 && speed >= 0) {
            findings.add(Code.UNUSUAL_SPEED, offset + SPEED, SPEED_LENGTH);
        }
    }

    private void readCourse(ByteBuffer bytes, int at, int dot, int offset, Findings findings) {
        int whole = dot - at;
        // The word ends with the last decimal.
        int length = whole + 1 + COURSE_DECIMALS;
        long word = Lanes.last(Lanes.eight(bytes, at + length - Lanes.COUNT), length);
        int course = Lanes.number(Lanes.without(whole, word), length - 1);
        fix.course(course, findings, offset, length);
    }

    /** Notes which of the coordinates is impossible. */
    private static void noteCoordinates(ByteBuffer bytes, int at, int frame, Findings findings) {
        noteCoordinate(Axis.LATITUDE, bytes, at + LATITUDE, LATITUDE_DOT - LATITUDE, at - frame + LATITUDE, findings);
        noteCoordinate(
                Axis.LONGITUDE, bytes, at + LONGITUDE, LONGITUDE_DOT - LONGITUDE, at - frame + LONGITUDE, findings);
    }

    private static void noteCoordinate(
            Axis axis, ByteBuffer bytes, int at, int digitsBeforeDot, int offset, Findings findings) {
        int dot = at + digitsBeforeDot;
        int whole = Ascii.number(bytes, at, dot);
        int decimals = Ascii.number(bytes, dot + 1, dot + 5);
        axis.units(
                whole < 0 ? -1 : whole / 100,
                whole < 0 || decimals < 0 ? -1 : whole % 100 * Axis.UNITS_PER_MINUTE + decimals * 10,
                false,
                findings,
                offset,
                digitsBeforeDot + 5);
    }

    private static boolean isState(ByteBuffer bytes, int at, int end) {
        return end - at == STATE_LENGTH && bytes.get(at + STATE_BITS) == 'L';
    }

    private void readState(ByteBuffer bytes, int at, int end, int offset, Findings findings) {
        if (!isState(bytes, at, end)) {
            findings.add(Code.BAD_STATE, offset, end - at);
            return;
        }
        int bits = Lanes.bits(Lanes.eight(bytes, at));
        int digits = STATE_LENGTH - ODOMETER;
        int odometer = Lanes.number(Lanes.last(Lanes.eight(bytes, end - Lanes.COUNT), digits), digits);
        if (bits < 0) {
            findings.add(Code.BAD_STATE, offset, STATE_BITS);
        } else {
            stateBits = bits;
        }
        if (odometer < 0) {
            findings.add(Code.BAD_ODOMETER, offset + ODOMETER, STATE_LENGTH - ODOMETER);
        } else {
            odometerMetres = odometer;
        }
    }
}
