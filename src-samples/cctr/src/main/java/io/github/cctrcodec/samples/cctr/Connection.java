package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.session.DeviceSession;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One connection: each direction has its own decoder, and what the device says names the device of both. */
final class Connection {
    private final Optional<String> id;
    private final EventSink sink;
    private final StreamDecoder fromDevice = new StreamDecoder();
    private Optional<StreamDecoder> toDevice = Optional.empty();
    private DeviceSession session = DeviceSession.NEW;

    /** @param id when the input names the connection */
    Connection(Optional<String> id, EventSink sink) {
        this.id = id;
        this.sink = sink;
    }

    /** Takes bytes of the device, or of an input that does not say whose they are. */
    void receive(ByteBuffer bytes) {
        fromDevice.decode(bytes, this::received);
    }

    /** Takes bytes that the server sent. */
    void send(ByteBuffer bytes) {
        if (toDevice.isEmpty()) {
            toDevice = Optional.of(new StreamDecoder());
        }
        toDevice.get().decode(bytes, this::sent);
    }

    /** Says that the bytes so far are whole; the device stays known. */
    void end() {
        fromDevice.end(this::received);
        toDevice.ifPresent(decoder -> decoder.end(this::sent));
    }

    private void received(StreamEvent event) {
        if (event instanceof StreamEvent.Frame frame) {
            Message message = frame.message();
            session = session.after(message);
            sink.frame(new DecodedFrame(frame, message.direction(), session.idOf(message), id));
        } else {
            sink.skipped((StreamEvent.Skipped) event, id);
        }
    }

    private void sent(StreamEvent event) {
        if (event instanceof StreamEvent.Frame frame) {
            sink.frame(new DecodedFrame(frame, Direction.DOWNLINK, session.idOf(frame.message()), id));
        } else {
            sink.skipped((StreamEvent.Skipped) event, id);
        }
    }
}
