package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code cctr encode gprs} and {@code encode carscop} write what the fact sheets print. */
class EncodeFramesTest {
    static List<TableRow> rows() {
        return TableRow.table("""
                D1 --seconds 5 --batch 1                                        | D1,010000,5,1
                LOC --seconds 180                                               | LOC,010000,180
                CK                                                              | CK,010000
                S26                                                             | S26,010000
                S8 --number 501501501                                           | S8,010000,501501501,,
                S8 --number 1 --number 2 --number 3                             | S8,010000,1,2,3
                S8 --none                                                       | S8,010000,,,
                R1                                                              | R1,010000
                R7                                                              | R7,010000
                SCF --dialect reachfar --arm --sensor vibration                 | SCF,010000,0,11
                SCF --dialect reachfar --disarm --sensor sos                    | SCF,010000,0,04
                SCF --dialect sinotrack --arm                                   | SCF,010000,0,0
                SCF --dialect sinotrack --disarm                                | SCF,010000,1,1
                S17 --seconds 30                                                | S17,010000,30
                S71 --seconds 60                                                | S71,010000,22,60
                S14 --max-knots 100 --min-knots 10 --mode fix --seconds 5       | S14,010000,100,10,1,5
                S20 cut --mode static --seconds 1 --vehicle-may-stop            | S20,010000,1,1
                S20 cut --mode dynamic --seconds 1 --seconds 5 --vehicle-may-stop | S20,010000,0,1,5
                S20 restore --mode static                                       | S20,010000,1,0
                S20 restore --mode dynamic                                      | S20,010000,0,0
                S23 --server 54.85.159.138:8888                                 | S23,010000,54,85,159,138,8888
                S24 --apn internet                                              | S24,010000,M,internet
                S25                                                             | S25,010000
                S32 --reset                                                     | S32,010000,0
                S32 --read                                                      | S32,010000,1
                custom --word S99 --parameter 1 --parameter a                   | S99,010000,1,a
                """);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyCommandOfTheFactSheetIsWrittenExactly(TableRow row) {
        assertThat(encode("gprs " + row.given() + " --id 7893267561 --time 010000"))
                .isEqualTo(new CctrRun(0, "*HQ,7893267561," + row.expected() + "#\n", ""));
    }

    @Test
    void everyWordHasItsRowAndIsExplained() {
        List<String> words = new ArrayList<>();
        for (TableRow row : rows()) {
            CctrRun run = encode("gprs " + row.given() + " --id 7893267561 --explain");
            words.addAll(run.values("verb"));
            assertThat(run.values("evidence").get(0))
                    .isEqualTo(
                            row.given().startsWith("custom")
                                    ? "null"
                                    : Word.valueOf(words.get(words.size() - 1))
                                            .evidence()
                                            .name());
        }
        assertThat(words)
                .containsAll(Arrays.stream(Word.values())
                        .filter(word -> word.type() == MessageType.COMMAND)
                        .map(Word::text)
                        .toList());
    }

    @Test
    void theHelpSaysHowEachWordIsKnown() {
        for (TableRow row : rows()) {
            if (!row.given().startsWith("custom")) {
                String name = row.given().replaceFirst(" --.*", "");
                Word word = Word.valueOf(name.replaceFirst(" .*", ""));
                assertThat(encode("gprs " + name + " --help").out().replaceAll("\\s+", " "))
                        .contains(word.syntax().orElseThrow() + ' ' + word.evidence() + ", " + word.source());
            }
        }
    }

    @Test
    void anotherMakerIsTaken() {
        assertThat(encode("gprs CK --id 0000000000 --maker TH --time 130305").out())
                .isEqualTo("*TH,0000000000,CK,130305#\n");
    }

    @Test
    void theTimeIsNowUnlessGiven() {
        assertThat(encode("gprs CK --id 1").out()).matches("\\*HQ,1,CK,([01]\\d|2[0-3])([0-5]\\d){2}#\n");
    }

    @Test
    void theLetterCaseOfAWordDoesNotMatter() {
        assertThat(encode("gprs ck --id 1 --time 010000").out()).isEqualTo("*HQ,1,CK,010000#\n");
    }

    @Test
    void hexIsTheBytesOfTheFrame() {
        assertThat(encode("gprs CK --id 1 --time 010000 --hex").out()).isEqualTo("2a48512c312c434b2c30313030303023\n");
    }

    @Test
    void anExplanationShowsTheEvidence() {
        assertThat(encode("gprs D1 --id 1 --time 010000 --seconds 5 --batch 1 --explain --hex")
                        .out())
                .isEqualTo("{\"text\":\"*HQ,1,D1,010000,5,1#\",\"hex\":\"2a48512c312c44312c3031303030302c352c3123\","
                        + "\"verb\":\"D1\",\"syntax\":\"D1,HHMMSS,interval,batch\",\"evidence\":\"FAMILY\","
                        + "\"source\":\"ReachFar document\",\"expectedReply\":\"V4,D1 or V1\"}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db01                                | *040331141830DB01HSO^",
                "dx06 --accepted                     | *040331141830DX061^",
                "dx06 --refused                      | *040331141830DX060^",
                "dx00 --word UB05 --result 1         | *040331141830DX00UB051^",
                "custom --word DC05                  | *040331141830DC05^",
                "custom --word DC05 --body 60,a      | *040331141830DC0560,a^",
            })
    void theAnswersOfTheCarscopProtocolAreWrittenExactly(String arguments, String frame) {
        assertThat(encode("carscop " + arguments + " --stamp 040331141830"))
                .isEqualTo(new CctrRun(0, frame + "\n", ""));
    }

    @Test
    void whatIsEncodedDecodes() {
        String frame = encode("gprs D1 --id 1 --time 010000 --seconds 5 --batch 1")
                .out()
                .strip();

        CctrRun run = CctrRun.of("decode", frame);

        assertThat(run.values("type"))
                .containsExactly(MessageType.COMMAND.name().toLowerCase(Locale.ROOT));
        assertThat(run.values("command")).containsExactly("D1");
    }

    private static CctrRun encode(String arguments) {
        return CctrRun.of(("encode " + arguments).split(" "));
    }
}
