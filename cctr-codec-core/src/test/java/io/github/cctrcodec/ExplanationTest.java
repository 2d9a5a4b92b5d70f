package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.FieldKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The fields of an explanation cover every byte of the frame once, and say what the message says. */
class ExplanationTest {

    @Example
    void explainsACarscopAlarm() {
        assertThat(texts("*040331141830UA012Hi-jack061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^"))
                .containsExactly(
                        "stamp 040331141830 = 2004-03-31T14:18:30",
                        "word UA01 = alarm",
                        "alarmCode 2 = sos",
                        "alarmText Hi-jack = Hi-jack",
                        "time 061825 = 06:18:25 UTC",
                        "validity A = valid",
                        "latitude 2934.0133 = 29.5668883 degrees",
                        "northSouth N = north",
                        "longitude 10627.2544 = 106.4542400 degrees",
                        "eastWest E = east",
                        "speed 000.0 = 0 knots",
                        "date 040331 = 2004-03-31 UTC",
                        "course 309.62 = 309.62 degrees",
                        "state 00000000 = 00000000",
                        "odometer 000000 = 0 metres");
    }

    @Example
    void explainsAnH02PositionWithATail() {
        assertThat(
                        texts(
                                "*HQ,4210209006,V1,201812,A,2608.9437,N,08016.2521,W,000.80,000,150317,EFE7F9FF,310,260,0,0,6#"))
                .containsExactly(
                        "maker HQ = HQ",
                        "id 4210209006 = 4210209006",
                        "word V1 = position",
                        "time 201812 = 20:18:12 UTC",
                        "validity A = valid",
                        "latitude 2608.9437 = 26.1490617 degrees",
                        "northSouth N = north",
                        "longitude 08016.2521 = -80.2708683 degrees",
                        "eastWest W = west",
                        "speed 000.80 = 0.8 knots",
                        "course 000 = 0 degrees",
                        "date 150317 = 2017-03-15 UTC",
                        "status EFE7F9FF = armed, acc off, backup battery, power removed, power alarm",
                        "mcc 310 = 310",
                        "mnc 260 = 260",
                        "lac 0",
                        "cid 0",
                        "battery 6 = 100 percent");
    }

    @Example
    void explainsCellsInTheirOrder() {
        assertThat(texts("*HQ,1600068860,NBR,110326,262,03,255,2,802,23152,23,812,49449,14,081116,FFFFFBFF#"))
                .contains("timingAdvance 255", "cellCount 2 = 2")
                .containsSubsequence(
                        "lac 802 = 802", "cid 23152 = 23152", "rxLevel 23 = 23", "lac 812 = 812", "cid 49449 = 49449");
    }

    @Example
    void explainsAConfirmationAndItsCommand() {
        assertThat(
                        texts(
                                "*TH,2020916012,V4,S20,DONE,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,F7FFFBFF#"))
                .containsSubsequence(
                        "command S20 = S20",
                        "result DONE = DONE",
                        "commandTime 130305 = 13:03:05",
                        "validity A = valid");
        assertThat(texts("*HQ,1600073844,S17,130305,60#"))
                .endsWith("commandTime 130305 = 13:03:05", "parameter 60 = 60");
    }

    @Example
    void aFrameThatEndsBeforeItsDateHasNone() {
        assertThat(texts("*HQ,1600073844,LINK,175309,9#"))
                .containsExactly(
                        "maker HQ = HQ",
                        "id 1600073844 = 1600073844",
                        "word LINK = heartbeat",
                        "time 175309",
                        "gsm 9 = 9");
    }

    @Example
    void tellsWhereAFrameIsWrong() {
        Explanation.Field latitude = field(
                "*HQ,1600073844,V1,055600,A,9934.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#", FieldKind.LATITUDE);
        assertThat(latitude.text()).isEqualTo("9934.3066");
        assertThat(latitude.value()).isEmpty();
        assertThat(latitude.unit()).isEmpty();
        assertThat(latitude.evidence()).isEmpty();
        assertThat(latitude.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.BAD_LATITUDE);
    }

    @Example
    void aFieldHasItsOwnEvidence() {
        String alarm = "*040331141830UA015x061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^";
        assertThat(field(alarm, FieldKind.ALARM_CODE).evidence()).contains(Evidence.FAMILY);
        assertThat(field(alarm, FieldKind.LATITUDE).evidence()).contains(Evidence.DOCUMENTED);
    }

    @Example
    void everyVectorIsCoveredAndAgreesWithItsMessage() {
        assertThat(Vector.all()).isNotEmpty().allSatisfy(vector -> check(vector.bytes()));
    }

