package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.capture.TcpStream;
import io.github.cctrcodec.samples.cctr.capture.Transport;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A captured TCP connection: one stream for each side, put in order. */
final class TcpConnection {
    private final String name;
    private final CaptureRemarks remarks;
    private final InetSocketAddress oneAddress;
    private final Side one;
    private final Side other;

    /** @param first its first segment in the capture */
    TcpConnection(Transport.Segment first, EventSink sink, TcpStream.WaitingRoom room, CaptureRemarks remarks) {
        name = first.name();
        this.remarks = remarks;
        Connection connection = new Connection(Optional.of(name), sink);
        oneAddress = first.from();
        one = new Side(connection.newStream(), room);
        other = new Side(connection.newStream(), room);
    }

    /** Whether a segment belongs to a later connection of the same addresses. */
    boolean isOpenedAgainBy(Transport.Segment segment) {
        return side(segment).segments.isOpenedAgainBy(segment);
    }

    void accept(Transport.Segment segment) {
        Side side = side(segment);
        side.segments.accept(segment);
        if (segment.isLast()) {
            side.end();
        }
    }

    void end() {
        one.end();
        other.end();
    }

    private Side side(Transport.Segment segment) {
        return segment.from().equals(oneAddress) ? one : other;
    }

    /** What one side sent. */
    private final class Side implements TcpStream.Receiver {
        private final ByteStream decoded;
        private final TcpStream segments;

        Side(ByteStream decoded, TcpStream.WaitingRoom room) {
            this.decoded = decoded;
            segments = new TcpStream(room, this);
        }

        @Override
        public void bytes(ByteBuffer payload) {
            decoded.decode(payload);
        }

        @Override
        public void missing(long count) {
            remarks.missing(name, count);
            decoded.missing(count);
        }

        void end() {
            segments.end();
            decoded.end();
        }
    }
}
