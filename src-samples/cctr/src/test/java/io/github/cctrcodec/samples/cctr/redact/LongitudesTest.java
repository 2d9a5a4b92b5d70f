package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cctrcodec.message.Coordinates;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All longitudes move by one angle, and are written as before. */
class LongitudesTest {
    private static final int DEGREE = Coordinates.UNITS_PER_DEGREE;

    private static Longitudes of(long key) {
        return new Longitudes(new SipHash(key, 0));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void distancesStay(
            @ForAll long key,
            @ForAll @IntRange(min = -90 * DEGREE, max = 90 * DEGREE) int latitude,
            @ForAll @IntRange(min = -18_000_000 * 6, max = 18_000_000 * 6) int tenth,
            @ForAll @IntRange(min = -90 * DEGREE, max = 90 * DEGREE) int otherLatitude,
            @ForAll @IntRange(min = -180 * DEGREE, max = 180 * DEGREE) int fine) {
        Longitudes longitudes = of(key);
        int coarse = tenth * 10;
        Coordinates from = new Coordinates(latitude, coarse);
        Coordinates to = new Coordinates(otherLatitude, fine);
        Coordinates movedFrom = new Coordinates(latitude, longitudes.moved(coarse, 4));
        Coordinates movedTo = new Coordinates(otherLatitude, longitudes.moved(fine, 5));
        assertThat(Haversine.metres(movedFrom, movedTo)).isCloseTo(Haversine.metres(from, to), within(0.01));
    }

    @Property
    void placesMoveFarAndStayOnTheEarth(
            @ForAll long key, @ForAll @IntRange(min = -180 * DEGREE, max = 180 * DEGREE) int units) {
        int moved = of(key).moved(units, 5);
        assertThat(moved).isBetween(-180 * DEGREE, 180 * DEGREE);
        long apart = Math.floorMod((long) moved - units, 360L * DEGREE);
        assertThat(Math.min(apart, 360L * DEGREE - apart)).isGreaterThanOrEqualTo(10L * DEGREE);
    }

    @Test
    void coordinatesWithFewDecimalsMoveByWhatTheyCanExpress() {
        Longitudes longitudes = of(1);
        long exact = longitudes.moved(0, 5);
        for (int decimals = 1; decimals < 5; decimals++) {
            int step = (int) Math.pow(10, 5 - decimals);
            int moved = longitudes.moved(0, decimals);
            assertThat(moved % step).isZero();
            assertThat(exact - moved).isBetween(-(long) step, (long) step);
        }
        assertThat(longitudes.moved(0, 4)).isEqualTo((int) exact);
    }

    @Test
    void theKeyDecides() {
        assertThat(LongStream.range(0, 1000).mapToObj(key -> of(key).moved(0, 4)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "11351.6829,      600000,  00006.0000",
        "11351.6829,   683109740,  11351.0974",
        "11351.68291,  683109741,  11351.09741",
        "113516829,    683109740,  113510974",
        "113516829,   -683109740,  113510974",
        "8016.2521,     30000000,  0500.0000",
        "8016.2521,    683109740,  11351.0974",
        "16.2521,         600000,  06.0000",
        "16.2521,       30600000,  506.0000",
        "6.2521,          600000,  06.0000",
        "-46-51.5852,  -38109740,  -06-21.0974",
        "-46-51.5852, -683109740,  -113-51.0974",
        "-48-2.8926,    -38109740,  -06-21.0974",
        "-48-2.8926,      -600000,  -00-6.0000",
        "-4651.5852,   -38109740,  -0621.0974",
        "-04651.5852,  -38109740,  -00621.0974",
    })
    void aCoordinateKeepsItsForm(String form, int units, String written) {
        assertThat(Longitudes.written(units, form)).isEqualTo(written);
    }
}
