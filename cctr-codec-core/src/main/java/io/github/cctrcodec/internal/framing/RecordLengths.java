package io.github.cctrcodec.internal.framing;

import io.github.cctrcodec.internal.record.RecordBase;
import io.github.cctrcodec.internal.record.RecordTail;
import io.github.cctrcodec.message.TailForm;
import java.nio.ByteBuffer;

/**
 * How long a binary record is. It has no terminator and no length, and each firmware has its own: a length is accepted when
 * the base part of the record is possible and what follows is the beginning of a frame, or the end of the input. A single
 * byte proves nothing: byte 0x20 of the 45-byte form counts satellites, and 10 of them are LF, 13 CR, 36 {@code $}.
 *
 * <p>Lengths are tried in this order: the one that the caller states, the one that this connection showed twice in a row for
 * this letter, the listed ones; each of these with a line break after it; then any other.
 */
public final class RecordLengths {
    /** No record begins here. */
    public static final int NONE = 0;
    /** More bytes must decide. */
    public static final int UNDECIDED = -1;
    /** A record begins here, but another frame begins inside it. */
    public static final int CUT_OFF = -2;
    /** A record begins here, but it does not end within the limit. */
    public static final int TOO_LONG = -3;

    private static final int[] LISTED = {32, 42, 45, 46, 47, 48, 51};
    /** Nothing, CR LF, LF. */
    private static final int[] LINE_BREAKS = {0, 2, 1};

    private static final int LONG_ID_LENGTH = 42;
    /** How many bytes of a cut frame are enough to be sure that it is one. */
    private static final int SURE = 10;
    /** What {@link #fit} answers when a length does not fit, but the input ends in what may be the next frame. */
    private static final int BEFORE_CUT_FRAME = -2;

    /** What follows the bytes that are there. */
    private enum Ending {
        /** Perhaps more. */
        MAY_GROW,
        /** Nothing that could still belong to the record: there are as many bytes as a frame may have. */
        IS_FULL,
        /** Nothing for now, since the line is quiet. */
        IS_LATE,
        /** Nothing. */
        IS_END
    }

    private final char stated;
    private final boolean longIds;
    private char rememberedStandard;
    private char rememberedMileage;
    private char lastStandard;
    private char lastMileage;
    /** Whether the last record was found before a line break. */
    private boolean breaksLines;

    /**
     * Knows what the caller does.
     *
     * @param stated the length of records, or 0 when it is unknown
     * @param longIds whether records of any length have long ids
     */
    public RecordLengths(int stated, boolean longIds) {
        this.stated = (char) stated;
        this.longIds = longIds;
    }

    /** Forgets what was learned. */
    public void forget() {
        rememberedStandard = 0;
        rememberedMileage = 0;
        lastStandard = 0;
        lastMileage = 0;
        breaksLines = false;
    }

    /** Learns from a record: two of the same length in a row are remembered, for each letter by itself. */
    public void took(byte letter, int length) {
        char taken = (char) length;
        if (letter == '$') {
            rememberedStandard = taken == lastStandard ? taken : 0;
            lastStandard = taken;
        } else {
            rememberedMileage = taken == lastMileage ? taken : 0;
            lastMileage = taken;
        }
    }

    /** Whether a record of this length, which was found, has an id of 8 bytes. */
    public boolean hasLongId(ByteBuffer bytes, int at, int length) {
        boolean mayBe = longIds || length == LONG_ID_LENGTH;
        return mayBe && RecordBase.find(bytes, at, at + length, true) > 0;
    }

    /**
     * The length of the record that begins at a place, or one of the constants.
     *
     * @param most how many bytes a frame may have
     */
    public int find(ByteBuffer bytes, int at, int most, Rest rest) {
        int base = RecordBase.find(bytes, at, bytes.limit());
        if (base < 0) {
            return rest == Rest.IS_NONE ? NONE : UNDECIDED;
        }
        if (base == 0) {
            return NONE;
        }
        int end = at + Math.min(bytes.limit() - at, most);
        boolean full = end - at == most;
        // A text frame that begins inside what could be a record shows that the record was cut.
        int head = Heads.firstText(bytes, at + 1, end);
        boolean cut = head >= 0;
        int length = findLength(bytes, at, cut ? head : end, cut ? Ending.IS_END : ending(full, rest));
        if (length > 0) {
            breaksLines = at + length < end && isLineEnd(bytes.get(at + length));
        }
        if (length != NONE) {
            return length;
        }
        forget();
        return full && !cut ? TOO_LONG : CUT_OFF;
    }

    /** A full frame is decided before anybody knows what follows, so that all ways of splitting an input agree. */
    private static Ending ending(boolean full, Rest rest) {
        if (full) {
            return Ending.IS_FULL;
        }
        return switch (rest) {
            case MAY_FOLLOW -> Ending.MAY_GROW;
            case IS_LATE -> Ending.IS_LATE;
            case IS_NONE -> Ending.IS_END;
        };
    }

    /** The length of a record before {@code end}, where the bytes end or a text frame begins. */
    private int findLength(ByteBuffer bytes, int at, int end, Ending ending) {
        int remembered = bytes.get(at) == '$' ? rememberedStandard : rememberedMileage;
        for (int lineBreak : LINE_BREAKS) {
            int found = findTrusted(bytes, at, end, ending, stated, lineBreak);
            if (found == NONE) {
                found = findTrusted(bytes, at, end, ending, remembered, lineBreak);
            }
            if (found == NONE) {
                found = findListed(bytes, at, end, ending, lineBreak);
            }
            if (found != NONE) {
                return found;
            }
        }
        for (int length : LISTED) {
            if (fit(bytes, at, end, ending, length, 0) == BEFORE_CUT_FRAME) {
                return length;
            }
        }
        return findAny(bytes, at, end, ending);
    }

