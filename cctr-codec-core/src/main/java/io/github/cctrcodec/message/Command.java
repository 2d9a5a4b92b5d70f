package io.github.cctrcodec.message;

import java.util.List;

/**
 * H02 alone: a command of the table of known ones. None is proved on a Carscop unit; {@link Word#evidence()} says how each
 * is known. No Carscop ASCII command is public: a caller who has the vendor's document sends an {@link Unrecognized}, which
 * {@code CarscopCommand} makes of checked parts.
 *
 * @param head maker and id; a unit ignores commands with another maker than its own
 * @param word the command
 * @param time the sender's clock, which comes back in the {@link CommandReply}
 * @param parameters what stands behind the time: printable ASCII without {@code , # * ^}
 */
public record Command(Head.H02 head, Word word, CommandTime time, List<String> parameters) implements Message {

    /** @throws IllegalArgumentException when the word is no command or a parameter could break the frame */
    public Command {
        Ranges.word(word, MessageType.COMMAND, head);
        parameters = List.copyOf(parameters);
        for (String parameter : parameters) {
            if (!isParameter(parameter)) {
                throw new IllegalArgumentException(
                        "parameters: expected printable ASCII without ',', '#', '*' and '^', not \"" + parameter + '"');
            }
        }
    }

    /** Whether a text can be sent as a parameter. */
    public static boolean isParameter(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && ",#*^".indexOf(c) < 0);
    }

    @Override
    public MessageType type() {
        return MessageType.COMMAND;
    }

    @Override
    public String wordText() {
        return word.text();
    }
}
