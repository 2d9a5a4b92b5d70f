package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another text for every text: of the same form, never the same for two, never its own. */
class PseudonymsTest {
    private static final List<Pseudonyms> SOME =
            LongStream.range(0, 2).mapToObj(PseudonymsTest::of).toList();

    private static Pseudonyms of(long key) {
        return new Pseudonyms(new SipHash(key, 0));
    }

    @Property
    void lengthAndKindsStay(@ForAll long key, @ForAll @AlphaChars @NumericChars @StringLength(max = 20) String text) {
        String other = of(key).of(text);
        assertThat(other).hasSameSizeAs(text);
        assertThat(other.replaceAll("[0-9]", "0").replaceAll("[A-Z]", "A").replaceAll("[a-z]", "a"))
                .isEqualTo(
                        text.replaceAll("[0-9]", "0").replaceAll("[A-Z]", "A").replaceAll("[a-z]", "a"));
    }

    @Property
    void aTextNeverKeepsItself(@ForAll long key, @ForAll @AlphaChars @NumericChars @StringLength(min = 1) String text) {
        assertThat(of(key).of(text)).isNotEqualTo(text);
    }

    @Property
    void hexadecimalStays(@ForAll long key, @ForAll long number) {
        assertThat(of(key).of(Long.toHexString(number))).matches("[0-9a-f]+");
        assertThat(of(key).of(Long.toHexString(number).toUpperCase(Locale.ROOT)))
                .matches("[0-9A-F]+");
    }

    @Test
    void noTwoTextsBecomeOne() {
        for (Pseudonyms names : SOME) {
            for (String form : List.of("%d", "%02d", "%04d", "CC%03d", "x%03dG")) {
                Set<String> others = new HashSet<>();
                int count = form.equals("%d") ? 10 : form.equals("%04d") ? 10_000 : 100;
                IntStream.range(0, count).forEach(i -> others.add(names.of(String.format(Locale.ROOT, form, i))));
                assertThat(others).hasSize(count);
            }
        }
    }

    @Test
    void whatIsNeitherLetterNorDigitStays() {
        assertThat(of(1).of("-_ ,.*#^")).isEqualTo("-_ ,.*#^");
        assertThat(of(1).of("ab-12")).matches("[a-f]{2}-[0-9]{2}");
        assertThat(of(1).of("")).isEmpty();
    }

    @Test
    void theKeyDecides() {
        assertThat(of(7).of("1400046168")).isEqualTo(of(7).of("1400046168"));
        assertThat(LongStream.range(0, 1000).mapToObj(key -> of(key).of("1400046168")))
                .doesNotHaveDuplicates();
    }

    @Test
    void similarIdsBecomeDissimilarOnes() {
        List<String> others = IntStream.range(0, 1000)
                .mapToObj(i -> of(3).of(String.format(Locale.ROOT, "16000%05d", i)))
                .toList();
        for (int place = 0; place < 10; place++) {
            int at = place;
            assertThat(others.stream().map(other -> other.charAt(at)).distinct())
                    .as("digits at %d", place)
                    .hasSize(10);
        }
    }

    @Test
    void numbersKeepTheirDigitsAndNoTwoBecomeOne() {
        for (Pseudonyms names : SOME) {
            Set<Long> others = new HashSet<>();
            for (long number = 0; number < 100_000; number++) {
                long other = names.of(number);
                assertThat(Long.toString(other)).hasSameSizeAs(Long.toString(number));
                assertThat(other > 0xFFFF).isEqualTo(number > 0xFFFF);
                assertThat(other == number).isEqualTo(number == 0 || number == 0xFFFF);
                others.add(other);
            }
            assertThat(others).hasSize(100_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0xFFF_FFFFL, 100_000_000, 268_435_456, 999_999_999})
    void numbersStayOnTheirSideOfWhatATailHasRoomFor(long number) {
        LongUnaryOperator other = of(5)::of;
        assertThat(other.applyAsLong(number) > 0xFFF_FFFF).isEqualTo(number > 0xFFF_FFFF);
    }
}
