package io.github.cctrcodec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One-liners for bytes that are whole: a datagram, a file, a pasted frame. For the chunks of a connection there is
 * {@link StreamDecoder}.
 *
 * <pre>{@code
 * for (StreamEvent event : CctrCodec.decode(packet)) {
 *     if (event instanceof StreamEvent.Frame frame && frame.message() instanceof Position position) {
 *         System.out.println(position.fix().coordinates());
 *     }
 * }
 * }</pre>
 *
 * <p>Stateless and thread-safe. No input makes it throw.
 */
public final class CctrCodec {
    private CctrCodec() {}

    /** Everything in a packet: frames and skipped runs in order, leniently, with the default limits. */
    public static List<StreamEvent> decode(byte[] packet) {
        return decode(ByteBuffer.wrap(packet));
    }

    /** Everything between position and limit of a packet, which is left untouched. */
    public static List<StreamEvent> decode(ByteBuffer packet) {
        return decode(packet, DecoderLimits.DEFAULT, Strictness.LENIENT);
    }

    /** Everything between position and limit of a packet, which is left untouched, with the caller's limits. */
    public static List<StreamEvent> decode(ByteBuffer packet, DecoderLimits limits, Strictness strictness) {
        List<StreamEvent> events = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder(limits, strictness);
        decoder.decode(packet.duplicate(), events::add);
        decoder.end(events::add);
        return events;
    }
}
