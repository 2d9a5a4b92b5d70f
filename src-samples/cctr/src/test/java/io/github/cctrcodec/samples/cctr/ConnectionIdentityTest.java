package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The login alone carries the id of a Carscop unit; the connection carries it on, and nothing else does. */
class ConnectionIdentityTest {
    private static final String HANDSHAKE = Sample.named("carscop B1").text();
    private static final String LIVE = Sample.named("carscop B2").text();
    private static final String STORED = Sample.named("carscop B3").text();
    private static final Sample LOGIN = Sample.named("carscop A4");
    private static final String ID = "CC8011400042499";
    private static final Sample OTHER_LOGIN = Sample.named("carscop A5");
    private static final String OTHER_ID = "CW9999C00000538";

    @Test
    void framesBehindALoginBelongToIt() {
        CctrRun run = CctrRun.of("decode", LOGIN.text(), HANDSHAKE, LIVE, STORED);

        assertThat(run.values("deviceId")).containsExactly(ID, ID, ID, ID);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void framesWithoutALoginBelongToNobody() {
        assertThat(CctrRun.of("decode", HANDSHAKE, LIVE, STORED).values("deviceId"))
                .containsExactly("null", "null", "null");
    }

    @Test
    void framesBeforeALoginAreNotNamedAfterwards() {
        assertThat(CctrRun.withInput(LIVE + "\r\n" + LOGIN.text() + STORED, "decode")
                        .values("deviceId"))
                .containsExactly("null", ID, ID);
    }

    @Test
    void aFileIsAConnectionOfItsOwn() {
        CctrRun run = CctrRun.withInput(LIVE, "decode", LOGIN.text(), "-", STORED);

        assertThat(run.values("deviceId")).containsExactly(ID, "null", ID);
        assertThat(run.values("word")).containsExactly("UB05", "UD00", "UD04");
    }

    @Test
    void interleavedConnectionsOfALogDoNotMix() {
        String log = line("T0000000a: h02 < 192.0.2.1", LOGIN.text())
                + line("T0000000b: h02 < 192.0.2.1", LIVE)
                + line("T0000000b: h02 < 192.0.2.1", OTHER_LOGIN.text())
                + line("T0000000a: h02 < 192.0.2.1", LIVE)
                + line("T0000000b: h02 < 192.0.2.1", STORED);

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly(ID, "null", OTHER_ID, ID, OTHER_ID);
        assertThat(run.values("connection"))
                .containsExactly("T0000000a", "T0000000b", "T0000000b", "T0000000a", "T0000000b");
    }

    @Test
    void aFrameMayBeCutIntoLinesOfOneDirection() {
        String log = line("2C8F5E5B: 5013 < 192.0.2.1", LIVE.substring(0, 20))
                + line("2C8F5E5B: 5013 > 192.0.2.1", "*040331141830DX061^")
                + line("71D9A4E8: 5013 < 192.0.2.1", HANDSHAKE)
                + line("2C8F5E5B: 5013 < 192.0.2.1", LIVE.substring(20));

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("word")).containsExactly("DX06", "UB00", "UD00");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatTheServerSendsNamesNobody() {
        String log = line("2C8F5E5B: 5013 > 192.0.2.1", LOGIN.text())
                + line("2C8F5E5B: 5013 < 192.0.2.1", LIVE)
                + line("2C8F5E5B: 5013 > 192.0.2.1", "*HQ,1600073844,V4,V1,20170202175310#")
                + line("2C8F5E5B: 5013 < 192.0.2.1", Sample.named("h02 T18").text());

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly(ID, "null", "1600073844", "null");
        assertThat(run.values("direction")).containsExactly("downlink", "uplink", "downlink", "uplink");
    }

    @Test
    void whatTheServerSendsBelongsToTheDeviceOfTheConnection() {
        String log = line("2C8F5E5B: 5013 < 192.0.2.1", LOGIN.text())
                + line("2C8F5E5B: 5013 > 192.0.2.1", "*150817160254DX061^");

        assertThat(CctrRun.withInput(log, "decode").values("deviceId")).containsExactly(ID, ID);
    }

    @Test
    void portAndAddressAreTheConnectionOfALogWithoutSessionIds() {
        String log = oldLine("5013 <- 192.0.2.1", LOGIN.text())
                + oldLine("5013 <- 192.0.2.2", LIVE)
                + oldLine("5014 <- 192.0.2.1", LIVE)
                + oldLine("5013 -> 192.0.2.1", "*150817160254DX061^")
                + oldLine("5013 <- 192.0.2.1", STORED);

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly(ID, "null", "null", ID, ID);
        assertThat(run.values("connection"))
                .containsExactly(
                        "5013 192.0.2.1", "5013 192.0.2.2", "5014 192.0.2.1", "5013 192.0.2.1", "5013 192.0.2.1");
    }

    @Test
    void whatTheServerSendsNamesNobodyInALogWithoutSessionIds() {
        String log = oldLine("5013 -> 192.0.2.1", LOGIN.text()) + oldLine("5013 <- 192.0.2.1", LIVE);

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly(ID, "null");
        assertThat(run.values("direction")).containsExactly("downlink", "uplink");
    }

    @Test
    void theBytesSayTheDirectionWhereTheLineDoesNot() {
        String log = oldLine("5013 - 192.0.2.1", LOGIN.text())
                + oldLine("5013 - 192.0.2.1", "*150817160254DX061^")
                + oldLine("5013 - 192.0.2.1", "*HQ,1600073844,V4,V1,20170202175310#")
                + oldLine("5013 - 192.0.2.1", STORED);

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("deviceId")).containsExactly(ID, ID, "1600073844", ID);
        assertThat(run.values("direction")).containsExactly("uplink", "downlink", "downlink", "uplink");
    }

