package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.FieldKind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is replaced in a frame, and what stays. */
class RedactionTest {
    private static final String REPORT = "130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#";

    private final Redaction redaction = new Redaction(42);

    @Test
    void aDeviceHasTheSameOtherIdInEveryFrame() {
        String other = redaction.id("1400046168");
        assertThat(other).matches("[0-9]{10}").isNotEqualTo("1400046168");
        for (String frame : List.of(
                "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                "*HQ,1400046168,LOC,010000,180#",
                "*HQ,1400046168,V4,V1,20170202175309#",
                "*HQ,1400046168,ZZ,1#")) {
            assertThat(texts(frame, FieldKind.ID)).containsExactly(other);
        }
        String record = "24140004616821532131081504419390060740418306000000fffffbfdff0007";
        assertThat(redacted(HexFormat.of().parseHex(record)).message().deviceId())
                .contains(other);
    }

    @Test
    void anIdWithLettersKeepsItsForm() {
        assertThat(texts(
                        "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^",
                        FieldKind.ID))
                .singleElement()
                .asString()
                .matches("[A-F]{2}[0-9]{13}")
                .isEqualTo(redaction.id("CC8011400042499"));
    }

    @Test
    void aLongIdOfARecordKeepsWhatFillsItsLastByte() {
        String record = "2435248308419329301047591808172627335900074412294e024138feffffffff01120064ba73005ecc";
        StreamEvent.Frame other = redacted(HexFormat.of().parseHex(record));
        assertThat(other.message().deviceId()).contains(redaction.id("352483084193293"));
    }

    @Test
    void theNumberOfACardIsReplacedAndWhatFillsItsFieldStays() {
        String frame =
                "*HQ,4209951296,V9,214452,A,5201.0178,N,01830.5029,E,000.00,000,200417,13812341234,195.63.13.195,"
                        + "89480610500392633029F,BFFFFBFF#";
        assertThat(texts(frame, FieldKind.ICCID)).containsExactly(redaction.id("89480610500392633029") + "F");
        assertThat(texts(frame, FieldKind.EXTRA).get(0)).isEqualTo(redaction.id("13812341234"));
        assertThat(text(frame)).doesNotContain("195.63.13.195");
    }

    @Test
    void phoneNumbersOfACommandAreReplacedAlike() {
        assertThat(text("*HQ,1234567890,S8,010000,501501501,112,501501501#"))
                .isEqualTo("*HQ," + redaction.id("1234567890") + ",S8,010000," + redaction.id("501501501") + ","
                        + redaction.id("112") + "," + redaction.id("501501501") + "#");
    }

    @Test
    void theReplyRepeatsTheReplacedPhoneNumber() {
        assertThat(texts("*TH,2020916012,V4,S8,501501501," + REPORT, FieldKind.RESULT))
                .containsExactly(redaction.id("501501501"));
    }

    @Test
    void serverAndAccessPointOfACommandAreReplaced() {
        assertThat(texts("*HQ,7893267561,S23,010000,54,85,159,138,8888#", FieldKind.PARAMETER))
                .noneMatch(List.of("54", "85", "159", "138", "8888")::contains);
        assertThat(text("*HQ,7893267561,S24,010000,M,internet#")).doesNotContain("internet");
    }

    @ParameterizedTest
    @CsvSource({"123456", "12345678", "secret", "Hunter22"})
    void whatMayBeAPasswordIsReplaced(String password) {
        assertThat(text("*HQ,1234567890,R1,010000," + password + "#")).doesNotContain(password);
        assertThat(text("*TH,2020916012,V4,PSW," + password + "," + REPORT)).doesNotContain(password);
        assertThat(text("*HQ,1600073844,SMS,APN*" + password + "*internet#")).doesNotContain(password);
    }

    @Test
    void settingsAndResultsStay() {
        assertThat(texts("*TH,0000000000,S14,130305,100,10,1,3#", FieldKind.PARAMETER))
                .containsExactly("100", "10", "1", "3");
        assertThat(texts("*TH,2020916012,V4,S20,DONE," + REPORT, FieldKind.RESULT))
                .containsExactly("DONE");
    }

