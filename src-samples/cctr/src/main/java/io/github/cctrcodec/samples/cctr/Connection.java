package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.session.DeviceSession;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One connection: each direction has its own stream, and what the device says names the device of both. */
final class Connection {
    private final Optional<String> id;
    private final EventSink sink;
    private final ByteStream fromDevice = newStream();
    private Optional<ByteStream> toDevice = Optional.empty();
    private DeviceSession session = DeviceSession.NEW;

    /** @param id when the input names the connection */
    Connection(Optional<String> id, EventSink sink) {
        this.id = id;
        this.sink = sink;
    }

    /** Takes bytes of the device, or of an input that does not say whose they are. */
    void receive(ByteBuffer bytes) {
        fromDevice.decode(bytes);
    }

    /** Takes bytes that the server sent. */
    void send(ByteBuffer bytes) {
        if (toDevice.isEmpty()) {
            toDevice = Optional.of(new ByteStream(new Events(true)));
        }
        toDevice.get().decode(bytes);
    }

    /** Says that the bytes so far are whole; the device stays known. */
    void end() {
        fromDevice.end();
        toDevice.ifPresent(ByteStream::end);
    }

    /** A stream of this connection whose frames tell their own direction. */
    ByteStream newStream() {
        return new ByteStream(new Events(false));
    }

    /** Adds what the connection knows. */
    private final class Events implements ByteStream.Consumer {
        private final boolean areSent;

        Events(boolean areSent) {
            this.areSent = areSent;
        }

        @Override
        public void frame(StreamEvent.Frame frame) {
            Message message = frame.message();
            if (!areSent) {
                session = session.after(message);
            }
            Direction direction = areSent ? Direction.DOWNLINK : message.direction();
            sink.frame(new DecodedFrame(frame, direction, session.idOf(message), id));
        }

        @Override
        public void skipped(StreamEvent.Skipped run, byte[] beginning) {
            sink.skipped(run, id, beginning);
        }
    }
}
