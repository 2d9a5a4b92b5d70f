package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code xxd} and {@code hexdump -C} print is read. */
class DumpsTest {
    private static final String FRAME = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";
    private static final String XXD = """
            00000000: 2a48 512c 3136 3030 3037 3338 3434 2c4c  *HQ,1600073844,L
            00000010: 494e 4b2c 3137 3533 3039 2c39 2c39 2c31  INK,175309,9,9,1
            00000020: 3030 2c30 2c30 2c30 3230 3231 372c 4646  00,0,0,020217,FF
            00000030: 4646 4646 4646 23                        FFFFFF#
            """;
    private static final String HEXDUMP = """
            00000000  2a 48 51 2c 31 36 30 30  30 37 33 38 34 34 2c 4c  |*HQ,1600073844,L|
            00000010  49 4e 4b 2c 31 37 35 33  30 39 2c 39 2c 39 2c 31  |INK,175309,9,9,1|
            00000020  30 30 2c 30 2c 30 2c 30  32 30 32 31 37 2c 46 46  |00,0,0,020217,FF|
            00000030  46 46 46 46 46 46 23                              |FFFFFF#|
            00000037
            """;

    @ParameterizedTest
    @ValueSource(strings = {XXD, HEXDUMP, "$ xxd capture\n" + XXD, "# hexdump -C capture\n\n" + HEXDUMP})
    void isRead(String dump) {
        for (String format : new String[] {"auto", "dump"}) {
            for (String text : new String[] {dump, dump.replace("\n", "\r\n")}) {
                CctrRun run = CctrRun.withInput(text, "decode", "--format", format);
                assertThat(run.values("raw")).containsExactly(FRAME);
                assertThat(run.exitCode()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000: 2a48 512c 3136 3030 3037 3338 3434 2c4c  *HQ,1600073844,L\n",
                "00000000: 2A 48 51 2C 31 36 30 30 30 37 33 38 34 34 2C 4C  *HQ,1600073844,L\n",
                "00000000: 2a48512c 31363030 30373338 34342c4c  *HQ,1600073844,L\n",
            })
    void otherGroupsAreReadToo(String firstRow) {
        String rest = XXD.substring(XXD.indexOf('\n') + 1);
        assertThat(CctrRun.withInput(firstRow + rest, "decode").values("raw")).containsExactly(FRAME);
    }

    @Test
    void aRowOfStarsRepeatsTheRowBefore() {
        String dump = """
                00000000  20 20 20 20 20 20 20 20  20 20 20 20 20 20 20 20  |                |
                *
                00000040  2a 31 36 31 31 30 31 31  34 34 39 32 37 55 42 30  |*161101144927UB0|
                00000050  30 48 53 4f 5e                                    |0HSO^|
                00000055
                """;
        CctrRun run = CctrRun.withInput(dump, "decode");
        assertThat(run.values("type")).containsExactly("handshake");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aLostRowIsNoticed() {
        String dump = XXD.replaceFirst("(?m)^00000010.*\n", "");
        CctrRun run = CctrRun.withInput(dump, "decode");
        assertThat(run.err()).isEqualTo("cctr decode: standard input: line 2 has the offset 20 instead of 10\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void anotherLineIsNoticed() {
        CctrRun run = CctrRun.withInput(XXD + "and so on\n", "decode");
        assertThat(run.err()).contains("line 5 is not part of a dump");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void detectAndExplainReadItToo() {
        assertThat(CctrRun.withInput(XXD, "detect").out()).contains("H02");
        assertThat(CctrRun.withInput(HEXDUMP, "explain").out())
                .contains("H02 LINK")
                .contains("battery");
    }
}
