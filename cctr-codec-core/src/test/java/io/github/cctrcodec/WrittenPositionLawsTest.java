package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The writer that is ugly for speed against a twin that is made of strings. */
class WrittenPositionLawsTest {

    @Property
    void aWrittenCarscopPositionIsThatOfTheTwin(@ForAll("positions") Position position) {
        String stamp = ((Head.Carscop) position.head()).stamp().digits();
        assertThat(new String(FrameEncoder.encode(position), StandardCharsets.US_ASCII))
                .isEqualTo('*'
                        + stamp
                        + position.word()
                        + String.join("", position.extraFields())
                        + block(position.fix())
                        + position.state().map(WrittenPositionLawsTest::state).orElse("")
                        + '^');
    }

    @Provide
    Arbitrary<Message> positions() {
        return Messages.carscop().filter(Position.class::isInstance);
    }

    private static String block(Fix fix) {
        boolean valid = fix.validity() == Validity.VALID;
        boolean never = !valid
                && fix.time().isEmpty()
                && fix.coordinates().isEmpty()
                && fix.course().isEmpty();
        return time("HHmmss", fix).orElse(never ? "061825" : "999999")
                + (valid ? 'A' : 'V')
                + fix.coordinates()
                        .map(place -> minutes(place.latitudeMinutesE5(), 2, "NS")
                                + minutes(place.longitudeMinutesE5(), 3, "EW"))
                        .orElse(never ? "0000.0000N00000.0000E" : "9999.9999N99999.9999E")
                + speed(fix.milliknots())
                + time("yyMMdd", fix).orElse(never ? "040331" : "999999")
                + (fix.course().isPresent()
                        ? String.format(Locale.ROOT, "%06.2f", fix.course().getAsDouble())
                        : never ? "309.62" : "999.99");
    }

    private static Optional<String> time(String pattern, Fix fix) {
        return fix.time()
                .map(time -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time.atOffset(ZoneOffset.UTC)));
    }

    private static String minutes(int units, int degreeDigits, String signs) {
        int degrees = Math.abs(units) / 6_000_000;
        BigDecimal minutes = BigDecimal.valueOf(Math.abs(units) % 6_000_000, 5).setScale(4, RoundingMode.UNNECESSARY);
        return String.format(
                Locale.ROOT, "%0" + degreeDigits + "d%07.4f%c", degrees, minutes, signs.charAt(units < 0 ? 1 : 0));
    }

    private static String speed(OptionalInt speed) {
        if (speed.isEmpty()) {
            return "99999";
        }
        BigDecimal knots = BigDecimal.valueOf(speed.getAsInt(), 3).stripTrailingZeros();
        if (knots.precision() - knots.scale() > 3) {
            return knots.toPlainString() + '.';
        }
        return String.format(Locale.ROOT, "%05." + Math.max(1, knots.scale()) + "f", knots);
    }

    private static String state(CarscopState state) {
        String odometer = state.odometerMetres().isPresent()
                ? String.format(Locale.ROOT, "%06d", state.odometerMetres().getAsInt())
                : "------";
        return state.text().orElse("--------") + 'L' + odometer;
    }
}
