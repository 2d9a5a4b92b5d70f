package io.github.cctrcodec.message;

import java.util.List;
import java.util.Optional;

/**
 * H02 only: word {@code V4} from the device, which confirms a command. Whether a command was carried out, only its
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
     * @param commandTime the time that the command carried, the key to tell which one was confirmed; absent when it is
     *     damaged or missing
     * @param fix position of the device
     * @param status the status word
     * @param telemetry what other brands send after the status
     * @param extraFields other fields after the status, as sent
     */
    public record Report(
            Optional<CommandTime> commandTime,
            Fix fix,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields) {
        /** @throws IllegalArgumentException when a field cannot be part of a frame */
        public Report {
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
