package io.github.cctrcodec.samples.cctr.capture;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * One direction of a TCP connection: passes its bytes on in the order in which they were sent, each once. Segments that came too
 * early wait for what is missing before them until {@value #MAX_HELD} bytes wait; then the gap is reported and the rest goes on.
 */
public final class TcpStream {
    private static final int MAX_HELD = 1 << 16;
    /** No retransmission and no gap is longer: what is farther away belongs to another connection of the same addresses. */
    private static final int FAR = 1 << 24;

    private final Receiver receiver;
    private final WaitingRoom room;
    private final TreeMap<Long, ByteBuffer> early = new TreeMap<>();
    private boolean begun;
    private int held;
    /** The number of the next byte, and how many bytes of the stream precede it. */
    private int next;

    private long offset;

    /** Takes the bytes of a stream. */
    public interface Receiver {
        /** Takes the next bytes, at least one. */
        void bytes(ByteBuffer payload);

        /** Says that bytes are missing here; 0 when nobody can tell how many. */
        void missing(long count);
    }

    /** @param room what all streams of a capture share */
    public TcpStream(WaitingRoom room, Receiver receiver) {
        this.room = room;
        this.receiver = receiver;
    }

    /** Whether a segment opens another connection of the same addresses. */
    public boolean isOpenedAgainBy(Transport.Segment segment) {
        return segment.isFirst() && begun && segment.sequence() + 1 != next - (int) offset;
    }

    /** Takes a segment. */
    public void accept(Transport.Segment segment) {
        int sequence = segment.isFirst() ? segment.sequence() + 1 : segment.sequence();
        if (!begun) {
            begun = true;
            next = sequence;
        }
        if (segment.payload().hasRemaining()) {
            accept(sequence, segment.payload());
        }
    }

    /** Says that the stream ends: what waits goes on, and gaps are reported. */
    public void end() {
        while (!early.isEmpty()) {
            passOverGap();
        }
    }

    private void accept(int sequence, ByteBuffer payload) {
        // The numbers go round.
        int difference = sequence - next;
        long distance = difference;
        if (Math.abs(distance) > FAR) {
            end();
            receiver.missing(0);
            next = sequence;
            distance = 0;
        }
        if (distance > 0) {
            hold(offset + distance, payload);
        } else {
            pass(offset + distance, payload);
            passWhatFollows();
        }
    }

    private void hold(long at, ByteBuffer payload) {
        ByteBuffer known = early.get(at);
        if (known != null && known.remaining() >= payload.remaining()) {
            return;
        }
        remove(at);
        while (!early.isEmpty() && (held + cost(payload) > MAX_HELD || !room.has(cost(payload)))) {
            passOverGap();
        }
        // A copy: the payload may be a small part of a large packet.
        ByteBuffer copy = ByteBuffer.allocate(payload.remaining())
                .put(payload.duplicate())
                .flip();
        early.put(at, copy);
        held += cost(copy);
        room.take(cost(copy));
        if (at <= offset || !room.has(0)) {
            passOverGap();
        }
    }

    /** What a waiting segment costs in memory, about. */
    private static int cost(ByteBuffer payload) {
        return payload.remaining() + 128;
    }

    private void remove(long at) {
        ByteBuffer segment = early.remove(at);
        if (segment != null) {
            held -= cost(segment);
            room.give(cost(segment));
        }
    }

    /** Goes on after the first gap. */
    private void passOverGap() {
        long gap = early.firstKey() - offset;
        if (gap > 0) {
            receiver.missing(gap);
            advance(gap);
        }
        passWhatFollows();
    }

    private void passWhatFollows() {
        for (Map.Entry<Long, ByteBuffer> first = early.firstEntry();
                first != null && first.getKey() <= offset;
                first = early.firstEntry()) {
            remove(first.getKey());
            pass(first.getKey(), first.getValue());
        }
    }

    /** Passes a segment on, without what came before. */
    private void pass(long at, ByteBuffer payload) {
        long known = offset - at;
        if (known < payload.remaining()) {
            ByteBuffer bytes = payload.slice().position((int) known);
            advance(bytes.remaining());
            receiver.bytes(bytes);
        }
    }

    private void advance(long count) {
        offset += count;
        next += (int) count;
    }

    /** How many bytes may wait in all streams of a capture together. */
    public static final class WaitingRoom {
        private int free = 1 << 23;

        private boolean has(int count) {
            return free >= count;
        }

        private void take(int count) {
            free -= count;
        }

        private void give(int count) {
            free += count;
        }
    }
}
