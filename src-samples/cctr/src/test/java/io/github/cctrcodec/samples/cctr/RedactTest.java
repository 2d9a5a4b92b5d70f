package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    @Test
    void theArgumentAfterTheOptionIsAFrame() {
        CctrRun run = CctrRun.of("decode", "--redact", "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#");
        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.out()).doesNotContain("1600068860");
    }

    @Test
    void devicesStayApartWhenTheRedactedCaptureIsReadAgain() {
        String login = "*150817160254UB05%s160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
        String position = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
        String log = line("U1", 1, String.format(Locale.ROOT, login, "CC8011400042499"))
                + line("U1", 2, String.format(Locale.ROOT, login, "CC8011400042500"))
                + line("U1", 1, position)
                + line("T2", 3, position)
                + line("U1", 2, position);
        List<String> ids = CctrRun.withInput(log, "decode", "--redact=7").values("deviceId");
        assertThat(ids).hasSize(5).startsWith(ids.get(2), ids.get(4), ids.get(0), "null", ids.get(1));

        String redacted = CctrRun.withInput(log, "decode", "--redact=7", "--output", "hex")
                .out();
        assertThat(redacted).doesNotContain("192.0.2");
        assertThat(CctrRun.withInput(redacted, "decode").values("deviceId")).isEqualTo(ids);
    }

    private static String line(String session, int address, String frame) {
        return "2023-02-25 18:26:45  INFO: [" + session + ": h02 < 192.0.2." + address + "] " + frame + "\n";
    }

    @Test
    void skippedBytesAreNotShown() {
        String input = "call 4915112345678*161101144927UB00HSO^";
        for (String command : List.of("decode", "explain")) {
            assertThat(CctrRun.withInput(input, command, "--redact", "--format", "raw")
                            .out())
                    .containsIgnoringCase("skipped")
                    .doesNotContain("4915112345678", "34393135");
        }
    }

    @Test
    void aFrameThatCannotBeRedactedIsLeftOutAndTold() {
        // Too long for a message, and its position may be damaged.
        String frame = "*HQ,1600073844,V1,055600,A,1.0000,N,0.0001,E,000.0,000,080813,FFFFFBFF,";
        CctrRun run = CctrRun.of("decode", "--redact=7", frame + "x".repeat(1023 - frame.length()) + "#");
        assertThat(run.err()).contains("frames left out that cannot be redacted: 1");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNotANumberIsRefused() {
        CctrRun run = CctrRun.of("decode", "--redact=secret", CAPTURES);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--redact");
    }
}
