package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one peer does wrong costs that peer; all others keep being served. */
class BadPeersTest {

    private RunningGateway gateway;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        gateway = RunningGateway.start(Database.SQLITE.fresh(folder));
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        assertThat(gateway.failures).isEmpty();
        assertThat(gateway.warnings).isEmpty();
    }

    @Test
    void halfAFrameAtTheCloseIsSkippedAndCounted() throws Exception {
        String half = Frames.B2.substring(0, 40);
        try (Device device = Device.connect(gateway.address())) {
            device.send(Frames.B1, half).answer();
        }
        Await.until("skipped", () -> !gateway.skipped.isEmpty());

        assertThat(gateway.skipped)
                .containsExactly(new StreamEvent.Skipped(Frames.B1.length(), half.length(), SkipReason.INCOMPLETE));
        assertThat(Row.raws(gateway.rowsAfter(1))).containsExactly(Frames.B1);
        assertThat(gateway.statistics().toString()).contains("1 runs of " + half.length() + " bytes skipped");
        assertServed();
    }

    @Test
    void halfAFrameInADatagramIsSkippedAndNeverJoinedWithTheNextOne() throws Exception {
        try (UdpDevice device = UdpDevice.connect(gateway.address())) {
            device.send(Frames.B1.substring(0, 10), Frames.B1.substring(10), Frames.B1);

            assertThat(device.answer()).isEqualTo("*161101144927DB01HSO^");
            assertThat(gateway.rowsAfter(1)).hasSize(1);
            assertThat(gateway.skipped).hasSize(2);
        }
    }

    @Test
    void aConnectionThatBreaksInsideAFrameDisturbsNobody() throws Exception {
        for (int times = 0; times < 50; times++) {
            Device device = Device.connect(gateway.address());
            device.send(Frames.B2.substring(0, times));
            device.reset();
        }

        assertServed();
        assertThat(gateway.rowsAfter(1)).hasSize(1);
    }

    @Test
    void aBinaryRecordThatEndsWithItsConnectionIsStoredWithItsPeer() throws Exception {
        String peer;
        try (Device device = Device.connect(gateway.address())) {
            peer = device.address();
            device.send(Frames.binaryRecord());
        }

        assertThat(gateway.rowsAfter(1)).extracting(Row::peer).containsExactly(peer);
    }

    @Test
    void aDeviceIsServedWhileOthersFloodThePortWithGarbage() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> floods = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Device flooder = Device.connect(gateway.address());
            int seed = number;
            floods.add(Background.run(() -> flood(flooder, new Random(seed), enough)));
        }
        try (UdpDevice flooder = UdpDevice.connect(gateway.address())) {
            for (int times = 0; times < 200; times++) {
                flooder.send("*".repeat(times));
                if (times % 10 == 0) {
                    assertServed();
                }
            }
        }
        enough.set(true);
        CompletableFuture.allOf(floods.toArray(CompletableFuture[]::new)).get();

        assertServed();
        assertThat(gateway.rows()).extracting(Row::raw).containsOnly(Frames.B1);
    }

    @Test
    void aDeviceIsServedWhileAnotherNeverReadsItsAnswers() throws Exception {
        byte[] handshakes = Frames.bytes(Frames.handshakes(1000));
        try (Device deaf = Device.thatHardlyBuffers(gateway.address())) {
            CompletableFuture<Void> sending = Background.sendForEver(deaf, handshakes);

            // It would never end if the gateway went on reading.
            Await.stable(() -> gateway.statistics().tcpFrames.sum(), Duration.ofMillis(500));
            assertServed();
            assertThat(sending).as("not closed, only not read").isNotDone();
        }
        assertServed();
    }

    @Test
    void aThousandConnectionsThatSayNothingDisturbNobody() throws Exception {
        List<Device> silent = new ArrayList<>();
        try {
            for (int number = 0; number < 1000; number++) {
                silent.add(Device.connect(gateway.address()));
            }
            Await.until("connected", () -> gateway.statistics().connections.sum() == 1000);
            assertServed();
            assertThat(silent.get(999).send(Frames.B1).answer()).isEqualTo("*161101144927DB01HSO^");
        } finally {
            for (Device device : silent) {
                device.close();
            }
        }
    }

    private void assertServed() throws IOException {
        try (Device device = Device.connect(gateway.address())) {
            assertThat(device.send(Frames.B1).answer()).isEqualTo("*161101144927DB01HSO^");
        }
    }

    private static void flood(Device flooder, Random random, AtomicBoolean enough) throws IOException {
        byte[] garbage = new byte[8192];
        try (flooder) {
            while (!enough.get()) {
                random.nextBytes(garbage);
                flooder.send(garbage);
            }
        }
    }
}
