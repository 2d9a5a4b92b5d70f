package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a frame is depends on its connection or its UDP peer, never on the address alone. */
class IdentityTest {
    private static final String FIRST = Frames.id(1);
    private static final String SECOND = Frames.id(2);

    private RunningGateway gateway;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        gateway = RunningGateway.start(Database.SQLITE.fresh(folder));
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
    }

    @Test
    void twoDevicesBehindOneAddressAreToldApartByTheirConnections() throws Exception {
        try (Device first = Device.connect(gateway.address());
                Device second = Device.connect(gateway.address())) {
            first.send(Frames.login(FIRST)).answer();
            second.send(Frames.login(SECOND)).answer();
            first.send(Frames.position(1));
            second.send(Frames.position(1));

            List<Row> positions = ofType(gateway.rowsAfter(4), "position");

            assertThat(positions)
                    .extracting(Row::deviceId, Row::peer)
                    .containsExactlyInAnyOrder(tuple(FIRST, first.address()), tuple(SECOND, second.address()));
            assertThat(positions).extracting(Row::connection).doesNotHaveDuplicates();
        }
    }

    @Test
    void twoDevicesBehindOneAddressAreToldApartByTheirUdpPorts() throws Exception {
        try (UdpDevice first = UdpDevice.connect(gateway.address());
                UdpDevice second = UdpDevice.connect(gateway.address())) {
            first.send(Frames.login(FIRST)).answer();
            second.send(Frames.login(SECOND)).answer();
            first.send(Frames.position(1));
            second.send(Frames.position(1));

            assertThat(ofType(gateway.rowsAfter(4), "position"))
                    .extracting(Row::deviceId, Row::peer)
                    .containsExactlyInAnyOrder(tuple(FIRST, first.address()), tuple(SECOND, second.address()));
        }
    }

    @Test
    void twoDevicesOfH02OnOneConnectionKeepTheirOwnIds() throws Exception {
        try (Device relay = Device.connect(gateway.address())) {
            relay.send(Frames.C4, Frames.C7);

            assertThat(gateway.rowsAfter(2)).extracting(Row::deviceId).containsExactly("1600073844", "1600068860");
        }
    }

    @Test
    void aFrameIsStoredOnceWhenItComesAgainAfterAReconnect() throws Exception {
        sendAndClose(Frames.login(FIRST), Frames.position(1));
        gateway.rowsAfter(2);
        sendAndClose(Frames.login(FIRST), Frames.position(1), Frames.position(2));

        List<Row> rows = gateway.rowsAfter(5);

        assertThat(rows)
                .extracting(Row::raw, Row::receptions)
                .containsExactly(
                        tuple(Frames.login(FIRST), 2), tuple(Frames.position(1), 2), tuple(Frames.position(2), 1));
        assertThat(rows).allSatisfy(row -> assertThat(row.deviceId()).isEqualTo(FIRST));
        assertThat(rows.get(1).lastConnection())
                .isNotEqualTo(rows.get(1).connection())
                .isEqualTo(rows.get(2).connection());
        assertThat(rows.get(1).lastReceivedAt()).isAfterOrEqualTo(rows.get(1).receivedAt());
    }

    @Test
    void anIdThatWasKnownIsUnknownAgainAfterAReconnectWithoutLogin() throws Exception {
        sendAndClose(Frames.login(FIRST), Frames.position(1));
        gateway.rowsAfter(2);
        sendAndClose(Frames.position(1));

        assertThat(ofType(gateway.rowsAfter(3), "position"))
                .extracting(Row::deviceId, Row::receptions)
                .containsExactly(tuple(FIRST, 1), tuple(null, 1));
    }

    @Test
    void anIdIsTakenOverByASecondConnectionWhileTheFirstIsStillOpen() throws Exception {
        try (Device first = Device.connect(gateway.address());
                Device second = Device.connect(gateway.address())) {
            first.send(Frames.login(FIRST)).answer();
            assertThat(second.send(Frames.login(FIRST)).answer()).endsWith("DX061^");
            second.send(Frames.position(2));
            gateway.rowsAfter(3);
            first.send(Frames.position(1));
            gateway.rowsAfter(4);
            first.send(Frames.login(SECOND)).answer();
            first.send(Frames.position(3));
            second.send(Frames.position(4));

            assertThat(ofType(gateway.rowsAfter(7), "position"))
                    .extracting(Row::raw, Row::deviceId, Row::peer)
                    .containsExactlyInAnyOrder(
                            tuple(Frames.position(2), FIRST, second.address()),
                            tuple(Frames.position(1), FIRST, first.address()),
                            tuple(Frames.position(3), SECOND, first.address()),
                            tuple(Frames.position(4), FIRST, second.address()));
        }
    }

    private void sendAndClose(String... frames) throws Exception {
        try (Device device = Device.connect(gateway.address())) {
            device.send(frames);
        }
    }

    private static List<Row> ofType(List<Row> rows, String type) {
        return rows.stream().filter(row -> row.type().equals(type)).toList();
    }
}
