package io.github.cctrcodec.samples.cctr.gateway;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A row of the table of frames as a reader of the database sees it. */
record Row(
        String deviceId,
        String connection,
        String peer,
        String transport,
        Instant receivedAt,
        int receptions,
        String lastConnection,
        String lastTransport,
        Instant lastReceivedAt,
        String protocol,
        String type,
        String word,
        String message,
        String raw) {

    /** All rows in the order in which they were stored first, read over a connection that never waits for the gateway. */
    static List<Row> all(String jdbcUrl) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(jdbcUrl);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM frames ORDER BY id")) {
            while (row.next()) {
                rows.add(of(row));
            }
        }
        return rows;
    }

    static List<String> raws(List<Row> rows) {
        return rows.stream().map(Row::raw).toList();
    }

    private static Row of(ResultSet row) throws SQLException {
        return new Row(
                row.getString("device_id"),
                row.getString("connection"),
                row.getString("peer"),
                row.getString("transport"),
                Instant.parse(row.getString("received_at")),
                row.getInt("receptions"),
                row.getString("last_connection"),
                row.getString("last_transport"),
                Instant.parse(row.getString("last_received_at")),
                row.getString("protocol"),
                row.getString("type"),
                row.getString("word"),
                row.getString("message"),
                new String(row.getBytes("raw"), StandardCharsets.ISO_8859_1));
    }
}