    @Example
    void everyMutationOfEveryVectorIsCoveredAndAgreesWithItsMessage() {
        for (Vector vector : Vector.all()) {
            byte[] bytes = vector.bytes();
            for (int i = 0; i < bytes.length; i++) {
                for (byte other : new byte[] {' ', ','}) {
                    byte[] mutant = bytes.clone();
                    mutant[i] = other;
                    check(mutant);
                }
            }
        }
    }

    @Property
    void anyStreamIsCoveredAndAgreesWithItsMessages(@ForAll("streams") byte[] input) {
        check(input);
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Streams.of(6);
    }

    private static void check(byte[] input) {
        for (DecoderOptions options : List.of(DecoderOptions.LENIENT, DecoderOptions.STRICT)) {
            for (StreamEvent event : CctrCodec.decode(ByteBuffer.wrap(input), options)) {
                if (event instanceof StreamEvent.Frame frame) {
                    check(frame);
                }
            }
        }
    }

    private static void check(StreamEvent.Frame frame) {
        Explanation explanation = Explanation.of(frame);
        int at = 0;
        StringBuilder text = new StringBuilder();
        List<Diagnostic> told = new ArrayList<>();
        for (Explanation.Field field : explanation.fields()) {
            assertThat(field.offset()).as(frame.text()).isEqualTo(at);
            at += field.length();
            text.append(field.text());
            told.addAll(field.diagnostics());
            agrees(frame, field);
        }
        assertThat((long) at).as(frame.text()).isEqualTo(frame.length());
        if (frame.text().startsWith("*")) {
            assertThat(text).hasToString(frame.text());
        }
        assertThat(told).as(frame.text()).containsAll(frame.diagnostics());
    }

    /** Digits in a field are those of its value: so the name is that of the place. */
    private static void agrees(StreamEvent.Frame frame, Explanation.Field field) {
        if (field.value().isEmpty() || !frame.text().startsWith("*")) {
            return;
        }
        String value = field.value().get();
        switch (field.kind()) {
            case TIME, COMMAND_TIME ->
                assertThat(value.replace(":", "")).as(frame.text()).isEqualTo(field.text());
            case DATE -> {
                String digits = value.substring(2).replace("-", "");
                String reversed = digits.substring(4) + digits.substring(2, 4) + digits.substring(0, 2);
                assertThat(field.text()).as(frame.text()).isIn(digits, reversed);
            }
            case NORTH_SOUTH, EAST_WEST ->
                assertThat(field.text().isBlank()
                                || field.text().equals("0")
                                || value.startsWith(field.text().strip().toLowerCase(Locale.ROOT)))
                        .as(frame.text())
                        .isTrue();
            case GSM, SATELLITES, STEPS, TURNOVERS, MCC, MNC, TIMING_ADVANCE, RX_LEVEL, ALTITUDE ->
                assertThat(Integer.parseInt(value)).as(frame.text()).isEqualTo(Integer.parseInt(field.text()));
            case SPEED, COURSE ->
                assertThat(Double.parseDouble(value)).as(frame.text()).isEqualTo(Double.parseDouble(field.text()));
            case ID, MAKER, ALARM_TEXT, COMMAND, RESULT, PARAMETER, ACKNOWLEDGED, CLOCK, STATE -> {
                if (!List.of("accepted", "refused").contains(value)) {
                    assertThat(value.strip())
                            .as(frame.text())
                            .isEqualTo(field.text().strip());
                }
            }
            default -> {}
        }
    }

    private static List<String> texts(String frame) {
        return explanation(frame).fields().stream()
                .filter(field -> !field.kind().isForm())
                .map(field -> field.name() + " " + field.text()
                        + field.value().map(value -> " = " + value).orElse("")
                        + field.unit().map(unit -> " " + unit).orElse(""))
                .collect(Collectors.toList());
    }

    private static Explanation.Field field(String frame, FieldKind kind) {
        return explanation(frame).fields().stream()
                .filter(field -> field.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Explanation explanation(String frame) {
        List<StreamEvent> events = CctrCodec.decode(frame.getBytes(StandardCharsets.ISO_8859_1));
        return Explanation.of((StreamEvent.Frame) events.get(0));
    }

    @Test
    void aStampHasItsSecondsAlsoWhenTheyAreZero() {
        StreamEvent.Frame frame =
                (StreamEvent.Frame) CctrCodec.decode("*161101144900UB00HSO^".getBytes(StandardCharsets.US_ASCII))
                        .get(0);
        assertThat(Explanation.of(frame).fields().get(1).value()).contains("2016-11-01T14:49:00");
    }
}
