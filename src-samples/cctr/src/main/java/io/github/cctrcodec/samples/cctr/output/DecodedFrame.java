package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Message;
import java.util.Optional;

/**
 * A frame with what its connection adds.
 *
 * @param frame as the decoder made it
 * @param direction as the input says, else as the message does
 * @param deviceId the device it belongs to, when that is known
 * @param connection the id of the connection, when the input names it
 */
public record DecodedFrame(
        StreamEvent.Frame frame, Direction direction, Optional<String> deviceId, Optional<String> connection) {

    /** What the frame says. */
    public Message message() {
        return frame.message();
    }
}
