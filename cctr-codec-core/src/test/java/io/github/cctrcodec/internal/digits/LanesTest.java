package io.github.cctrcodec.internal.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Eight characters at once, against a naive twin that takes one by one: all pairs of bytes in all lanes. */
class LanesTest {

    @Test
    void charactersHaveTheSameLanesInEveryKindOfBufferAndOrder() {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (ByteBuffer buffer : List.of(
                    ByteBuffer.allocate(17).position(3).slice(),
                    ByteBuffer.allocateDirect(17).position(3).slice())) {
                buffer.put(1, "0aZ*".getBytes(StandardCharsets.US_ASCII)).put(5, new byte[] {-1, -128, 127, 0});
                buffer.order(order);
                assertThat(Lanes.eight(buffer, 1)).isEqualTo(0x007F_80FF_2A5A_6130L);
                assertThat(Lanes.eightBefore(buffer, 9)).isEqualTo(0x007F_80FF_2A5A_6130L);
                assertThat(Lanes.eightBefore(buffer, 7)).isEqualTo(0x80FF_2A5A_6130_0000L);
                assertThat(Lanes.eightBefore(buffer, 0)).isZero();
                assertThat(Lanes.eight(buffer.asReadOnlyBuffer(), 1)).isEqualTo(0x007F_80FF_2A5A_6130L);
            }
        }
    }

    @Test
    void lanesThatAreNoDigitsAreNoticed() {
        forAllPairs("01928374", (word, text) -> {
            boolean digits = all(text, c -> c >= '0' && c <= '9');
            long lanes = word ^ Lanes.ZEROS;
            assertEquals(Lanes.notDigits(lanes) == 0, digits, text);
            if (digits) {
                assertEquals(Lanes.number(lanes), Integer.parseInt(text), text);
                for (int pair = 0; pair < 4; pair++) {
                    assertEquals(
                            Lanes.pairs(lanes) >>> 16 * pair & 0xFFFF,
                            Long.parseLong(text.substring(2 * pair, 2 * pair + 2)),
                            text);
                }
            } else {
                int lane = 0;
                while (text.charAt(lane) >= '0' && text.charAt(lane) <= '9') {
                    lane++;
                }
                assertEquals(Lanes.first(Lanes.notDigits(lanes)), lane, text);
            }
        });
    }

    @Test
    void hexadecimalDigitsOfEitherCaseAreThoseOfTheTwin() {
        forAllPairs("0aF9fA5b", (word, text) -> {
            boolean hex = all(text, c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
            assertEquals(Lanes.hex(word), hex ? Long.parseLong(text, 16) : -1, text);
        });
    }

    @Test
    void theFirstLaneWithACharacterIsThatOfTheTwin() {
        forAllPairs("0,1.2,3+", (word, text) -> {
            for (char c : new char[] {',', '.', '*', 0}) {
                int expected = text.indexOf(c) < 0 ? Lanes.COUNT : text.indexOf(c);
                assertEquals(Lanes.indexOf(c, word), expected, text);
            }
        });
    }

    @Test
    void theFirstByteOutsideARangeIsThatOfTheTwin() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(19).position(1).slice();
        for (int length = 0; length <= 18; length++) {
            for (int at = 0; at < 18; at++) {
                for (int value = 0; value < 256; value++) {
                    for (int i = 0; i < 18; i++) {
                        bytes.put(i, (byte) (i % 2 == 0 ? '+' : ']'));
                    }
                    bytes.put(at, (byte) value);
                    boolean inside = value >= '+' && value <= ']';
                    int expected = inside || at >= length ? length : at;
                    assertEquals(Lanes.indexOutside('+', ']', bytes, 0, length), expected, value + " at " + at);
                }
            }
        }
    }

    @Test
    void everyLaneWithACharacterIsThatOfTheTwin() {
        forAllPairs("0,1.2,3+", (word, text) -> {
            for (char c : new char[] {',', ' ', '*', 0}) {
                long lanes = Lanes.lanesOf(c, word);
                for (int lane = 0; lane < Lanes.COUNT; lane++) {
                    assertEquals(lanes >>> lane * 8 & 0xFF, text.charAt(lane) == c ? 0x80 : 0, text);
                    assertEquals(Lanes.bitsOf(lanes) >>> lane & 1, text.charAt(lane) == c ? 1 : 0, text);
                }
                assertEquals(Lanes.bitsOf(lanes) >>> Lanes.COUNT, 0, text);
            }
        });
    }

    @Test
    void lanesBelowACharacterAreNoticed() {
        forAllPairs("0,1.2,3+", (word, text) -> {
            if (all(text, c -> c < 0x80)) {
                assertEquals(Lanes.below('!', word) != 0, !all(text, c -> c >= '!'), text);
            }
        });
    }

    @Test
    void numbersOfSomeLanesAreThoseOfTheTwin() {
        forAllPairs("01928374", (word, text) -> {
            for (int count = 1; count <= Lanes.COUNT; count++) {
                assertEquals(Lanes.number(word, count), number(text.substring(0, count)), text);
                String last = text.substring(Lanes.COUNT - count);
                assertEquals(Lanes.number(Lanes.last(word, count), count), number(last), text);
            }
            int one = number(text.substring(0, 2));
            int two = number(text.substring(2, 4));
            int three = number(text.substring(4, 6));
            boolean digits = one >= 0 && two >= 0 && three >= 0;
            assertEquals(Lanes.threePairs(word), digits ? one | two << 16 | (long) three << 32 : -1, text);
        });
    }

    @Test
    void theLastCharacterIsThatOfTheTwin() {
        forAllPairs("01928374", (word, text) -> assertEquals(Lanes.lastOf(word), text.charAt(7), text));
    }

    @Test
    void anglesAreThoseOfTheTwin() {
        forAllPairs("12345678", (word, text) -> {
            int degrees = number(text.substring(0, 2));
            int minutes = number(text.substring(2));
            boolean fits = degrees >= 0 && minutes >= 0 && minutes < 600_000;
            assertEquals(Lanes.angle(word), fits ? degrees * 6_000_000 + minutes * 10 : -1, text);
        });
    }

    @Test
    void bitsAreThoseOfTheTwin() {
        forAllPairs("01101001", (word, text) -> {
            boolean bits = all(text, c -> c == '0' || c == '1');
            assertEquals(Lanes.bits(word), bits ? Integer.parseInt(text, 2) : -1, text);
        });
    }

    @Test
    void writtenDigitsAreThoseOfTheTwin() {
        for (int number = 0; number < 100_000_000; number += number < 20_000 ? 1 : 997) {
            assertEquals(text(Lanes.digits(number)), String.format(Locale.ROOT, "%08d", number), "");
        }
        assertThat(text(Lanes.digits(99_999_999))).isEqualTo("99999999");
        for (int number = 0; number < 256; number++) {
            String bits = Integer.toBinaryString(number);
            assertThat(text(Lanes.bits(number))).isEqualTo("0".repeat(8 - bits.length()) + bits);
        }
    }

    @Test
    void writtenHexadecimalDigitsAreThoseOfTheTwin() {
        for (int half = 0; half <= 0xFFFF; half++) {
            assertEquals(text(Lanes.hexDigits(half << 16 | 0xA90F)), String.format(Locale.ROOT, "%04XA90F", half), "");
            assertEquals(text(Lanes.hexDigits(0x0F9A << 16 | half)), String.format(Locale.ROOT, "0F9A%04X", half), "");
        }
    }

    @Test
    void lanesBehindTheLastBitAreCounted() {
        assertThat(Lanes.behindLast(0)).isEqualTo(8);
        for (int bit = 0; bit < 64; bit++) {
            assertThat(Lanes.behindLast(1L << bit | 1)).isEqualTo(7 - bit / 8);
        }
    }

    @Test
    void soManyLanesAreWrittenAndNothingBehindThem() {
        for (ByteBuffer target : List.of(ByteBuffer.allocate(17), ByteBuffer.allocateDirect(17))) {
            for (int count = 1; count <= 8; count++) {
                target.put(0, new byte[17]);
                Lanes.set(target, 3, 0x3837_3635_3433_3231L, count);
                byte[] written = new byte[17];
                target.get(0, written);
                assertThat(new String(written, StandardCharsets.ISO_8859_1))
                        .isEqualTo("\0\0\0" + "12345678".substring(0, count) + "\0".repeat(14 - count));
            }
        }
    }

    private static int number(String text) {
        return all(text, c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : -1;
    }

    private static String text(long word) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(word);
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    private interface Check {
        void of(long word, String text);
    }

    @Test
    void aLaneIsReadAndTakenOut() {
        forAllPairs("00000000", (word, text) -> {
            for (int lane = 0; lane < 8; lane++) {
                assertEquals(Lanes.at(lane, word), text.charAt(lane), text);
                String rest = text.substring(0, lane) + text.substring(lane + 1);
                long without = Lanes.without(lane, word);
                for (int i = 0; i < 7; i++) {
                    assertEquals(Lanes.at(i, without), rest.charAt(i), text);
                }
            }
        });
    }

    @Test
    void pairsAreThoseThatWerePutTogether() {
        for (int first = 0; first < 100; first++) {
            for (int second = 0; second < 100; second++) {
                long pairs = Lanes.threePairs(first, second, 99 - first);
                assertEquals(Lanes.pair(0, pairs), first, "first");
                assertEquals(Lanes.pair(1, pairs), second, "second");
                assertEquals(Lanes.pair(2, pairs), 99 - first, "third");
            }
        }
    }

    /** All 65536 pairs of bytes at each two neighbouring lanes of a text, and at its two ends. */
    private static void forAllPairs(String text, Check check) {
        ByteBuffer bytes = ByteBuffer.allocate(8);
        for (int lane = 0; lane < 8; lane++) {
            bytes.put(0, text.getBytes(StandardCharsets.ISO_8859_1));
            for (int pair = 0; pair <= 0xFFFF; pair++) {
                bytes.put(lane, (byte) (pair >> 8)).put((lane + 1) % 8, (byte) pair);
                check.of(Lanes.eight(bytes, 0), new String(bytes.array(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean all(String text, IntPredicate test) {
        return text.chars().allMatch(test);
    }

    private static void assertEquals(Object actual, Object expected, String text) {
        if (!actual.equals(expected)) {
            assertThat(actual).as(text).isEqualTo(expected);
        }
    }

    private static void assertEquals(long actual, long expected, String text) {
        if (actual != expected) {
            assertThat(actual).as(text).isEqualTo(expected);
        }
    }
}
