package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Finds a known word of 1 to 4 characters by its bytes, without a {@code String}. */
public final class WordTable {
    private static final int MAX_LENGTH = 4;
    /** Several times as many as there are words, so that most have a slot of their own. */
    private static final int SLOTS = 128;

    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    /** 2³² by the golden ratio, which scatters what differs in any bit. */
    private static final int SCATTER = 0x9E37_79B9;

    /** Length and characters of the word of a slot; 0 when it is free. */
    private final long[] codes = new long[SLOTS];

    private final Optional<Word>[] words = emptySlots();

    /** The text words of a protocol. */
    public WordTable(Protocol protocol) {
        Arrays.stream(Word.values())
                .filter(word -> word.protocol() == protocol)
                .filter(word -> word.text().equals(word.name()))
                .forEach(this::add);
    }

    /** The word that a range of bytes spells, or empty when it is not a known one. */
    public Optional<Word> find(ByteBuffer bytes, int from, int to) {
        int length = to - from;
        if (length < 1 || length > MAX_LENGTH) {
            return Optional.empty();
        }
        int characters = 0;
        if (length == MAX_LENGTH) {
            characters = Lanes.four(bytes, from);
        } else {
            for (int i = 0; i < length; i++) {
                characters |= (bytes.get(from + i) & 0xFF) << i * Byte.SIZE;
            }
        }
        return words[slot(length, characters)];
    }

    private void add(Word word) {
        String text = word.text();
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            characters |= text.charAt(i) << i * Byte.SIZE;
        }
        int slot = slot(text.length(), characters);
        codes[slot] = code(text.length(), characters);
        words[slot] = Optional.of(word);
    }

    /** The slot of a word, or the free one where it would be. */
    private int slot(int length, int characters) {
        long code = code(length, characters);
        int slot = characters * SCATTER >>> SHIFT;
        while (codes[slot] != code && codes[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    private static long code(int length, int characters) {
        return (long) length << Integer.SIZE | Integer.toUnsignedLong(characters);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Word>[] emptySlots() {
        Optional<Word>[] slots = new Optional[SLOTS];
        Arrays.fill(slots, Optional.empty());
        return slots;
    }
}
