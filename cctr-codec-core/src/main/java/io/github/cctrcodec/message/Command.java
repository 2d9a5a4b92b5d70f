package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;

/**
 * H02 alone: a command of the table of known ones. None is proved on a Carscop unit; {@link Word#evidence()} says how each
 * is known. No Carscop ASCII command is public: a caller who has the vendor's document sends an {@link Unrecognized}, which
 * {@code CarscopCommand} makes of checked parts.
 *
 * @param head maker and id; a unit ignores commands with another maker than its own
 * @param word the command
 * @param commandTime the sender's clock, which comes back in the {@link CommandReply}
 * @param parameters what stands after the time: printable ASCII without {@code , # * ^}, together at most 768 characters.
 *     They may hold a password, so {@link #toString()} gives only their number
 */
public record Command(Head.H02 head, Word word, CommandTime commandTime, List<String> parameters) implements Message {

    /** @throws IllegalArgumentException when the word is no command or a parameter could break the frame */
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

    /** Whether a text can be sent as a parameter. */
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

    /** Whether hemispheres, and a date or both letters, stand where a position has them. */
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

    /** The parts, without the values of the parameters. */
    @Override
    public String toString() {
        return "Command[head=" + head + ", word=" + word + ", commandTime=" + commandTime + ", parameters="
                + parameters.size() + ']';
    }
}
