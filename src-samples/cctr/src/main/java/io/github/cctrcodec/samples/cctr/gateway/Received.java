package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A frame on its way into the database.
 *
 * @param frame as it was decoded, with its bytes
 * @param deviceId whose it is, when that is known
 * @param connection id of the connection; of the port for datagrams
 * @param peer address and port of the sender
 * @param transport how it came
 * @param at when
 * @param answer what the device gets once the frame is stored
 */
record Received(
        StreamEvent.Frame frame,
        Optional<String> deviceId,
        String connection,
        String peer,
        Transport transport,
        Instant at,
        Optional<Answer> answer) {

    /**
     * An answer that waits for its frame to be stored.
     *
     * @param channel where it goes
     * @param content what the pipeline of the channel can encode
     */
    record Answer(Channel channel, Object content) {}

    /** The frame as the outputs take it. */
    DecodedFrame decoded() {
        return new DecodedFrame(frame, frame.message().direction(), deviceId, Optional.of(connection));
    }
}
