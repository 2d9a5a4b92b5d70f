package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps in words are recognized, not read: one line says what the input is and which formats are read. */
class ForeignFormatsTest {
    private static final Sample HEARTBEAT = Sample.named("h02 C4");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000 482a 2c51 3631 3030 3730 3833 3434 4c2c\n0000010 0023                    \n0000011\n",
                "0000000 044052 026121 033061 030060 033460 034063 032064 046054\n0000020\n",
                "0000000 2a 48 51 2c 31 36 30 30 30 37 33 38 34 34 2c 4c\n0000020\n",
            })
    void hexdumpAndOdInWords(String dump) {
        assertRefused(dump, "a dump by hexdump or od", "xxd -p");
    }

    @Test
    void rawReadsThemAsTheyAre() {
        CctrRun run =
                CctrRun.withInput("00000000: 2a48 512c  *HQ,\n" + HEARTBEAT.text() + "\n", "decode", "--format", "raw");

        assertThat(run.values("type")).contains("skipped", "heartbeat");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void plainHexIsStillHex() {
        String hex = HEARTBEAT.hex();
        String wrapped = hex.replaceAll("(.{60})", "$1\n") + "\n";
        String words = hex.replaceAll("(.{4})", "$1 ") + "\n";

        for (String dump : new String[] {hex, wrapped, words, "00000000 " + words, "0000 " + words}) {
            assertThat(CctrRun.withInput(dump, "decode").values("word")).contains("LINK");
        }
    }

    @Test
    void rawBytesThatLookAlikeAreStillRaw() {
        for (String before :
                new String[] {"\n\r\r\n", "\u00D4\u00C3\u00B2\u00A1", "\u00A1\u00B2\u00C3\u00D4*", "00000000: \n"}) {
            assertThat(CctrRun.withInput(before + HEARTBEAT.text(), "decode").values("type"))
                    .endsWith("heartbeat");
        }
    }

    private static void assertRefused(String input, String what, String how) {
        for (String command : new String[] {"decode", "detect"}) {
            CctrRun run = CctrRun.withInput(input, command);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("cctr " + command + ": standard input: ")
                    .contains(what, how, "raw, hex, dump, log, pcap")
                    .hasLineCount(1);
        }
    }
}