    /** Tries a length that the caller or this connection has shown; 0 when there is none. */
    private int findTrusted(ByteBuffer bytes, int at, int end, Ending ending, int length, int lineBreak) {
        if (length == 0) {
            return NONE;
        }
        if (ending == Ending.IS_LATE && at + length > end) {
            return UNDECIDED;
        }
        int fit = fit(bytes, at, end, ending, length, lineBreak);
        if (fit > 0 && lineBreak == 0 && breaksLines) {
            return withoutLineBreak(bytes, at, length);
        }
        return fit == BEFORE_CUT_FRAME ? length : fit;
    }

    private int findListed(ByteBuffer bytes, int at, int end, Ending ending, int lineBreak) {
        for (int length : LISTED) {
            int fit = fit(bytes, at, end, ending, length, lineBreak);
            if (fit == UNDECIDED) {
                return UNDECIDED;
            }
            if (fit > 0) {
                return lineBreak > 0 ? length : withoutLineBreak(bytes, at, length);
            }
        }
        return NONE;
    }

    private int findAny(ByteBuffer bytes, int at, int end, Ending ending) {
        for (int length = RecordBase.LENGTH; at + length <= end; length++) {
            int fit = isPossible(bytes, at, length) ? fitAfter(bytes, at, end, ending, length, 0) : NONE;
            if (fit == UNDECIDED) {
                return UNDECIDED;
            }
            if (fit > 0) {
                boolean broken = length - 2 >= RecordBase.LENGTH && isLineBreak(bytes, at + length - 2, 2);
                return broken ? length - 2 : length;
            }
        }
        return ending == Ending.MAY_GROW || ending == Ending.IS_LATE ? UNDECIDED : NONE;
    }

    /**
     * A record that ends in CR LF is the one two bytes shorter, when that one fits too. One that ends in LF is the one a byte
     * shorter when line breaks are in use, or when only that one has a tail of known form.
     */
    private int withoutLineBreak(ByteBuffer bytes, int at, int length) {
        if (isListed(length - 2) && isLineBreak(bytes, at + length - 2, 2) && isPossible(bytes, at, length - 2)) {
            boolean impossible = RecordTail.isImpossible(bytes, at, length - 2, hasLongId(bytes, at, length - 2));
            return impossible ? length : length - 2;
        }
        if (!isLineBreak(bytes, at + length - 1, 1)) {
            return length;
        }
        boolean shorter = isListed(length - 1)
                && bytes.get(at + length - 2) != '\r'
                && form(bytes, at, length) == TailForm.NONE
                && form(bytes, at, length - 1) != TailForm.NONE;
        if (breaksLines && !shorter) {
            int broken = bytes.get(at + length - 2) == '\r' ? 2 : 1;
            return isPossible(bytes, at, length - broken) ? length - broken : length;
        }
        return shorter ? length - 1 : length;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    /**
     * The length when a record fits that has it and is followed by a line break of so many bytes; {@link #NONE},
     * {@link #UNDECIDED}, or {@link #BEFORE_CUT_FRAME}. A length whose tail would be impossible does not fit.
     */
    private int fit(ByteBuffer bytes, int at, int end, Ending ending, int length, int lineBreak) {
        int after = at + length;
        if (after + lineBreak > end) {
            return ending == Ending.MAY_GROW ? UNDECIDED : NONE;
        }
        boolean fits = isPossible(bytes, at, length)
                && (lineBreak == 0 || isLineBreak(bytes, after, lineBreak))
                && !RecordTail.isImpossible(bytes, at, length, hasLongId(bytes, at, length));
        return fits ? fitAfter(bytes, at, end, ending, length, lineBreak) : NONE;
    }

    /** As {@link #fit}, only from what follows the record and its line break. */
    private static int fitAfter(ByteBuffer bytes, int at, int end, Ending ending, int length, int lineBreak) {
        int next = at + length + lineBreak;
        if (next == end) {
            return switch (ending) {
                case MAY_GROW -> UNDECIDED;
                case IS_FULL -> NONE;
                case IS_LATE -> length;
                // A text frame begins here, or the input ends; otherwise there are just too many bytes.
                case IS_END -> end == bytes.limit() || Heads.afterRecord(bytes, end, bytes.limit()) > 0 ? length : NONE;
            };
        }
        int head = Heads.afterRecord(bytes, next, end);
        if (head >= 0) {
            return head > 0 ? length : NONE;
        }
        return switch (ending) {
            case MAY_GROW -> UNDECIDED;
            case IS_FULL -> NONE;
            default -> end - next >= SURE ? length : BEFORE_CUT_FRAME;
        };
    }

    /** Whether the base part is possible with the id that a record of this length has. */
    private boolean isPossible(ByteBuffer bytes, int at, int length) {
        return hasLongId(bytes, at, length) || !longIds && RecordBase.find(bytes, at, at + length, false) > 0;
    }

    private TailForm form(ByteBuffer bytes, int at, int length) {
        return RecordTail.form(bytes, at, length, hasLongId(bytes, at, length));
    }

    private static boolean isLineBreak(ByteBuffer bytes, int at, int count) {
        return bytes.get(at + count - 1) == '\n' && (count == 1 || bytes.get(at) == '\r');
    }

    /** Whether a length is one of those that are tried first, from the shortest to the longest. */
    public static boolean isListed(int length) {
        for (int listed : LISTED) {
            if (listed == length) {
                return true;
            }
        }
        return false;
    }
}
