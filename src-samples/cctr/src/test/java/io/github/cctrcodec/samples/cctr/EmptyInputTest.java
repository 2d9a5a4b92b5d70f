package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An input without bytes is nearly always a mistake: every command says so and ends with 1. */
class EmptyInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"detect", "decode", "explain", "sms"})
    void onStandardInput(String command) {
        for (String input : new String[] {"", " \r\n"}) {
            CctrRun run = CctrRun.withInput(input, command);

            assertThat(run.err()).isEqualTo("cctr " + command + ": standard input: empty input\n");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect", "decode", "explain", "sms"})
    void inAFile(String command, @TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("empty"));

        CctrRun run = CctrRun.of(command, file.toString());

        assertThat(run.err()).isEqualTo("cctr " + command + ": " + file + ": empty input\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "hex", "dump", "log", "pcap"})
    void inAnyFormat(String format) {
        assertThat(CctrRun.of("decode", "--format", format))
                .isEqualTo(new CctrRun(1, "", "cctr decode: standard input: empty input\n"));
    }

    @Test
    void besideInputThatIsNot() {
        CctrRun run = CctrRun.of("decode", Sample.named("h02 C4").text(), "-");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
