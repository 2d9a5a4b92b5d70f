package io.github.cctrcodec;

import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.message.Protocol;
import java.nio.ByteBuffer;

/**
 * Detects the protocol of raw bytes, for ports that several protocols share. 17 bytes decide a Carscop frame, 20 an H02 text
 * frame, 29 a binary record, or 32 when its id has 15 digits.
 *
 * <pre>{@code
 * if (ProtocolDetector.detect(bytes) instanceof Detection.Match match) {
 *     System.out.println(match.protocol() + " at " + match.offset());
 * }
 * }</pre>
 *
 * <p>A text frame is found after any garbage; a binary record at the beginning of the bytes or after white space. More
 * bytes never turn a match into another one. Stateless and thread-safe; no input makes it throw.
 */
public final class ProtocolDetector {
    // The results for nearly all packets, without an object for each.
    private static final Detection CARSCOP_AT_ONCE = new Detection.Match(Protocol.CARSCOP, 0);
    private static final Detection H02_AT_ONCE = new Detection.Match(Protocol.H02, 0);

    private ProtocolDetector() {}

    /**
     * Detects the protocol of the bytes of an array.
     *
     * @param bytes as received; left untouched
     * @return the first frame, what is missing to decide, or no match
     */
    public static Detection detect(byte[] bytes) {
        return detect(ByteBuffer.wrap(bytes));
    }

    /**
     * Detects the protocol of the bytes between position and limit.
     *
     * @param bytes a buffer of any kind; left untouched
     * @return the first frame, what is missing to decide, or no match
     */
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
                // This may turn out to be nothing, and the shortest head may follow at once.
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

    /** The protocol of a frame with a whole head. */
    static Protocol protocol(ByteBuffer bytes, int at) {
        return bytes.get(at) == '*' && Heads.isCarscop(bytes, at) ? Protocol.CARSCOP : Protocol.H02;
    }
}
