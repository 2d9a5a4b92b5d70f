package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway that cannot store any more acknowledges nothing any more: it says why and ends with exit code 1. */
class StoreFailureTest {
    private static final int HEAP_MEGABYTES = 64;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theTableIsGone(Database database) throws Exception {
        String url = database.fresh(folder);
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--db", url);
                Device device = Device.connect(gateway.address())) {
            assertThat(device.send(Frames.B1).answer()).isEqualTo("*161101144927DB01HSO^");
            execute(url, "DROP TABLE frames");

            device.send(Frames.A4);

            assertThat(device.rest()).isEmpty();
            assertEnds(gateway, "frames");
        }
    }

    @Test
    void theDatabaseIsLockedForTooLong() throws Exception {
        String url = Database.SQLITE.fresh(folder);
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--db", url);
                Device device = Device.connect(gateway.address());
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            device.send(Frames.B1);

            assertThat(device.rest()).isEmpty();
            assertEnds(gateway, "locked");
            statement.execute("ROLLBACK");
        }
        assertThat(Row.all(url)).isEmpty();
    }

    @Test
    void theDiskIsFull() throws Exception {
        String url = Database.SQLITE.fresh(folder);
        StreamingDevice device = new StreamingDevice("stream", Frames.handshakes(20_000));
        try (GatewayProcess gateway =
                GatewayProcess.start(HEAP_MEGABYTES, "--quiet", "--db", url + "?max_page_count=200")) {
            device.start(gateway.address());

            assertEnds(gateway, "full");
        }
        List<String> acknowledged = device.acknowledged();
        assertThat(acknowledged).hasSizeLessThan(20_000);
        assertThat(Row.raws(Row.all(url))).startsWith(acknowledged.toArray(String[]::new));
    }

    @Test
    void theServerEndsTheConnection() throws Exception {
        String url = Database.POSTGRESQL.fresh(folder);
        StreamingDevice device = new StreamingDevice("stream", Frames.handshakes(50_000));
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--quiet", "--db", url)) {
            device.start(gateway.address());
            Await.until("answers", () -> device.answers() > 1_000);
            execute(
                    url,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

            assertEnds(gateway, "");
        }
        List<String> acknowledged = device.acknowledged();
        assertThat(acknowledged).hasSizeBetween(1_000, 49_999);
        assertThat(Row.raws(Row.all(url))).startsWith(acknowledged.toArray(String[]::new));
    }

    private static void assertEnds(GatewayProcess gateway, String clue) throws InterruptedException {
        assertThat(gateway.awaitExit()).isEqualTo(1);
        assertThat(gateway.err()).hasSize(1);
        assertThat(gateway.err().get(0))
                .startsWith("cctr gateway: cannot store frames any more: ")
                .contains(clue)
                .doesNotContain("INSERT INTO");
        assertThat(gateway.out()).last().asString().contains(" connections, ");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
