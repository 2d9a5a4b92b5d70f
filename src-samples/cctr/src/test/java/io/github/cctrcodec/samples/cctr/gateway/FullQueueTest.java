package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When frames come faster than they can be stored: who can wait is made to wait, who cannot is counted. */
class FullQueueTest {
    private static final int CAPACITY = 100;
    /** A read takes 4 kB at most. */
    private static final long FRAMES_OF_ONE_READ = 4096 / Frames.position(0).length() + 1L;

    private static final Duration QUIET = Duration.ofMillis(500);

    @Test
    void tcpIsReadNoFurtherAndLosesNothing(@TempDir Path folder) throws Exception {
        int frames = 100_000;
        try (RunningGateway gateway = RunningGateway.start(Database.SQLITE.fresh(folder), CAPACITY);
                Device device = Device.connect(gateway.address())) {
            gateway.holdWriter();
            device.send(Frames.login(Frames.id(1)));
            CompletableFuture<Void> sending = Background.run(() -> send(device, frames));

            long taken = Await.stable(() -> gateway.statistics().tcpFrames.sum(), QUIET);
            assertThat(taken).isBetween((long) CAPACITY, CAPACITY + FRAMES_OF_ONE_READ);
            assertThat(sending).isNotDone();

            gateway.goOn();
            List<Row> rows = gateway.rowsAfter(frames + 1);
            sending.get();
            assertThat(rows).hasSize(frames + 1);
            assertThat(Row.raws(rows)).containsOnlyOnce(Frames.position(0), Frames.position(frames - 1));
        }
    }

    /** Nobody may be forgotten, whatever comes together: frames, room, and a connection that stops. */
    @Test
    void everyConnectionIsReleasedWhenThereIsRoomAgain(@TempDir Path folder) throws Exception {
        int frames = 3_000;
        List<Device> devices = new ArrayList<>();
        try (RunningGateway gateway = RunningGateway.start(Database.SQLITE.fresh(folder), 2)) {
            List<CompletableFuture<Void>> sending = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                Device device = Device.connect(gateway.address());
                devices.add(device);
                device.send(Frames.login(Frames.id(number)));
                sending.add(Background.run(() -> send(device, frames)));
            }
            gateway.rowsAfter(8 * (frames + 1));
            CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).get();
        } finally {
            for (Device device : devices) {
                device.close();
            }
        }
    }

    @Test
    void udpIsCountedAndNeitherStoredNorAnswered(@TempDir Path folder) throws Exception {
        try (RunningGateway gateway = RunningGateway.start(Database.SQLITE.fresh(folder), CAPACITY);
                UdpDevice device = UdpDevice.connect(gateway.address())) {
            gateway.holdWriter();
            for (int number = 0; number < CAPACITY; number++) {
                int frames = number + 1;
                device.send(Frames.handshake(number));
                Await.until(
                        "datagram received",
                        () -> gateway.statistics().udpFrames.sum() == frames);
            }
            assertThat(gateway.statistics().udpRefused.sum()).isZero();
            device.send(Frames.handshake(777), Frames.handshake(778));
            Await.until("refused", () -> gateway.statistics().udpRefused.sum() == 2);

            gateway.goOn();
            List<Row> rows = gateway.rowsAfter(CAPACITY);
            for (int number = 0; number < CAPACITY; number++) {
                assertThat(device.answer()).isEqualTo(Frames.handshakeAnswer(number));
            }
            assertThat(device.isLeftWaiting(QUIET)).isTrue();
            assertThat(Row.raws(rows)).isEqualTo(Frames.handshakes(CAPACITY));

            assertThat(device.send(Frames.handshake(777)).answer()).isEqualTo(Frames.handshakeAnswer(777));
        }
    }

    /** Sends as fast as it can. */
    private static void send(Device device, int frames) throws IOException {
        device.send(IntStream.range(0, frames).mapToObj(Frames::position).collect(Collectors.joining()));
    }
}
