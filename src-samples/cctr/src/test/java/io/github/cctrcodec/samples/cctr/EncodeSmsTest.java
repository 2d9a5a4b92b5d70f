package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import io.github.cctrcodec.sms.SmsVerb;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code cctr encode sms} and {@code encode plan} write what the fact sheet prints. */
class EncodeSmsTest {
    private static final String PLAN = "encode plan --server 54.85.159.138:8888 --apn internet";

    static List<TableRow> rows() {
        return TableRow.table("""
                reset                                            | RESET*123456
                time-zone --zone +00                             | TIMEZONE*123456*+00
                time-zone --zone -03                             | TIMEZONE*123456*-03
                apn --apn internet                               | APN*123456*internet
                apn-user --user me --apn-password secret         | USERNAME*123456*me*secret
                server --server 54.85.159.138:8888               | IP*123456*54.85.159.138,8888
                server --server d.plaspy.com:8888                | IP*123456*d.plaspy.com,8888
                keep-online                                      | KEEPONLINE*123456
                delete-phone --slot A                            | DELETEPHONE*123456*A
                check-phones                                     | CHECKPHONE*123456
                change-password --new-password 888888            | CHANGEPASSWORD*123456*888888
                check-password                                   | CHECKPASSWORD
                alarm-by-call --on                               | CALLON*123456
                alarm-by-call --off                              | CALLOFF*123456
                alarm-by-sms --on                                | SMSON*123456
                alarm-by-sms --off                               | SMSOFF*123456
                shock-alarm --on                                 | SHOCKALARMON*123456
                shock-alarm --off                                | SHOCKALARMOFF*123456
                arm                                              | ARM#
                overspeed-alarm --kmh 80                         | OVERSPEEDALARMON*123456*080
                overspeed-alarm --off                            | OVERSPEEDALARMOFF*123456
                move-alarm --on                                  | MOVEALARMON*123456
                move-alarm --off                                 | MOVEALARMOFF*123456
                geofence-alarm --km 5                            | GEOFENCEALARMON*123456*005
                add-phone --slot b --phone +491701234 --unproven | ADDPHONE*123456*B*+491701234
                interval --seconds 60 --unproven                 | INTERVAL*123456*060
                geofence-alarm-off --unproven                    | GEOFENCEALARMOFF*123456
                disarm --unproven                                | DISARM#
                custom --word STATUS                             | STATUS*123456
                custom --word MODE --parameter 2 --parameter on  | MODE*123456*2*on
                """);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyCommandOfTheFactSheetIsWrittenExactly(TableRow row) {
        assertThat(encode("encode sms " + row.given())).isEqualTo(new CctrRun(0, row.expected() + "\n", ""));
    }

    @Test
    void everyVerbHasItsRowAndIsExplained() {
        List<String> verbs = new ArrayList<>();
        for (TableRow row : rows()) {
            CctrRun run = encode("encode sms " + row.given() + " --explain");
            verbs.addAll(run.values("verb"));
            assertThat(run.values("evidence"))
                    .containsExactly(Arrays.stream(SmsVerb.values())
                            .filter(verb ->
                                    verb.name().equals(run.values("verb").get(0)))
                            .map(SmsVerb::evidence)
                            .map(Evidence::name)
                            .findFirst()
                            .orElse("null"));
        }
        assertThat(verbs)
                .containsAll(Arrays.stream(SmsVerb.values()).map(SmsVerb::name).toList());
    }

    @Test
    void aPasswordOfOnesOwnIsTaken() {
        assertThat(encode("encode sms reset --password 12345678").out()).isEqualTo("RESET*12345678\n");
    }

    @Test
    void thePlanIsTheSixCommandsOfBothModels() {
        assertThat(encode(PLAN + " --reset --apn-user me --apn-password secret --password 888888"))
                .isEqualTo(new CctrRun(0, """
                RESET*888888
                TIMEZONE*888888*+00
                APN*888888*internet
                USERNAME*888888*me*secret
                IP*888888*54.85.159.138,8888
                KEEPONLINE*888888
                """, ""));
    }

    @Test
    void thePlanWipesNothingUnasked() {
        assertThat(encode(PLAN)).isEqualTo(new CctrRun(0, """
                TIMEZONE*123456*+00
                APN*123456*internet
                IP*123456*54.85.159.138,8888
                KEEPONLINE*123456
                """, ""));
        assertThat(encode(PLAN + " --explain").values("verb")).containsExactly("TIMEZONE", "APN", "IP", "KEEPONLINE");
    }

    @Test
    void anExplanationShowsTheEvidenceTheReplyAndTheModels() {
        assertThat(encode("encode sms overspeed-alarm --kmh 80 --explain").out())
                .isEqualTo("{\"text\":\"OVERSPEEDALARMON*123456*080\",\"verb\":\"OVERSPEEDALARMON\","
                        + "\"syntax\":\"OVERSPEEDALARMON*pw*080\",\"evidence\":\"FAMILY\","
                        + "\"source\":\"manual of a rebrand\",\"expectedReply\":\"Set Overspeed Alarm On\","
                        + "\"support\":{\"CCTR-620\":\"LIKELY\",\"CCTR-802\":\"LIKELY\"},"
                        + "\"supportSource\":\"public pages of the model and of a platform\"}\n");
    }

    @Test
    void anExplanationTellsTheModelsApart() {
        CctrRun run = encode("encode sms shock-alarm --on --explain");
        assertThat(run.values("CCTR-620")).containsExactly("UNVERIFIED");
        assertThat(run.values("CCTR-802")).containsExactly("LIKELY");
    }

    @Test
    void anExplanationTellsTheBrandFromTheModel() {
        CctrRun run = encode(PLAN + " --explain");
        assertThat(run.values("CCTR-620")).containsOnly("STATED_FOR_BRAND");
        assertThat(run.values("CCTR-802")).containsOnly("STATED_FOR_BRAND");
        assertThat(run.values("source")).containsOnly("a platform's pages, alike for at least nine Carscop models");
    }

    @Test
    void nobodyVouchesForACommandOfOnesOwn() {
        assertThat(encode("encode sms custom --word STATUS --explain").out())
                .isEqualTo("{\"text\":\"STATUS*123456\",\"verb\":\"STATUS\",\"syntax\":\"WORD*pw*parameter\","
                        + "\"evidence\":null,\"source\":\"the caller's own\",\"expectedReply\":null}\n");
    }

    @Test
    void theHelpListsEveryCommandAndSaysHowItIsKnown() {
        String list = encode("encode sms --help").out();
        for (TableRow row : rows()) {
            String name = row.given().replaceFirst(" .*", "");
            CctrRun run = encode("encode sms " + row.given() + " --explain");
            assertThat(list).contains("  " + name + " ");
            assertThat(encode("encode sms " + name + " --help").out().replaceAll("\\s+", " "))
                    .contains(
                            name.equals("custom")
                                    ? "A command of your own"
                                    : run.values("syntax").get(0) + ' '
                                            + run.values("evidence").get(0) + ", "
                                            + run.values("source").get(0));
        }
    }

    @Test
    void aCommandLineCanRunTwice() {
        StringWriter out = new StringWriter();
        CommandLine cctr =
                Main.commandLine(InputStream.nullInputStream(), Terminal.NONE).setOut(new PrintWriter(out));

        cctr.execute("encode", "sms", "reset", "--password", "888888");
        cctr.execute("encode", "sms", "reset");

        assertThat(out).hasToString("RESET*888888\nRESET*123456\n");
    }

    @Test
    void theHelpOfAnUnprovenCommandSaysSo() {
        assertThat(encode("encode sms disarm --help").out()).contains("DISARM#  INFERRED, by analogy", "--unproven");
    }

    private static CctrRun encode(String arguments) {
        return CctrRun.of(arguments.split(" "));
    }
}
