package io.github.cctrcodec.internal.record;

import io.github.cctrcodec.internal.digits.Bcd;
import java.nio.ByteBuffer;

/**
 * The base part of a binary record, which is the same in records of every length: where its fields begin, and whether bytes
 * can be one. In some records of 42 bytes the id has 8 bytes instead of 5, and everything after it begins 3 bytes later.
 *
 * <p>Each method that looks at bytes answers with how many it has looked at; 0 when they cannot be a record; or, when the
 * bytes end too early, the negated number of further bytes that are needed.
 */
public final class RecordBase {
    /** Ten digits of the id, or in a mileage record of the mileage. */
    public static final int NUMBER = 0x01;
    /** Hour, minute, second. */
    public static final int TIME = 0x06;
    /** Day, month, year. */
    public static final int DATE = 0x09;
    /** {@code DDMMMMMM}. */
    public static final int LATITUDE = 0x0C;
    /** Battery code; in a mileage record perhaps the temperature. */
    public static final int BATTERY = 0x10;
    /** {@code DDDMMMMMM} in nine half bytes. */
    public static final int LONGITUDE = 0x11;
    /** The low half of this byte: validity and signs. */
    public static final int SIGNS = 0x15;
    /** Three digits each. */
    public static final int SPEED_AND_COURSE = 0x16;
    /** The status word. */
    public static final int STATUS = 0x19;
    /** How many bytes the base part has. */
    public static final int LENGTH = 0x1D;
    /** How many bytes later everything begins after a long id. */
    public static final int LONG_ID_SHIFT = 3;
    /** How many digits a long id has; a half byte 0 follows them. */
    public static final int LONG_ID_DIGITS = 15;

    /** How many bytes are enough to tell that a record follows another one. */
    private static final int START = 0x13;

    private RecordBase() {}

    /** Looks at the whole base part, with either length of the id. */
    public static int find(ByteBuffer bytes, int at, int end) {
        return either(find(bytes, at, end, false), find(bytes, at, end, true));
    }

    /** Looks at the whole base part. */
    public static int find(ByteBuffer bytes, int at, int end, boolean longId) {
        return look(bytes, at, end, longId, longId ? LENGTH + LONG_ID_SHIFT : LENGTH);
    }

    /** Looks at as many bytes as are enough after another record. */
    public static int start(ByteBuffer bytes, int at, int end) {
        return either(look(bytes, at, end, false, START), look(bytes, at, end, true, START));
    }

    private static int either(int shortId, int longId) {
        if (shortId > 0 || longId > 0) {
            return shortId > 0 ? shortId : longId;
        }
        if (shortId == 0 || longId == 0) {
            return shortId + longId;
        }
        return Math.max(shortId, longId);
    }

    private static int look(ByteBuffer bytes, int at, int end, boolean longId, int count) {
        byte letter = bytes.get(at);
        if (letter != '$' && (letter != 'X' || longId)) {
            return 0;
        }
        int shift = longId ? LONG_ID_SHIFT : 0;
        int known = Math.min(end - at, count);
        for (int i = 1; i < known; i++) {
            if (!isPossible(bytes, at, i, shift)) {
                return 0;
            }
        }
        return known < count ? known - count : count;
    }

    private static boolean isPossible(ByteBuffer bytes, int at, int index, int shift) {
        byte b = bytes.get(at + index);
        int offset = index - shift;
        if (offset < TIME) {
            boolean filler = shift > 0 && offset == TIME - 1;
            return filler ? (b & 0xF) == 0 && Bcd.pair(b) >= 0 : Bcd.pair(b) >= 0;
        }
        int pair = Bcd.pair(b);
        return switch (offset) {
            case TIME -> pair >= 0 && pair < 24;
            case TIME + 1, TIME + 2 -> pair >= 0 && pair < 60;
            case DATE -> pair >= 1 && pair <= 31;
            case DATE + 1 -> pair >= 1 && pair <= 12;
            case LATITUDE -> pair >= 0 && pair <= 90;
            case LATITUDE + 1 -> pair >= 0 && pair < 60;
            case BATTERY - 1 -> pair >= 0 && isUpTo(bytes, at + shift + LATITUDE, 4, 90_000_000);
            case LONGITUDE + 1 -> pair >= 0 && pair % 10 < 6 && isUpTo(bytes, at + shift + LONGITUDE, 2, 1809);
            case SIGNS -> (b >> 4 & 0xF) <= 9 && isLongitude(bytes, at + shift + LONGITUDE);
            case BATTERY, STATUS, STATUS + 1, STATUS + 2, STATUS + 3 -> true;
            default -> pair >= 0;
        };
    }

    private static boolean isUpTo(ByteBuffer bytes, int at, int count, int limit) {
        return Bcd.number(bytes, at, at + count) <= limit;
    }

    private static boolean isLongitude(ByteBuffer bytes, int at) {
        return Bcd.number(bytes, at, at + 4) * 10 + (bytes.get(at + 4) >> 4 & 0xF) <= 180_000_000L;
    }
}
