package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are exact decimals, never powers of ten. */
class JsonNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0000.0000 N 00000.0000 E, 0.0000000, 0.0000000",
        "0000.0001 S 00000.0001 W, -0.0000017, -0.0000017",
        "9000.0000 N 18000.0000 W, 90.0000000, -180.0000000",
        "1203.5394 S 07657.7255 W, -12.0589900, -76.9620917",
    })
    void degreesHaveSevenDecimals(String coordinates, String latitude, String longitude) {
        CctrRun run = decode(coordinates.replace(" ", ""), "000.0", "000.00");

        assertThat(run.values("latitude")).containsExactly(latitude);
        assertThat(run.values("longitude")).containsExactly(longitude);
    }

    @ParameterizedTest
    @CsvSource({
        "000.0, 0.0, 000.00, 0.0",
        "100.0, 100.0, 100.00, 100.0",
        "0.001, 0.001, 0.01, 0.01",
        "14.28, 14.28, 66.10, 66.1",
        "9999., 9999.0, 360.00, 360.0",
    })
    void speedAndCourseHaveWhatTheyNeed(String speed, String knots, String course, String degrees) {
        CctrRun run = decode("1203.5394S07657.7255W", speed, course);

        assertThat(run.values("speedKnots")).containsExactly(knots);
        assertThat(run.values("courseDegrees")).containsExactly(degrees);
    }

    private static CctrRun decode(String coordinates, String speed, String course) {
        return CctrRun.of("decode", "*161101144927UD00144927A" + coordinates + speed + "161101" + course + "^");
    }
}
