package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The position at the end of a Carscop body:
 * {@code hhmmss A ddmm.mmmm N dddmm.mmmm E speed yymmdd course [state L odometer]}.
 *
 * <p>Its letters and dots are landmarks that say where it is; its digits are fields that may be bad one by one.
 */
final class PositionBlock {
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
    private static final int COURSE_MAX_DOT = 42;
    private static final int COURSE_DECIMALS = 2;
    private static final int MIN_LENGTH = 43;

    private static final int STATE_BITS = 8;
    private static final int STATE_LENGTH = 15;

    final FixFields fix = new FixFields();
    int stateBits;
    int odometerMetres;

    /** Forgets all. */
    void clear() {
        fix.clear();
        stateBits = FixView.ABSENT;
        odometerMetres = FixView.ABSENT;
    }

    /** Whether the landmarks of a block stand at this place of a body that ends at {@code end}. */
    static boolean isAt(ByteBuffer bytes, int at, int end) {
        return end - at >= MIN_LENGTH
                && isEither(bytes.get(at + FIX), 'A', 'V')
                && bytes.get(at + LATITUDE_DOT) == '.'
                && isEither(bytes.get(at + NORTH_SOUTH), 'N', 'S')
                && bytes.get(at + LONGITUDE_DOT) == '.'
                && isEither(bytes.get(at + EAST_WEST), 'E', 'W')
                && courseDot(bytes, at, end) >= 0;
    }

    /** The last place from {@code from} on where a block stands; −1 when there is none. Free text may look like one. */
    static int last(ByteBuffer bytes, int from, int end) {
        for (int at = end - MIN_LENGTH; at >= from; at--) {
            if (isAt(bytes, at, end)) {
                return at;
            }
        }
        return -1;
    }

    /** Reads the block at a place where {@link #isAt} is true. */
    void read(ByteBuffer bytes, int frame, int at, int end, Findings findings) {
        int courseDot = courseDot(bytes, at, end);
        int courseEnd = courseDot + 1 + COURSE_DECIMALS;
        boolean valid = bytes.get(at + FIX) == 'A';
        fix.validity(valid ? Validity.VALID : Validity.INVALID);
        int speed = speed(bytes, at + SPEED);
        fix.speed(speed, findings, at + SPEED - frame, DATE - SPEED);
        if (speed >= 0 && bytes.get(at + SPEED + 1) != '.' && bytes.get(at + SPEED + 3) != '.') {
            findings.add(Code.UNUSUAL_SPEED, at + SPEED - frame, DATE - SPEED);
        }

        int latitudeDegrees = Ascii.number(bytes, at + LATITUDE, at + LATITUDE + 2);
        int latitudeMinutes = minutes(bytes, at + LATITUDE + 2);
        int longitudeDegrees = Ascii.number(bytes, at + LONGITUDE, at + LONGITUDE + 3);
        int longitudeMinutes = minutes(bytes, at + LONGITUDE + 3);
        if (!valid && (latitudeDegrees | latitudeMinutes | longitudeDegrees | longitudeMinutes) == 0) {
            findings.add(Code.FACTORY_DEFAULT, at - frame, courseEnd - at);
        } else {
            readTime(bytes, frame, at, findings);
            fix.course(course(bytes, at + COURSE, courseDot), findings, at + COURSE - frame, courseEnd - at - COURSE);
            boolean south = bytes.get(at + NORTH_SOUTH) == 'S';
            boolean west = bytes.get(at + EAST_WEST) == 'W';
            fix.coordinates(
                    Axis.LATITUDE.units(
                            latitudeDegrees,
                            latitudeMinutes,
                            south,
                            findings,
                            at + LATITUDE - frame,
                            NORTH_SOUTH - LATITUDE),
                    Axis.LONGITUDE.units(
                            longitudeDegrees,
                            longitudeMinutes,
                            west,
                            findings,
                            at + LONGITUDE - frame,
                            EAST_WEST - LONGITUDE));
        }
        readState(bytes, frame, courseEnd, end, findings);
    }

