package io.github.cctrcodec.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The confirmation of a command by an H02 unit, word {@code V4}. Only {@link #result()} and the
 * status bits tell whether the command was carried out. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof CommandReply reply && reply.command().equals("S20")) {
 *     show(reply.result());                                                 // for example [DONE]
 * }
 * }</pre>
 *
 * <p>{@link io.github.cctrcodec.session.PendingCommands} finds the command that is confirmed.
 *
 * @param head maker and id
 * @param command the word of the command that is confirmed, for example {@code S17}
 * @param result the fields between the command and its time: result words and parameters. In a confirmation without a
 *     position, all fields after the command. With the command at most 768 characters. The parameters that a unit
 *     repeats may hold a password, so {@link #toString()} has only the number of fields
 * @param report time of the command and position; absent in the confirmations of {@code CK}, {@code S21} and
 *     {@code S26} and in short forms
 */
public record CommandReply(Head.H02 head, String command, List<String> result, Optional<Report> report)
        implements Message {

    // Fields of a position, counted from its time.
    private static final int NORTH_SOUTH = 3;
    private static final int EAST_WEST = 5;
    private static final int DATE = 8;
    private static final int STATUS = 9;

    /**
     * The second half of a confirmation: time of the command, and position of the device.
     *
     * @param commandTime the time that the command carried, which tells the command that was confirmed; absent when it
     *     is damaged or missing
     * @param fix the position of the device
     * @param status the status word; absent when the frame has none that is readable
     * @param telemetry what other brands send after the status; otherwise absent
     * @param extraFields other fields after the status, as sent
     */
    public record Report(
            Optional<CommandTime> commandTime,
            Fix fix,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields) {
        /**
         * Checks the characters of the extra fields.
         *
         * @param commandTime see {@link #commandTime()}
         * @param fix see {@link #fix()}
         * @param status see {@link #status()}
         * @param telemetry see {@link #telemetry()}
         * @param extraFields see {@link #extraFields()}
         * @throws IllegalArgumentException when a field cannot be part of a frame
         */
        public Report {
            Objects.requireNonNull(commandTime, "commandTime");
            Objects.requireNonNull(fix, "fix");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(telemetry, "telemetry");
            extraFields = FrameText.fields("extraFields", Objects.requireNonNull(extraFields, "extraFields"));
        }
    }

    /**
     * Checks that a frame can carry the fields.
     *
     * @param head see {@link #head()}
     * @param command see {@link #command()}
     * @param result see {@link #result()}
     * @param report see {@link #report()}
     * @throws IllegalArgumentException when a field cannot be part of a frame, or the fields are too long or would be
     *     read as something else; the message does not repeat the result
     */
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
     * Returns whether a decoder would find a report among these fields, of which the first is the command: by two times
     * and a validity, by two hemispheres, or by date and status.
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

    /** Returns whether a field has six digits, as a time and a date have. */
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

    /** Returns the parts, with the number of fields of the result; not the fields, which may hold a password. */
    @Override
    public String toString() {
        return "CommandReply[head=" + head + ", command=" + command + ", result=" + result.size() + ", report=" + report
                + ']';
    }
}
