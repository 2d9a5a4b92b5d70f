package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
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
    record Reported(String id, String hex, JsonNode expected) {
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
        List<JsonNode> frames = CctrRun.of("decode", reported.hex()).lines().stream()
                .map(JSON::readTree)
                .toList();

        assertThat(frames).hasSize(reported.expected().size());
        for (int i = 0; i < frames.size(); i++) {
            assertFrame(frames.get(i), reported.expected().get(i));
        }
    }

    private static void assertFrame(JsonNode frame, JsonNode expected) {
        expected.properties().forEach(property -> {
            String key = property.getKey();
            JsonNode value = property.getValue();
            switch (key) {
                case "+diagnostics" ->
                    assertThat(frame.has("diagnostics")).as(key).isEqualTo(value.asBoolean());
                case "+flags" ->
                    assertThat(elements(frame.path("flags"))).as(key).containsAll(elements(value));
                default ->
                    assertThat(isAsExpected(frame.path(key), value))
                            .as("%s: %s, expected %s", key, frame.path(key), value)
                            .isTrue();
            }
        });
    }

    private static boolean isAsExpected(JsonNode actual, JsonNode expected) {
        if (expected.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        if (expected.isNumber()) {
            return actual.isNumber() && Math.abs(actual.asDouble() - expected.asDouble()) < TOLERANCE;
        }
        return actual.equals(expected);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Reported parse(String line) {
        JsonNode fields = JSON.readTree(line);
        String hex = fields.has("hex")
                ? fields.get("hex").asString()
                : HexFormat.of().formatHex(fields.get("input").asString().getBytes(StandardCharsets.ISO_8859_1));
        return new Reported(fields.get("id").asString(), hex, fields.get("expect"));
    }
}
