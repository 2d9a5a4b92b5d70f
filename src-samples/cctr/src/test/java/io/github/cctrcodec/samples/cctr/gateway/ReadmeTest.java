package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.CctrRun;
import io.github.cctrcodec.session.ReplyPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows with their output print it, and the gateway shows what the README says. */
class ReadmeTest {
    private static final Pattern COMMAND_WITH_OUTPUT = Pattern.compile(
            "```sh\\n *java -jar src-samples/cctr/target/cctr\\.jar ([^\\n]*)\\n *```\\s*```text\\n(.*?)\\n *```",
            Pattern.DOTALL);
    private static final Pattern CONSOLE = Pattern.compile("```text\\n( *TYPE .*?)\\n *```", Pattern.DOTALL);
    private static final String HTTP = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    @TestFactory
    List<DynamicTest> shownCommandsPrintTheShownOutput() throws IOException {
        List<MatchResult> commands =
                COMMAND_WITH_OUTPUT.matcher(readme()).results().toList();
        assertThat(commands).isNotEmpty();
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command.group(1), () -> {
                    CctrRun run = CctrRun.of(command.group(1).split(" "));
                    assertThat(run.exitCode()).isZero();
                    assertThat(run.lines()).isEqualTo(lines(command.group(2)));
                }))
                .toList();
    }

    @Test
    void theGatewayShowsALoginAHeartbeatAndAStranger(@TempDir Path folder) throws Exception {
        StringWriter out = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(out), false);
        Gateway gateway = Gateway.start(
                FrameStore.open(Database.SQLITE.fresh(folder)),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                RunningGateway.CAPACITY,
                ReplyPolicy.standard(),
                Duration.ofSeconds(1),
                console);
        try (gateway;
                Device tracker = Device.connect(gateway.address());
                UdpDevice heartbeat = UdpDevice.connect(gateway.address())) {
            tracker.send(Frames.A4).answer();
            heartbeat.send(Frames.C7);
            Await.until("both shown", () -> out.toString().contains("heartbeat"));
            try (Device stranger = Device.connect(gateway.address())) {
                stranger.send(HTTP);
            }
            Await.until("bytes skipped", () -> out.toString().contains("GARBAGE"));
        }
        MatchResult shown = CONSOLE.matcher(readme()).results().findFirst().orElseThrow();
        assertThat(withoutConnections(lines(out.toString()))).isEqualTo(withoutConnections(lines(shown.group(1))));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    /** Each start of the gateway names its connections differently. */
    private static List<String> withoutConnections(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("\\[[a-z0-9]+-", "[-"))
                .toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../../README.md"));
    }
}
