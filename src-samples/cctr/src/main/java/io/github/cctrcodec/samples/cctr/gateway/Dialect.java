package io.github.cctrcodec.samples.cctr.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What databases call the same thing differently. */
enum Dialect {
    SQLITE("INTEGER PRIMARY KEY", "BLOB"),
    POSTGRESQL("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA");

    private final String key;
    private final String bytes;

    Dialect(String key, String bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    /** The dialect of a database; others than these two are refused, since nobody tested them. */
    static Dialect of(Connection database) throws SQLException {
        String product = database.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> SQLITE;
            case "postgresql" -> POSTGRESQL;
            default -> throw new SQLException("no support for the database " + product);
        };
    }

    /** What makes the database wait for the disk at every commit, and readers not wait for the writer. */
    void prepare(Connection database) throws SQLException {
        if (this == SQLITE) {
            try (var statement = database.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA busy_timeout = 2000");
            }
        }
    }

    String createTable() {
        return """
                CREATE TABLE IF NOT EXISTS frames (
                  id %s,
                  device_id TEXT,
                  connection TEXT NOT NULL,
                  peer TEXT NOT NULL,
                  transport TEXT NOT NULL,
                  received_at TEXT NOT NULL,
                  receptions INTEGER NOT NULL DEFAULT 1,
                  last_connection TEXT NOT NULL,
                  last_transport TEXT NOT NULL,
                  last_received_at TEXT NOT NULL,
                  protocol TEXT NOT NULL,
                  type TEXT NOT NULL,
                  word TEXT NOT NULL,
                  message TEXT NOT NULL,
                  raw %s NOT NULL,
                  UNIQUE (device_id, raw)
                )""".formatted(key, bytes);
    }
}
