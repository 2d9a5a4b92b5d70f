package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is asked to end stores what has come, says what it did, and ends. */
class ShutdownTest {
    private static final Duration IN_TIME = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void terminatedInTheMiddleOfAStreamItHasStoredAllItAnsweredAndEndsInTime() throws Exception {
        String file = folder.resolve("frames.db").toString();
        StreamingDevice device = new StreamingDevice("stream", Frames.handshakes(200_000));
        try (GatewayProcess gateway = GatewayProcess.start(64, "--quiet", "--db", file)) {
            device.start(gateway.address());
            Await.until("answers", () -> device.answers() > 5_000);
            long start = System.nanoTime();
            gateway.terminate();
            gateway.awaitExit();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            List<String> acknowledged = device.acknowledged();
            List<String> stored = Row.raws(Row.all("jdbc:sqlite:" + file));
            assertThat(acknowledged.size()).isLessThan(200_000);
            assertThat(stored).startsWith(acknowledged.toArray(String[]::new));
            assertThat(gateway.err()).isEmpty();
            assertThat(gateway.out())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("1 connections, " + stored.size() + " frames by TCP, 0 by UDP, " + stored.size()
                            + " stored, ");
        }
    }

    @Test
    void whatWasReadBeforeItWasClosedIsStored() throws Exception {
        String url = Database.SQLITE.fresh(folder);
        try (RunningGateway gateway = RunningGateway.start(url);
                Device device = Device.connect(gateway.address());
                UdpDevice udpDevice = UdpDevice.connect(gateway.address())) {
            gateway.holdWriter();
            device.send(Frames.handshakes(5_000).toArray(String[]::new));
            udpDevice.send(Frames.A4);
            Await.until(
                    "read",
                    () -> gateway.statistics().tcpFrames.sum() == 5_000
                            && gateway.statistics().udpFrames.sum() == 1);
            // Closed with all of this waiting to be stored.
        }

        assertThat(Row.all(url)).hasSize(5_001);
    }
}
