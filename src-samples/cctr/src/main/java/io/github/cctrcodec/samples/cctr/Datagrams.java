package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.session.UdpPeers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The datagrams of a log: each is a whole input, and each remote address is a peer with a session of its own. */
final class Datagrams {
    private static final int MAX_PEERS = 100_000;
    /** A log is read faster than it was written: no peer is forgotten for its silence. */
    private static final Instant NOW = Instant.EPOCH;

    private final EventSink sink;
    private final StreamDecoder decoder = new StreamDecoder();
    private final UdpPeers<Peer> peers = new UdpPeers<>(MAX_PEERS, Duration.ofDays(1));

    Datagrams(EventSink sink) {
        this.sink = sink;
    }

    /** Takes a line of a UDP session. */
    void accept(LogLine.Data datagram) {
        decoder.decode(datagram.bytes(), event -> accept(event, datagram));
        decoder.end(event -> accept(event, datagram));
    }

    private void accept(StreamEvent event, LogLine.Data datagram) {
        Optional<String> connection = datagram.connection();
        if (event instanceof StreamEvent.Frame frame) {
            Message message = frame.message();
            Peer peer = new Peer(connection, datagram.remote());
            Optional<String> deviceId = datagram.toDevice()
                    ? peers.session(peer, NOW).idOf(message)
                    : peers.after(peer, message, NOW).idOf(message);
            Direction direction = datagram.toDevice() ? Direction.DOWNLINK : message.direction();
            sink.frame(new DecodedFrame(frame, direction, deviceId, connection));
        } else {
            sink.skipped((StreamEvent.Skipped) event, connection);
        }
    }

    /** All devices share the session of the server's UDP port; the address tells them apart. */
    private record Peer(Optional<String> session, Optional<String> remote) {}
}
