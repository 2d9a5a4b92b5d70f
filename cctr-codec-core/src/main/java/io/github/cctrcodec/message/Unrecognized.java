package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;

/**
 * A frame that is kept raw: its word is not documented, its fields are not decoded, or its structure could not be read.
 * A diagnostic of the frame indicates which. Strict decoding also returns it for every frame with an error. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Unrecognized unrecognized) {
 *     log(unrecognized.head(), unrecognized.word(), unrecognized.fields().size());
 * }
 * }</pre>
 *
 * <p>To send a word that this library gives no meaning, use {@link CustomCommand}.
 */
public final class Unrecognized implements Message {
    /** The characters before the head and after the fields. */
    private static final int STAR_AND_END = 2;

    /** The length of stamp and word. */
    private static final int CARSCOP_HEAD = 16;

    private final Head head;
    private final String word;
    private final List<String> fields;

    /**
     * Creates a text frame with a word of unknown meaning.
     *
     * @param head stamp, or maker and id
     * @param word Carscop: {@code U} or {@code D}, a letter A-Z and two digits. H02: the first field after the id,
     *     possibly empty. A word that has its own message is refused, since the frame would be read as that message
     * @param fields the text after the word, one character for each byte (ISO 8859-1). Carscop: the body as one field,
     *     or none when it is empty. H02: the fields between the commas. The frame has at most 1024 bytes
     * @throws IllegalArgumentException when a part has another form, would end the frame or begin another one, or the
     *     frame is too long
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

    /** Creates a frame of checked parts. The order of the parameters distinguishes it from the public constructor. */
    private Unrecognized(Head head, List<String> fields, String word) {
        this.head = head;
        this.word = word;
        this.fields = fields;
    }

    /**
     * Returns a received frame. For decoders, which also keep a known word raw: when its structure is damaged, or when
     * strict decoding refuses the frame. It is encoded as it was received; a lenient decoder may read that as a message
     * of the word.
     *
     * @param head stamp, maker and id, or the id of a binary record
     * @param word as in the constructor, or a known one; {@code $} or {@code X} for a binary record
     * @param fields as in the constructor, of any length; none for a binary record
     * @return the frame
     * @throws IllegalArgumentException when word or fields cannot be part of a frame of this protocol
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

    /** Returns the length of the frame in bytes. */
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

    /**
     * Returns the word as sent.
     *
     * @return possibly empty in H02; {@code $} or {@code X} for a binary record
     */
    public String word() {
        return word;
    }

    /**
     * Returns the text after the word, one character for each byte (ISO 8859-1).
     *
     * @return an immutable list: the body of a Carscop frame, or nothing when it is empty; the fields of an H02 text
     *     frame; nothing for a binary record
     */
    public List<String> fields() {
        return fields;
    }

    @Override
    public MessageType type() {
        return MessageType.UNRECOGNIZED;
    }

    /**
     * Returns who sent the frame. The first letter of a Carscop word indicates it. An H02 word that documents have only
     * from the server is downlink when a time follows it, otherwise unknown; other known words are uplink, and words
     * that are not documented are unknown.
     *
     * @return the direction
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

    /** Returns head, word and the number of fields; not the fields, which may hold a password. */
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
