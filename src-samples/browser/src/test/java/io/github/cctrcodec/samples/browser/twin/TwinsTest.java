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
    void hexIsReadAsByTheJdk() {
        String digits = java.util.HexFormat.of().formatHex(bytes);
        assertThat(HexFormat.of().parseHex(digits)).isEqualTo(bytes);
        assertThat(HexFormat.fromHexDigit('C')).isEqualTo(12);
    }

    @Test
    void addressesAreWrittenAsByTheJdk() throws IOException {
        for (byte[] address : new byte[][] {
            {(byte) 192, 0, 2, 17},
            Arrays.copyOf(bytes, 16),
            new byte[16],
            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, (byte) 192, 0, 2, 17}
        }) {
            InetSocketAddress twin = new InetSocketAddress(InetAddress.getByAddress(address), 5013);
            assertThat(twin.getAddress().getHostAddress())
                    .isEqualTo(java.net.InetAddress.getByAddress(address).getHostAddress());
            assertThat(twin)
                    .isEqualTo(new InetSocketAddress(InetAddress.getByAddress(address), 5013))
                    .hasSameHashCodeAs(new InetSocketAddress(InetAddress.getByAddress(address), 5013))
                    .isNotEqualTo(new InetSocketAddress(InetAddress.getByAddress(address), 5014))
                    .isNotEqualTo(new InetSocketAddress(InetAddress.getByAddress(new byte[] {1, 2, 3, 4}), 5013));
        }
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
