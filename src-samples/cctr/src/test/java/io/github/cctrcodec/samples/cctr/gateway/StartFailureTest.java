package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.CctrRun;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot start says why in one line, ends with exit code 1, and leaves nothing behind. */
@Timeout(60)
class StartFailureTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    @AfterEach
    void noThreadIsLeft() throws Exception {
        Await.until("no thread of a gateway is left", () -> gatewayThreads().isEmpty());
    }

    @Test
    void thePortIsTakenForTcp() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
            int port = other.getLocalPort();

            assertRefused(run(freshFile(), port), "cannot listen on 127.0.0.1:" + port + ": ", "in use");

            assertFreeForUdp(port);
        }
    }

    @Test
    void thePortIsTakenForUdp() throws Exception {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
            int port = other.getLocalPort();

            assertRefused(run(freshFile(), port), "cannot listen on 127.0.0.1:" + port + ": ", "in use");

            Await.until("the port is free for TCP", () -> isFreeForTcp(port));
        }
    }

    @Test
    void theAddressIsNotOneOfThisMachine() {
        CctrRun run = CctrRun.of("gateway", "--bind", "192.0.2.1", "--port", "0", "--db", freshFile());

        assertRefused(run, "cannot listen on 192.0.2.1:0: ");
    }

    @Test
    void theDatabaseIsLockedBySomebodyElse() throws Exception {
        String file = freshFile();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertRefused(run(file, 0), "cannot open the database " + file + ": ", "locked");

            statement.execute("ROLLBACK");
        }
        FrameStore.open("jdbc:sqlite:" + file).close();
    }

    @Test
    void thePathIsBelowAFile() throws Exception {
        String file =
                Files.createFile(folder.resolve("file")).resolve("frames.db").toString();

        assertRefused(run(file, 0), "cannot open the database " + file + ": ");
    }

    @Test
    void theFolderIsNotThere() {
        String file = folder.resolve("missing").resolve("frames.db").toString();

        assertRefused(run(file, 0), "cannot open the database " + file + ": ");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void thePathIsAFolder() {
        assertRefused(run(folder.toString(), 0), "cannot open the database " + folder + ": ");
    }

    @Test
    void theFileIsNoDatabase() throws Exception {
        String file = Files.writeString(folder.resolve("text"), "not a database, but text. ".repeat(100))
                .toString();

        assertRefused(run(file, 0), "cannot open the database " + file + ": ", "not a database");
    }

    @Test
    void theDatabaseIsReadOnly() throws Exception {
        String file = freshFile();
        FrameStore.open("jdbc:sqlite:" + file).close();

        assertRefused(run("jdbc:sqlite:file:" + file + "?mode=ro", 0), "cannot open the database ", "readonly");
    }

    @Test
    void noDriverKnowsTheUrl() {
        assertRefused(run("jdbc:nosuch:x", 0), "cannot open the database jdbc:nosuch:x: No suitable driver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=u&password=s3cret", "password=s3cret&user=u", "user=u&sslpassword=s3cret"})
    void nobodyListensAtTheUrlAndThePasswordIsNotShown(String credentials) throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, LOOPBACK)) {
            port = nobody.getLocalPort();
        }

        CctrRun run = run("jdbc:postgresql://127.0.0.1:" + port + "/frames?" + credentials, 0);

        assertRefused(run, "cannot open the database jdbc:postgresql://127.0.0.1:" + port + "/frames?", "refused");
        assertThat(run.err()).doesNotContain("s3cret");
    }

    private String freshFile() {
        return folder.resolve("frames.db").toString();
    }

    private static CctrRun run(String db, int port) {
        return CctrRun.of("gateway", "--port", Integer.toString(port), "--db", db);
    }

    private static void assertRefused(CctrRun run, String... clues) {
        assertThat(run.err()).startsWith("cctr gateway: ").contains(clues);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static void assertFreeForUdp(int port) throws IOException {
        new DatagramSocket(new InetSocketAddress(LOOPBACK, port)).close();
    }

    private static List<String> gatewayThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("frame-writer") || name.startsWith("nioEventLoopGroup"))
                .toList();
    }

    private static boolean isFreeForTcp(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, LOOPBACK)) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
