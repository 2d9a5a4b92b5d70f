package io.github.cctrcodec.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Other text around what is read neither adds a phone, a reading or a place nor changes one. */
class SmsTextLawsTest {
    @Property
    void noiseIsNoReading(@ForAll("noise") String noise) {
        for (String title : new String[] {"", "Shock Alarm\n", "Overspeed Alarm "}) {
            assertThat(readings(SmsText.parse(title + noise)))
                    .isEqualTo(new SmsText.Readings(
                            Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        }
    }

    @Property
    void noiseIsNoPhone(@ForAll("noise") String noise) {
        assertThat(SmsText.parse("Preset Phone " + noise)).isInstanceOf(SmsText.Unknown.class);
    }

    @Property
    void noiseChangesNoReading(@ForAll("noise") String before, @ForAll("noise") String after) {
        String printed =
                "Current Speed:110km/h,Setting:100km/h\nBattery:88%\nhttp://maps.google.com/maps?q=-12.5,+114.5";
        assertThat(readings(SmsText.parse("Overspeed Alarm " + before + "\n" + printed + "\n" + after)))
                .isEqualTo(readings(SmsText.parse("Overspeed Alarm\n" + printed)));
    }

    @Property
    void noiseChangesNoPhone(@ForAll("noise") String before, @ForAll("noise") String after) {
        assertThat(SmsText.parse("Preset Phone " + before + "\nA:13987654321;\nB:13876543210;" + after))
                .isInstanceOfSatisfying(
                        SmsText.PhoneList.class,
                        list -> assertThat(list.phones())
                                .containsOnlyKeys(PhoneSlot.A, PhoneSlot.B)
                                .containsEntry(PhoneSlot.A, new PhoneNumber("13987654321"))
                                .containsEntry(PhoneSlot.B, new PhoneNumber("13876543210")));
    }

    /** Words that hold a mark, numbers without one, links to no map, and what comes apart from its mark. */
    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> words = Arbitraries.of(
                "MEGA:13987654321",
                "LTC:555555",
                "Battery A:13987654321",
                "Groundspeed:80km/h",
                "Max Speed 80km/h",
                "Limit:100km/h",
                "Presetting:100km/h",
                "Setting:500m",
                "Nobattery:50%",
                "Battery:3.7V",
                "22.67680,114.15188",
                "q=22.67680,114.15188",
                "http://example.com/?q=22.67680,114.15188&speed:80km/h",
                "roadmaps?q=22.67680N,114.15188E",
                "http://maps.google.com/maps?q=122.6,114.1",
                "http://maps.google.com/maps?z=15",
                "13987654321",
                "1080km/h",
                "12.5km/h",
                "km/h",
                "Speed",
                "to the,x.");
        Arbitrary<String> letters = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
        return Arbitraries.oneOf(words, letters).list().ofMaxSize(4).map(SmsTextLawsTest::joined);
    }

    private static String joined(List<String> words) {
        return String.join(" or ", words);
    }

    private static SmsText.Readings readings(SmsText text) {
        if (text instanceof SmsText.Alarm alarm) {
            return alarm.readings();
        }
        assertThat(text).isInstanceOf(SmsText.Unknown.class);
        return ((SmsText.Unknown) text).readings();
    }
}
