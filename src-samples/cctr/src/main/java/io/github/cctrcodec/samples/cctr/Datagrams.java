package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.session.UdpPeers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Datagrams of a log or a capture: each is a whole input, and each peer has a session of its own. */
final class Datagrams {
    private static final int MAX_PEERS = 100_000;
    /** A log is read faster than it was written: no peer is forgotten for its silence. */
    private static final Instant NOW = Instant.EPOCH;

    private final EventSink sink;
    private final UdpPeers<Object> peers = new UdpPeers<>(MAX_PEERS, Duration.ofDays(1));

    Datagrams(EventSink sink) {
        this.sink = sink;
    }

    /**
     * Takes a datagram.
     *
     * @param peer what tells its device apart
     * @param connection for the output
     * @param toDevice whether the input says that the server sent it
     */
    void accept(ByteBuffer bytes, Object peer, Optional<String> connection, boolean toDevice) {
        ByteStream datagram = new ByteStream(new ByteStream.Consumer() {
            @Override
            public void frame(StreamEvent.Frame frame) {
                Message message = frame.message();
                Optional<String> deviceId = toDevice
                        ? peers.session(peer, NOW).idOf(message)
                        : peers.after(peer, message, NOW).idOf(message);
                Direction direction = toDevice ? Direction.DOWNLINK : message.direction();
                sink.frame(new DecodedFrame(frame, direction, deviceId, connection));
            }

            @Override
            public void skipped(StreamEvent.Skipped run, byte[] beginning) {
                sink.skipped(run, connection, beginning);
            }
        });
        datagram.decode(bytes);
        datagram.end();
    }
}
