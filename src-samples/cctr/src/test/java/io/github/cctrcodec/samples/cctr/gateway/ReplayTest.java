package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cctrcodec.samples.cctr.CctrRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code cctr gateway --replay captures.log}: what real devices sent is stored and answered, over TCP and over UDP. */
@Timeout(60)
class ReplayTest {
    private static CctrRun run;
    private static List<Row> rows;

    @BeforeAll
    static void replay(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("frames.db");
        run = CctrRun.of("gateway", "--port", "0", "--db", file.toString(), "--replay", "captures.log");
        rows = Row.all("jdbc:sqlite:" + file);
    }

    @Test
    void endsCleanlyWithStatistics() {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(0)).startsWith("listening on 127.0.0.1:");
        assertThat(run.out())
                .endsWith("6 connections, 9 frames by TCP, 9 by UDP, 18 stored, 10 answered, 0 refused by UDP,"
                        + " 0 runs of 0 bytes skipped" + System.lineSeparator());
    }

    @Test
    void everyFrameIsStoredWithTheRightIdOverBothTransports() {
        assertThat(rows)
                .extracting(Row::raw, Row::deviceId, Row::receptions, Row::transport, Row::lastTransport)
                .containsExactlyInAnyOrder(
                        tuple(Frames.A4, "CC8011400042499", 2, "TCP", "UDP"),
                        tuple(Frames.A5, "CW9999C00000538", 2, "TCP", "UDP"),
                        tuple(Frames.A8, "ORANGE000000010", 2, "TCP", "UDP"),
                        tuple(Frames.C4, "1600073844", 2, "TCP", "UDP"),
                        tuple(Frames.C7, "1600068860", 2, "TCP", "UDP"),
                        tuple(Frames.C8, "1600068860", 2, "TCP", "UDP"),
                        tuple(Frames.B1, null, 1, "TCP", "TCP"),
                        tuple(Frames.B2, null, 1, "TCP", "TCP"),
                        tuple(Frames.B3, null, 1, "TCP", "TCP"),
                        tuple(Frames.B1, null, 1, "UDP", "UDP"),
                        tuple(Frames.B2, null, 1, "UDP", "UDP"),
                        tuple(Frames.B3, null, 1, "UDP", "UDP"));
    }

    @Test
    void timePositionBufferedFlagAndBatteryAreStored() {
        assertMessage(
                Frames.B2,
                "\"time\":\"2016-11-01T14:49:27Z\",\"valid\":true,\"latitude\":-12.0589900,\"longitude\":-76.9620917",
                "\"buffered\":false");
        assertMessage(
                Frames.B3,
                "\"time\":\"2016-07-28T04:57:06Z\",\"valid\":true,\"latitude\":-12.0462300,\"longitude\":-76.9774817",
                "\"buffered\":true");
        assertMessage(
                Frames.A4,
                "\"time\":\"2015-08-17T16:02:54Z\",\"valid\":true,\"latitude\":-21.1146650,\"longitude\":149.1709717");
        assertMessage(
                Frames.A5,
                "\"time\":\"2016-06-18T23:25:29Z\",\"valid\":true,\"latitude\":50.1529117,\"longitude\":19.1730483");
        assertMessage(Frames.A8, "\"valid\":false");
        assertMessage(Frames.C4, "\"time\":\"2017-02-02T17:53:09Z\"", "\"batteryPercent\":100");
        assertMessage(Frames.C7, "\"time\":\"2016-11-08T11:21:37Z\"", "\"batteryPercent\":67");
        assertMessage(
                Frames.C8, "\"time\":\"2016-11-08T11:03:26Z\"", "\"mcc\":262,\"mnc\":3,\"lac\":802,\"cid\":23152");
    }

    @Test
    void theAnswersAreShown() {
        for (String transport : List.of("TCP ", "UDP ")) {
            List<String> answered = run.lines().stream()
                    .filter(line -> line.startsWith(transport + "["))
                    .map(line -> line.substring(transport.length()))
                    .toList();
            assertThat(answered)
                    .hasSize(6)
                    .contains(
                            "[5A1E0C37] 1 sent, answered: *150817160254DX061^",
                            "[0B64D2F1] 1 sent, answered: *160618232529DX061^",
                            "[2C8F5E5B] 3 sent, answered: *161101144927DB01HSO^",
                            "[94C3F06D] 1 sent, answered: nothing",
                            "[E81F27BA] 1 sent, answered: *170724163029DX061^");
            assertThat(answered)
                    .anyMatch(line ->
                            line.matches("\\[71D9A4E8] 2 sent, answered: \\*HQ,1600068860,V4,NBR,20[0-9]{12}#"));
        }
    }

    @Test
    void theStoredFramesAreShownAsATable() {
        assertThat(run.lines().stream().filter(line -> line.contains("2x TCP..UDP")))
                .hasSize(6);
        assertThat(run.lines().stream().filter(line -> line.contains("-12.046230")))
                .hasSize(2);
    }

    private static void assertMessage(String raw, String... parts) {
        assertThat(rows)
                .filteredOn(row -> row.raw().equals(raw))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.message()).contains(parts));
    }
}
