package io.github.cctrcodec.samples.browser.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The twins against the classes that TeaVM takes them for. */
class TwinsTest {
    private final byte[] bytes = new byte[1000];

    TwinsTest() {
        new Random(1).nextBytes(bytes);
    }

    @Test
    void wordsAreThoseOfABufferInLittleEndianOrder() {
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer big = ByteBuffer.wrap(bytes);
        for (int at = 0; at <= bytes.length - Long.BYTES; at++) {
            assertThat(Words.eight(big, at)).isEqualTo(little.getLong(at));
        }
    }

    @Test
    void wordsAreWrittenAsIntoABufferInLittleEndianOrder() {
        ByteBuffer expected = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer actual = ByteBuffer.allocate(1000);
        for (int at = 0; at + 14 <= bytes.length; at += 14) {
            long word = ByteBuffer.wrap(bytes).getLong(at);
            expected.putLong(at, word).putInt(at + 8, (int) word).putShort(at + 12, (short) word);
            Words.setEight(actual, at, word);
            Words.setFour(actual, at + 8, (int) word);
            Words.setTwo(actual, at + 12, (short) word);
        }
        assertThat(actual.array()).isEqualTo(expected.array());
    }

    @Test
    void hexIsThatOfTheJdk() {
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(java.util.HexFormat.of().formatHex(bytes));
    }

    @Test
    void twoStreamsAreOneAfterTheOther() throws IOException {
        for (int cut : new int[] {0, 1, 500, 1000}) {
            InputStream both = new SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, cut), new ByteArrayInputStream(bytes, cut, bytes.length - cut));
            assertThat(both.read()).isEqualTo(bytes[0] & 0xFF);
            assertThat(both.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1, bytes.length));
            assertThat(both.read()).isEqualTo(-1);
        }
    }
}
