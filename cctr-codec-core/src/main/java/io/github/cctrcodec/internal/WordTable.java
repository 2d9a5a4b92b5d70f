package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a known word of 1 to 4 characters by its bytes, without a {@code String}. */
public final class WordTable {
    private static final int MAX_LENGTH = 4;

    private final long[] codes;
    private final List<Optional<Word>> words;

    /** The text words of a protocol. */
    public WordTable(Protocol protocol) {
        List<Word> known = Arrays.stream(Word.values())
                .filter(word -> word.protocol() == protocol)
                .filter(word -> word.text().equals(word.name()))
                .sorted(Comparator.comparingLong(word -> code(word.text())))
                .toList();
        codes = known.stream().mapToLong(word -> code(word.text())).toArray();
        words = known.stream().map(Optional::of).toList();
    }

    /** The word that a range of bytes spells, or empty when it is not a known one. */
    public Optional<Word> find(ByteBuffer bytes, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return Optional.empty();
        }
        long code = 1;
        for (int i = from; i < to; i++) {
            code = code << Byte.SIZE | bytes.get(i) & 0xFF;
        }
        int found = Arrays.binarySearch(codes, code);
        return found < 0 ? Optional.empty() : words.get(found);
    }

    private static long code(String text) {
        long code = 1;
        for (int i = 0; i < text.length(); i++) {
            code = code << Byte.SIZE | text.charAt(i);
        }
        return code;
    }
}
