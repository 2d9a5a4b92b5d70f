package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is stored, also when the gateway is killed. */
class KillTest {
    private static final int CONNECTIONS = 5;
    private static final int FRAMES = 100_000;
    private static final int HEAP_MEGABYTES = 128;

    @Test
    void killedInTheMiddleOfAHundredThousandFramesItHasStoredAllItAcknowledgedAndTheRestComesAgain(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("frames.db");
        String url = "jdbc:sqlite:" + file;
        Set<String> expected = new HashSet<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            expected.addAll(keys(number, framesOf(number)));
        }
        assertThat(expected).hasSize(FRAMES);

        List<StreamingDevice> devices = devices();
        List<Integer> acknowledged = new ArrayList<>();
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--quiet", "--db", file.toString())) {
            for (StreamingDevice device : devices) {
                device.start(gateway.address());
            }
            Await.until("a third answered", () -> answers(devices) > FRAMES / 3);
            gateway.kill();
        }
        Set<String> stored = keysOfRows(Row.all(url));
        for (int number = 0; number < CONNECTIONS; number++) {
            List<String> answered = devices.get(number).acknowledged();
            acknowledged.add(answered.size());
            assertThat(keys(number, answered))
                    .filteredOn(key -> !stored.contains(key))
                    .isEmpty();
        }
        assertThat(answers(devices)).isBetween(FRAMES / 3, FRAMES - 1);

        List<StreamingDevice> again = new ArrayList<>();
        try (GatewayProcess gateway = GatewayProcess.start(HEAP_MEGABYTES, "--quiet", "--db", file.toString())) {
            for (int number = 0; number < CONNECTIONS; number++) {
                List<String> all = framesOf(number);
                List<String> rest = new ArrayList<>(List.of(all.get(0)));
                rest.addAll(all.subList(Math.max(1, acknowledged.get(number)), all.size()));
                StreamingDevice device = new StreamingDevice("again " + number, rest);
                again.add(device);
                device.start(gateway.address());
            }
            for (StreamingDevice device : again) {
                device.acknowledged();
            }
        }

        List<Row> rows = Row.all(url);
        assertThat(keysOfRows(rows)).isEqualTo(expected);
        assertThat(rows).hasSize(FRAMES);
        assertThat(rows).extracting(Row::receptions).allMatch(count -> count <= 2);
    }

    private static int answers(List<StreamingDevice> devices) {
        return devices.stream().mapToInt(StreamingDevice::answers).sum();
    }

    private static List<StreamingDevice> devices() {
        List<StreamingDevice> devices = new ArrayList<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            devices.add(new StreamingDevice(Integer.toString(number), framesOf(number)));
        }
        return devices;
    }

    /** A login, then frames of both protocols; all of them are answered. */
    private static List<String> framesOf(int number) {
        List<String> frames = new ArrayList<>();
        frames.add(Frames.login(Frames.id(number)));
        for (int frame = 1; frame < FRAMES / CONNECTIONS; frame++) {
            frames.add(frame % 2 == 0 ? Frames.handshake(frame) : Frames.v1(h02Id(number), frame));
        }
        return frames;
    }

    private static String h02Id(int number) {
        return "140004616" + number;
    }

    /** Device and bytes: what may be stored once only. */
    private static Set<String> keys(int number, List<String> frames) {
        return frames.stream()
                .map(frame -> (frame.startsWith("*HQ") ? h02Id(number) : Frames.id(number)) + ' ' + frame)
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOfRows(List<Row> rows) {
        return rows.stream().map(row -> row.deviceId() + ' ' + row.raw()).collect(Collectors.toSet());
    }
}
