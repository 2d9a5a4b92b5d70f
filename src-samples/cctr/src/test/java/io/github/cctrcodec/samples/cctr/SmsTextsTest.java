package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.sms.SmsReply;
import io.github.cctrcodec.sms.SmsVerb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code cctr sms} reads every text of the fact sheet. */
class SmsTextsTest {
    /** {@code ⏎} is a line break. */
    static List<TableRow> texts() {
        return TableRow.table("""
                No GPS signal, Just Cell ID Location:⏎http://maps.google.com/maps?q=+22.6775,+114.1518 | "type":"location","evidence":"FAMILY","latitude":22.6775000,"longitude":114.1518000
                Can not get location, please try again later | "type":"no-location","evidence":"FAMILY"
                Shock Alarm⏎https://maps.google.com/maps?q=+40.756441,-73.986378 | "type":"alarm","kind":"SHOCK","evidence":"FAMILY","latitude":40.7564410,"longitude":-73.9863780
                Shock Alarm⏎https://maps.google.com/maps?q=22.67680N,114.15188E⏎Battery: 91% | "type":"alarm","kind":"SHOCK","evidence":"FAMILY","latitude":22.6768000,"longitude":114.1518800,"batteryPercent":91
                Overspeed Alarm⏎80km/H⏎https://maps.google.com/maps?q=22.67680N,114.15188E⏎Battery: 91% | "type":"alarm","kind":"OVERSPEED","evidence":"FAMILY","latitude":22.6768000,"longitude":114.1518800,"batteryPercent":91,"speedKmh":80
                Overspeed Alarm⏎Current Speed:110km/h,Setting:100km/h⏎Battery:88% | "type":"alarm","kind":"OVERSPEED","evidence":"DOCUMENTED","batteryPercent":88,"speedKmh":110,"settingKmh":100
                Preset Phone⏎A:13987654321;⏎B:13876543210; C:13765432100 | "type":"phones","evidence":"DOCUMENTED","phones":{"A":"13987654321","B":"13876543210","C":"13765432100"}
                Authorized Phone A: 13987654321;B:13876543210;C:13765432101 | "type":"phones","evidence":"FAMILY","phones":{"A":"13987654321","B":"13876543210","C":"13765432101"}
                """);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextOfTheFactSheetIsRead(TableRow row) {
        String json = "{" + row.expected() + ",\"text\":\"" + row.given().replace("⏎", "\\n") + "\"}\n";

        assertThat(CctrRun.of("sms", row.given().replace("⏎", "\n"))).isEqualTo(new CctrRun(0, json, ""));
        assertThat(CctrRun.withInput(row.given().replace("⏎", "\n"), "sms")).isEqualTo(new CctrRun(0, json, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Add Preset Phone OK                     | PHONE_ADDED     | FAMILY     | ADDPHONE",
                "Delete Preset Phone OK                  | PHONE_DELETED   | DOCUMENTED | DELETEPHONE*888888*A",
                "New Password: 888888                    | NEW_PASSWORD    | DOCUMENTED | CHANGEPASSWORD*123456*888888",
                "Password:888888                         | PASSWORD        | DOCUMENTED | CHECKPASSWORD",
                "Alarm by calling : ON                   | CALL_ON         | FAMILY     | CALLON*123456",
                "Alarm by calling :OFF                   | CALL_OFF        | FAMILY     | CALLOFF*123456",
                "Set Shock Alarm ON                      | SHOCK_ON        | FAMILY     | SHOCKALARMON",
                "Set Shock Alarm OFF                     | SHOCK_OFF       | FAMILY     | SHOCKALARMOFF",
                "Set Overspeed Alarm On                  | OVERSPEED_ON    | FAMILY     | OVERSPEEDALARMON*123456*080",
                "Set Overspeed Alarm Off                 | OVERSPEED_OFF   | DOCUMENTED | overspeedalarmoff",
                "Set Move Alarm On                       | MOVE_ON         | FAMILY     | MOVEALARMON",
                "Set Move Alarm Off                      | MOVE_OFF        | FAMILY     | MOVEALARMOFF",
                "Geofence (A) Alarm On, 005km            | GEOFENCE_ON     | DOCUMENTED | geofence-alarm",
            })
    void everyReplyIsReadAndSaysDone(String text, String kind, String evidence, String sent) {
        CctrRun run = CctrRun.of("sms", text, "--sent", sent);

        assertThat(run.exitCode()).isZero();
        assertThat(run.values("type")).containsExactly("reply");
        assertThat(run.values("kind")).containsExactly(kind);
        assertThat(run.values("evidence")).containsExactly(evidence);
        assertThat(run.values("outcome")).containsExactly("done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wrong Password                          | reset                       | refused",
                "Wrong Password                          | STATUS*888888               | refused",
                "Wrong Password                          | ARM#                        | unrelated",
                "Can not locate, Set Geofence Alarm Fail | GEOFENCEALARMON*123456*005  | failed",
                "Can not locate, Set Geofence Alarm Fail | OVERSPEEDALARMON*123456*080 | unrelated",
                "Set Overspeed Alarm Off                 | OVERSPEEDALARMON*123456*080 | unrelated",
                "Preset Phone A:13987654321              | check-phones                | done",
                "Shock Alarm                             | SHOCKALARMON                | unrelated",
            })
    void aTextSaysWhatBecameOfTheCommand(String text, String sent, String outcome) {
        assertThat(CctrRun.of("sms", "--sent", sent, text).values("outcome")).containsExactly(outcome);
    }

    @ParameterizedTest
    @EnumSource(SmsVerb.class)
    void everyVerbMayHaveBeenSent(SmsVerb verb) {
        CctrRun run = CctrRun.of("sms", "--sent", verb.name(), "Shock Alarm");

        assertThat(run.exitCode()).isZero();
        assertThat(run.values("outcome")).containsExactly("unrelated");
    }

    @Test
    void theRadiusIsShown() {
        assertThat(CctrRun.of("sms", "Geofence (A) Alarm On, 005km").values("value"))
                .containsExactly("005");
    }

    @Test
    void passwordsAreHidden() {
        assertThat(CctrRun.of("sms", "New Password: 888888", "Password：８８８８８８", "password is 888888", "APN*888888*x"))
                .satisfies(run -> {
                    assertThat(run.out()).doesNotContain("8888").doesNotContain("\"value\"");
                    assertThat(run.values("text").subList(2, 4)).containsExactly("password is ******", "APN********x");
                });
        assertThat(CctrRun.of("sms", "--sent", "CHANGEPASSWORD*777777*888888", "New Password: 888888")
                        .out())
                .isEqualTo("{\"type\":\"reply\",\"kind\":\"" + SmsReply.NEW_PASSWORD
                        + "\",\"evidence\":\"DOCUMENTED\",\"text\":\"New Password: ******\",\"outcome\":\"done\"}\n");
    }

    @Test
    void passwordsAreShownWhenAskedFor() {
        CctrRun run = CctrRun.of("sms", "--show-passwords", "New Password: 888888");

        assertThat(run.values("value")).containsExactly("888888");
        assertThat(run.values("text")).containsExactly("New Password: 888888");
    }

    @Test
    void anUnknownTextComesOutWithWhatCouldBeRead() {
        assertThat(CctrRun.of(
                        "sms", "SOS! http://maps.google.com/maps?q=22.67680N,114.15188E Battery: 7%", "Shock Alarm"))
                .isEqualTo(new CctrRun(
                        1,
                        "{\"type\":\"unknown\",\"latitude\":22.6768000,\"longitude\":114.1518800,\"batteryPercent\":7,"
                                + "\"text\":\"SOS! http://maps.google.com/maps?q=22.67680N,114.15188E Battery: 7%\"}\n"
                                + "{\"type\":\"alarm\",\"kind\":\"SHOCK\",\"evidence\":\"FAMILY\",\"text\":\"Shock Alarm\"}\n",
                        ""));
    }

    @Test
    void aFileHoldsOneText(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("sms.txt"), "Preset Phone\r\nA：13987654321；\r\n", StandardCharsets.UTF_8);

        assertThat(CctrRun.of("sms", file.toString(), "Wrong Password").values("type"))
                .containsExactly("phones", "reply");
    }

    @Test
    void wrongUsageIsOneLineAndQuotesNoPassword(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large"), new byte[70_000]);
        for (List<String> arguments : Arrays.asList(
                List.of("sms", "--sent", "overspeed-alarm", "Wrong Password"),
                List.of("sms", "--sent", "888888!", "Wrong Password"),
                List.of("sms", "--sent", "", "Wrong Password"),
                List.of("sms", "--password=888888", "Wrong Password"),
                List.of("sms", "Wrong Password", folder.toString()),
                List.of("sms", "Wrong Password", large.toString()))) {
            CctrRun run = CctrRun.of(arguments.toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("cctr sms: ").doesNotContain("8888");
            assertThat(run.err().lines()).hasSize(1);
        }
    }
}
