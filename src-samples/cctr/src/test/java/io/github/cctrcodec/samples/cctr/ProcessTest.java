package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process of its own: long inputs, and readers that go away. */
class ProcessTest {
    private static final String FRAME =
            "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final int SECONDS = 60;
    /** A longer run: {@code -Dlong.input.megabytes=200}. */
    private static final int MEGABYTES = Integer.getInteger("long.input.megabytes", 24);

    @TempDir
    private Path folder;

    @Test
    void aReaderThatGoesAwayEndsItInSilence() throws Exception {
        Path input = Files.writeString(folder.resolve("frames"), FRAME.repeat(100_000));
        Process process = start("decode", input.toString());
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(out.readLine()).contains("\"word\":\"UD00\"");
        }

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(errorOf(process)).isEmpty();
        assertThat(process.exitValue()).isEqualTo(141);
    }

    /** Frames, lines of a log, one line without an end, and what begins as a frame all over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                FRAME,
                "2018-01-01 00:00:00  INFO: [T4481de22: h02 < 192.0.2.83] 2a48512c312c563123\n",
                "x",
                "*HQ,1,"
            })
    void aLongInputNeedsLittleMemory(String piece) throws Exception {
        Process process = start("decode", "--format", piece.endsWith("\n") ? "log" : "raw");
        byte[] chunk = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.US_ASCII);
        Thread writer = new Thread(() -> write(process.getOutputStream(), chunk));
        writer.start();
        long lines = 0;
        String last = "";
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines++;
                last = line;
            }
        }
        writer.join();

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(errorOf(process)).doesNotContain("Exception", "OutOfMemory");
        assertThat(process.exitValue()).isBetween(0, 1);
        assertThat(last).startsWith("{").endsWith("}");
        assertThat(lines).isEqualTo(piece.equals("x") ? 1 : (long) MEGABYTES * ((1 << 20) / piece.length()));
    }

    private static void write(OutputStream input, byte[] chunk) {
        try (input) {
            for (int i = 0; i < MEGABYTES; i++) {
                input.write(chunk);
            }
        } catch (IOException ended) {
            // The test sees it from the output.
        }
    }

    private static String errorOf(Process process) throws IOException {
        try (InputStreamReader error = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (int c = error.read(); c >= 0; c = error.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
