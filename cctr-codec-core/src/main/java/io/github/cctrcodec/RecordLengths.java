package io.github.cctrcodec;

import io.github.cctrcodec.internal.Ascii;
import io.github.cctrcodec.internal.Heads;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * How long a binary record is. It has no terminator and no length, and each firmware has its own: a length is accepted when
 * the decimals of the record are possible and what follows is the beginning of a frame, or the end of the input. A single
 * byte proves nothing: byte 0x20 of the 45-byte form counts satellites, and 10 of them are LF, 13 CR, 36 {@code $}.
 */
final class RecordLengths {
    private static final int[] KNOWN = {32, 42, 45, 46, 47, 48, 51};
    private static final int BODY = 0x19;
    private static final int MAX_SEPARATOR = 4;
    private static final int UNDECIDED = -1;

    // Bytes, since each connection has these.
    private final byte stated;
    private byte remembered;
    private byte last;

    RecordLengths(OptionalInt stated) {
        this.stated = (byte) stated.orElse(0);
    }

    /** Forgets what was learned. */
    void forget() {
        remembered = 0;
        last = 0;
    }

    /** Learns from a record: two of the same length in a row are remembered. */
    void took(int length) {
        remembered = length == last ? last : 0;
        last = (byte) length;
    }

    /** The length of the record that begins at a place; 0 when none does, negative when more bytes must decide. */
    int find(ByteBuffer bytes, int at, Rest rest) {
        byte first = bytes.get(at);
        int head = first == '$' || first == 'X' ? Heads.record(bytes, at, bytes.limit()) : 0;
        boolean undecided = head < 0 || head > 0 && bytes.limit() - at < BODY;
        if (undecided) {
            return rest == Rest.IS_NONE ? 0 : UNDECIDED;
        }
        if (head == 0 || !Heads.isRecordBody(bytes, at)) {
            return 0;
        }
        int trusted = findTrusted(bytes, at, rest);
        return trusted != 0 ? trusted : findKnown(bytes, at, rest);
    }

    /** Tries what the caller states, then what was learned; a length that fails once is forgotten. */
    private int findTrusted(ByteBuffer bytes, int at, Rest rest) {
        int fit = stated > 0 ? fit(bytes, at, stated, rest) : 0;
        if (fit == 0 && remembered > 0) {
            fit = fit(bytes, at, remembered, rest);
            if (fit == 0) {
                forget();
            }
        }
        return fit;
    }

    private int findKnown(ByteBuffer bytes, int at, Rest rest) {
        boolean undecided = false;
        for (int length : KNOWN) {
            int fit = fit(bytes, at, length, rest);
            if (fit > 0 || fit < 0 && rest == Rest.MAY_FOLLOW) {
                return fit;
            }
            undecided |= fit < 0;
        }
        if (undecided) {
            return UNDECIDED;
        }
        return rest == Rest.IS_NONE ? findBeforeCutFrame(bytes, at) : 0;
    }

    /** The length for a record, 0 when it does not fit, negative when more bytes must decide. */
    private static int fit(ByteBuffer bytes, int at, int length, Rest rest) {
        if (at + length > bytes.limit()) {
            return rest == Rest.IS_NONE ? 0 : UNDECIDED;
        }
        if (holdsTextHead(bytes, at, at + length)) {
            return 0;
        }
        int next = behindSeparator(bytes, at + length);
        if (next == bytes.limit()) {
            return rest == Rest.MAY_FOLLOW ? UNDECIDED : length;
        }
        int head = Heads.any(bytes, next, bytes.limit());
        if (head < 0) {
            return rest == Rest.MAY_FOLLOW ? UNDECIDED : 0;
        }
        return head > 0 ? length : 0;
    }

    /** Whether a text frame begins inside what could be a record: then the record was cut, and this is the next frame. */
    private static boolean holdsTextHead(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) == '*' && Heads.text(bytes, i, bytes.limit()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** At the end of the input a record may also be followed by a frame that was cut within its head. */
    private static int findBeforeCutFrame(ByteBuffer bytes, int at) {
        for (int length : KNOWN) {
            if (at + length < bytes.limit() && !holdsTextHead(bytes, at, at + length)) {
                int next = behindSeparator(bytes, at + length);
                if (Heads.any(bytes, next, bytes.limit()) < 0) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static int behindSeparator(ByteBuffer bytes, int from) {
        int end = Math.min(bytes.limit(), from + MAX_SEPARATOR);
        int next = from;
        while (next < end && Ascii.isWhite(bytes.get(next))) {
            next++;
        }
        return next;
    }
}
