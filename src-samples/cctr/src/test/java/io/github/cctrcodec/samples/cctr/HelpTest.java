package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help is where users look for it. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"detect", "decode", "explain", "encode", "sms", "gateway", "simulate", "completion"})
    void helpOfACommandIsThatOfItsOption(String command) {
        CctrRun help = CctrRun.of("help", command);
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("cctr " + command)
                .isEqualTo(CctrRun.of(command, "--help").out());
    }

    @Test
    void helpAloneListsTheCommands() {
        assertThat(CctrRun.of("help").out()).contains("decode", "explain", "gateway");
    }

    @Test
    void aCommandThatIsNearlyOneIsSuggested() {
        CctrRun run = CctrRun.of("decodee");
        assertThat(run.err()).contains("unknown command: decodee, did you mean decode?");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        assertThat(CctrRun.of("completion").out()).contains("complete", "explain", "--format");
    }

    @Test
    void aFrameThatWasPastedWithoutItsStarIsOne() {
        CctrRun run =
                CctrRun.of("decode", "HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFFFF#", "161101144927UB00HSO^");
        assertThat(run.values("type")).containsExactly("heartbeat", "handshake");
        assertThat(run.exitCode()).isZero();
        assertThat(CctrRun.of("decode", "HQ,1600068860,LINK").err()).contains("no such file");
    }
}
