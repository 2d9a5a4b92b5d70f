package io.github.cctrcodec.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a message says is found whatever its case, and each value has a family. */
class FieldValuesTest {
    @Test
    void findsEveryFieldOfACarscopPosition() {
        assertThat(families("*160728045706UD04045706A1202.7738S07658.6489W015.5160728247.8911111111L002626^"))
                .contains(Family.WORD, Family.TYPE, Family.STAMP, Family.TIME, Family.VALIDITY)
                .contains(Family.LATITUDE, Family.LONGITUDE, Family.SPEED, Family.COURSE)
                .contains(Family.STATE, Family.ODOMETER)
                .doesNotContain(Family.STATUS, Family.TEXT, Family.OTHER);
    }

    @Test
    void findsEveryFieldOfAHeartbeat() {
        assertThat(families("*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFE#"))
                .contains(Family.MAKER, Family.ID, Family.TIME, Family.GSM, Family.SATELLITES, Family.BATTERY)
                .contains(Family.STEPS, Family.TURNOVERS, Family.STATUS)
                .doesNotContain(Family.LATITUDE, Family.OTHER);
    }

    @Test
    void findsEachCell() {
        Map<String, String> values =
                values("*HQ,1600073844,NBR,110326,262,03,3,2,802,23152,23,812,49449,14,081116,FFFFFBFF#");
        assertThat(values).containsValues("802", "23152", "812", "49449");
        assertThat(values.keySet()).extracting(Family::of).contains(Family.CELL).doesNotContain(Family.OTHER);
    }

    @Test
    void whatIsAbsentHasNoName() {
        assertThat(families("*HQ,1600073844,V1,055600,,,,,,000.0,000,080813,FFFFFBFF#"))
                .contains(Family.TIME, Family.SPEED)
                .doesNotContain(Family.VALIDITY, Family.LATITUDE, Family.LONGITUDE, Family.OTHER);
    }

    private static Iterable<Family> families(String frame) {
        return values(frame).keySet().stream().map(Family::of).toList();
    }

    private static Map<String, String> values(String frame) {
        return FieldValues.of(CctrCodec.decode(frame.getBytes(StandardCharsets.ISO_8859_1)).stream()
                .map(StreamEvent.Frame.class::cast)
                .findFirst()
                .orElseThrow()
                .message());
    }
}
