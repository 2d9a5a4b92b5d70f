package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.util.Arrays;
import java.util.Optional;

/** Finds a known word of 1 to 7 characters by its bytes, without a {@code String}. */
public final class WordTable {
    private static final int MAX_LENGTH = 7;
    private static final int LENGTH_SHIFT = MAX_LENGTH * Byte.SIZE;
    /** Several times as many as there are words, so that most have a slot of their own. */
    private static final int SLOTS = 256;

    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    /** 2⁶⁴ by the golden ratio, which scatters what differs in any bit. */
    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

    /** The characters of the word of a slot, the first one lowest, and its length in the highest byte; 0 when it is free. */
    private final long[] codes = new long[SLOTS];

    private final Optional<Word>[] words = emptySlots();

    /** The text words of a protocol. */
    public WordTable(Protocol protocol) {
        Arrays.stream(Word.values())
                .filter(word -> word.protocol() == protocol)
                .filter(word -> word.text().equals(word.name()))
                .forEach(this::add);
    }

    /** The word that so many characters spell, the first one in the lowest lane, or empty when it is not a known one. */
    public Optional<Word> find(long characters, int length) {
        return length >= 1 && length <= MAX_LENGTH
                ? words[slot((long) length << LENGTH_SHIFT | characters)]
                : Optional.empty();
    }

    private void add(Word word) {
        String text = word.text();
        long code = (long) text.length() << LENGTH_SHIFT;
        for (int i = 0; i < text.length(); i++) {
            code |= (long) text.charAt(i) << i * Byte.SIZE;
        }
        int slot = slot(code);
        codes[slot] = code;
        words[slot] = Optional.of(word);
    }

    /** The slot of a word, or the free one where it would be. */
    private int slot(long code) {
        int slot = (int) (code * SCATTER >>> SHIFT);
        while (codes[slot] != code && codes[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Word>[] emptySlots() {
        Optional<Word>[] slots = new Optional[SLOTS];
        Arrays.fill(slots, Optional.empty());
        return slots;
    }
}
