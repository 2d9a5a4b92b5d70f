package io.github.cctrcodec.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * H02 only: word {@code V4} from the device, which confirms a command. Whether a command was carried out, only its
 * {@link #result()} and the status bits say.
 *
 * @param head maker and id
 * @param command the command that is confirmed, for example {@code S17}
 * @param result what stands between the command and its time: result words and parameters. In a confirmation without
 *     position: everything after the command. Parameters that are repeated here may be a password, so {@link #toString()} gives
 *     only their number. Together with the command at most 768 characters
 * @param report time of the command and position; the confirmations of {@code CK}, {@code S21}, {@code S26} and short
 *     forms have none
 */
public record CommandReply(Head.H02 head, String command, List<String> result, Optional<Report> report)
        implements Message {

    // The places of a position, counted from the field of its time.
    private static final int NORTH_SOUTH = 3;
    private static final int EAST_WEST = 5;
    private static final int DATE = 8;
    private static final int STATUS = 9;

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
            Objects.requireNonNull(commandTime, "commandTime");
            Objects.requireNonNull(fix, "fix");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(telemetry, "telemetry");
            extraFields = FrameText.fields("extraFields", Objects.requireNonNull(extraFields, "extraFields"));
        }
    }

    /** @throws IllegalArgumentException when the fields would be read as something else */
    public CommandReply {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(report, "report");
        FrameText.characters("command", command, FrameText.H02_END);
        result = FrameText.fields("result", Objects.requireNonNull(result, "result"));
        List<String> fields = new ArrayList<>(result.size() + 1);
        fields.add(command);
        fields.addAll(result);
        FrameText.h02("result", fields, report.isEmpty());
        if (holdsReport(fields, report.isPresent())) {
            throw new IllegalArgumentException("result: would be read as a report");
        }
        if (report.isEmpty() && Acknowledgement.isRecordAcknowledgement(command, result)) {
            throw new IllegalArgumentException("result: this is the server's acknowledgement of a record");
        }
        if (report.isPresent()) {
            Report second = report.get();
            TextTail.check(head, Word.V4, second.status().isPresent(), second.telemetry(), second.extraFields());
            FrameText.length(
                    "extraFields",
                    FrameText.length(fields) + FrameText.length(second.extraFields()),
                    FrameText.MAX_LENGTH);
        }
    }

    /**
     * Whether a reader would find a report among these fields, which begin with the command: by two times and a validity, by two
     * hemispheres, or by date and status.
     */
    private static boolean holdsReport(List<String> fields, boolean isReportBehind) {
        int count = fields.size();
        for (int time = 2; time + 1 < count; time++) {
            if (isTime(fields.get(time - 1)) && isTime(fields.get(time)) && isValidity(fields.get(time + 1))) {
                return true;
            }
        }
        for (int time = 0; time + EAST_WEST < count; time++) {
            if ((isReportBehind || time + DATE < count)
                    && isEither(fields.get(time + NORTH_SOUTH), "N", "S")
                    && isEither(fields.get(time + EAST_WEST), "E", "W")) {
                return true;
            }
        }
        for (int time = 1; !isReportBehind && time + STATUS < count; time++) {
            if (isHemisphereOrNone(fields.get(time + NORTH_SOUTH), "N", "S")
                    && isHemisphereOrNone(fields.get(time + EAST_WEST), "E", "W")
                    && isTime(fields.get(time + DATE))
                    && FrameText.isHex(fields.get(time + STATUS), 8)) {
                return true;
            }
        }
        return false;
    }

    /** Six digits, as a date has them too. */
    private static boolean isTime(String field) {
        return FrameText.isDigits(field, 6);
    }

    private static boolean isValidity(String field) {
        return isEither(field, "A", "V") || FrameText.trim(field).equals("B");
    }

    private static boolean isHemisphereOrNone(String field, String one, String other) {
        return isEither(field, one, other) || isEither(field, "", "0");
    }

    private static boolean isEither(String field, String one, String other) {
        String text = FrameText.trim(field);
        return text.equals(one) || text.equals(other);
    }

    @Override
    public Fix fix() {
        return report.isPresent() ? report.get().fix() : Fix.UNSTATED;
    }

    @Override
    public Optional<StatusWord> status() {
        return report.flatMap(Report::status);
    }

    @Override
    public Optional<Battery> battery() {
        return report.flatMap(Report::telemetry).flatMap(Telemetry::battery);
    }

    @Override
    public MessageType type() {
        return MessageType.REPLY;
    }

    @Override
    public String wordText() {
        return Word.V4.text();
    }

    /** The parts, without the values of the result. */
    @Override
    public String toString() {
        return "CommandReply[head=" + head + ", command=" + command + ", result=" + result.size() + ", report=" + report
                + ']';
    }
}
