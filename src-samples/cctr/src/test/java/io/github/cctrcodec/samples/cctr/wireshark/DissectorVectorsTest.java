package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The dissector shows the vectors that are published for decoders in any language. */
class DissectorVectorsTest {
    private static final int PORT = 8888;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTshark() {
        Tshark.assume();
    }

    @Test
    void asTheDecoderDoes() throws IOException {
        Comparison comparison = new Comparison();
        List<JsonNode> vectors = Inputs.vectors();
        for (int i = 0; i < vectors.size(); i++) {
            Way way = new Way(i, PORT, true);
            comparison.datagram(way, Inputs.bytes(vectors.get(i)));
            // A conversation is one of ours as soon as a frame begins in it.
            comparison.segment(way, new byte[] {'*', 'H', 'Q', ',', ',', '#'});
            for (JsonNode chunk : vectors.get(i).get("chunks")) {
                byte[] payload = HexFormat.of().parseHex(chunk.asString());
                if (payload.length > 0) {
                    comparison.segment(way, payload);
                }
            }
        }

        assertThat(comparison.run(folder.resolve("vectors.pcap")).frames()).isGreaterThan(2 * 300);
    }

    @Test
    void asTheirFileSays() throws IOException {
        Capture capture = new Capture();
        List<JsonNode> vectors = Inputs.vectors();
        for (int i = 0; i < vectors.size(); i++) {
            capture.datagram(new Way(i, PORT, true), Inputs.bytes(vectors.get(i)));
        }
        Path file = folder.resolve("vectors.pcap");
        capture.write(file);
        Iterator<JsonNode> vector = vectors.iterator();
        List<String> frames = new ArrayList<>();
        Tshark.read(file, trees -> {
            JsonNode expected = vector.next();
            List<String> shown =
                    trees.stream().map(DissectorVectorsTest::summary).toList();
            List<String> events = new ArrayList<>();
            expected.get("events").forEach(event -> events.add(summary(event)));
            if (shown.isEmpty()) {
                assertThat(events).as(expected.get("id").asString()).allMatch("skipped garbage"::equals);
            } else {
                assertThat(shown).as(expected.get("id").asString()).isEqualTo(events);
            }
            frames.addAll(shown);
        });
        assertThat(vector).isExhausted();
        assertThat(frames).hasSizeGreaterThan(300);
    }

    private static String summary(JsonNode event) {
        if (event.get("type").asString().equals("skipped")) {
            return "skipped "
                    + event.get("reason").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        StringBuilder layout = new StringBuilder();
        for (JsonNode field : event.get("layout")) {
            FieldKind kind = kind(field.get(0).asString());
            if (!kind.isForm()) {
                layout.append(place(
                        ShownValue.filterName(kind),
                        field.get(1).asInt(),
                        field.get(2).asInt()));
            }
        }
        return event.get("protocol").asString()
                + ' '
                + event.get("type").asString()
                + ' '
                + event.get("direction").asString()
                + layout;
    }

    private static String summary(Shown tree) {
        if (tree.item("cctr.skipped").isPresent()) {
            return "skipped " + tree.text("cctr.skipped");
        }
        return tree.text("cctr.protocol").toUpperCase(Locale.ROOT)
                + ' '
                + tree.text("cctr.word", "cctr.type")
                + ' '
                + tree.text("cctr.word", "cctr.direction")
                + Agreement.places(tree).stream()
                        .map(field -> place(
                                field.name().replaceFirst("\\.raw$", ""),
                                field.offset() - tree.offset(),
                                field.length()))
                        .collect(Collectors.joining());
    }

    /** An empty field has no bytes, and so no place. */
    private static String place(String name, int offset, int length) {
        return ' ' + name + (length == 0 ? "" : "@" + offset + '+' + length);
    }

    private static FieldKind kind(String key) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
