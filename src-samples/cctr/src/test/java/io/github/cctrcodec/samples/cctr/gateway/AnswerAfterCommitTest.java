package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer says that its frame is stored, so it must not come a moment earlier. */
class AnswerAfterCommitTest {
    /** Less than a gateway waits for a database that somebody else holds. */
    private static final Duration HELD = Duration.ofMillis(500);

    @ParameterizedTest
    @EnumSource
    void noAnswerComesWhileTheCommitIsHeldBackAndThenItComes(Database database, @TempDir Path folder) throws Exception {
        String url = database.fresh(folder);
        try (RunningGateway gateway = RunningGateway.start(url);
                Device device = Device.connect(gateway.address());
                UdpDevice udpDevice = UdpDevice.connect(gateway.address())) {
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute(database == Database.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
                statement.execute("UPDATE frames SET receptions = 0");
                if (database == Database.POSTGRESQL) {
                    statement.execute("LOCK TABLE frames IN EXCLUSIVE MODE");
                }
                device.send(Frames.B1);
                udpDevice.send(Frames.login(Frames.id(1)));
                assertThat(device.isLeftWaiting(HELD)).isTrue();
                assertThat(udpDevice.isLeftWaiting(Duration.ofMillis(1))).isTrue();
                assertThat(Row.all(url)).isEmpty();
                statement.execute("ROLLBACK");
            }

            assertThat(device.answer()).isEqualTo("*161101144927DB01HSO^");
            assertThat(udpDevice.answer()).isEqualTo("*160618232529DX061^");
            assertThat(gateway.rowsAfter(2)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerFindsItsFrameInTheDatabase(Database database, @TempDir Path folder) throws Exception {
        String url = database.fresh(folder);
        int count = 500;
        try (RunningGateway gateway = RunningGateway.start(url);
                Device device = Device.connect(gateway.address());
                Connection reader = DriverManager.getConnection(url)) {
            Thread sender = new Thread(() -> {
                try {
                    for (String frame : Frames.handshakes(count)) {
                        device.send(frame);
                    }
                } catch (IOException closed) {
                    throw new UncheckedIOException(closed);
                }
            });
            sender.start();
            for (int number = 0; number < count; number++) {
                assertThat(device.answer()).isEqualTo(Frames.handshakeAnswer(number));
                assertThat(isStored(reader, Frames.handshake(number)))
                        .as(Frames.handshake(number))
                        .isTrue();
            }
            sender.join();
        }
    }

    private static boolean isStored(Connection database, String frame) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("SELECT 1 FROM frames WHERE message LIKE ?")) {
            select.setString(1, "%" + frame + "%");
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
