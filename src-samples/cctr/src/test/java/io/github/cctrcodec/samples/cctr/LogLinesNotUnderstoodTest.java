package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of a log that carries bytes which cannot be read is counted and told at the end, and nothing of it is decoded. */
class LogLinesNotUnderstoodTest {
    private static final Sample HEARTBEAT = Sample.named("h02 C4");
    private static final String GOOD = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: " + HEARTBEAT.hex() + "\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[5012 - 192.0.2.17] - (HEX: 2A48512C31363030xxxx2C)           | masked hexadecimal digits",
                "[5012 <- 192.0.2.28] - (HEX: 2a48512c31363030XXXX2c)          | masked hexadecimal digits",
                "[5036 <- 192.0.2.246] - HEX: 2a48512c31363030****2c           | masked hexadecimal digits",
                "[7F1D2C1B: 5013 <- 192.0.2.56] - HEX: xxxxxxxxxxxx            | masked hexadecimal digits",
                "[7F1D2C1B: 5013 < 192.0.2.56] HEX: 2a48512c31363030 xxxx 2c   | masked hexadecimal digits",
                "[T4481de22: h02 < 192.0.2.83] 2a48512c31363030xxxx2c          | masked hexadecimal digits",
                "[T4481de22: h02 > 192.0.2.83] 2a48512c31363030????2c          | masked hexadecimal digits",
                "[U4481de22: h02 < 192.0.2.83] 2a48512c31363030xxxx2c          | masked hexadecimal digits",
                "[1A2B3C4D] 2a48512c31363030xxxx2c                             | masked hexadecimal digits",
                "HEX: 2a48512c31363030xxxx2c                                   | masked hexadecimal digits",
                "[2023-02-25T18:26:45+00:00] 2a48512c31363030xxxx2c            | masked hexadecimal digits",
                "[7F1D2C1B: 5013 < 192.0.2.56] HEX: 2a48512c3136303            | odd number of hexadecimal digits",
                "[T4481de22: h02 < 192.0.2.83] 2a48512c3136303                 | odd number of hexadecimal digits",
                "[7F1D2C1B: 5013 < 192.0.2.56] HEX: 2a48512c31363030...        | cut off by an ellipsis",
                "[7F1D2C1B: 5013 < 192.0.2.56] HEX: 2a48512c31363030\u00E2\u0080\u00A6 | cut off by an ellipsis",
                "[T4481de22: h02 < 192.0.2.83] 2a48512c31363030...             | cut off by an ellipsis",
                "[T4481de22: h02 < 192.0.2.83] *HQ,1600073844,LI...            | cut off by an ellipsis",
                "[7F1D2C1B: 5013 < 192.0.2.56] HEX: 2a48512c#the login         | not hexadecimal",
                "[T4481de22: h02 < 192.0.2.83] *HQ,16000\u00E973844,LINK       | not plain text",
            })
    void isTold(String line, String why) {
        CctrRun run = CctrRun.withInput(GOOD + line + "\n" + GOOD, "decode");

        assertThat(run.values("word")).containsExactly("LINK", "LINK");
        assertThat(run.err()).startsWith("cctr decode: standard input: 1 line not understood, line 2: ");
        assertThat(run.err()).contains(why).hasLineCount(1).endsWith("\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aFileOfNothingElseIsALogAllTheSame() {
        CctrRun run = CctrRun.withInput("2014-02-28 18:06:27 DEBUG: [5036 <- 192.0.2.246] - HEX: 2a48xx2c\n", "decode");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("cctr decode: standard input: 1 line not understood, line 1: masked hexadecimal digits\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void allAreCountedAndTheFirstIsNamedForEachFile(@TempDir Path folder) throws Exception {
        String masked = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: 2a48xxxx\n";
        String odd = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: 2a485\n";
        Path first = Files.writeString(folder.resolve("first.log"), GOOD + masked + odd + GOOD + masked);
        Path good = Files.writeString(folder.resolve("good.log"), GOOD);
        Path last = Files.writeString(folder.resolve("last.log"), "\n\n" + odd + GOOD, StandardCharsets.US_ASCII);

        CctrRun run = CctrRun.of("decode", first.toString(), good.toString(), last.toString());

        assertThat(run.err().lines())
                .containsExactly(
                        "cctr decode: " + first
                                + ": 3 lines not understood, the first one is line 2: masked hexadecimal digits",
                        "cctr decode: " + last + ": 1 line not understood, line 3: odd number of hexadecimal digits");
        assertThat(run.values("word")).hasSize(4).containsOnly("LINK");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void theSessionGoesOn() {
        Sample login = Sample.named("carscop A4");
        String log = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: " + login.hex()
                + "\n[2C8F5E5B: 5013 < 192.0.2.1] HEX: 2a31353038xxxx\n"
                + "[2C8F5E5B: 5013 < 192.0.2.1] HEX: "
                + Sample.named("carscop B2").hex() + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly("CC8011400042499", "CC8011400042499");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void detectTellsThemToo() {
        CctrRun run = CctrRun.withInput(GOOD + GOOD.replace("2a48", "xxxx"), "detect");

        assertThat(run.values("detection")).containsExactly("match");
        assertThat(run.err())
                .isEqualTo("cctr detect: standard input: 1 line not understood, line 2: masked hexadecimal digits\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aLineBeyondTheLimitIsTold() {
        String log = GOOD + "[2C8F5E5B: 5013 < 192.0.2.1] HEX: " + "00".repeat(600_000) + "\n" + GOOD;

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("LINK", "LINK");
        assertThat(run.err()).contains("1 line not understood, line 2: longer than 1048576 characters");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** Each of them would take hours if a bracket, a blank or a digit were looked at more than a few times. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | '['",
                "''                | '[a] '",
                "''                | '[12345678] '",
                "''                | '[12345678] 2a48512c '",
                "''                | '[12345678] 2a48512c31363030x '",
                "''                | '[a: b < c] '",
                "''                | '[a: b '",
                "''                | '[5013 - '",
                "''                | '[5013 - 192.0.2.1] - '",
                "''                | '[5013 <- 192.0.2.1] - '",
                "''                | '[2023-02-25T18 '",
                "''                | ' '",
                "''                | 'HEX: '",
                "''                | '[    '",
                "''                | '2a'",
                "''                | 'x'",
                "'[12345678] 2'      | 'x2'",
                "'[12345678] 2'      | '..2'",
                "'HEX: 2a48'         | ' '",
                "'[12345678: 5 < '   | '1.1'",
                "'[5013 < '          | '1:a.%'",
            })
    void aHostileLineIsReadInOneGo(String begin, String part) {
        String line = begin + part.repeat((1 << 20) / part.length() - 20);

        CctrRun run = CctrRun.withInput((line + "!\n").repeat(3) + GOOD, "decode", "--format", "log");

        assertThat(run.values("word")).contains("LINK");
        assertThat(run.err()).doesNotContain("longer than");
    }
}
