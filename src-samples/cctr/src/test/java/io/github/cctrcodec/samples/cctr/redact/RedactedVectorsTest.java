package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every frame that anyone reported can be redacted, and is read as before. */
class RedactedVectorsTest {
    private static final Path VECTORS = Path.of("../../cctr-codec-core/vectors/vectors.jsonl");

    record Vector(String id, List<StreamEvent.Frame> frames) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Vector> vectors() {
        try (Stream<String> lines = Files.lines(VECTORS)) {
            return lines.map(line -> vector(JsonMapper.shared().readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(JsonNode line) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        line.get("chunks").forEach(chunk -> input.writeBytes(HexFormat.of().parseHex(chunk.asString())));
        List<StreamEvent.Frame> frames = CctrCodec.decode(input.toByteArray()).stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .toList();
        return new Vector(line.get("id").asString(), frames);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadAsBefore(Vector vector) {
        for (long key = 0; key < 10; key++) {
            Redaction redaction = new Redaction(key);
            for (StreamEvent.Frame frame : vector.frames()) {
                Optional<StreamEvent.Frame> redacted = redaction.frame(frame);
                assertThat(redacted).as("key %d", key).isPresent();
                RedactedFrame pair = new RedactedFrame(frame, redacted.get());
                pair.assertSameLayout();
                pair.assertSameDiagnostics();
                pair.assertSameMeaning();
                pair.assertMoved();
            }
        }
    }
}
