package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage is one clear line and exit code 2, and no output. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | usage: cctr detect|decode",
                "nonsense                           | unknown command: nonsense",
                "--nonsense                         | Unknown option: '--nonsense'",
                "decode --nonsense                  | Unknown option: '--nonsense'",
                "detect --output json               | Unknown option: '--output'",
                "decode --format nonsense           | '--format'",
                "decode --output nonsense           | '--output'",
                "decode --format                    | '--format'",
                "decode no-such-file                | no such file: no-such-file",
                "detect no-such-file                | no such file: no-such-file",
                "decode .                           | a directory, not a file: .",
                "decode 2a3                         | odd number of hexadecimal digits: 2a3",
                "decode 2a31 no-such-file           | no such file: no-such-file",
            })
    void isRefused(String arguments, String clue) {
        assertRefused(CctrRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" ")), clue);
    }

    @Test
    void hexWithHalfAByteIsRefused() {
        assertRefused(CctrRun.withInput("2a 31 3", "decode"), "odd number of hexadecimal digits");
        assertRefused(CctrRun.withInput("2a313", "detect"), "odd number of hexadecimal digits");
    }

    @Test
    void hexWithAnotherCharacterIsRefused() {
        assertRefused(CctrRun.withInput("2a31\n3x", "decode", "--format", "hex"), "standard input: byte 6 is no");
    }

    @Test
    void aFileThatStopsBeingHexIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("capture.hex"), "2a31".repeat(20_000) + "!", StandardCharsets.US_ASCII);

        assertRefused(CctrRun.of("decode", file.toString()), file + ": byte 80000 is no hexadecimal digit");
    }

    @Test
    void helpAndVersionAreNoMisuse() {
        assertThat(CctrRun.of("--help").exitCode()).isZero();
        assertThat(CctrRun.of("decode", "--help").out()).startsWith("Usage: cctr decode");
        assertThat(CctrRun.of("--version").out()).startsWith("cctr ");
    }

    private static void assertRefused(CctrRun run, String clue) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(clue).endsWith("\n");
        assertThat(run.err().lines()).hasSize(1);
    }
}
