package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code --redact}: what may be published still says when, how fast and how far. */
class RedactTest {
    private static final String CAPTURES = "captures.log";
    private static final List<String> IDS = List.of("CC8011400042499", "1600068860", "1600073844");

    @Test
    void noIdAndNoPlaceIsLeft() {
        String before = CctrRun.of("decode", CAPTURES).out();
        assertThat(IDS).allMatch(before::contains);

        for (String command : List.of("decode", "explain")) {
            CctrRun run = CctrRun.of(command, "--redact=7", CAPTURES);
            assertThat(IDS).noneMatch(run.out()::contains);
            assertThat(run.out()).doesNotContain("14910.2583", "149.170972", "mwvmioi2");
        }
    }

    @Test
    void whatIsRedactedDecodesAsBefore() {
        CctrRun before = CctrRun.of("decode", CAPTURES);
        CctrRun after = CctrRun.of("decode", "--redact", CAPTURES);

        for (String name : List.of(
                "word", "time", "valid", "latitude", "speedKnots", "courseDegrees", "status", "batteryPercent")) {
            assertThat(after.values(name)).as(name).isEqualTo(before.values(name));
        }
        assertThat(after.exitCode()).isEqualTo(before.exitCode());
    }

    @Test
    void oneKeyReplacesAlikeAndNoKeyInItsOwnWayEachTime() {
        String once = CctrRun.of("decode", "--redact=7", CAPTURES).out();
        assertThat(CctrRun.of("decode", "--redact=7", CAPTURES).out()).isEqualTo(once);
        assertThat(CctrRun.of("decode", "--redact", CAPTURES).out()).isNotEqualTo(once);
    }

    @Test
    void theRedactedCaptureIsReadAgainFromItsHexadecimalDigits() {
        CctrRun hex = CctrRun.of("decode", "--redact=7", "--output", "hex", CAPTURES);
        CctrRun again =
                CctrRun.withInput(new ByteArrayInputStream(hex.out().getBytes(StandardCharsets.US_ASCII)), "decode");

        assertThat(again.values("word"))
                .isEqualTo(CctrRun.of("decode", CAPTURES).values("word").stream()
                        .filter(word -> !word.equals("missing"))
                        .toList());
        assertThat(again.exitCode()).isZero();
    }
}