    @Test
    void cellsAreReplacedAlikeInEveryFormAndTheirNetworkStays() {
        String decimal = "*HQ,1600068860,NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF#";
        String area = texts(decimal, FieldKind.LAC).get(0);
        String cell = texts(decimal, FieldKind.CID).get(0);
        assertThat(texts(decimal, FieldKind.MCC)).containsExactly("262");
        assertThat(area).hasSize(3).isNotEqualTo("802");
        assertThat(cell).hasSize(5).isNotEqualTo("23152");

        String hex = "*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF,"
                + "69129336,25,100.0,18,0322,5a70#";
        assertThat(Integer.parseInt(texts(hex, FieldKind.LAC).get(0), 16)).isEqualTo(Integer.parseInt(area));
        assertThat(texts(hex, FieldKind.CID))
                .containsExactly(String.format(Locale.ROOT, "%04x", Integer.parseInt(cell)));

        String record = "24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c03225a701f";
        List<Explanation.Field> fields =
                Explanation.of(redacted(HexFormat.of().parseHex(record))).fields();
        assertThat(fields)
                .filteredOn(field -> field.kind() == FieldKind.LAC)
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.value()).contains(area);
                });
        assertThat(fields)
                .filteredOn(field -> field.kind() == FieldKind.CID)
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.value()).contains(cell);
                });
    }

    @Test
    void aKnownAlarmStaysAndANumberInItsTextDoesNot() {
        String block = "061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^";
        assertThat(texts("*040331141830UA012Hi-jack" + block, FieldKind.ALARM_TEXT))
                .containsExactly("Hi-jack");
        assertThat(texts("*040331141830UA012call +49151123456" + block, FieldKind.ALARM_TEXT))
                .containsExactly("call +" + redaction.id("49151123456"));
    }

    @Test
    void aFrameThatIsNotUnderstoodKeepsItsFormOnly() {
        assertThat(text("*HQ,1600073844,XYZ,Main Street 12,2234.3066,N,x#"))
                .matches("\\*HQ,[0-9]{10},XYZ,[A-Z][a-z]{3} [A-Z][a-z]{5} [0-9]{2},[0-9]{4}\\.[0-9]{4},N,x#")
                .doesNotContain("Main", "Street", "12,", "2234", "3066");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*170724163029UB05ORANGE000000010061825V0000.0000N00000.0000E000.0040331309.62^",
                "*HQ,8888888888,V1,083600,V,9999.9999,N,99999.9999,E,000.00,000,070724,FFFFDFFF#",
                "*HQ,1600073844,V1,055600,A,0000.0000,N,00000.0000,E,000.0,000,080813,FFFFFBFF#",
                "*HQ,1600073844,V1,055600,A,,,,,000.0,000,080813,FFFFFBFF#",
            })
    void noPositionStaysNone(String frame) {
        for (FieldKind kind : List.of(FieldKind.LATITUDE, FieldKind.LONGITUDE, FieldKind.EAST_WEST)) {
            assertThat(texts(frame, kind)).isEqualTo(texts(frame(latin1(frame)), kind));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*HQ,1600073844,V1,055600,A,2234.3066,,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                "*HQ,1600073844,V1,055600,A,,,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                "*HQ,1600073844,V1,055600,A,2234.3066,N,113x51.6829,E,000.0,000,080813,FFFFFBFF#",
                "*161101144927UD00144927A12a3.5394S11351.6829W000.4161101255.0011111111L022043^",
            })
    void aLongitudeWithoutUsableCoordinatesIsHidden(String frame) {
        assertThat(text(frame)).doesNotContain("113", "51.6829");
    }

    @Test
    void connectionsAreNumbered() {
        assertThat(redaction.connection("mwvmioi2")).isEqualTo("1");
        assertThat(redaction.connection("5013 192.0.2.17")).isEqualTo("2");
        assertThat(redaction.connection("mwvmioi2")).isEqualTo("1");
        assertThat(redaction.connection("U1a2b3c4d")).isEqualTo("U3");
    }

    private String text(String frame) {
        return redacted(latin1(frame)).text();
    }

    private List<String> texts(String frame, FieldKind kind) {
        return texts(redacted(latin1(frame)), kind);
    }

    private static List<String> texts(StreamEvent.Frame frame, FieldKind kind) {
        return Explanation.of(frame).fields().stream()
                .filter(field -> field.kind() == kind)
                .map(Explanation.Field::text)
                .toList();
    }

    private StreamEvent.Frame redacted(byte[] bytes) {
        return redaction.frame(frame(bytes)).orElseThrow();
    }

    private static StreamEvent.Frame frame(byte[] bytes) {
        List<StreamEvent.Frame> frames = Vector.framesOf(bytes);
        assertThat(frames).hasSize(1);
        return frames.get(0);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
