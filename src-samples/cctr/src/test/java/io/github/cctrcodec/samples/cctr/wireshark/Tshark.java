package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cctrcodec.samples.cctr.wireshark.Shown.Member;
import io.github.cctrcodec.samples.cctr.wireshark.Shown.Raw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Runs {@code tshark} with the dissector. */
final class Tshark {
    private static final Path DISSECTOR = Path.of("../../cctr-codec-core/wireshark/cctr.lua");
    private static final JsonFactory JSON = new JsonFactory();
    private static final boolean HAS_LUA = hasLua();

    private Tshark() {}

    /** Skips the test where there is no {@code tshark}, and where it is not wanted. */
    static void assume() {
        assumeTrue(!Boolean.getBoolean("wireshark.skip"), "wireshark.skip is set: the dissector is not tested");
        assumeTrue(HAS_LUA, "tshark with Lua is not installed: the dissector is not tested");
    }

    /** Passes on what is shown of each packet of a capture, in order, the trees of the dissector only. */
    static void read(Path capture, Consumer<List<Shown>> packets, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("-T", "json", "-x", "-J", "cctr"));
        all.addAll(List.of(options));
        Process process = start(capture, all);
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), process.getInputStream())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("layers")) {
                    json.nextToken();
                    packets.accept(Shown.parse(members(json, true)));
                }
            }
        }
        end(process);
    }

    /** Returns what is printed for people. */
    static String print(Path capture, String... options) throws IOException {
        Process process = start(capture, List.of(options));
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        end(process);
        return text;
    }

    private static boolean hasLua() {
        try {
            Process process = new ProcessBuilder("tshark", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.contains("with Lua");
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Process start(Path capture, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("tshark", "-n", "-r", capture.toString(), "-X", "lua_script:" + DISSECTOR.toRealPath()));
        command.addAll(options);
        ProcessBuilder tshark =
                new ProcessBuilder(command).redirectError(errors(capture).toFile());
        // Without the preferences and plugins of whoever runs the test.
        tshark.environment().put("HOME", capture.getParent().toString());
        return tshark.start();
    }

    private static void end(Process process) throws IOException {
        try {
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What {@code tshark} complained about while it read a capture. */
    static List<String> complaints(Path capture) throws IOException {
        return Files.readAllLines(errors(capture), StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.startsWith("Running as user"))
                .toList();
    }

    private static Path errors(Path capture) {
        return capture.resolveSibling(capture.getFileName() + ".err");
    }

    /** The members of an object; at the top only those of the dissector, and errors of the script. */
    private static List<Member> members(JsonParser json, boolean isTop) {
        List<Member> members = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (isTop
                    && Stream.of("cctr", "Lua", "_ws.lua.error", "_ws.malformed")
                            .noneMatch(name::startsWith)) {
                json.skipChildren();
            } else if (value == JsonToken.START_OBJECT) {
                members.add(new Member(name, "", Optional.empty(), members(json, false)));
            } else if (value == JsonToken.START_ARRAY) {
                members.add(new Member(name, "", Optional.of(raw(json)), List.of()));
            } else {
                members.add(new Member(name, json.getString(), Optional.empty(), List.of()));
            }
        }
        return members;
    }

    private static Raw raw(JsonParser json) {
        json.nextToken();
        String hex = json.getString();
        int offset = json.nextIntValue(-1);
        int length = json.nextIntValue(-1);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
        }
        return new Raw(hex, offset, length);
    }
}
