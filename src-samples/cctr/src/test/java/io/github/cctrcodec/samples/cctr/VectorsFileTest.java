package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vectors for everybody are those of the tests, with what this decoder makes of them. {@code -Ddocs.write=true} writes them. */
class VectorsFileTest {
    private static final Path FOLDER = Path.of("../../cctr-codec-core/vectors");
    private static final Path VECTORS = Path.of("../../cctr-codec-core/src/test/resources/vectors.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String HANDSHAKE = "*150817160254UB00HSO^";
    private static final String LOGIN =
            "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
    private static final String LIVE = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final String HEARTBEAT = "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#";

    @Test
    void theFileIsThatOfTheTests() throws IOException {
        String expected = String.join("\n", lines()) + "\n";
        Path file = FOLDER.resolve("vectors.jsonl");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    @Test
    void everyLineFitsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("schema.json")), InputFormat.JSON);
        List<String> lines = Files.readAllLines(FOLDER.resolve("vectors.jsonl"));
        assertThat(lines)
                .hasSizeGreaterThan(200)
                .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                        .as(line)
                        .isEmpty());
        assertThat(schema.validate("{\"id\":\"x\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void layoutsCoverEveryByteOnce() throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("vectors.jsonl"))) {
            for (JsonNode event : JSON.readTree(line).get("events")) {
                if (event.has("layout")) {
                    int at = 0;
                    for (JsonNode field : event.get("layout")) {
                        assertThat(field.get(1).asInt()).as(line).isEqualTo(at);
                        at += field.get(2).asInt();
                    }
                    String raw = event.get("raw").asString();
                    assertThat(at).as(line).isEqualTo(raw.startsWith("*") ? raw.length() : raw.length() / 2);
                }
            }
        }
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String vector : Files.readAllLines(VECTORS)) {
            if (!vector.isBlank() && !vector.startsWith("#")) {
                String[] cells = vector.split("\t", -1);
                lines.add(line(cells[0], cells[1], cells[2], bytes(cells[3])));
            }
        }
        lines.add(stream("stream-glued", HANDSHAKE + LOGIN + LIVE));
        lines.add(stream(
                "stream-cut",
                HANDSHAKE.substring(0, 9),
                HANDSHAKE.substring(9) + LOGIN.substring(0, 40),
                LOGIN.substring(40)));
        lines.add(stream("stream-bytes", LIVE.split("")));
        lines.add(stream("stream-garbage", "x\u0000\u00FF", "*" + LIVE, "*1*HQ,", HEARTBEAT + "#^"));
        lines.add(stream("stream-both-protocols", LOGIN, HEARTBEAT, LIVE, HEARTBEAT));
        lines.add(stream("stream-cut-off", LIVE.substring(0, 50) + LIVE));
        lines.add(stream("stream-incomplete", LIVE + LIVE.substring(0, 50)));
        lines.add(stream("stream-line-breaks", LIVE + "\r\n", "\r\n" + HEARTBEAT + "\n"));
        lines.add(stream("stream-too-long", "*HQ,1600068860,LINK," + "1".repeat(1100) + "#" + HEARTBEAT));
        return lines;
    }

    private static String stream(String id, String... chunks) {
        return line(
                id,
                "made of captured frames",
                "MADE",
                Arrays.stream(chunks)
                        .map(chunk -> chunk.getBytes(StandardCharsets.ISO_8859_1))
                        .toArray(byte[][]::new));
    }

    private static String line(String id, String source, String evidence, byte[]... chunks) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id).put("source", source).put("evidence", evidence);
        ArrayNode pieces = line.putArray("chunks");
        Stream.of(chunks).map(HexFormat.of()::formatHex).forEach(pieces::add);
        byte[] input = HexFormat.of().parseHex(String.join("", texts(pieces)));
        Iterator<JsonNode> explanations =
                run(input, "explain", "--output", "json").iterator();
        ArrayNode events = line.putArray("events");
        for (JsonNode event : run(input, "decode")) {
            events.add(event);
            JsonNode explanation = explanations.next();
            if (explanation.has("fields")
                    && event instanceof ObjectNode frame
                    && !event.path("type").asString().equals("skipped")) {
                ArrayNode layout = frame.putArray("layout");
                for (JsonNode field : explanation.get("fields")) {
                    layout.addArray()
                            .add(field.get("name"))
                            .add(field.get("offset"))
                            .add(field.get("length"));
                }
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static List<String> texts(ArrayNode pieces) {
        List<String> texts = new ArrayList<>();
        pieces.forEach(piece -> texts.add(piece.asString()));
        return Collections.unmodifiableList(texts);
    }

    private static List<JsonNode> run(byte[] input, String... command) {
        String[] args =
                Stream.concat(Stream.of(command), Stream.of("--format", "raw")).toArray(String[]::new);
        return CctrRun.withInput(new ByteArrayInputStream(input), args).lines().stream()
                .map(JSON::readTree)
                .toList();
    }

    private static byte[] bytes(String input) {
        if (input.startsWith("hex:")) {
            return HexFormat.of().parseHex(input.substring("hex:".length()));
        }
        String text = ESCAPE.matcher(input)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
