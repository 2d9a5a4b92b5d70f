package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code --output table} is for people. */
class TableTest {

    @Test
    void rowsStandUnderTheirHeader() {
        CctrRun run = CctrRun.of(
                "decode",
                "--output=table",
                Sample.named("carscop A4").text(),
                Sample.named("carscop B3").text(),
                Sample.named("carscop A3").text(),
                Sample.named("h02 C7").text(),
                Sample.named("h02 T3").text(),
                "*garbage");

        assertThat(run.out().indent(0)).isEqualTo("""
                TYPE             WORD  DEVICE           TIME (UTC)           FIX    LATITUDE    LONGITUDE    KM/H  CRS  DETAILS
                login            UB05  CC8011400042499  2015-08-17 16:02:54  yes  -21.114665   149.170972     0.0  158  11111111 0m
                position         UD04  CC8011400042499  2016-07-28 04:57:06  yes  -12.046230   -76.977482    28.7  248  buffered 11111111 2626m
                alarm            UA01  CC8011400042499  2004-03-31 06:18:25  yes   29.566888   106.454240     0.0  310  !STAMP_DIFFERS alarm 2 "Hi-jack" SOS 00000000 0m
                heartbeat        LINK  1600068860       2016-11-08 11:21:37                                             battery 67% gsm 20 satellites 8 ACC_OFF
                reply            V4    2020916012       2002-09-22 05:03:16  yes   22.214575   113.777623    26.4   28  S20 of 130305 result DONE ACC_OFF+FUEL_CUT
                skipped                                                                                                 GARBAGE, 8 bytes at offset 0
                """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void everySampleHasOneRowThatIsNotTooWide() {
        for (Sample sample : Sample.all()) {
            CctrRun run = CctrRun.of("decode", "--output", "table", sample.hex());

            assertThat(run.lines()).as(sample.name()).hasSize(2).allMatch(line -> line.length() <= 190);
        }
    }

    @Test
    void whatADeviceSendsCannotSteerTheTerminal() {
        CctrRun run = CctrRun.withInput("*161101144927UZ99\u001B[2J\n\u00E9^", "decode", "--output", "table");

        assertThat(run.lines()).hasSize(2).last().asString().endsWith("fields .[2J.. stamp 161101144927");
    }
}
