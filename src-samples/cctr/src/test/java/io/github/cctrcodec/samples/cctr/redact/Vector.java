package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the vectors for everybody: its name, and the frames of its input. */
record Vector(String id, List<StreamEvent.Frame> frames) {
    private static final Path FILE = Path.of("../../cctr-codec-core/vectors/vectors.jsonl");

    static List<Vector> all() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(line -> of(JsonMapper.shared().readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(JsonNode line) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        line.get("chunks").forEach(chunk -> input.writeBytes(HexFormat.of().parseHex(chunk.asString())));
        return new Vector(line.get("id").asString(), framesOf(input.toByteArray()));
    }

    /** The frames that an input holds. */
    static List<StreamEvent.Frame> framesOf(byte[] input) {
        return CctrCodec.decode(input).stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
