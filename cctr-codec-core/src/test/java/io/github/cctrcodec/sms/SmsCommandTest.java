package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.ModelFeature;
import io.github.cctrcodec.message.Support;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsCommandTest {
    private static final SmsPassword PW = SmsPassword.FACTORY;
    private static final ServerAddress SERVER = new ServerAddress("54.85.159.138", 8888);

    @Test
    void aCommandOfSisterModelsIsLikelyWhereTheModelHasWhatItIsAbout() {
        assertThat(SmsVerb.SHOCKALARMON.support(DeviceModel.CCTR_802)).isEqualTo(Support.LIKELY);
        assertThat(SmsVerb.SHOCKALARMON.support(DeviceModel.CCTR_620)).isEqualTo(Support.UNVERIFIED);
        assertThat(SmsVerb.GEOFENCEALARMON.support(DeviceModel.CCTR_620)).isEqualTo(Support.LIKELY);
        assertThat(SmsVerb.ADDPHONE.support(DeviceModel.CCTR_802)).isEqualTo(Support.UNVERIFIED);
        assertThat(SmsVerb.values())
                .allSatisfy(
                        verb -> assertThat(verb.support(DeviceModel.GENERIC)).isEqualTo(Support.UNVERIFIED));
    }

    @Test
    void theCommandsOfThePlatformAreStatedForTheBrandOnly() {
        for (DeviceModel model : List.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802)) {
            assertThat(SmsVerb.APN.support(model)).isEqualTo(Support.STATED_FOR_BRAND);
            assertThat(model.support(ModelFeature.SMS_CONFIGURATION)).isEqualTo(Support.STATED_FOR_BRAND);
            assertThat(Arrays.stream(ModelFeature.values())
                            .filter(feature -> model.support(feature) == Support.STATED_FOR_BRAND))
                    .containsExactly(ModelFeature.SMS_CONFIGURATION);
        }
        assertThat(SmsVerb.APN.source()).isEqualTo("a platform's pages, alike for at least nine Carscop models");
        assertThat(Support.values())
                .containsExactly(Support.STATED, Support.STATED_FOR_BRAND, Support.LIKELY, Support.UNVERIFIED);
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

    @Test
    void noParameterOfACommandOfOnesOwnIsShown() {
        assertThat(SmsCommand.custom("WHERE", PW, "secret", "777777")).hasToString("WHERE*pw*parameter*parameter");
        assertThat(SmsCommand.custom("WHERE", PW)).hasToString("WHERE*pw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmsCommand.custom("WHERE", PW, "1", "sec*ret"))
                .withMessageStartingWith("parameters: expected 1 to 64 ")
                .withMessageEndingWith(", as parameter 2")
                .withMessageNotContaining("sec*ret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmsCommand.custom("WHERE*777777", PW))
                .withMessageStartingWith("word: ")
                .withMessageNotContaining("777777");
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