    @Test
    void anIdThatIsUsedAgainIsANewConnection() {
        String log = line("2C8F5E5B: 5013 < 192.0.2.1", LOGIN.text())
                + "[2C8F5E5B] disconnected\n"
                + line("2C8F5E5B: 5013 < 192.0.2.1", LIVE);

        assertThat(CctrRun.withInput(log, "decode").values("deviceId")).containsExactly(ID, "null");
    }

    @Test
    void datagramsBelongToTheirAddress() {
        String log = line("U1a2b3c4d: h02 < 192.0.2.1", LOGIN.text())
                + line("U1a2b3c4d: h02 < 192.0.2.2", LIVE)
                + line("U1a2b3c4d: h02 < 192.0.2.1", LIVE)
                + line("U1a2b3c4d: h02 < 192.0.2.2", OTHER_LOGIN.text())
                + line("U1a2b3c4d: h02 > 192.0.2.1", "*150817160254DX061^")
                + line("U1a2b3c4d: h02 < 192.0.2.2", STORED)
                + line("Uffffffff: h02 < 192.0.2.1", STORED);

        assertThat(CctrRun.withInput(log, "decode").values("deviceId"))
                .containsExactly(ID, "null", ID, OTHER_ID, ID, OTHER_ID, "null");
    }

    @Test
    void aFrameNeverSpansDatagrams() {
        String log = line("U1a2b3c4d: h02 < 192.0.2.1", LIVE.substring(0, 20))
                + line("U1a2b3c4d: h02 < 192.0.2.1", LIVE.substring(20));

        CctrRun run = CctrRun.withInput(log, "decode");

        assertThat(run.values("reason")).containsExactly("INCOMPLETE", "GARBAGE");
        assertThat(run.values("offset")).containsExactly("0", "0");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** A line as newer servers write it, or as older ones do when the id does not say the transport. */
    private static String line(String brackets, String bytes) {
        return "2024-01-01 10:00:00  INFO: [" + brackets + "] " + hex(bytes) + "\n";
    }

    /** A line as the oldest servers write it. */
    private static String oldLine(String brackets, String bytes) {
        return "2013-09-10 00:15:15 FINE: [" + brackets + "] - (HEX: " + hex(bytes) + ")\n";
    }

    private static String hex(String bytes) {
        return HexFormat.of().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
