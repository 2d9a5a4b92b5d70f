package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of frames merges, and what it never does; the same in each database. */
class StoreTest {
    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant LATER = FIRST.plusSeconds(3600);
    private static final Optional<String> KNOWN = Optional.of("CC8011400042499");
    private static final Optional<String> UNKNOWN = Optional.empty();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyColumnIsKept(Database database) throws Exception {
        String url = database.fresh(folder);
        try (FrameStore store = FrameStore.open(url)) {
            store.store(List.of(received(Frames.B3, KNOWN, "c-1", Transport.TCP, FIRST)));
        }

        Row row = Row.all(url).get(0);

        assertThat(row)
                .isEqualTo(new Row(
                        "CC8011400042499",
                        "c-1",
                        "192.0.2.1:5",
                        "TCP",
                        FIRST,
                        1,
                        "c-1",
                        "TCP",
                        FIRST,
                        "CARSCOP",
                        "position",
                        "UD04",
                        row.message(),
                        Frames.B3));
        assertThat(row.message())
                .contains("\"deviceId\":\"CC8011400042499\"", "\"buffered\":true", "\"latitude\":-12.0462300");
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesOfTheSameKnownDeviceAreOneRowWithACountAndTheLastReception(Database database) throws Exception {
        String url = database.fresh(folder);
        try (FrameStore store = FrameStore.open(url)) {
            store.store(List.of(received(Frames.B2, KNOWN, "c-1", Transport.TCP, FIRST)));
            store.store(List.of(
                    received(Frames.B2, KNOWN, "c-2", Transport.TCP, FIRST.plusSeconds(1)),
                    received(Frames.B2, KNOWN, "udp", Transport.UDP, LATER)));
        }

        assertThat(Row.all(url))
                .extracting(
                        Row::receptions,
                        Row::connection,
                        Row::transport,
                        Row::receivedAt,
                        Row::lastConnection,
                        Row::lastTransport,
                        Row::lastReceivedAt)
                .containsExactly(tuple(3, "c-1", "TCP", FIRST, "udp", "UDP", LATER));
    }

    @ParameterizedTest
    @EnumSource
    void unknownDevicesAreNeverMerged(Database database) throws Exception {
        String url = database.fresh(folder);
        try (FrameStore store = FrameStore.open(url)) {
            Received frame = received(Frames.B2, UNKNOWN, "c-1", Transport.TCP, FIRST);
            store.store(List.of(frame, frame));
            store.store(List.of(frame, received(Frames.B2, KNOWN, "c-1", Transport.TCP, FIRST)));
        }

        assertThat(Row.all(url)).extracting(Row::deviceId).containsExactly(null, null, null, KNOWN.get());
        assertThat(Row.all(url)).extracting(Row::receptions).containsOnly(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatDiffersIsMerged(Database database) throws Exception {
        String url = database.fresh(folder);
        try (FrameStore store = FrameStore.open(url)) {
            store.store(List.of(
                    received(Frames.position(1), KNOWN, "c-1", Transport.TCP, FIRST),
                    received(Frames.position(2), KNOWN, "c-1", Transport.TCP, FIRST),
                    received(Frames.position(1), Optional.of("CC8011400042498"), "c-1", Transport.TCP, FIRST),
                    received(Frames.position(1), Optional.of("cc8011400042499"), "c-1", Transport.TCP, FIRST)));
        }

        assertThat(Row.all(url)).hasSize(4).extracting(Row::receptions).containsOnly(1);
    }

    @ParameterizedTest
    @EnumSource
    void framesWithAnyByteInThemAreStored(Database database) throws Exception {
        String url = database.fresh(folder);
        StringBuilder everyByte = new StringBuilder();
        for (int b = 0; b < 256; b++) {
            if (b != '#' && b != '*' && b != '^') {
                everyByte.append((char) b);
            }
        }
        List<String> frames = List.of(
                "*HQ,1600073844,\0\u00ff\u00d7,1#",
                "*HQ,1600073844,V1," + everyByte + "#",
                "*160728045706UX99" + everyByte + "^",
                "*160728045706UX98" + everyByte.toString().repeat(3) + "^");
        try (FrameStore store = FrameStore.open(url)) {
            for (String frame : frames) {
                store.store(List.of(received(frame, KNOWN, "c-1", Transport.TCP, FIRST)));
            }
        }

        assertThat(Row.raws(Row.all(url))).isEqualTo(frames);
    }

    @ParameterizedTest
    @EnumSource
    void aBatchIsStoredWholeOrNotAtAll(Database database) throws Exception {
        String url = database.fresh(folder);
        try (FrameStore store = FrameStore.open(url)) {
            Received good = received(Frames.B2, KNOWN, "c-1", Transport.TCP, FIRST);
            Received refused = withoutPeer(Frames.B3);

            assertThatThrownBy(() -> store.store(List.of(good, refused))).isInstanceOf(SQLException.class);
        }

        assertThat(Row.all(url)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseIsOpenedAgainWithWhatIsInIt(Database database) throws Exception {
        String url = database.fresh(folder);
        for (int time = 0; time < 2; time++) {
            try (FrameStore store = FrameStore.open(url)) {
                store.store(List.of(received(Frames.B2, KNOWN, "c-" + time, Transport.TCP, FIRST)));
            }
        }

        assertThat(Row.all(url))
                .extracting(Row::receptions, Row::connection, Row::lastConnection)
                .containsExactly(tuple(2, "c-0", "c-1"));
    }

    @ParameterizedTest
    @EnumSource
    void aTableOfAnotherShapeIsRefusedAtOnce(Database database) throws Exception {
        String url = database.fresh(folder);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE frames (id INTEGER)");
        }

        assertThatThrownBy(() -> FrameStore.open(url)).isInstanceOf(SQLException.class);
    }

    /** What no table takes. */
    private static Received withoutPeer(String text) {
        Received received = received(text, KNOWN, "c-1", Transport.TCP, FIRST);
        return new Received(
                received.frame(), KNOWN, received.connection(), null, Transport.TCP, FIRST, Optional.empty());
    }

    private static Received received(
            String text, Optional<String> device, String connection, Transport transport, Instant at) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        StreamEvent.Frame frame = (StreamEvent.Frame) CctrCodec.decode(bytes).get(0);
        assertThat(frame.toByteArray()).as(Arrays.toString(bytes)).isEqualTo(bytes);
        return new Received(frame, device, connection, "192.0.2.1:5", transport, at, Optional.empty());
    }
}
