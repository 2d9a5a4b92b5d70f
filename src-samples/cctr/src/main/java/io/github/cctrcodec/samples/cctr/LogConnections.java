package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The connections of a server log, side by side until each ends. */
final class LogConnections {
    /** Logs without the lines that say when a connection ended would otherwise fill the memory. */
    private static final int MAX_OPEN = 50_000;

    private final EventSink sink;
    /** In the order in which they were heard last. */
    private final Map<Optional<String>, Connection> open = new LinkedHashMap<>();

    private final Datagrams datagrams;

    LogConnections(EventSink sink) {
        this.sink = sink;
        datagrams = new Datagrams(sink);
    }

    /** Takes the next line of the log. */
    void accept(LogLine line) {
        if (line instanceof LogLine.Data data) {
            accept(data);
        } else if (line instanceof LogLine.Closed closed) {
            close(Optional.of(closed.connection()));
        }
    }

    /** Says that the log ends. */
    void end() {
        open.values().forEach(Connection::end);
        open.clear();
    }

    private void accept(LogLine.Data data) {
        if (data.isDatagram()) {
            datagrams.accept(
                    data.bytes(), new Peer(data.connection(), data.remote()), data.connection(), data.toDevice());
            return;
        }
        Connection connection = heard(data.connection());
        if (data.toDevice()) {
            connection.send(data.bytes());
        } else {
            connection.receive(data.bytes());
        }
    }

    private Connection heard(Optional<String> id) {
        Connection known = open.remove(id);
        Connection connection = known == null ? new Connection(id, sink) : known;
        open.put(id, connection);
        if (open.size() > MAX_OPEN) {
            close(open.keySet().iterator().next());
        }
        return connection;
    }

    private void close(Optional<String> id) {
        Connection connection = open.remove(id);
        if (connection != null) {
            connection.end();
        }
    }

    /** All devices share the session of the server's UDP port; the address tells them apart. */
    private record Peer(Optional<String> session, Optional<String> remote) {}
}
