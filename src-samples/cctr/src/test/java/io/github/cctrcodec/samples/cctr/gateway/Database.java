package io.github.cctrcodec.samples.cctr.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that are supported. */
enum Database {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return "jdbc:sqlite:" + folder.resolve("frames-" + COUNT.incrementAndGet() + ".db");
        }
    },
    POSTGRESQL {
        @Override
        String fresh(Path folder) throws SQLException {
            String name = "frames_" + COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The JDBC URL of a new, empty database. */
    abstract String fresh(Path folder) throws SQLException;

    /** A real PostgreSQL out of Maven Central, started at its first use; it stops with this process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new ExceptionInInitializerError(failure);
            }
        }
    }
}
