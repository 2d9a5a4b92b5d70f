package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Coordinates;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    private static final SmsPassword PW = SmsPassword.FACTORY;
    private static final Coordinates SHENZHEN = Coordinates.ofDegrees(22.6768, 114.15188);

    @Test
    void aSlotWithoutANumberIsNotInTheList() {
        assertThat(SmsText.parse("Preset Phone\nA:;B:13876543210;C:"))
                .isInstanceOfSatisfying(
                        SmsText.PhoneList.class,
                        list -> assertThat(list.phones()).containsOnlyKeys(PhoneSlot.B));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Battery A:13987654321",
                "MEGA:13987654321",
                "1A:13987654321",
                "(A:13987654321)",
                "list A:13987654321",
                "A:139876543210987654321",
                "A:139.87654321",
                "A:13987654321x",
                "A:１３９８７６５４３２１",
                "AA:13987654321",
                "A 13987654321"
            })
    void aPhoneMarkInsideOtherTextIsNone(String noise) {
        assertThat(SmsText.parse("Preset Phone " + noise)).isInstanceOf(SmsText.Unknown.class);
        for (String list : new String[] {
            "Preset Phone\nB:13876543210;" + noise,
            "Preset Phone\nB:13876543210;\n" + noise,
            "Preset Phone\n" + noise + "\nB:13876543210",
            "Preset Phone " + noise + ";B:13876543210"
        }) {
            assertThat(SmsText.parse(list))
                    .as(list)
                    .isInstanceOfSatisfying(
                            SmsText.PhoneList.class,
                            read -> assertThat(read.phones()).containsOnlyKeys(PhoneSlot.B));
        }
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
                "Uncurrent Speed:110km/h",
                "Max Speed 110km/h",
                "Low 110km/h",
                "-110km/h",
                "1110km/h",
                "110km/h2",
                "110,5km/h",
                "110 . 5km/h",
                "Alarms 110km/h",
                "Setting 110km/h",
                "Current Speed:110",
                "Setting:110",
                "Setting:110km",
                "Battery 88%",
                "Battery:-8%",
                "Battery:8.8%",
                "Battery:888%",
                "Battery:1088%",
                "My_Battery:88%",
                "http://example.com/Current_Speed:110km/h;"
            })
    void aReadingInsideOtherTextIsNone(String noise) {
        assertThat(SmsText.parse("Shock Alarm\n" + noise))
                .isInstanceOfSatisfying(
                        SmsText.Alarm.class,
                        alarm -> assertThat(alarm.readings()).isEqualTo(readings(null, -1, -1, -1)));
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
    @Timeout(60)
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
            "(a) ",
            "alarm ",
            "speed ",
            "current speed:",
            "setting:1",
            "http://",
            "http://maps/?q=1.1,2.2 ",
            "&q=1.1,2.2",
            "/maps",
            "/@1.1",
            ".",
            "%2c",
            "1km/h ",
            "a:1;",
            "a:1393",
            "a:",
            "\n",
            "\n "
        };
        for (String piece : stuff) {
            for (String title : new String[] {"", "Preset Phone ", "http://maps/?q="}) {
                long small = time(title + piece.repeat(1_000 / piece.length() + 1));
                long large = time(title + piece.repeat(100_000 / piece.length() + 1));
                assertThat(Duration.ofNanos(large))
                        .isLessThan(Duration.ofMillis(500).plusNanos(small * 1000));
            }
        }
    }

    @Test
    void theVerbDecidesWhatBecameOfACommand() {
        SmsText fail = SmsText.parse("Can not locate, Set Geofence Alarm Fail");
        assertThat(SmsVerb.GEOFENCEALARMON.outcomeOf(fail)).isEqualTo(SmsOutcome.FAILED);
        assertThat(SmsCommand.geofenceAlarm(PW, 5).outcomeOf(fail)).isEqualTo(SmsOutcome.FAILED);
        assertThat(SmsCommand.geofenceAlarm(PW, 80).outcomeOf(SmsText.parse("Geofence (A) Alarm On, 005km")))
                .isEqualTo(SmsOutcome.DONE);
    }

    @Test
    void ofACommandOfOnesOwnOnlyThatItWasRefusedIsKnown() {
        SmsCommand own = SmsCommand.custom("WHERE", PW);
        assertThat(own.outcomeOf(SmsText.parse("Wrong Password"))).isEqualTo(SmsOutcome.REFUSED);
        assertThat(own.outcomeOf(SmsText.parse("Set Shock Alarm ON"))).isEqualTo(SmsOutcome.UNRELATED);
        assertThat(own.outcomeOf(SmsText.parse("Preset Phone A:13987654321"))).isEqualTo(SmsOutcome.UNRELATED);
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

    private static SmsText.Readings readings(Coordinates place, int battery, int speed, int setting) {
        return new SmsText.Readings(Optional.ofNullable(place), optional(battery), optional(speed), optional(setting));
    }

    private static OptionalInt optional(int number) {
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
