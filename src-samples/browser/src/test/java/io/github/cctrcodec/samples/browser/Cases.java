package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.output.JsonLines;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** Calls whose results in Node are compared with those on this JVM. */
final class Cases {
    private final StringWriter lines = new StringWriter();
    private final JsonGenerator json = JsonLines.to(lines);
    private int count;

    /** Adds the calls that take bytes of the wire. */
    void addBytes(String name, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        add(name, "detect", hex, false, line(Codec.detect(bytes)));
        add(name, "decode", hex, false, array(Codec.decode(bytes)));
        add(name, "explain", hex, false, array(Codec.explain(bytes)));
    }

    /** Adds a call that takes the content of a file. */
    void addFile(String name, byte[] content) throws IOException {
        List<Object> events = new ArrayList<>();
        Map<String, Object> result = Codec.read(content, "auto", events::add);
        result.put("events", events);
        add(name, "read", HexFormat.of().formatHex(content), false, line(result));
    }

    /** Adds a call that takes the text of an SMS. */
    void addSms(String text) {
        add("SMS", "sms", text, true, line(Codec.sms(text)));
    }

    private void add(String name, String call, String input, boolean isText, String expected) {
        JsonLines.write(
                Map.of("name", name, "call", call, "input", input, "isText", isText, "expected", expected), json);
        count++;
    }

    private static String line(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLines.to(text)) {
            @SuppressWarnings("unchecked")
            Map<String, Object> properties = (Map<String, Object>) tree;
            JsonLines.write(properties, json);
        }
        return text.toString();
    }

    private static String array(List<Object> trees) {
        return trees.stream().map(Cases::line).collect(Collectors.joining(",", "[", "]"));
    }

    /** Runs all, at least so many. */
    void assertSameInNode(int atLeast) throws IOException, InterruptedException {
        json.flush();
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
        assertThat(Node.run("compare.mjs", lines.toString())).containsExactly("compared " + count);
    }
}
