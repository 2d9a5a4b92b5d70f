package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compiled decoder against the one on the JVM. */
class SameInNodeTest {
    private static final Path VECTORS = Path.of("../../cctr-codec-core/vectors/vectors.jsonl");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Cases cases = new Cases();

    @Test
    void everyVectorIsDetectedDecodedAndExplainedAsOnTheJvm() throws Exception {
        List<String> vectors = Files.readAllLines(VECTORS);
        for (String line : vectors) {
            JsonNode vector = MAPPER.readTree(line);
            cases.addBytes(vector.get("id").asString(), bytesOf(vector));
        }
        cases.assertSameInNode(3 * vectors.size());
    }

    @Test
    void aLogIsReadAsOnTheJvm() throws Exception {
        byte[] log = Files.readAllBytes(Path.of("../cctr/captures.log"));
        cases.addFile("log", log);
        cases.addFile("log longer than a buffer", repeated(log, 40));
        String lines = new String(log, StandardCharsets.ISO_8859_1);
        cases.addFile("log with a masked line", bytes(lines + "[5A1E0C37: 5013 < 192.0.2.17] HEX: 2a31xxxx5e\n"));
        cases.addFile("log of 2012", bytes("[5012 - 192.0.2.1] - (HEX: 2a3136313130313134343932375542303048534f5e)"));
        cases.addFile("log of text", bytes("[T4481de22: h02 > 192.0.2.1] *HQ,1600073844,V4,V1,20170202175311#\n"));
        cases.addFile("log of another tool", bytes("[2023-02-25T18:26:45+00:00] *HQ,1600073844,V1,,,,,,,,,,#\n"));
        cases.assertSameInNode(6);
    }

    @Test
    void hexDumpsAndPacketsAreReadAsOnTheJvm() throws Exception {
        cases.addFile("hex", bytes("2a 31 36 31 31 30 31 31 34 34 39 32 37 55 42 30 30\n48534f5e"));
        cases.addFile("xxd", bytes("""
                $ xxd frame
                00000000: 2a31 3631 3130 3131 3434 3932 3755 4230  *161101144927UB0
                00000010: 3048 534f 5e                             0HSO^
                """));
        cases.addFile("hexdump", bytes("""
                00000000  2a 31 36 31 31 30 31 31  34 34 39 32 37 55 42 30  |*161101144927UB0|
                00000010  30 48 53 4f 5e                                    |0HSO^|
                00000015
                """));
        cases.addFile("raw", bytes("noise*161101144927UB00HSO^\r\n*HQ,1600073844,LINK"));
        cases.addFile("packet capture", PacketCapture.of("*161101144927UB00HSO^"));
        cases.addFile("look-alike", HexFormat.of().parseHex("78780d01035873505077788600010ad9bb0d0a"));
        cases.assertSameInNode(6);
    }

    @Test
    void textsOfSmsAreReadAsOnTheJvm() throws Exception {
        Path vectors = Path.of("../../cctr-codec-core/src/test/resources/sms-vectors.tsv");
        List<String[]> lines = Files.readAllLines(vectors).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        for (String[] cells : lines) {
            cases.addSms(cells[2]);
            cases.addSms(cells[2].replace("\\n", "\n"));
        }
        cases.assertSameInNode(100);
    }

    @Test
    void aFrameAloneIsExplainedAsAmongOthers() throws IOException {
        int frames = 0;
        for (String line : Files.readAllLines(VECTORS)) {
            for (Object event : Codec.explain(bytesOf(MAPPER.readTree(line)))) {
                if (event instanceof Map<?, ?> explained && explained.get("raw") instanceof String raw) {
                    byte[] bytes =
                            raw.startsWith("*") ? bytes(raw) : HexFormat.of().parseHex(raw);
                    assertThat(Codec.explain(bytes)).as(raw).containsExactly(event);
                    frames++;
                }
            }
        }
        assertThat(frames).isPositive();
    }

    private static byte[] bytesOf(JsonNode vector) {
        StringBuilder hex = new StringBuilder();
        vector.get("chunks").forEach(chunk -> hex.append(chunk.asString()));
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        return new String(bytes, StandardCharsets.ISO_8859_1).repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    }
}
