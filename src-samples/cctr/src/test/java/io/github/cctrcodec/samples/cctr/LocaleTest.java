package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The locale makes no difference: each run is a process whose environment holds {@code LC_ALL=C} and nothing else. */
class LocaleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII", "-Dfile.encoding=windows-1252", "-Duser.language=tr"})
    void textOnStandardInputIsUtf8(String javaOption) throws Exception {
        String text = "Preset Phone\nA\uFF1A13987654321\uFF1B";

        assertThat(run(javaOption, text, "sms", "--sent", "timezone"))
                .isEqualTo(new CctrRun(
                        0,
                        "{\"type\":\"phones\",\"evidence\":\"DOCUMENTED\",\"phones\":{\"A\":\"13987654321\"},"
                                + "\"text\":\"Preset Phone\\nA\\uFF1A13987654321\\uFF1B\",\"outcome\":\"unrelated\"}\n",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "table"})
    void digitsAreThoseOfTheWire(String output) throws Exception {
        String frame = Sample.named("carscop B2").text();

        assertThat(run("-Duser.language=ar -Duser.country=EG", frame, "decode", "--output", output))
                .isEqualTo(CctrRun.withInput(frame, "decode", "--output", output));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "decode", "detect", "encode", "gateway --db"})
    @EnabledOnOs(OS.LINUX)
    void anArgumentWhoseCharactersAreLostIsRefused(String command) throws Exception {
        // Java itself cannot pass such an argument on when it runs in this locale.
        List<String> shell =
                new ArrayList<>(List.of("sh", "-c", "exec \"$@\" \"$(printf '*\\303\\234berfall')\"", "sh"));
        shell.addAll(java("-Dfile.encoding=UTF-8", command.split(" ")));
        CctrRun run = run(shell, "");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("cctr: argument " + (command.split(" ").length + 1) + " ")
                .contains("LC_ALL=C.UTF-8", "standard input");
        assertThat(run.err().lines()).hasSize(1);
    }

    private CctrRun run(String javaOptions, String input, String... args) throws Exception {
        return run(java(javaOptions, args), input);
    }

    private static List<String> java(String options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private CctrRun run(List<String> command, String input) throws Exception {
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        return new CctrRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
