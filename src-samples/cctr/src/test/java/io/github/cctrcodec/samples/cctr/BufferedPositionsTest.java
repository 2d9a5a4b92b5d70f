package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the Carscop protocol tells whether a position was sent at once. */
class BufferedPositionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.00^          | false",
                "*161101144927UD04144927A1203.5394S07657.7255W000.4161101255.00^          | true",
                "*161101144927UB04123456789144927A1203.5394S07657.7255W000.4161101255.00^ | false",
                "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,0,0,080813,FFFFFBFF# | missing",
            })
    void jsonHasWhatTheFrameTells(String frame, String buffered) {
        assertThat(CctrRun.of("decode", frame).values("buffered")).containsExactly(buffered);
    }
}
