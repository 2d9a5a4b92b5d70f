package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gateway with a heap of 40 MB lives through everything that peers can do to its memory, and serves a device after it.
 * It runs so that it would end by itself at the first lack of memory.
 */
class BoundedMemoryTest {
    private static final int HEAP_MEGABYTES = 40;
    /** Code, threads, buffers outside the heap and SQLite come to the heap. */
    private static final long PROCESS_MEGABYTES = 300;

    @TempDir
    private Path folder;

    private GatewayProcess gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayProcess.start(
                HEAP_MEGABYTES, "--quiet", "--db", folder.resolve("frames.db").toString());
    }

    @AfterEach
    void isServedAndEnds() throws Exception {
        try (GatewayProcess ended = gateway) {
            assertThat(ended.isAlive()).isTrue();
            try (Device device = Device.connect(gateway.address())) {
                assertThat(device.send(Frames.B1).answer()).isEqualTo("*161101144927DB01HSO^");
            }
            long most = gateway.mostMegabytes();
            System.out.println("a gateway with a heap of " + HEAP_MEGABYTES + " MB took " + most + " MB");
            assertThat(most).isLessThan(PROCESS_MEGABYTES);
            gateway.terminate();
            gateway.awaitExit();
            assertThat(gateway.err()).isEmpty();
        }
    }

    @Test
    void peersThatNeverReadTheirAnswers() throws Exception {
        byte[] handshakes = Frames.bytes(Frames.handshakes(2000));
        List<Device> deaf = new ArrayList<>();
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Device device = Device.thatHardlyBuffers(gateway.address());
            deaf.add(device);
            sending.add(Background.sendForEver(device, handshakes));
        }
        // When the database does not grow any more, none of them is read from.
        Await.stable(this::storedBytes, Duration.ofSeconds(1));
        assertThat(sending).noneMatch(CompletableFuture::isDone);
        close(deaf);
    }

    @Test
    void garbageOfManyKinds() throws Exception {
        Random random = new Random(7);
        List<Device> flooders = connect(20);
        for (int round = 0; round < 50; round++) {
            for (Device device : flooders) {
                byte[] garbage = new byte[20_000];
                random.nextBytes(garbage);
                device.send(garbage);
                device.send("*HQ,1,V1,".repeat(1000));
                device.send("*161101144927UD00".repeat(500));
            }
        }
        close(flooders);
    }

    @Test
    void aThousandConnectionsWithHalfAFrameEach() throws Exception {
        List<Device> silent = connect(1000);
        for (Device device : silent) {
            device.send(Frames.B2.substring(0, 60));
        }
        close(silent);
    }

    @Test
    void manyConnectionsThatSendMoreThanCanBeStored() throws Exception {
        List<Device> busy = connect(200);
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        byte[] positions =
                Frames.bytes(IntStream.range(0, 400).mapToObj(Frames::position).toList());
        for (Device device : busy) {
            sending.add(Background.run(() -> device.send(positions)));
        }
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).get();
        close(busy);
    }

    private long storedBytes() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private List<Device> connect(int count) throws IOException {
        List<Device> devices = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            devices.add(Device.connect(gateway.address()));
        }
        return devices;
    }

    private static void close(List<Device> devices) throws IOException {
        for (Device device : devices) {
            device.close();
        }
    }
}
