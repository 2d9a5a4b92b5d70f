package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of Traccar servers of all ages are read; what is no bytes of the wire is never taken for such. */
class LogFormatTest {
    private static final Sample HEARTBEAT = Sample.named("h02 C4");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 190.236.1.2] HEX: %s",
                "2018-11-01 09:49:30  INFO: [2c8f5e5b: 5013 < 190.236.1.2] HEX: %s",
                "2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 < 10.0.0.1] %s",
                "2024-01-01 10:00:00  INFO: [U7c3e1a2b: h02 < 10.0.0.1] %s",
                "2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 < 2001:db8:0:0:0:0:0:1%%eth0] %s",
                "[2C8F5E5B: 5013 < null] HEX: %s",
                "[1A2B3C4D] HEX: %s",
                "[1A2B3C4D] %s",
                "> log: [10:15:30] traccar[77]: [2C8F5E5B: 5013 < 190.236.1.2] HEX: %s \t ",
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
                12345678
                *HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#
                """.formatted(HEARTBEAT.hex());

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aLogMayBeginWithPagesOfOtherLines() {
        String start = "2016-11-01 09:49:28  INFO: Memory limit heap: 247mb non-heap: 0mb\n".repeat(2000);
        String log = start + "2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 192.0.2.1] HEX: " + HEARTBEAT.hex();

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
        String log = "[2C8F5E5B: 5013 < 192.0.2.1] HEX: " + HEARTBEAT.hex().substring(0, 51) + "\n";

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.out())
                .isEqualTo("{\"type\":\"skipped\",\"offset\":0,\"length\":25,\"reason\":\"INCOMPLETE\","
                        + "\"connection\":\"2C8F5E5B\"}\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
