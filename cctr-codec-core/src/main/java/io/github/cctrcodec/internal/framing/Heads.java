package io.github.cctrcodec.internal.framing;

import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.internal.record.RecordBase;
import java.nio.ByteBuffer;

/**
 * Where a frame begins. Each method answers with the length of the head; 0 when none begins here; or, when the bytes end
 * inside what may become one, the negated number of further bytes that are needed at least.
 */
public final class Heads {
    /** How many bytes the shortest head has. */
    public static final int SHORTEST = 5;

    private static final int CARSCOP = 17;
    private static final int CARSCOP_WORD = 13;
    private static final int H02_ID = 4;
    private static final int H02_MAX_ID = 15;
    /** The length of a head whose id has ten digits, as most have. */
    private static final int H02_USUAL = 15;

    private static final long SEVEN_ZEROS_AND_COMMA = Lanes.ZEROS & -1L >>> Byte.SIZE | (long) ',' << 7 * Byte.SIZE;

    private Heads() {}

    /** The head of any frame: for a binary record its whole base part. */
    public static int any(ByteBuffer bytes, int at, int end) {
        return bytes.get(at) == '*' ? text(bytes, at, end) : RecordBase.find(bytes, at, end);
    }

    /** The beginning of a frame after a binary record, which proves where that record ends. */
    public static int afterRecord(ByteBuffer bytes, int at, int end) {
        return bytes.get(at) == '*' ? text(bytes, at, end) : RecordBase.start(bytes, at, end);
    }

    /**
     * The head of a text frame at a byte that is {@code *}: 12 digits, {@code U} or {@code D}, a letter, 2 digits; or a
     * known maker and an id of up to 15 letters and digits, each before a comma.
     */
    public static int text(ByteBuffer bytes, int at, int end) {
        if (at + 1 == end) {
            return 1 - SHORTEST;
        }
        return isCarscop(bytes, at) ? carscop(bytes, at, end) : h02(bytes, at, end);
    }

    /** Whether a text head, whose second byte is there, is one of the Carscop protocol. */
    public static boolean isCarscop(ByteBuffer bytes, int at) {
        return Ascii.isDigit(bytes.get(at + 1));
    }

    /**
     * Whether a text frame is cut too late: whether an earlier terminator, or the head of another frame, is between its
     * {@code *} and its terminator at {@code end}.
     */
    public static boolean isCutTooLate(ByteBuffer bytes, int start, int end) {
        boolean carscop = isCarscop(bytes, start);
        char terminator = carscop ? '^' : '#';
        // Passes over nearly all that frames consist of, but neither over the terminator nor over a star.
        char last = carscop ? ']' : '~';
        for (int at = start + 1; (at = Lanes.indexOutside('+', last, bytes, at, end)) < end; at++) {
            byte b = bytes.get(at);
            if (b == terminator || b == '*' && text(bytes, at, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first text head between two indices; −1 when there is none. */
    public static int firstText(ByteBuffer bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes.get(at) == '*' && text(bytes, at, end) > 0) {
                return at;
            }
        }
        return -1;
    }

    private static int carscop(ByteBuffer bytes, int at, int end) {
        if (end - at >= CARSCOP) {
            return isWholeCarscop(bytes, at) ? CARSCOP : 0;
        }
        for (int i = at + 1; i < end; i++) {
            byte b = bytes.get(i);
            boolean fits = switch (i - at) {
                case CARSCOP_WORD -> b == 'U' || b == 'D';
                case CARSCOP_WORD + 1 -> b >= 'A' && b <= 'Z';
                default -> Ascii.isDigit(b);
            };
            if (!fits) {
                return 0;
            }
        }
        return end - at - CARSCOP;
    }

    /** Whether a whole Carscop head is at a {@code *}: eight digits, then four digits and the word. */
    public static boolean isWholeCarscop(ByteBuffer bytes, int at) {
        long first = Lanes.eight(bytes, at + 1) ^ Lanes.ZEROS;
        long second = Lanes.eight(bytes, at + 1 + Lanes.COUNT);
        int direction = Lanes.at(4, second);
        int letter = Lanes.at(5, second);
        long digits = (second ^ Lanes.ZEROS) & 0xFFFF_0000_FFFF_FFFFL;
        return (Lanes.notDigits(first) | Lanes.notDigits(digits)) == 0
                && (direction == 'U' || direction == 'D')
                && letter >= 'A'
                && letter <= 'Z';
    }

    /**
     * The head of an H02 text frame at a byte that is {@code *}: a known maker and an id of up to 15 letters and digits, each
     * before a comma. There is a second byte.
     */
    public static int h02(ByteBuffer bytes, int at, int end) {
        byte first = bytes.get(at + 1);
        if (at + 2 == end) {
            return isMakerStart(first) ? 2 - SHORTEST : 0;
        }
        if (!isMaker(first, bytes.get(at + 2))) {
            return 0;
        }
        if (at + 3 == end) {
            return 3 - SHORTEST;
        }
        if (bytes.get(at + 3) != ',') {
            return 0;
        }
        if (end - at >= H02_USUAL && isTenDigitsAndComma(bytes, at + H02_ID)) {
            return H02_USUAL;
        }
        int lastEnd = Math.min(end, at + H02_ID + H02_MAX_ID);
        int idEnd = lastEnd == end ? at + H02_ID : Math.min(lastEnd, endOfDigits(bytes, at + H02_ID));
        while (idEnd < lastEnd && Ascii.isLetterOrDigit(bytes.get(idEnd))) {
            idEnd++;
        }
        if (idEnd == end) {
            return -1;
        }
        return bytes.get(idEnd) == ',' ? idEnd + 1 - at : 0;
    }

    /** Whether an id is the usual one. A constant length lets the CPU go on before it has found the end of the id. */
    private static boolean isTenDigitsAndComma(ByteBuffer bytes, int at) {
        long first = Lanes.eight(bytes, at) ^ Lanes.ZEROS;
        long last = Lanes.eight(bytes, at + 3) ^ SEVEN_ZEROS_AND_COMMA;
        return (Lanes.notDigits(first) | Lanes.notDigits(last)) == 0 && Lanes.lastOf(last) == 0;
    }

    /** Index of the first of sixteen characters that is not a digit, or the one after them. */
    private static int endOfDigits(ByteBuffer bytes, int from) {
        int to = from + 2 * Lanes.COUNT;
        for (int at = from; at < to; at += Lanes.COUNT) {
            long others = Lanes.notDigits(Lanes.eight(bytes, at) ^ Lanes.ZEROS);
            if (others != 0) {
                return at + Lanes.first(others);
            }
        }
        return to;
    }

    private static boolean isMakerStart(byte first) {
        return switch (first) {
            case 'H', 'h', 'T', 'E', 'X', 'D', 'R' -> true;
            default -> false;
        };
    }

    private static boolean isMaker(byte first, byte second) {
        return switch (first << 8 | second) {
            case 'H' << 8 | 'Q', 'h' << 8 | 'q', 'T' << 8 | 'H', 'E' << 8 | 'X', 'X' << 8 | 'Y' -> true;
            case 'D' << 8 | 'C', 'R' << 8 | 'S' -> true;
            default -> false;
        };
    }
}
