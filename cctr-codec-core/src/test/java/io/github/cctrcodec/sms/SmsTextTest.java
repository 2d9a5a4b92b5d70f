package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Coordinates;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    private static final SmsPassword PW = SmsPassword.FACTORY;
    private static final Coordinates SHENZHEN = Coordinates.ofDegrees(22.6768, 114.15188);

    @Test
    void aCellLocationHasItsPlace() {
        String text = "No GPS signal, Just Cell ID Location:\nhttp://maps.google.com/maps?q=+22.6775,+114.1518";
        assertThat(SmsText.parse(text))
                .isEqualTo(new SmsText.CellLocation(text, Optional.of(Coordinates.ofDegrees(22.6775, 114.1518))));
    }

    @Test
    void noLocationIsKnown() {
        assertThat(SmsText.parse("Can not get location, please try again later"))
                .isInstanceOf(SmsText.NoLocation.class);
    }

    @Test
    void aShockAlarmHasPlaceAndPerhapsBattery() {
        String signed = "Shock Alarm\r\nhttps://maps.google.com/maps?q=+40.756441,-73.986378";
        assertThat(SmsText.parse(signed))
                .isEqualTo(alarm(signed, SmsAlarm.SHOCK, Coordinates.ofDegrees(40.756441, -73.986378), -1, -1, -1));
        String lettered = "Shock Alarm\nhttps://maps.google.com/maps?q=22.67680N,114.15188E\nBattery: 91%";
        assertThat(SmsText.parse(lettered)).isEqualTo(alarm(lettered, SmsAlarm.SHOCK, SHENZHEN, 91, -1, -1));
    }

    @Test
    void anOverspeedAlarmHasSpeedAndSetting() {
        String rebrand = "Overspeed Alarm\n80km/H\nhttps://maps.google.com/maps?q=22.67680N,114.15188E\nBattery: 91%";
        assertThat(SmsText.parse(rebrand)).isEqualTo(alarm(rebrand, SmsAlarm.OVERSPEED, SHENZHEN, 91, 80, -1));
        String manual = "Overspeed Alarm\nCurrent Speed:110km/h,Setting:100km/h\nBattery:88%";
        assertThat(SmsText.parse(manual)).isEqualTo(alarm(manual, SmsAlarm.OVERSPEED, null, 88, 110, 100));
    }

    @Test
    void bothPhoneListsAreRead() {
        assertThat(SmsText.parse("Preset Phone\nA:13987654321;\nB:13876543210; C:13765432100"))
                .isInstanceOfSatisfying(
                        SmsText.PhoneList.class,
                        list -> assertThat(list.phones())
                                .containsExactly(
                                        Map.entry(PhoneSlot.A, new PhoneNumber("13987654321")),
                                        Map.entry(PhoneSlot.B, new PhoneNumber("13876543210")),
                                        Map.entry(PhoneSlot.C, new PhoneNumber("13765432100"))));
        assertThat(SmsText.parse("Authorized Phone A: 13987654321;B:13876543210;C:13765432101"))
                .isInstanceOfSatisfying(
                        SmsText.PhoneList.class,
                        list -> assertThat(list.phones()).hasSize(3));
        assertThat(SmsText.parse("Preset Phone\nA:;B:13876543210;C:"))
                .isInstanceOfSatisfying(
                        SmsText.PhoneList.class,
                        list -> assertThat(list.phones()).containsOnlyKeys(PhoneSlot.B));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Add Preset Phone OK                       | PHONE_ADDED     |
            Delete Preset Phone OK                    | PHONE_DELETED   |
            New Password: 888888                      | NEW_PASSWORD    | 888888
            Password:888888                           | PASSWORD        | 888888
            Alarm by calling : ON                     | CALL_ON         |
            Alarm by calling :OFF                     | CALL_OFF        |
            Set Shock Alarm ON                        | SHOCK_ON        |
            Set Shock Alarm OFF                       | SHOCK_OFF       |
            Set Overspeed Alarm On                    | OVERSPEED_ON    |
            Set Overspeed Alarm Off                   | OVERSPEED_OFF   |
            Set Move Alarm On                         | MOVE_ON         |
            Set Move Alarm Off                        | MOVE_OFF        |
            Geofence (A) Alarm On, 005km              | GEOFENCE_ON     | 005
            Can not locate, Set Geofence Alarm Fail   | GEOFENCE_FAILED |
            Wrong Password                            | WRONG_PASSWORD  |
            """)
    void everyReplyIsKnownHoweverItIsWritten(String text, SmsReply kind, String value) {
        for (String written : new String[] {
            text, text.toUpperCase(Locale.ROOT), " " + text.replace(" ", " \r\n ") + "\n", text.replace(":", "：")
        }) {
            assertThat(SmsText.parse(written))
                    .as(written)
                    .isEqualTo(new SmsText.Reply(written, kind, Optional.ofNullable(value)));
        }
        assertThat(kind.evidence()).isNotNull();
    }

    @Test
    void anUnknownTextComesOutWholeWithWhatCouldBeRead() {
        String text = "SOS Alarm\nhttp://maps.google.com/maps?q=22.67680N,114.15188E\nSpeed 12km/h Battery：7%";
        assertThat(SmsText.parse(text)).isEqualTo(new SmsText.Unknown(text, readings(SHENZHEN, 7, 12, -1)));
        assertThat(SmsText.parse("")).isEqualTo(new SmsText.Unknown("", readings(null, -1, -1, -1)));
        assertThat(SmsText.parse("Password please")).isInstanceOf(SmsText.Unknown.class);
        assertThat(SmsText.parse("Shock Alarmed")).isInstanceOf(SmsText.Unknown.class);
        assertThat(SmsText.parse("Preset Phone")).isInstanceOf(SmsText.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+91.0000,+10.0000",
                "22.6775,-181.0000",
                "-22.67680N,114.15188E",
                "22,114",
                "22.6775",
                "22.6775;114.1518",
                "22.1234567,114.1",
                "22.67680E,114.15188N",
                "22.6775,114.1518,3.5"
            })
    void aPlaceThatIsNoneIsAbsent(String place) {
        assertThat(SmsText.parse("Shock Alarm http://maps.google.com/maps?q=" + place))
                .isInstanceOfSatisfying(
                        SmsText.Alarm.class,
                        alarm -> assertThat(alarm.readings().place()).isEmpty());
    }

    @Test
    void numbersOutOfRangeAreAbsent() {
        assertThat(SmsText.parse("Shock Alarm Battery:101% 1000km/h"))
                .isInstanceOfSatisfying(
                        SmsText.Alarm.class,
                        alarm -> assertThat(alarm.readings()).isEqualTo(readings(null, -1, -1, -1)));
    }

    @Test
    @Timeout(10)
    void longTextsAndRubbishTakeLinearTime() {
        String[] stuff = {
            " ",
            "a",
            ":",
            "1",
            "maps?q=",
            "maps?q=+",
            "password:1",
            "battery:",
            "9km/h",
            "<html>",
            "\0\uffff\ud800",
            "：",
            " :",
            "(a) "
        };
        for (String piece : stuff) {
            long small = time(piece.repeat(10_000 / piece.length() + 1));
            long large = time(piece.repeat(1_000_000 / piece.length() + 1));
            assertThat(Duration.ofNanos(large))
                    .isLessThan(Duration.ofMillis(500).plusNanos(small * 1000));
        }
    }

    @Test
    void aReplySaysWhatBecameOfItsCommand() {
        SmsCommand overspeed = SmsCommand.overspeedAlarm(PW, 80);
        SmsCommand geofence = SmsCommand.geofenceAlarm(PW, 5);
        assertThat(overspeed.outcomeOf(SmsText.parse("Set Overspeed Alarm On"))).isEqualTo(SmsOutcome.DONE);
        assertThat(overspeed.outcomeOf(SmsText.parse("Set Overspeed Alarm Off")))
                .isEqualTo(SmsOutcome.UNRELATED);
        assertThat(overspeed.outcomeOf(SmsText.parse("Wrong Password"))).isEqualTo(SmsOutcome.REFUSED);
        assertThat(overspeed.outcomeOf(SmsText.parse("Shock Alarm"))).isEqualTo(SmsOutcome.UNRELATED);
        assertThat(geofence.outcomeOf(SmsText.parse("Geofence (A) Alarm On, 005km")))
                .isEqualTo(SmsOutcome.DONE);
        assertThat(geofence.outcomeOf(SmsText.parse("Can not locate, Set Geofence Alarm Fail")))
                .isEqualTo(SmsOutcome.FAILED);
        assertThat(overspeed.outcomeOf(SmsText.parse("Can not locate, Set Geofence Alarm Fail")))
                .isEqualTo(SmsOutcome.UNRELATED);
        assertThat(SmsCommand.checkPhones(PW).outcomeOf(SmsText.parse("Preset Phone A:13987654321")))
                .isEqualTo(SmsOutcome.DONE);
        assertThat(geofence.outcomeOf(SmsText.parse("Preset Phone A:13987654321")))
                .isEqualTo(SmsOutcome.UNRELATED);
        assertThat(SmsCommand.arm().outcomeOf(SmsText.parse("Wrong Password"))).isEqualTo(SmsOutcome.UNRELATED);
        assertThat(SmsCommand.custom("WHERE", PW).outcomeOf(SmsText.parse("Wrong Password")))
                .isEqualTo(SmsOutcome.REFUSED);
    }

    @Test
    void aReplyDoesNotPrintThePassword() {
        assertThat(SmsText.parse("New Password: 888888")).hasToString("Reply[NEW_PASSWORD]");
    }

    private static long time(String text) {
        long start = System.nanoTime();
        assertThat(SmsText.parse(text).text()).isSameAs(text);
        return System.nanoTime() - start;
    }

    private static SmsText.Alarm alarm(
            String text, SmsAlarm kind, Coordinates place, int battery, int speed, int setting) {
        return new SmsText.Alarm(text, kind, readings(place, battery, speed, setting));
    }

    private static SmsText.Readings readings(Coordinates place, int battery, int speed, int setting) {
        return new SmsText.Readings(Optional.ofNullable(place), optional(battery), optional(speed), optional(setting));
    }

    private static OptionalInt optional(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
