package io.github.cctrcodec.samples.cctr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code tshark} with the dissector on a capture. */
final class Tshark {
    private static final Path DISSECTOR = Path.of("../../cctr-codec-core/wireshark/cctr.lua");
    /** Takes one packet after the other. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Tshark() {}

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
    }

    /** What it found that is a frame, in order. */
    static List<DissectedFrame> frames(Path capture) throws IOException {
        Process tshark = start(capture, "-T", "json", "-x", "--no-duplicate-keys", "-J", "cctr");
        List<DissectedFrame> frames = new ArrayList<>();
        try (InputStream out = tshark.getInputStream();
                JsonParser json = MAPPER.createParser(out)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode packet = MAPPER.readTree(json);
                JsonNode layers = packet.get("_source").get("layers");
                List<JsonNode> found = DissectedFrame.all(layers.get("cctr"));
                List<JsonNode> raw = DissectedFrame.allRaw(layers.get("cctr_raw"));
                for (int i = 0; i < found.size(); i++) {
                    if (found.get(i).has("cctr.protocol")) {
                        frames.add(new DissectedFrame(found.get(i), raw.get(i)));
                    }
                }
            }
        }
        return frames;
    }

    /** What it complains of, and the errors of the dissector. */
    static String errors(Path capture) throws IOException {
        Process tshark = start(capture, "-Y", "_ws.lua.error or _ws.malformed", "-V");
        tshark.getErrorStream().close();
        try (InputStream out = tshark.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Process start(Path capture, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-X", "lua_script:" + DISSECTOR));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