    /** State and odometer as a value. */
    Optional<CarscopState> state() {
        if (stateBits == FixView.ABSENT) {
            return odometerMetres == FixView.ABSENT
                    ? Optional.empty()
                    : Optional.of(CarscopState.ofOdometer(odometerMetres));
        }
        return Optional.of(
                odometerMetres == FixView.ABSENT
                        ? CarscopState.ofBits(stateBits)
                        : CarscopState.of(stateBits, odometerMetres));
    }

    private static boolean isEither(byte b, char one, char other) {
        return b == one || b == other;
    }

    /** The dot of the course, which has 1 to 3 digits before it and 2 behind; −1 when there is none. */
    private static int courseDot(ByteBuffer bytes, int at, int end) {
        int last = Math.min(at + COURSE_MAX_DOT, end - 1 - COURSE_DECIMALS);
        for (int i = at + COURSE + 1; i <= last; i++) {
            if (bytes.get(i) == '.') {
                return i;
            }
        }
        return -1;
    }

    /** Minutes {@code mm.mmmm} in 1/100 000 minute; −1 when a digit is none. */
    private static int minutes(ByteBuffer bytes, int at) {
        int whole = Ascii.number(bytes, at, at + 2);
        int decimals = Ascii.number(bytes, at + 3, at + 7);
        return whole < 0 || decimals < 0 ? -1 : whole * Axis.UNITS_PER_MINUTE + decimals * 10;
    }

    /** Five characters, digits and one dot with at most three digits behind it, in 1/1000 knot; −1 for anything else. */
    private static int speed(ByteBuffer bytes, int at) {
        int digits = 0;
        int decimals = -1;
        for (int i = at; i < at + DATE - SPEED; i++) {
            byte b = bytes.get(i);
            if (b == '.' && decimals < 0) {
                decimals = 0;
            } else if (Ascii.isDigit(b)) {
                digits = digits * 10 + b - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else {
                return -1;
            }
        }
        return switch (decimals) {
            case 0 -> digits * 1000;
            case 1 -> digits * 100;
            case 2 -> digits * 10;
            case 3 -> digits;
            default -> -1;
        };
    }

    /** In 1/100 degree; −1 when a digit is none. */
    private static int course(ByteBuffer bytes, int at, int dot) {
        int whole = Ascii.number(bytes, at, dot);
        int decimals = Ascii.number(bytes, dot + 1, dot + 1 + COURSE_DECIMALS);
        return whole < 0 || decimals < 0 ? -1 : whole * 100 + decimals;
    }

    private void readTime(ByteBuffer bytes, int frame, int at, Findings findings) {
        int time = Ascii.number(bytes, at, at + FIX);
        int date = Ascii.number(bytes, at + DATE, at + COURSE);
        boolean badTime = !Dates.isTime(time);
        fix.time(
                date < 0 ? -1 : date / 10_000,
                date / 100 % 100,
                date % 100,
                time,
                findings,
                at + (badTime ? 0 : DATE) - frame,
                FIX);
    }

    private void readState(ByteBuffer bytes, int frame, int at, int end, Findings findings) {
        if (at == end) {
            return;
        }
        if (end - at != STATE_LENGTH || bytes.get(at + STATE_BITS) != 'L') {
            findings.add(Code.BAD_STATE, at - frame, end - at);
            return;
        }
        int bits = bits(bytes, at);
        int odometer = Ascii.number(bytes, at + STATE_BITS + 1, end);
        if (bits < 0) {
            findings.add(Code.BAD_STATE, at - frame, STATE_BITS);
        } else {
            stateBits = bits;
        }
        if (odometer < 0) {
            findings.add(Code.BAD_ODOMETER, at + STATE_BITS + 1 - frame, STATE_LENGTH - STATE_BITS - 1);
        } else {
            odometerMetres = odometer;
        }
    }

    /** Eight characters 0 and 1 as a number, the first one highest; −1 for anything else. */
    private static int bits(ByteBuffer bytes, int at) {
        int bits = 0;
        for (int i = at; i < at + STATE_BITS; i++) {
            int bit = bytes.get(i) - '0';
            if (bit < 0 || bit > 1) {
                return -1;
            }
            bits = bits << 1 | bit;
        }
        return bits;
    }
}
