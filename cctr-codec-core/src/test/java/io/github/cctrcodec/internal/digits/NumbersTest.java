package io.github.cctrcodec.internal.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Every number primitive against a naive twin made of strings. */
class NumbersTest {

    @Test
    void decimalPairsOfAllBytesAreThoseOfTheTwin() {
        forAllPairs(
                (bytes, at) -> Ascii.number(bytes, at, at + 2),
                text -> text.matches("[0-9]{2}") ? Long.parseLong(text) : -1);
    }

    @Test
    void hexadecimalPairsOfAllBytesAreThoseOfTheTwin() {
        forAllPairs(
                (bytes, at) -> Ascii.hex(bytes, at, at + 2),
                text -> text.matches("[0-9a-fA-F]{2}") ? Long.parseLong(text, 16) : -1);
    }

    @Test
    void digitTestsOfAllPairsAreThoseOfTheTwin() {
        forAllPairs((bytes, at) -> Ascii.isNumber(bytes, at, at + 2) ? 1 : 0, text -> text.matches("[0-9]{2}") ? 1 : 0);
    }

    @Test
    void packedPairsOfAllBytesAreThoseOfTheTwin() {
        forAllPairs((bytes, at) -> Bcd.number(bytes, at, at + 2), text -> {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
            return hex.matches("[0-9]+") ? Long.parseLong(hex) : -1;
        });
    }

    @Test
    void everyByteInEveryLaneOfALongNumberIsChecked() {
        for (int length = 1; length <= 18; length++) {
            for (int lane = 0; lane < length; lane++) {
                for (int value = 0; value < 256; value++) {
                    StringBuilder text = new StringBuilder("123456789012345678".substring(0, length));
                    text.setCharAt(lane, (char) value);
                    long expected = text.toString().matches("[0-9]+") ? Long.parseLong(text.toString()) : -1;
                    ByteBuffer bytes = latin1("x9x9x9x9" + text);
                    ByteBuffer alone = bytes.position(8).slice();
                    assertThat(Ascii.longNumber(bytes, 8, 8 + length)).isEqualTo(expected);
                    assertThat(Ascii.longNumber(alone, 0, length)).isEqualTo(expected);
                    if (length <= 9) {
                        assertThat(Ascii.number(bytes, 8, 8 + length)).isEqualTo((int) expected);
                        assertThat(Ascii.number(alone, 0, length)).isEqualTo((int) expected);
                    }
                }
            }
        }
    }

    @Test
    void everyByteInEveryLaneOfAHexadecimalNumberIsChecked() {
        for (int lane = 0; lane < 8; lane++) {
            for (int value = 0; value < 256; value++) {
                StringBuilder text = new StringBuilder("89abCDEF");
                text.setCharAt(lane, (char) value);
                long expected = text.toString().matches("[0-9a-fA-F]+") ? Long.parseLong(text.toString(), 16) : -1;
                assertThat(Ascii.hex(latin1(text.toString()), 0, 8)).isEqualTo(expected);
            }
        }
    }

    @Test
    void numbersOfNoDigitsOrTooManyAreNone() {
        ByteBuffer digits = latin1("9999999999999999999");
        assertThat(Ascii.number(digits, 3, 3)).isEqualTo(-1);
        assertThat(Ascii.number(digits, 0, 9)).isEqualTo(999_999_999);
        assertThat(Ascii.number(digits, 0, 10)).isEqualTo(-1);
        assertThat(Ascii.longNumber(digits, 0, 18)).isEqualTo(999_999_999_999_999_999L);
        assertThat(Ascii.longNumber(digits, 0, 19)).isEqualTo(-1);
        assertThat(Ascii.hex(digits, 0, 9)).isEqualTo(-1);
        assertThat(Ascii.hex(digits, 0, 0)).isEqualTo(-1);
    }

    @Test
    void allDatesOfTheCenturyAreThoseOfTheCalendar() {
        for (int year = 0; year < 100; year++) {
            for (int month = -1; month <= 14; month++) {
                for (int day = -1; day <= 33; day++) {
                    boolean date = isDate(year, month, day);
                    expect(Dates.isDate(year, month, day), date);
                    if (date) {
                        LocalDateTime noon = LocalDateTime.of(2000 + year, month, day, 12, 34, 56);
                        long second = noon.toEpochSecond(ZoneOffset.UTC);
                        expect(Dates.epochSecond(year, month, day, 12, 34, 56), second);
                        expect(Dates.date(second), pairs(year, month, day));
                        expect(Dates.clock(second), pairs(12, 34, 56));
                    }
                }
            }
        }
        assertThat(Dates.isDate(-1, 1, 1)).isFalse();
        assertThat(Dates.isDate(100, 1, 1)).isFalse();
    }

    @Test
    void allTimesOfTheDayAreThoseOfTheCalendar() {
        BitSet times = allTimes();
        for (int digits = -1; digits < 1_000_000; digits++) {
            boolean time = digits >= 0 && times.get(digits);
            long clock = digits < 0 ? digits : pairs(digits / 10_000, digits / 100 % 100, digits % 100);
            expect(Dates.isTime(clock), time);
            if (time) {
                expect(
                        Dates.epochSecond(16, 2, 29, clock),
                        Dates.epochSecond(16, 2, 29, digits / 10_000, digits / 100 % 100, digits % 100));
                long second = Dates.epochSecond(16, 2, 29, digits / 10_000, digits / 100 % 100, digits % 100);
                expect(Dates.clock(second), pairs(digits / 10_000, digits / 100 % 100, digits % 100));
                expect(Dates.date(second), pairs(16, 2, 29));
            }
        }
    }

    private static long pairs(int first, int second, int third) {
        return first | second << 16 | (long) third << 32;
    }

    /** Cheap where it holds, for loops of millions. */
    private static void expect(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private interface Primitive {
        long at(ByteBuffer bytes, int index);
    }

    /** All 65536 pairs of bytes, in buffers of each kind, order and offset. */
    private static void forAllPairs(Primitive primitive, ToLongFunction<String> twin) {
        List<ByteBuffer> buffers = List.of(
                ByteBuffer.allocate(2),
                ByteBuffer.allocateDirect(9).position(7).slice(),
                ByteBuffer.allocate(3).position(1).slice().order(ByteOrder.LITTLE_ENDIAN),
                ByteBuffer.allocate(21).position(5).slice(),
                ByteBuffer.allocateDirect(16).order(ByteOrder.LITTLE_ENDIAN));
        for (int pair = 0; pair <= 0xFFFF; pair++) {
            String text = "" + (char) (pair >> 8) + (char) (pair & 0xFF);
            long expected = twin.applyAsLong(text);
            for (ByteBuffer buffer : buffers) {
                int at = buffer.capacity() / 2 - 1;
                buffer.put(at, (byte) (pair >> 8)).put(at + 1, (byte) pair);
                if (primitive.at(buffer, at) != expected) {
                    assertThat(primitive.at(buffer, at)).as("%04x", pair).isEqualTo(expected);
                }
            }
        }
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(2000 + year, month, day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static BitSet allTimes() {
        BitSet times = new BitSet();
        for (int second = 0; second < 86_400; second++) {
            LocalTime time = LocalTime.ofSecondOfDay(second);
            times.set(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond());
        }
        return times;
    }

    private static ByteBuffer latin1(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
