package io.github.cctrcodec.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A command with a word that this library gives no meaning, for callers who have the vendor's document. No such command
 * is public: word and parameters come from the caller.
 *
 * <pre>{@code
 * byte[] frame = FrameEncoder.encode(CustomCommand.h02(head, "S99", CommandTime.at(clock), "1"));
 * }</pre>
 *
 * <p>Decoders never return this type: from the frame they cannot tell who sent it, and return {@link #received()}.
 * Immutable and thread-safe.
 *
 * @param head stamp, or maker and id
 * @param word a word that is not a known one. Carscop: {@code D}, a letter A-Z and two digits. H02: 1 to 8 upper-case
 *     letters and digits
 * @param fields printable ASCII without {@code *} and {@code ^}. Carscop: the body as one field, or none when it is
 *     empty. H02: six digits of command time, then the parameters, also without {@code ,} and {@code #}. They may hold
 *     a password, so {@link #toString()} has only their number. The frame has at most 1024 bytes
 */
public record CustomCommand(Head head, String word, List<String> fields) implements Message {
    /**
     * Checks the form of head, word and fields.
     *
     * @param head see {@link #head()}
     * @param word see {@link #word()}
     * @param fields see {@link #fields()}
     * @throws IllegalArgumentException when one of them has another form, or the fields would begin another frame or
     *     are too long; the message does not repeat the fields
     */
    public CustomCommand {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
        boolean carscop = head instanceof Head.Carscop;
        if (!word.matches(carscop ? "D[A-Z][0-9]{2}" : "[A-Z0-9]{1,8}")
                || Word.of(head.protocol(), word).isPresent()) {
            throw new IllegalArgumentException(
                    carscop
                            ? "word: expected D, a letter and two digits that are not a known word"
                            : "word: expected 1 to 8 upper-case letters and digits that are not a known word");
        }
        fields = List.copyOf(Objects.requireNonNull(fields, "fields"));
        for (String field : fields) {
            if (!field.matches(carscop ? "[ -~&&[^*^]]*" : "[ -~&&[^*^#,]]*")) {
                throw new IllegalArgumentException(
                        carscop
                                ? "fields: expected printable ASCII without '*' and '^'"
                                : "fields: expected printable ASCII without ',', '#', '*' and '^'");
            }
        }
        if (!carscop && (fields.isEmpty() || !FrameText.isDigits(fields.get(0), 6))) {
            throw new IllegalArgumentException("fields: an H02 command begins with six digits of time");
        }
        new Unrecognized(head, word, fields);
    }

    /**
     * Returns an H02 command.
     *
     * @param head maker and id of the unit; it ignores commands with another maker
     * @param word 1 to 8 upper-case letters and digits, not a known word
     * @param time the sender's clock, which comes back in the confirmation
     * @param parameters printable ASCII without {@code , * ^ #}
     * @return the command
     * @throws IllegalArgumentException when a part has another form; the message does not repeat the parameters
     */
    public static CustomCommand h02(Head.H02 head, String word, CommandTime time, String... parameters) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(parameters, "parameters");
        List<String> fields = new ArrayList<>(parameters.length + 1);
        fields.add(time.digits());
        fields.addAll(List.of(parameters));
        return new CustomCommand(head, word, fields);
    }

    /**
     * Returns a Carscop command.
     *
     * @param stamp the stamp of the frame, for example {@code Stamp.at(clock)}; whether a unit checks it is unknown
     * @param word {@code D}, a letter A-Z and two digits, not a known word such as {@code DX06}
     * @param body the text after the word, printable ASCII without {@code *} and {@code ^}; may be empty. No separator
     *     of parameters is known, so those of the vendor's document are part of the body
     * @return the command
     * @throws IllegalArgumentException when a part has another form; the message does not repeat the body
     */
    public static CustomCommand carscop(Stamp stamp, String word, String body) {
        Objects.requireNonNull(body, "body");
        return new CustomCommand(new Head.Carscop(stamp), word, body.isEmpty() ? List.of() : List.of(body));
    }

    /**
     * Returns the message that a decoder returns for the frame of this command.
     *
     * @return head, word and fields, without a meaning
     */
    public Unrecognized received() {
        return new Unrecognized(head, word, fields);
    }

    @Override
    public MessageType type() {
        return MessageType.COMMAND;
    }

    @Override
    public String wordText() {
        return word;
    }

    /** Returns head, word and the number of fields; not the fields, which may hold a password. */
    @Override
    public String toString() {
        return "CustomCommand[head=" + head + ", word=" + word + ", fields=" + fields.size() + ']';
    }
}
