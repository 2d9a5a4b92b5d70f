package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.netty.example.TcpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@NoLeaks
class ReadmeTest {

    @Test
    void theServersShownAreThoseThatAreCompiled() throws IOException {
        List<String> snippets = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
        List<String> sources = List.of("TcpServer.java", "UdpServer.java", "StoringServer.java");
        assertThat(snippets).hasSameSizeAs(sources);
        for (int i = 0; i < sources.size(); i++) {
            String source =
                    Files.readString(Path.of("src/test/java/io/github/cctrcodec/netty/example", sources.get(i)));
            assertThat(withoutSpace(source)).contains(withoutSpace(snippets.get(i)));
        }
    }

    @Test
    void theMemoryStatedIsWhatTheTestAllows() throws IOException {
        assertThat(readme()).contains("at most " + IdleConnectionTest.LIMIT + " bytes");
    }

    @Test
    void thePipelineShownDoesWhatIsSaidOfIt() throws IOException {
        List<String> printed = new ArrayList<>();
        Line line = new Line(new TcpServer(printed::add));
        line.feed(BufferKind.DIRECT, Vectors.latin1(Vectors.HANDSHAKE + Vectors.LOGIN + Vectors.POSITION), 50);
        assertThat(readme()).contains("```text\n" + String.join("\n", printed) + "\n```");
        assertThat(line.sentBytes()).isEqualTo("*161101144927DB01HSO^*150817160254DX061^");
        line.finish(false);
    }

    @Test
    void theVersionNamedIsTheOneThatIsTested() throws IOException {
        assertThat(readme()).contains(System.getProperty("netty.expected"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
