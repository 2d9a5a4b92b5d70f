package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cctr explain} shows every field of a frame, and nothing of it reaches the terminal as it came. */
class ExplainTest {
    private static final String FRAME =
            "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";

    @Test
    void aPageHasALineForEachField() {
        assertThat(CctrRun.of("explain", FRAME).out()).isEqualTo("""
                        CARSCOP UD00: position, of a device that is not known
                        Evidence: captured, Traccar issue 2505.

                          *161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^

                            1  161101144927  stamp        2016-11-01T14:49:27
                           13  UD00          word         position
                           17  144927        time         14:49:27 UTC
                           23  A             validity     valid
                           24  1203.5394     latitude     -12.0589900 degrees
                           33  S             north south  south
                           34  07657.7255    longitude    -76.9620917 degrees
                           44  W             east west    west
                           45  000.4         speed        0.4 knots
                           50  161101        date         2016-11-01 UTC
                           56  255.00        course       255 degrees
                           62  11111111      state        11111111
                           71  022043        odometer     22043 metres

                        Evidence:
                          captured: seen in a capture of a Carscop unit, or of one that sends the same frames
                        """);
    }

    @Test
    void jsonCoversEveryByte() {
        CctrRun run = CctrRun.of("explain", "--output", "json", "*161101144927UB00HSO^");
        assertThat(run.out())
                .isEqualTo("{\"protocol\":\"CARSCOP\",\"word\":\"UB00\",\"evidence\":\"CAPTURED\","
                        + "\"raw\":\"*161101144927UB00HSO^\",\"fields\":["
                        + field("start", 0, 1, "*", "null", "null")
                        + ","
                        + field("stamp", 1, 12, "161101144927", "\"2016-11-01T14:49:27\"", "\"CAPTURED\"")
                        + ","
                        + field("word", 13, 4, "UB00", "\"handshake\"", "\"CAPTURED\"")
                        + ","
                        + field("body", 17, 3, "HSO", "null", "null")
                        + ","
                        + field("end", 20, 1, "^", "null", "null")
                        + "]}\n");
        assertThat(run.exitCode()).isZero();
    }

    private static String field(String name, int offset, int length, String text, String value, String evidence) {
        return "{\"name\":\"" + name + "\",\"offset\":" + offset + ",\"length\":" + length + ",\"text\":\"" + text
                + "\",\"value\":" + value + ",\"unit\":null,\"evidence\":" + evidence + ",\"diagnostic\":null}";
    }

    @Test
    void tellsWhereAFrameIsWrong() {
        CctrRun run = CctrRun.of("explain", FRAME.replace("1203.5394S", "9903.5394S"));
        assertThat(run.out()).contains("latitude     ! latitude is out of range or malformed");
    }

    @Test
    void skippedBytesAreToldBetweenThePages() {
        CctrRun run = CctrRun.withInput("garbage" + FRAME, "explain", "--format", "raw");
        assertThat(run.out()).startsWith("Skipped 7 bytes at 0: no frame begins here\n  garbage\n\nCARSCOP UD00");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsNotOursLooksLikeSomethingElse() {
        assertThat(CctrRun.withInput("GET / HTTP/1.1\r\n\r\n", "explain").out()).isEqualTo("""
                        Skipped 18 bytes at 0: no frame begins here
                          GET / HTTP/1.1\\x0D\\x0A\\x0D\\x0A
                          It looks like HTTP.
                        """);
        assertThat(CctrRun.withInput("*HQ,1400046168,V1,05" + FRAME, "explain").out())
                .startsWith("""
                        Skipped 20 bytes at 0: a frame begins here, but another one begins before it ends
                          *HQ,1400046168,V1,05
                        """);
    }

    @Test
    void aTerminalSeesColoursAndAPipeDoesNot() {
        assertThat(CctrRun.of("explain", FRAME).out()).doesNotContain("\u001B");
        assertThat(CctrRun.of("explain", "--color=always", FRAME).out())
                .startsWith("\u001B[1mCARSCOP UD00: position, of a device that is not known\u001B[0m\n");
        assertThat(CctrRun.of("decode", "--output", "table", "--color=always", FRAME)
                        .out())
                .startsWith("\u001B[1mTYPE");
    }

    @Test
    void twoNumbersInOneFieldHaveEachItsUnit() {
        String record = "24410600082621532131081504419390060740418306012034fffffbfdff0015060000002c02dc0c000000001f";
        assertThat(CctrRun.of("explain", record).out()).contains("speed and course         12 knots, 34 degrees");
    }

    @Test
    void jsonIsInTheOrderOfTheInput() {
        CctrRun run = CctrRun.withInput("1" + FRAME + "2" + FRAME, "explain", "--output", "json", "--format", "raw");
        assertThat(run.values("type")).containsExactly("skipped", "missing", "skipped", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void hostileTextDoesNotReachTheTerminal(String output) {
        String hostile = "*040331141830UA012\u001B[2J\u0007\u0000<b>\u00A0\u0085"
                + "061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^";
        CctrRun run = CctrRun.withInput(hostile, "explain", "--format", "raw", "--output", output);
        assertThat(run.out()).matches("[ -~\n]+");
        assertThat(run.out()).contains(output.equals("text") ? "\\x1B[2J\\x07\\x00<b>\\xA0\\x85" : "\\u001B[2J");
    }
}
