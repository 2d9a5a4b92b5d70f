package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway as it is run, in a process of its own: from the device to the row and back, and what it shows. */
class EndToEndTest {
    private static final int HEAP_MEGABYTES = 64;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void framesOfBothTransportsAreStoredAnsweredAndShown(Database database) throws Exception {
        String url = database.fresh(folder);
        Instant start = Instant.now().minusMillis(1);
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--db", url);
                Device device = Device.connect(gateway.address());
                UdpDevice udpDevice = UdpDevice.connect(gateway.address())) {
            assertThat(device.send(Frames.A4).answer()).isEqualTo("*150817160254DX061^");
            assertThat(device.send(Frames.B3, Frames.B1).answer()).isEqualTo("*161101144927DB01HSO^");
            assertThat(udpDevice.send(Frames.C8).answer()).matches("\\*HQ,1600068860,V4,NBR,20[0-9]{12}#");
            udpDevice.send(Frames.C4);
            Await.until("all stored", () -> Row.all(url).size() == 5);

            List<Row> rows = Row.all(url);
            String tcp = device.address();
            String udp = udpDevice.address();
            assertThat(rows)
                    .extracting(Row::raw, Row::deviceId, Row::transport, Row::peer, Row::protocol, Row::type, Row::word)
                    .containsExactly(
                            tuple(Frames.A4, "CC8011400042499", "TCP", tcp, "CARSCOP", "login", "UB05"),
                            tuple(Frames.B3, "CC8011400042499", "TCP", tcp, "CARSCOP", "position", "UD04"),
                            tuple(Frames.B1, "CC8011400042499", "TCP", tcp, "CARSCOP", "handshake", "UB00"),
                            tuple(Frames.C8, "1600068860", "UDP", udp, "H02", "cells", "NBR"),
                            tuple(Frames.C4, "1600073844", "UDP", udp, "H02", "heartbeat", "LINK"));
            assertThat(rows)
                    .extracting(Row::receivedAt)
                    .allMatch(at -> at.isAfter(start) && at.isBefore(Instant.now()));
            assertThat(rows.subList(0, 3))
                    .extracting(Row::connection)
                    .containsOnly(rows.get(0).connection());

            gateway.terminate();
            gateway.awaitExit();
            assertThat(gateway.err()).isEmpty();
            assertThat(gateway.out())
                    .filteredOn(line -> line.contains("CC8011400042499"))
                    .hasSize(3);
            assertThat(gateway.out())
                    .filteredOn(line -> line.contains("-12.046230"))
                    .hasSize(1);
            assertThat(gateway.out())
                    .last()
                    .asString()
                    .startsWith("1 connections, 3 frames by TCP, 2 by UDP, 5 stored, 3 answered, 0 refused by UDP, ");
        }
    }

    @Test
    void aQuietGatewayShowsItsAddressAndItsStatisticsAlone() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(
                        HEAP_MEGABYTES,
                        "--quiet",
                        "--db",
                        folder.resolve("a.db").toString());
                Device device = Device.connect(gateway.address())) {
            device.send("garbage", Frames.A4).answer();
            gateway.terminate();
            gateway.awaitExit();

            assertThat(gateway.out()).hasSize(2);
        }
    }

    @Test
    void withoutRepliesEverythingIsStoredAndNothingAnswered() throws Exception {
        String url = Database.SQLITE.fresh(folder);
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--replies", "none", "--db", url);
                Device device = Device.connect(gateway.address())) {
            device.send(Frames.A4, Frames.B1, Frames.C8);
            Await.until("all stored", () -> Row.all(url).size() == 3);
            gateway.terminate();

            assertThat(device.rest()).isEmpty();
        }
    }

    @Test
    void skippedBytesAreShownInOneLine() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(
                        HEAP_MEGABYTES, "--db", folder.resolve("a.db").toString());
                Device device = Device.connect(gateway.address())) {
            device.send("garbage", Frames.A4).answer();
            gateway.terminate();
            gateway.awaitExit();

            assertThat(gateway.out())
                    .filteredOn(line -> line.contains("GARBAGE"))
                    .hasSize(1);
            assertThat(gateway.out()).last().asString().endsWith("1 runs of 7 bytes skipped");
        }
    }
}
