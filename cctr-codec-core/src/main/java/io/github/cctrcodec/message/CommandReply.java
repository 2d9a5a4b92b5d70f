package io.github.cctrcodec.message;

import java.util.List;
import java.util.Optional;

/**
 * H02 alone: word {@code V4} from the device, which confirms a command. Whether a command was carried out, only its
 * {@link #result()} and the status bits say.
 *
 * @param head maker and id
 * @param command the command that is confirmed, for example {@code S17}
 * @param result what stands between the command and its time: result words and parameters. In a confirmation without
 *     position: everything behind the command
 * @param report time of the command and position; the confirmations of {@code CK}, {@code S21}, {@code S26} and short
 *     forms have none
 */
public record CommandReply(Head.H02 head, String command, List<String> result, Optional<Report> report)
        implements Message {

    /**
     * The second half of a confirmation.
     *
     * @param commandTime the time that the command carried, the key to tell which one was confirmed
     * @param fix position of the device; its validity is stated
     * @param status the status word
     * @param extraFields fields behind the status, as sent
     */
    public record Report(CommandTime commandTime, Fix fix, Optional<StatusWord> status, List<String> extraFields) {
        /** @throws IllegalArgumentException when the validity is unstated or a field cannot stand in a frame */
        public Report {
            if (fix.validity() == Validity.UNSTATED) {
                throw new IllegalArgumentException("fix: the validity marks its place and must be stated");
            }
            extraFields = Ranges.fields("extraFields", extraFields, ",#");
        }
    }

    /** @throws IllegalArgumentException when the fields would be read as something else */
    public CommandReply {
        Ranges.text("command", command, ",#");
        result = Ranges.fields("result", result, ",#");
        if (containsReport(result)) {
            throw new IllegalArgumentException("result: two times and a validity would be read as a report");
        }
        if (report.isEmpty() && Acknowledgement.isRecordAcknowledgement(command, result)) {
            throw new IllegalArgumentException("result: this is the server's acknowledgement of " + command);
        }
    }

    private static boolean containsReport(List<String> fields) {
        for (int i = 0; i + 2 < fields.size(); i++) {
            if (fields.get(i).matches("[0-9]{6}")
                    && fields.get(i + 1).matches("[0-9]{6}")
                    && fields.get(i + 2).matches("[AVB]")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public MessageType type() {
        return MessageType.REPLY;
    }

    @Override
    public String wordText() {
        return Word.V4.text();
    }
}
