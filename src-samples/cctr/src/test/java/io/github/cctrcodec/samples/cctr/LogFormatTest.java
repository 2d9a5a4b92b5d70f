package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of Traccar servers of all ages are read; what is no bytes of the wire is never taken for such. */
class LogFormatTest {
    private static final Sample HEARTBEAT = Sample.named("h02 C4");
    private static final Sample LOGIN = Sample.named("carscop A4");
    private static final String LOGIN_ID = "CC8011400042499";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-10-13 07:35:08 FINE: [5012 - 192.0.2.17] - (HEX: %s)",
                "2013-09-10 00:15:15 org.traccar.StandardLoggingHandler.log FINE: [5012 <- 192.0.2.28] - (HEX: %s)",
                "2014-02-28 18:06:27 DEBUG: [5036 <- 192.0.2.246] - HEX: %s",
                "2015-04-30 20:35:19 DEBUG: [7F1D2C1B: 5013 <- 192.0.2.56] - HEX: %s",
                "2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 190.236.1.2] HEX: %s",
                "2018-11-01 09:49:30  INFO: [2c8f5e5b: 5013 < 190.236.1.2] HEX: %s",
                "2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 < 10.0.0.1] %s",
                "2024-01-01 10:00:00  INFO: [U7c3e1a2b: h02 < 10.0.0.1] %s",
                "2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 < 2001:db8:0:0:0:0:0:1%%eth0] %s",
                "[2C8F5E5B: 5013 < null] HEX: %s",
                "[5013 <- XX.XX.XX.XX] - HEX: %s",
                "[5013 <- 2001:db8:0:0:0:0:0:1%%2] - HEX: %s",
                "[1A2B3C4D] HEX: %s",
                "[1A2B3C4D] %s",
                "> log: [10:15:30] traccar[77]: [2C8F5E5B: 5013 < 190.236.1.2] HEX: %s \t ",
                "{\"log\":\"2018-11-01 09:49:30  INFO: [2c8f5e5b: 5013 < 190.236.1.2] HEX: %s\\n\",\"stream\":\"stdout\"}",
                "2018-11-01 09:49:30 DEBUG: HEX: %s",
                "HEX: %s",
                "time=10:00:00 message='[T7c3e1a2b: h02 < 192.0.2.1] %s' host=a",
                "[2023-02-25T18:26:45+00:00] %s",
                "[2C8F5E5B: 5013 < 190.236.1.2] HEX: %s\r",
                "[2C8F5E5B: 5013 < 190.236.1.2] HEX: %s\r\n\r\n",
                "\u00EF\u00BB\u00BF[2C8F5E5B: 5013 < 190.236.1.2] HEX: %s",
            })
    void aLineIsRead(String form) {
        CctrRun run = CctrRun.withInput(String.format(form, HEARTBEAT.hex()), "decode");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.exitCode()).isZero();
        assertThat(CctrRun.withInput(String.format(form, HEARTBEAT.hex()), "decode", "--format", "log"))
                .isEqualTo(run);
    }

    @Test
    void textThatIsLoggedAsTextIsRead() {
        String log = "2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 < 10.0.0.1] " + HEARTBEAT.text() + "\\r\\n\n"
                + "2024-01-01 10:00:01  INFO: [T7c3e1a2b: h02 > 10.0.0.1] *HQ,1600073844,R12,175310#\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("LINK", "R12");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void upperCaseHexWithBlanksIsRead() {
        String hex = HEARTBEAT.hex().toUpperCase(Locale.ROOT).replaceAll("(..)", "$1 ");

        CctrRun run = CctrRun.withInput("2012-10-13 07:35:08 FINE: [5012 - 192.0.2.17] - (HEX: " + hex + ")", "decode");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void framesBehindATimeInBracketsAreOneConnectionWithoutAName() {
        String log = "[2023-02-25T18:26:45+00:00] " + LOGIN.text() + "\n[2023-02-25T18:26:46+00:00] "
                + Sample.named("carscop B2").text() + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("UB05", "UD00");
        assertThat(run.values("deviceId")).containsExactly(LOGIN_ID, LOGIN_ID);
        assertThat(run.values("connection")).containsExactly("missing", "missing");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void textThatIsLoggedAsTextMayBeCutIntoLines() {
        String text = HEARTBEAT.text();
        String log = "[T7c3e1a2b: h02 < 192.0.2.1] " + text.substring(0, 20) + "\n[T7c3e1a2b: h02 < 192.0.2.1] "
                + text.substring(20) + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aServerThatWasUpgradedHasFormsOfAllAges() {
        String log = "2013-09-10 00:15:15 FINE: [5013 <- 192.0.2.28] - (HEX: " + LOGIN.hex() + ")\n"
                + "2015-04-30 20:35:19 DEBUG: [7F1D2C1B: 5013 <- 192.0.2.28] - HEX: " + HEARTBEAT.hex() + "\n"
                + "2016-11-01 09:49:30 DEBUG: [7F1D2C1B: 5013 < 192.0.2.28] HEX: " + HEARTBEAT.hex() + "\n"
                + "2024-01-01 10:00:00  INFO: [T4481de22: h02 < 192.0.2.28] " + HEARTBEAT.hex() + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("connection")).containsExactly("5013 192.0.2.28", "7F1D2C1B", "7F1D2C1B", "T4481de22");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void otherLinesAreIgnored() {
        String log = """
                2016-11-01 09:49:28  INFO: Operating system name: Linux version: 4.4.0 architecture: amd64
                2016-11-01 09:49:29 DEBUG: [2C8F5E5B] connected
                2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 192.0.2.1] HEX: %s
                2016-11-01 09:49:30  INFO: [2C8F5E5B] id: 1600073844, time: 2017-02-02 17:53:09, lat: 0.00000, lon: 0.00000
                2016-11-01 09:49:31  WARN: [2C8F5E5B] error - Connection reset by peer - IOException (...)
                \tat io.netty.channel.unix.Errors.ioResult(Errors.java:117) [abcd] cafe, babe
                [2C8F5E5B] added
                [main] feed
                2013-09-10 00:15:16 org.traccar.StandardLoggingHandler.log FINE: [5012 <- 192.0.2.28] - EXCEPTION
                2016-11-01 09:49:31  WARN: [2C8F5E5B] error - readAddress(..) failed: x*x - NativeIoException (... < ...)
                2016-11-01 09:49:31  WARN: Unexpected character ('<' (code 60)) at [Source: "<!DOCTYPE html>"; line: 1] decade
                java.lang.IndexOutOfBoundsException: readerIndex(0) + length(4) [4 > 3] exceeds [5 - 3] 2a48x
                java.lang.IllegalArgumentException: [expected: 5 > 3] is false, [expected: 5 > 3] added
                [GC (Allocation Failure) 33280K->5110K(125952K), 0.01 secs]
                [2C8F5E5B: 5013 < 192.0.2.1] HEX:
                2016-11-01 09:49:32  INFO: HEX: none
                [10:15:30] 2a48512c313630303037333834342c4c494e4b
                [2023-02-25T18:26:45+00:00] added
                [2023-02-25T18:26:46+00:00] facade
                [2023-02-25T18:26:45+00:00] *** started ***
                12345678
                *HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#
                """.formatted(HEARTBEAT.hex());

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-01 09:49:28  INFO: Memory limit heap: 247mb non-heap: 0mb\n",
                "2013-09-10 00:15:15 org.traccar.Context.init INFO: Memory limit heap: 247mb\n",
            })
    void aLogMayBeginWithPagesOfOtherLines(String other) {
        String log =
                other.repeat(2000) + "2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 192.0.2.1] HEX: " + HEARTBEAT.hex();

        assertThat(CctrRun.withInput(log, "decode").values("word")).containsExactly("LINK");
    }

    @Test
    void framesBetweenForeignLogLinesAreFoundAllTheSame() {
        String log = "2016-11-01 09:49:28 INFO: received " + HEARTBEAT.text() + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("type")).containsExactly("skipped", "heartbeat");
    }

    @Test
    void aLineThatWasCutLeavesItsFrameIncomplete() {
        String log = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: " + HEARTBEAT.hex().substring(0, 50) + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.out())
                .isEqualTo("{\"type\":\"skipped\",\"offset\":0,\"length\":25,\"reason\":\"INCOMPLETE\","
                        + "\"connection\":\"2C8F5E5B\"}\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
