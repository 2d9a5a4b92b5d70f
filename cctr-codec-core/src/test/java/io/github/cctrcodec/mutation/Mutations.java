package io.github.cctrcodec.mutation;

import io.github.cctrcodec.mutation.Mutation.Kind;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Enumerates the damage that one byte of an input, or its ends, can suffer. */
public final class Mutations {
    /**
     * What can mean something: digits, the letters and the punctuation of all frames, some that are next to them in ASCII,
     * line breaks, and what other alphabets take for a digit.
     */
    private static final int[] TELLING = "0123456789.,-*#^ ABDEFGHLNQRSTUVWXafgqx$+/:@\0\n\r\u007f\u0080\u00b2\u00ff"
            .chars()
            .toArray();

    private Mutations() {}

    /** Every mutation: each byte with all its 255 other values, deleted, doubled and swapped, and all cuts. */
    public static Stream<Mutation> all(byte[] input) {
        return of(input, IntStream.range(0, 256).toArray());
    }

    /** As {@link #all}, but each byte is replaced only by {@linkplain #TELLING some} values. */
    public static Stream<Mutation> sample(byte[] input) {
        return of(input, TELLING);
    }

    private static Stream<Mutation> of(byte[] input, int[] values) {
        return Stream.concat(
                IntStream.range(0, input.length).boxed().flatMap(offset -> at(offset, input, values)), cuts(input));
    }

    private static Stream<Mutation> at(int offset, byte[] input, int[] values) {
        int old = input[offset] & 0xFF;
        Stream<Mutation> replaced = IntStream.of(values)
                .filter(value -> value != old)
                .mapToObj(value -> new Mutation(Kind.REPLACE, offset, value));
        Stream<Mutation> others = Stream.of(new Mutation(Kind.DELETE, offset, 0), new Mutation(Kind.DOUBLE, offset, 0));
        boolean differs = offset + 1 < input.length && input[offset] != input[offset + 1];
        Stream<Mutation> swapped = differs ? Stream.of(new Mutation(Kind.SWAP, offset, 0)) : Stream.empty();
        return Stream.of(replaced, others, swapped).flatMap(each -> each);
    }

    /** Each number of bytes off the front and off the end that leaves at least one. */
    private static Stream<Mutation> cuts(byte[] input) {
        return IntStream.range(1, input.length)
                .boxed()
                .flatMap(cut -> Stream.of(
                        new Mutation(Kind.CUT_FRONT, 0, cut), new Mutation(Kind.CUT_END, input.length - cut, cut)));
    }
}
