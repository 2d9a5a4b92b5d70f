package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.samples.cctr.output.JsonText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of frames. The same bytes of the same known device are one row with a count, however often they were sent;
 * frames of unknown devices are never merged, and nothing that differs is. Belongs to one thread at a time.
 */
final class FrameStore implements AutoCloseable {
    /** A device that is unknown is NULL, and NULL is in conflict with nothing. */
    private static final String STORE = """
            INSERT INTO frames (device_id, connection, peer, transport, received_at,
              last_connection, last_transport, last_received_at, protocol, type, word, message, raw)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (device_id, raw) DO UPDATE SET
              receptions = frames.receptions + 1,
              last_connection = excluded.last_connection,
              last_transport = excluded.last_transport,
              last_received_at = excluded.last_received_at""";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Connection database;
    private final PreparedStatement store;

    private FrameStore(Connection database) throws SQLException {
        this.database = database;
        store = database.prepareStatement(STORE);
        // PostgreSQL compiles the statement only when it must; a table of another shape shall show now.
        store.getParameterMetaData().getParameterCount();
    }

    /**
     * Opens a database and makes its table when there is none.
     *
     * @throws SQLException when it cannot be opened and written
     */
    static FrameStore open(String jdbcUrl) throws SQLException {
        Connection database = DriverManager.getConnection(jdbcUrl);
        try {
            Dialect dialect = Dialect.of(database);
            dialect.prepare(database);
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute(dialect.createTable());
                // Fails now, and not at the first frame, when somebody else holds the database or it is read-only.
                statement.executeUpdate("DELETE FROM frames WHERE id < 0");
            }
            database.commit();
            return new FrameStore(database);
        } catch (SQLException failure) {
            database.close();
            throw failure;
        }
    }

    /**
     * Stores frames in one transaction: all or none.
     *
     * @throws SQLException when none is stored
     */
    void store(List<Received> batch) throws SQLException {
        try {
            for (Received received : batch) {
                bind(received);
                store.addBatch();
            }
            store.executeBatch();
            database.commit();
        } catch (SQLException | RuntimeException failure) {
            rollback(failure);
            throw failure;
        }
    }

    /** What went wrong first is what is told. */
    private void rollback(Exception failure) {
        try {
            database.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    /** All rows, in the order in which they were stored first. */
    List<StoredFrame> all() throws SQLException {
        List<StoredFrame> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(StoredFrame.SELECT)) {
            while (row.next()) {
                rows.add(StoredFrame.of(row));
            }
        }
        database.commit();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private void bind(Received received) throws SQLException {
        Message message = received.frame().message();
        String at = time(received.at());
        int column = 1;
        store.setString(column++, received.deviceId().orElse(null));
        store.setString(column++, received.connection());
        store.setString(column++, received.peer());
        store.setString(column++, received.transport().name());
        store.setString(column++, at);
        store.setString(column++, received.connection());
        store.setString(column++, received.transport().name());
        store.setString(column++, at);
        store.setString(column++, message.protocol().name());
        store.setString(column++, message.type().name().toLowerCase(Locale.ROOT));
        store.setString(column++, printable(message.wordText()));
        store.setString(column++, JsonText.of(received.decoded()));
        store.setBytes(column, received.frame().toByteArray());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** A word of a device may hold any byte, a column of text must not. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
