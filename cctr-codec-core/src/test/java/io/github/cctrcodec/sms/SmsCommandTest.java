package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Support;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsCommandTest {
    private static final SmsPassword PW = SmsPassword.FACTORY;
    private static final ServerAddress SERVER = new ServerAddress("54.85.159.138", 8888);

    /** One command for each verb, as the manuals and pages print it. */
    private static final Map<String, SmsCommand> PRINTED = Map.ofEntries(
            Map.entry("RESET*123456", SmsCommand.reset(PW)),
            Map.entry("TIMEZONE*123456*+00", SmsCommand.timeZone(PW, ZoneOffset.UTC)),
            Map.entry("APN*123456*internet", SmsCommand.apn(PW, "internet")),
            Map.entry("USERNAME*123456*user*secret", SmsCommand.apnUser(PW, "user", "secret")),
            Map.entry("IP*123456*54.85.159.138,8888", SmsCommand.server(PW, SERVER)),
            Map.entry("KEEPONLINE*123456", SmsCommand.keepOnline(PW)),
            Map.entry("DELETEPHONE*123456*A", SmsCommand.deletePhone(PW, PhoneSlot.A)),
            Map.entry("CHECKPHONE*123456", SmsCommand.checkPhones(PW)),
            Map.entry("CHANGEPASSWORD*123456*888888", SmsCommand.changePassword(PW, new SmsPassword("888888"))),
            Map.entry("CHECKPASSWORD", SmsCommand.checkPassword()),
            Map.entry("CALLON*123456", SmsCommand.alarmByCall(PW, true)),
            Map.entry("CALLOFF*123456", SmsCommand.alarmByCall(PW, false)),
            Map.entry("SMSON*123456", SmsCommand.alarmBySms(PW, true)),
            Map.entry("SMSOFF*123456", SmsCommand.alarmBySms(PW, false)),
            Map.entry("SHOCKALARMON*123456", SmsCommand.shockAlarm(PW, true)),
            Map.entry("SHOCKALARMOFF*123456", SmsCommand.shockAlarm(PW, false)),
            Map.entry("ARM#", SmsCommand.arm()),
            Map.entry("OVERSPEEDALARMON*123456*080", SmsCommand.overspeedAlarm(PW, 80)),
            Map.entry("OVERSPEEDALARMOFF*123456", SmsCommand.overspeedAlarmOff(PW)),
            Map.entry("MOVEALARMON*123456", SmsCommand.moveAlarm(PW, true)),
            Map.entry("MOVEALARMOFF*123456", SmsCommand.moveAlarm(PW, false)),
            Map.entry("GEOFENCEALARMON*123456*005", SmsCommand.geofenceAlarm(PW, 5)),
            Map.entry(
                    "ADDPHONE*123456*A*13987654321",
                    UnprovenSmsCommands.addPhone(PW, PhoneSlot.A, new PhoneNumber("13987654321"))),
            Map.entry("INTERVAL*123456*060", UnprovenSmsCommands.interval(PW, 60)),
            Map.entry("GEOFENCEALARMOFF*123456", UnprovenSmsCommands.geofenceAlarmOff(PW)),
            Map.entry("DISARM#", UnprovenSmsCommands.disarm()));

    @Test
    void everyVerbEncodesAsItIsPrinted() {
        PRINTED.forEach((text, command) -> assertThat(command.text()).isEqualTo(text));
        assertThat(PRINTED.values().stream()
                        .map(command -> command.verb().orElseThrow())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SmsVerb.values());
    }

    @Test
    void everyCommandHasTheSyntaxOfItsVerb() {
        for (SmsCommand command : PRINTED.values()) {
            SmsVerb verb = command.verb().orElseThrow();
            assertThat(command.text()).startsWith(verb.name());
            assertThat(command.text().split("\\*", -1))
                    .hasSameSizeAs(verb.syntax().split("\\*", -1));
            assertThat(command.evidence()).contains(verb.evidence());
            assertThat(verb.source()).isNotBlank();
        }
    }

    @Test
    void whatNobodyPrintedLivesApart() {
        assertThat(Arrays.stream(SmsVerb.values())
                        .filter(verb -> verb.evidence() == Evidence.INFERRED)
                        .toList())
                .containsExactly(SmsVerb.ADDPHONE, SmsVerb.INTERVAL, SmsVerb.GEOFENCEALARMOFF, SmsVerb.DISARM);
    }

    @Test
    void theSixCommandsOfThePlatformAreStatedForBothModelsAndOthersAreNot() {
        for (DeviceModel model : List.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802)) {
            assertThat(Arrays.stream(SmsVerb.values())
                            .filter(verb -> verb.support(model) == Support.STATED)
                            .toList())
                    .containsExactly(
                            SmsVerb.RESET,
                            SmsVerb.TIMEZONE,
                            SmsVerb.APN,
                            SmsVerb.USERNAME,
                            SmsVerb.IP,
                            SmsVerb.KEEPONLINE);
        }
        assertThat(SmsVerb.SHOCKALARMON.support(DeviceModel.CCTR_802)).isEqualTo(Support.LIKELY);
        assertThat(SmsVerb.SHOCKALARMON.support(DeviceModel.CCTR_620)).isEqualTo(Support.UNVERIFIED);
        assertThat(SmsVerb.GEOFENCEALARMON.support(DeviceModel.CCTR_620)).isEqualTo(Support.LIKELY);
        assertThat(SmsVerb.ADDPHONE.support(DeviceModel.CCTR_802)).isEqualTo(Support.UNVERIFIED);
        assertThat(SmsVerb.values())
                .allSatisfy(
                        verb -> assertThat(verb.support(DeviceModel.GENERIC)).isEqualTo(Support.UNVERIFIED));
    }

    @Test
    void aPlanHasTheCommandsInTheDocumentedOrderAndNoResetUnlessAsked() {
        assertThat(texts(SmsPlan.to(SERVER, "internet")))
                .containsExactly(
                        "TIMEZONE*123456*+00",
                        "APN*123456*internet",
                        "IP*123456*54.85.159.138,8888",
                        "KEEPONLINE*123456");
        assertThat(texts(SmsPlan.to(SERVER, "internet")
                        .withApnUser("user", "secret")
                        .withReset()))
                .containsExactly(
                        "RESET*123456",
                        "TIMEZONE*123456*+00",
                        "APN*123456*internet",
                        "USERNAME*123456*user*secret",
                        "IP*123456*54.85.159.138,8888",
                        "KEEPONLINE*123456");
    }

    @Test
    void nothingPrintsAPassword() {
        SmsCommand change = SmsCommand.changePassword(PW, new SmsPassword("888888"));
        SmsCommand user = SmsCommand.apnUser(PW, "user", "secret");
        SmsPlan plan = SmsPlan.to(SERVER, "internet").withApnUser("user", "secret");
        assertThat(List.of(
                        PW.toString(),
                        change.toString(),
                        user.toString(),
                        plan.toString(),
                        plan.commands(PW).toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("123456", "888888", "secret"));
        assertThat(user).hasToString("USERNAME*pw*user*pw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmsPassword("12345x"))
                .withMessage("password: expected 6 to 8 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmsCommand.apnUser(PW, "user", "sec*ret"))
                .withMessageStartingWith("apnPassword: ")
                .withMessageNotContaining("sec*ret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12345", "123456789", "12345a", "１２３４５６", "123456\n", "12*456"})
    void aPasswordHasSixToEightDigits(String password) {
        refused("password", () -> new SmsPassword(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "139,876", "+", "1398765432100000", "139-876", "１３９８", "139\n", "*139", "139#"})
    void aPhoneNumberHasDigits(String number) {
        refused("phone", () -> new PhoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "::1",
                "2001:db8::1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "a b",
                "a,b",
                "a*b",
                "-a",
                "a..b",
                "a#",
                "ä.de"
            })
    void aHostIsAnIPv4AddressOrAName(String host) {
        refused("host", () -> new ServerAddress(host, 8888));
    }

    @Test
    void aHostNameIsAccepted() {
        assertThat(SmsCommand.server(PW, new ServerAddress("d.plaspy.com", 8888))
                        .text())
                .isEqualTo("IP*123456*d.plaspy.com,8888");
        refused("host", () -> new ServerAddress("a".repeat(64), 8888));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void aPortIsWithinItsRange(int port) {
        refused("port", () -> new ServerAddress("54.85.159.138", port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a*b", "a,b", "a#", "a^", "a\nb", "é", "a\0"})
    void anApnHasNoSeparator(String apn) {
        refused("apn", () -> SmsCommand.apn(PW, apn));
    }

    @Test
    void numbersAreWithinTheirRanges() {
        refused("kilometresPerHour", () -> SmsCommand.overspeedAlarm(PW, 0));
        refused("kilometresPerHour", () -> SmsCommand.overspeedAlarm(PW, 1000));
        refused("radiusKilometres", () -> SmsCommand.geofenceAlarm(PW, 0));
        refused("radiusKilometres", () -> SmsCommand.geofenceAlarm(PW, 1000));
        refused("seconds", () -> UnprovenSmsCommands.interval(PW, 29));
        refused("zone", () -> SmsCommand.timeZone(PW, ZoneOffset.ofHoursMinutes(5, 30)));
        refused("zone", () -> SmsCommand.timeZone(PW, ZoneOffset.ofHours(-13)));
        assertThat(SmsCommand.timeZone(PW, ZoneOffset.ofHours(-5)).text()).isEqualTo("TIMEZONE*123456*-05");
        assertThat(SmsCommand.timeZone(PW, ZoneOffset.ofHours(8)).text()).isEqualTo("TIMEZONE*123456*+08");
    }

    @Test
    void aCommandOfOnesOwnGoesThroughTheSameChecks() {
        assertThat(SmsCommand.custom("WHERE", PW, "1", "2").text()).isEqualTo("WHERE*123456*1*2");
        assertThat(SmsCommand.custom("WHERE", PW).evidence()).isEmpty();
        refused("word", () -> SmsCommand.custom("where", PW));
        refused("word", () -> SmsCommand.custom("INTERVAL", PW, "060"));
        refused("word", () -> SmsCommand.custom("A*B", PW));
        refused("parameters", () -> SmsCommand.custom("A", PW, "b*c"));
        refused("parameters", () -> SmsCommand.custom("A", PW, ""));
        refused("parameters", () -> SmsCommand.custom("A", PW, "{"));
        refused("parameters", () -> SmsCommand.custom("A", PW, "x".repeat(64), "y".repeat(64), "z".repeat(64)));
    }

    private static List<String> texts(SmsPlan plan) {
        return plan.commands(PW).stream().map(SmsCommand::text).toList();
    }

    private interface Attempt {
        Object make();
    }

    private static void refused(String parameter, Attempt attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::make).withMessageStartingWith(parameter + ": ");
    }
}
