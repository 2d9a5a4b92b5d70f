package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;

/** The frames of the simulated device of {@code cctr simulate}, one after the other. */
public final class TripFrames {
    private final Trip trip;
    private boolean hasLoggedIn;

    /**
     * A trip that begins.
     *
     * @param device number of the device, which makes its id
     */
    public TripFrames(Protocol protocol, int device) {
        trip = new Trip(protocol, device);
    }

    /** The next message: a login first, when the protocol has one, then positions. */
    public Message next() {
        if (!hasLoggedIn) {
            hasLoggedIn = true;
            return trip.login().orElseGet(trip::position);
        }
        return trip.position();
    }

    /** The bytes of a message. */
    public static byte[] bytes(Message message) {
        return FrameEncoder.encode(message);
    }
}
