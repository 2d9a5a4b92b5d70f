package io.github.cctrcodec.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.mutation.Mutation.Kind;
import io.github.cctrcodec.mutation.Verdict.Change;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The judge permits what the law lists and no more, whatever the decoder makes of a mutation. */
class JudgeTest {
    private static final String UD00 = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final String V1 = "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#";
    private static final String LINK = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";

    @Test
    void permitsADigitForADigit() {
        assertThat(exception(UD00, replace("1203.5394", 0, '2'), "fix.latitude"))
                .isEqualTo('a');
        assertThat(exception(V1, replace("FFFFFBFF", 0, 'e'), "status.raw", "status.flags[0]"))
                .isEqualTo('a');
        assertThat(exception(V1, replace(",A,", 1, 'V'), "fix.validity")).isEqualTo('a');
    }

    @Test
    void permitsDigitsOfTwoFieldsThatChangePlaces() {
        assertThat(exception(UD00, at(Kind.SWAP, "4161101", 0), "fix.speed", "fix.time"))
                .isEqualTo('a');
    }

    @Test
    void permitsNoOtherCharacterForADigit() {
        for (char other : "./: -,Ax\u00ffN".toCharArray()) {
            assertThat(exception(UD00, replace("1203.5394", 0, other), "fix.latitude"))
                    .isEqualTo('-');
        }
        assertThat(exception(V1, replace("000.0", 3, '1'), "fix.speed")).isEqualTo('-');
        assertThat(exception(V1, replace(",000,", 2, '.'), "fix.course")).isEqualTo('-');
        assertThat(exception(V1, replace("FFFFFBFF", 0, 'G'), "status.raw")).isEqualTo('-');
        assertThat(exception(V1, replace(",A,", 1, 'N'), "fix.validity")).isEqualTo('-');
    }

    @Test
    void permitsNoChangeOfAnotherField() {
        assertThat(exception(UD00, replace("1203.5394", 0, '2'), "fix.latitude", "fix.time"))
                .isEqualTo('-');
        assertThat(exception(V1, replace("1400046168", 0, '2'), "status.raw")).isEqualTo('-');
        assertThat(exception(V1, replace("1400046168", 0, '2'), "something new"))
                .isEqualTo('-');
    }

    @Test
    void permitsAnythingInFreeText() {
        for (Kind kind : List.of(Kind.REPLACE, Kind.DELETE, Kind.DOUBLE, Kind.SWAP)) {
            assertThat(exception(V1, at(kind, "1400046168", 0), "deviceId")).isEqualTo('b');
        }
        assertThat(exception(V1, at(Kind.SWAP, "8,V1", 0), "deviceId")).isEqualTo('-');
    }

    @Test
    void permitsADigitMoreOrLessOnlyWhereTheWidthIsOpen() {
        for (Kind kind : List.of(Kind.DELETE, Kind.DOUBLE)) {
            assertThat(exception(V1, at(kind, "000.0", 0), "fix.speed")).isEqualTo('c');
            assertThat(exception(UD00, at(kind, "255.00", 0), "fix.course")).isEqualTo('c');
            assertThat(exception(LINK, at(kind, "100,", 0), "batteryPercent")).isEqualTo('c');
            assertThat(exception(UD00, at(kind, "000.4", 0), "fix.speed")).isEqualTo('-');
            assertThat(exception(V1, at(kind, "2234.3066", 0), "fix.latitude")).isEqualTo('-');
            assertThat(exception(V1, at(kind, "080813", 0), "fix.time")).isEqualTo('-');
            assertThat(exception(V1, at(kind, "FFFFFBFF", 0), "status.raw")).isEqualTo('-');
        }
        assertThat(exception(UD00, at(Kind.DOUBLE, "1255.00", 0), "fix.course")).isEqualTo('c');
        assertThat(exception(UD00, at(Kind.DELETE, "1255.00", 0), "fix.course")).isEqualTo('-');
        assertThat(exception(UD00, at(Kind.SWAP, "000.4", 3), "fix.speed")).isEqualTo('-');
    }

    @Test
    void permitsAReplacedByteOfARecordAndNoLostOne() {
        byte[] record = HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbffff0000");
        assertThat(exception(record, new Mutation(Kind.REPLACE, 1, 0x99), "deviceId"))
                .isEqualTo('d');
        assertThat(exception(record, new Mutation(Kind.REPLACE, 1, 0x99), "fix.time"))
                .isEqualTo('-');
        assertThat(exception(record, new Mutation(Kind.DELETE, 1, 0), "deviceId"))
                .isEqualTo('-');
    }

    @Test
    void permitsNoLieAfterACut() {
        assertThat(exception(bytes(V1), new Mutation(Kind.CUT_END, 10, 1), "deviceId"))
                .isEqualTo('-');
    }

    @Test
    void judgesOnlyGoodInputs() {
        assertThat(Judge.of(bytes(V1))).isPresent();
        assertThat(Judge.of(bytes(V1 + "\r\n" + UD00))).isPresent();
        assertThat(Judge.of(bytes(V1 + "garbage"))).isEmpty();
        assertThat(Judge.of(bytes(V1.replace("080813", "089913")))).isEmpty();
        assertThat(Judge.of(bytes("\r\n"))).isEmpty();
    }

    /** A mutation whose place is found by the text around it. */
    private record Damage(Kind kind, String near, int index, char value) {
        Mutation in(String frame) {
            assertThat(frame).containsOnlyOnce(near);
            return new Mutation(kind, frame.indexOf(near) + index, value);
        }
    }

    private static Damage replace(String near, int index, char value) {
        return new Damage(Kind.REPLACE, near, index, value);
    }

    private static Damage at(Kind kind, String near, int index) {
        return new Damage(kind, near, index, '7');
    }

    private static char exception(String frame, Damage damage, String... names) {
        return exception(bytes(frame), damage.in(frame), names);
    }

    private static char exception(byte[] frame, Mutation mutation, String... names) {
        List<Change> lies =
                Stream.of(names).map(name -> new Change(name, "1", "2")).toList();
        return Judge.of(frame).orElseThrow().exception(mutation, lies);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
