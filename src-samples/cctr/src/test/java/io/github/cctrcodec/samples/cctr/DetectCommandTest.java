package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** {@code cctr detect} says one line for each input. */
class DetectCommandTest {
    private static final String CARSCOP =
            "{\"detection\":\"match\",\"protocol\":\"CARSCOP\",\"offset\":%s,\"models\":[\"CCTR-620\",\"CCTR-802\"]}\n";
    private static final String LIVE = Sample.named("carscop B2").text();

    @Test
    void eachInputHasItsLine() {
        CctrRun run = CctrRun.withInput("78780d01", "detect", LIVE, "-", "2a3136");

        assertThat(run.lines()).hasSize(3).startsWith(CARSCOP.formatted(0).strip(), "{\"detection\":\"no-match\"}");
        assertThat(run.lines().get(2)).matches("\\{\"detection\":\"need-more\",\"atLeast\":[1-9]\\d*}");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aLookAlikeIsNamed() {
        assertThat(CctrRun.of("detect", "78780d0103588998765432100001"))
                .isEqualTo(new CctrRun(1, "{\"detection\":\"no-match\",\"lookAlike\":\"GT06\"}\n", ""));
    }

    @Test
    void emptyInputNeedsMore() {
        CctrRun run = CctrRun.of("detect");

        assertThat(run.values("detection")).containsExactly("need-more");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aFrameBehindGarbageIsFoundAtItsOffset() {
        String hex = HexFormat.of().formatHex(("??" + LIVE).getBytes(StandardCharsets.US_ASCII));

        assertThat(CctrRun.withInput("??" + LIVE, "detect")).isEqualTo(new CctrRun(0, CARSCOP.formatted(2), ""));
        assertThat(CctrRun.withInput(hex, "detect")).isEqualTo(new CctrRun(0, CARSCOP.formatted(2), ""));
    }

    @Test
    void aLogHasALineForEachLineWithBytes() {
        String log = """
                2016-11-01 09:49:29 DEBUG: [2C8F5E5B] connected
                2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 < 192.0.2.1] HEX: %s
                2016-11-01 09:49:31 DEBUG: [2C8F5E5B: 5013 > 192.0.2.1] HEX: 00
                """.formatted(Sample.named("carscop B1").hex());

        assertThat(CctrRun.withInput(log, "detect").lines())
                .containsExactly(CARSCOP.formatted(0).strip(), "{\"detection\":\"no-match\"}");
    }
}
