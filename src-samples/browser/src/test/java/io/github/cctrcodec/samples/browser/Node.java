package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs scripts of the tests in Node. */
final class Node {
    private Node() {}

    /** The lines that a script prints. */
    static List<String> run(String script, String input) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "src/test/js/" + script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(node, input));
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(script).isZero();
        writing.join();
        return output.lines().toList();
    }

    private static void write(Process node, String input) {
        try (var stdin = node.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new AssertionError("the script does not read its input", gone);
        }
    }
}
