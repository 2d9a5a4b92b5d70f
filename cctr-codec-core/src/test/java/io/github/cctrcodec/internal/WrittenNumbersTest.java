package io.github.cctrcodec.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.internal.digits.AsciiWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Written numbers are those that a naive twin formats. */
class WrittenNumbersTest {

    @Property
    void writtenNumbersAreThoseOfTheTwin(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        ByteBuffer target = ByteBuffer.allocate(64);
        AsciiWriter.digits(target, number, 12);
        AsciiWriter.number(target, number, 3);
        AsciiWriter.hex(target, (int) number);
        assertThat(text(target)).isEqualTo(String.format(Locale.ROOT, "%012d%03d%08X", number, number, (int) number));
    }

    @Property
    void writtenDecimalsAreShortestAndExact(@ForAll @LongRange(min = 0, max = 9_999_999) long units) {
        ByteBuffer target = ByteBuffer.allocate(64);
        AsciiWriter.decimal(target, units, 3, 3, 1);
        String expected = String.format(Locale.ROOT, "%07.3f", units / 1000.0).replaceFirst("0{1,2}$", "");
        assertThat(text(target)).isEqualTo(expected);
    }

    @Example
    void decimalsWithoutAnyHaveNoDot() {
        ByteBuffer target = ByteBuffer.allocate(64);
        AsciiWriter.decimal(target, 6500, 2, 3, 0);
        AsciiWriter.decimal(target, 6550, 2, 3, 0);
        assertThat(text(target)).isEqualTo("065065.5");
    }

    private static String text(ByteBuffer written) {
        return new String(written.array(), 0, written.position(), StandardCharsets.US_ASCII);
    }
}
