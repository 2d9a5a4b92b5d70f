package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of frames, as far as it is shown.
 *
 * @param deviceId whose it is, when that is known
 * @param transport how it came first
 * @param lastTransport how it came last
 * @param connection by which connection it came first
 * @param count how often it came
 * @param message what it says, as JSON
 * @param raw its bytes
 */
record StoredFrame(
        Optional<String> deviceId,
        Transport transport,
        Transport lastTransport,
        String connection,
        int count,
        String message,
        ByteBuffer raw) {
    static final String SELECT =
            "SELECT device_id, transport, last_transport, connection, receptions, message, raw FROM frames ORDER BY id";

    static StoredFrame of(ResultSet row) throws SQLException {
        return new StoredFrame(
                Optional.ofNullable(row.getString("device_id")),
                Transport.valueOf(row.getString("transport")),
                Transport.valueOf(row.getString("last_transport")),
                row.getString("connection"),
                row.getInt("receptions"),
                row.getString("message"),
                ByteBuffer.wrap(row.getBytes("raw")));
    }

    /** Shows rows: what their bytes say, with how and how often they came. */
    static void show(List<StoredFrame> rows, EventSink sink) throws IOException {
        for (StoredFrame row : rows) {
            for (StreamEvent event : CctrCodec.decode(row.raw)) {
                if (event instanceof StreamEvent.Frame frame) {
                    sink.frame(new DecodedFrame(
                            frame, frame.message().direction(), row.deviceId, Optional.of(row.receptions())));
                }
            }
        }
        sink.flush();
    }

    /** {@code TCP}, or how often and by what when a frame came again: {@code 2x TCP..UDP}. */
    private String receptions() {
        return count == 1 ? transport.name() : count + "x " + transport + ".." + lastTransport;
    }
}
