package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of each frame as hexadecimal digits, one frame a line; skipped bytes are left out. Where the input names its
 * connections, the lines are those of a log, so that every frame stays with its device when they are read again.
 */
final class HexOutput implements EventSink {
    private final PrintWriter out;
    private final Map<String, Integer> connections = new HashMap<>();

    HexOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void frame(DecodedFrame decoded) {
        String line = decoded.connection().map(id -> bracket(id, decoded)).orElse("");
        out.print(line + HexFormat.of().formatHex(decoded.frame().toByteArray()) + '\n');
    }

    /**
     * All datagrams of a log have the same session, whose id begins with a U, and are told apart by an address that is not
     * known here; so each device gets a session.
     */
    private String bracket(String connection, DecodedFrame decoded) {
        boolean datagram = connection.startsWith("U");
        String key = datagram ? connection + ' ' + decoded.deviceId().orElse("") : connection;
        int number = connections.computeIfAbsent(key, unknown -> connections.size() + 1);
        String arrow = decoded.direction() == Direction.DOWNLINK ? " > " : " < ";
        return "[" + (datagram ? "U" : "") + number + ": cctr" + arrow + "0.0.0.0] ";
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {}

    @Override
    public void flush() throws IOException {
        Written.check(out);
    }
}
