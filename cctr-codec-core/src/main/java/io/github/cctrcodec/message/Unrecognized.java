package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;

/**
 * A whole frame whose word nobody documented, whose fields are not decoded, or whose structure could not be found: kept raw,
 * and attributable by its head. A diagnostic of the frame tells which.
 *
 * <p>To send a word that this library gives no meaning, use {@link CustomCommand}. Immutable and thread-safe.
 */
public final class Unrecognized implements Message {
    /** What a frame has before its head and after its fields. */
    private static final int STAR_AND_END = 2;

    /** Stamp and word. */
    private static final int CARSCOP_HEAD = 16;

    private final Head head;
    private final String word;
    private final List<String> fields;

    /**
     * A text frame with a word of unknown meaning.
     *
     * @param head stamp, or maker and id
     * @param word Carscop: {@code U} or {@code D}, a letter A-Z and two digits. H02: the first field after the id, possibly
     *     empty. No word that has a message of its own, since the frame would be read as that message
     * @param fields what stands after the word, one character a byte (ISO 8859-1). Carscop: the body as one field, or none when
     *     it is empty. H02: the fields between the commas. The frame has at most 1024 bytes
     * @throws IllegalArgumentException when head, word or fields are anything else, end the frame or begin another one
     */
    public Unrecognized(Head head, String word, List<String> fields) {
        this(head, copy(head, word, fields), word);
        Protocol protocol = head.protocol();
        if (head instanceof Head.H02Binary) {
            throw new IllegalArgumentException("head: binary records are only read");
        }
        if (Word.of(protocol, FrameText.trim(word))
                .filter(known -> !known.isRecord() && known.type() != MessageType.UNRECOGNIZED)
                .isPresent()) {
            throw new IllegalArgumentException("word: has a message of its own");
        }
        FrameText.length("fields", length(), FrameText.MAX_FRAME_LENGTH);
        if (protocol == Protocol.CARSCOP) {
            FrameText.carscop("fields", fields.isEmpty() ? "" : fields.get(0), FrameText.MAX_FRAME_LENGTH);
        } else {
            FrameText.h02Heads("fields", word, fields);
        }
    }

    /** Takes what is checked; the order of the parameters tells it from the public one. */
    private Unrecognized(Head head, List<String> fields, String word) {
        this.head = head;
        this.word = word;
        this.fields = fields;
    }

    /**
     * Returns a received frame as it is kept: for decoders, which find a known word with a structure that is damaged, and
     * strict ones, which refuse a frame with errors. It is encoded as it came; a lenient decoder may read it as a message of
     * its word.
     *
     * @param head stamp, maker and id, or the id of a binary record
     * @param word as in the constructor, or a known one; binary: {@code $} or {@code X}
     * @param fields as in the constructor, of any length; binary: none
     * @throws IllegalArgumentException when word or fields cannot stand in a frame of this protocol
     */
    public static Unrecognized received(Head head, String word, List<String> fields) {
        return new Unrecognized(head, copy(head, word, fields), word);
    }

    private static List<String> copy(Head head, String word, List<String> fields) {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(fields, "fields");
        if (head instanceof Head.H02) {
            FrameText.characters("word", word, FrameText.H02_END);
            return FrameText.fields("fields", fields);
        }
        List<String> copy = List.copyOf(fields);
        if (head instanceof Head.Carscop) {
            check("word", isCarscopWord(word));
            check("fields", copy.isEmpty() || copy.size() == 1 && !copy.get(0).isEmpty());
            if (!copy.isEmpty()) {
                FrameText.characters("fields", copy.get(0), FrameText.CARSCOP_END);
            }
        } else {
            check("word", word.equals(Word.RECORD.text()) || word.equals(Word.MILEAGE_RECORD.text()));
            check("fields", copy.isEmpty());
        }
        return copy;
    }

    private static boolean isCarscopWord(String word) {
        return word.length() == 4
                && (word.charAt(0) == 'U' || word.charAt(0) == 'D')
                && word.charAt(1) >= 'A'
                && word.charAt(1) <= 'Z'
                && FrameText.isDigits(word.substring(2), 2);
    }

    /** How many bytes the frame has. */
    private int length() {
        int length = STAR_AND_END;
        if (head instanceof Head.H02 h02) {
            length += h02.maker().length()
                    + 1
                    + h02.deviceId().map(String::length).orElse(0)
                    + 1
                    + word.length();
            length += fields.size();
        } else {
            length += CARSCOP_HEAD;
        }
        for (int i = 0; i < fields.size(); i++) {
            length += fields.get(i).length();
        }
        return length;
    }

    @Override
    public Head head() {
        return head;
    }

    /** The word as it was sent, possibly empty in H02; of a binary record its first byte. */
    public String word() {
        return word;
    }

    /** What stands after the word: the body of a Carscop frame, the fields of an H02 frame, nothing of a binary record. */
    public List<String> fields() {
        return fields;
    }

    @Override
    public MessageType type() {
        return MessageType.UNRECOGNIZED;
    }

    /**
     * Carscop words tell. Of H02, words that documents have only from the server are downlink when a time follows them, else
     * unknown; other known words are uplink; words that nobody documented are unknown.
     */
    @Override
    public Direction direction() {
        if (head instanceof Head.Carscop) {
            return word.startsWith("D") ? Direction.DOWNLINK : Direction.UPLINK;
        }
        Direction direction = knownWord().map(Word::direction).orElse(Direction.UNKNOWN);
        return direction == Direction.DOWNLINK && !beginsWithTime() ? Direction.UNKNOWN : direction;
    }

    private boolean beginsWithTime() {
        return !fields.isEmpty() && FrameText.isDigits(fields.get(0), 6);
    }

    @Override
    public String wordText() {
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unrecognized that
                && head.equals(that.head)
                && word.equals(that.word)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, word, fields);
    }

    /** Head, word and the number of fields; not the fields, which may hold a password. */
    @Override
    public String toString() {
        return "Unrecognized[head=" + head + ", word=" + word + ", fields=" + fields.size() + ']';
    }

    private static void check(String parameter, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(parameter + ": cannot stand in this frame");
        }
    }
}
