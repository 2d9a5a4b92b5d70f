package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;

/**
 * A command of the server to an H02 unit, with a word of type {@link MessageType#COMMAND}. The factory methods of
 * {@link io.github.cctrcodec.command.H02Command} check the parameters of each. Immutable and thread-safe.
 *
 * <pre>{@code
 * Command command = H02Command.locate(Head.H02.of("1400046168"), CommandTime.at(LocalTime.now(ZoneOffset.UTC)), 180);
 * byte[] frame = FrameEncoder.encode(command);
 * }</pre>
 *
 * <p>No command is proved on a Carscop unit; {@link Word#evidence()} indicates how each is known. No command of the
 * Carscop ASCII protocol is public: callers who have the vendor's document use {@link CustomCommand#carscop}.
 *
 * @param head maker and id; a unit ignores commands with another maker than its own
 * @param word the command, a word of type {@link MessageType#COMMAND}
 * @param commandTime the sender's clock, which comes back in the {@link CommandReply}
 * @param parameters the fields after the time: printable ASCII without {@code , # * ^}, together at most 768 characters
 *     with a comma before each. They may hold a password, so {@link #toString()} has only their number
 */
public record Command(Head.H02 head, Word word, CommandTime commandTime, List<String> parameters) implements Message {

    /**
     * Checks word and parameters.
     *
     * @param head see {@link #head()}
     * @param word see {@link #word()}
     * @param commandTime see {@link #commandTime()}
     * @param parameters see {@link #parameters()}
     * @throws IllegalArgumentException when the word is not a command, a parameter could break the frame, or the
     *     parameters are too long or would be read as a position; the message does not repeat the parameters
     */
    public Command {
        Ranges.word(word, MessageType.COMMAND, head);
        Objects.requireNonNull(commandTime, "commandTime");
        Objects.requireNonNull(parameters, "parameters");
        parameters = List.copyOf(parameters);
        for (String parameter : parameters) {
            if (!isParameter(parameter)) {
                throw new IllegalArgumentException(
                        "parameters: expected printable ASCII without ',', '#', '*' and '^'");
            }
        }
        FrameText.h02("parameters", parameters, true);
        if (isLikePosition(parameters)) {
            throw new IllegalArgumentException("parameters: would be read as a position whose word is damaged");
        }
    }

    /**
     * Returns whether a text can be sent as a parameter.
     *
     * @param text the text, possibly empty
     * @return whether it is printable ASCII without {@code , # * ^}
     */
    public static boolean isParameter(String text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || ",#*^".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether hemispheres, and a date or both letters, are where a position has them. */
    private static boolean isLikePosition(List<String> parameters) {
        if (parameters.size() < 8) {
            return false;
        }
        String north = FrameText.trim(parameters.get(2));
        String east = FrameText.trim(parameters.get(4));
        boolean letters = isEither(north, "N", "S") && isEither(east, "E", "W");
        return letters
                || (isEither(north, "N", "S") || isEither(north, "", "0"))
                        && (isEither(east, "E", "W") || isEither(east, "", "0"))
                        && TextTail.isDate(FrameText.trim(parameters.get(7)));
    }

    private static boolean isEither(String text, String one, String other) {
        return text.equals(one) || text.equals(other);
    }

    @Override
    public MessageType type() {
        return MessageType.COMMAND;
    }

    @Override
    public String wordText() {
        return word.text();
    }

    /** Returns head, word, time and the number of parameters; not the parameters, which may hold a password. */
    @Override
    public String toString() {
        return "Command[head=" + head + ", word=" + word + ", commandTime=" + commandTime + ", parameters="
                + parameters.size() + ']';
    }
}
