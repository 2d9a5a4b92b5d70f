package io.github.cctrcodec;

import io.github.cctrcodec.internal.Heads;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.message.Protocol;
import java.nio.ByteBuffer;

/**
 * Tells which protocol some bytes are, for sharing a port. A Carscop frame is decided within 17 bytes, an H02 text frame
 * within 20, a binary record within 29, or 32 when its id has 15 digits.
 *
 * <p>A text frame is found after any garbage; a binary record at the beginning of the bytes or after white space. More
 * bytes never turn a match into another one. Stateless and thread-safe; no input makes it throw.
 */
public final class ProtocolDetector {
    // What nearly all packets are, without an object for each.
    private static final Detection CARSCOP_AT_ONCE = new Detection.Match(Protocol.CARSCOP, 0);
    private static final Detection H02_AT_ONCE = new Detection.Match(Protocol.H02, 0);

    private ProtocolDetector() {}

    /** Looks at the bytes of an array. */
    public static Detection detect(byte[] bytes) {
        return detect(ByteBuffer.wrap(bytes));
    }

    /** Looks at the bytes between position and limit of a buffer of any kind, which is left untouched. */
    public static Detection detect(ByteBuffer bytes) {
        int start = bytes.position();
        int end = bytes.limit();
        if (start == end) {
            return new Detection.NeedMore(Heads.SHORTEST);
        }
        boolean recordMayBegin = true;
        for (int at = start; at < end; at++) {
            byte b = bytes.get(at);
            int head = b == '*' ? Heads.text(bytes, at, end) : recordMayBegin ? Heads.any(bytes, at, end) : 0;
            if (head > 0) {
                return match(protocol(bytes, at), at - start);
            }
            if (head < 0) {
                // What began here may turn out to be nothing, and the shortest head stand right behind it.
                return new Detection.NeedMore(Math.min(-head, Heads.SHORTEST));
            }
            recordMayBegin = Ascii.isWhite(b);
        }
        return new Detection.NoMatch(LookAlikes.of(bytes));
    }

    private static Detection match(Protocol protocol, int offset) {
        if (offset > 0) {
            return new Detection.Match(protocol, offset);
        }
        return protocol == Protocol.CARSCOP ? CARSCOP_AT_ONCE : H02_AT_ONCE;
    }

    /** The protocol of a frame whose head is there. */
    static Protocol protocol(ByteBuffer bytes, int at) {
        return bytes.get(at) == '*' && Heads.isCarscop(bytes, at) ? Protocol.CARSCOP : Protocol.H02;
    }
}
