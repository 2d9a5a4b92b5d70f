package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frames that were reported from other firmware, each with what must come out: properties as {@code decode} writes them,
 * numbers within 10⁻⁵, {@code null} for what must be absent, {@code +diagnostics} for whether there is one, {@code +flags} for
 * flags that must be among those.
 */
class ReportedFramesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double TOLERANCE = 1e-5;

    /** A line of {@code reported.jsonl}. */
    record Reported(String id, byte[] bytes, List<Map<String, Object>> expected) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Reported> reported() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ReportedFramesTest.class.getResourceAsStream("/reported.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(ReportedFramesTest::parse)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("reported")
    void hasItsRightValue(Reported reported) {
        CctrRun run = CctrRun.of("decode", HexFormat.of().formatHex(reported.bytes()));

        List<Map<String, Object>> frames =
                run.lines().stream().map(ReportedFramesTest::object).toList();
        assertThat(frames).hasSameSizeAs(reported.expected());
        for (int i = 0; i < frames.size(); i++) {
            assertFrame(frames.get(i), reported.expected().get(i));
        }
    }

    private static void assertFrame(Map<String, Object> frame, Map<String, Object> expected) {
        expected.forEach((key, value) -> {
            switch (key) {
                case "+diagnostics" ->
                    assertThat(frame.containsKey("diagnostics")).as(key).isEqualTo(value);
                case "+flags" ->
                    assertThat((List<?>) frame.get("flags")).as(key).containsAll(cast(value));
                default -> assertValue(key, frame.get(key), value);
            }
        });
    }

    private static void assertValue(String key, Object actual, Object expected) {
        if (expected instanceof Number number) {
            assertThat(actual).as(key).isInstanceOf(Number.class);
            assertThat(((Number) actual).doubleValue()).as(key).isCloseTo(number.doubleValue(), within(TOLERANCE));
        } else {
            assertThat(actual).as(key).isEqualTo(expected);
        }
    }

    private static Reported parse(String line) {
        Map<String, Object> fields = object(line);
        byte[] bytes = fields.containsKey("hex")
                ? HexFormat.of().parseHex((String) fields.get("hex"))
                : ((String) fields.get("input")).getBytes(StandardCharsets.ISO_8859_1);
        return new Reported((String) fields.get("id"), bytes, cast(fields.get("expect")));
    }

    private static Map<String, Object> object(String json) {
        return cast(JSON.readValue(json, Map.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
