package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The last cell of a row: what has no column of its own, the important first. */
final class TableDetails {
    private final List<String> details = new ArrayList<>();

    /** @param hasTime whether the row has a time; a Carscop frame without one has its stamp at least */
    String of(DecodedFrame decoded, boolean hasTime) {
        Message message = decoded.message();
        decoded.connection().ifPresent(id -> details.add('[' + id + ']'));
        decoded.frame().diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .forEach(code -> details.add("!" + code));
        switch (message.type()) {
            case LOGIN -> ((Login) message).state().ifPresent(this::addState);
            case POSITION -> addPosition((Position) message);
            case ALARM -> addAlarm((Alarm) message);
            case HEARTBEAT -> addHeartbeat((Heartbeat) message);
            case CELLS -> addCellReport((CellReport) message);
            case REPLY -> addReply((CommandReply) message);
            case COMMAND -> addCommand((Command) message);
            case ACKNOWLEDGEMENT -> addAcknowledgement((Acknowledgement) message);
            case UNRECOGNIZED -> addFields("fields", ((Unrecognized) message).fields());
            case HANDSHAKE -> {}
        }
        if (!hasTime && message.head() instanceof Head.Carscop head) {
            details.add("stamp " + head.stamp());
        }
        return String.join(" ", details);
    }

    private void addPosition(Position position) {
        if (position.delivery() == Delivery.BUFFERED) {
            details.add("buffered");
        }
        addStatus(position.status());
        position.state().ifPresent(this::addState);
        position.telemetry().ifPresent(this::addTelemetry);
        addFields("extra", position.extraFields());
    }

    private void addAlarm(Alarm alarm) {
        String kind = alarm.knownCode().map(TableDetails::named).orElse("of unknown kind");
        details.add("alarm " + alarm.code() + " \"" + alarm.text() + "\" " + kind);
        alarm.state().ifPresent(this::addState);
    }

    /** An analogy is a hint and reads like one. */
    private static String named(AlarmCode code) {
        return code.evidence().compareTo(Evidence.DOCUMENTED) <= 0 ? code.name() : "perhaps " + code;
    }

    private void addHeartbeat(Heartbeat heartbeat) {
        addNumber("battery ", heartbeat.batteryPercent(), "%");
        addNumber("gsm ", heartbeat.gsm(), "");
        addNumber("satellites ", heartbeat.satellites(), "");
        addStatus(heartbeat.status());
        addNumber("steps ", positive(heartbeat.steps()), "");
        addNumber("turnovers ", positive(heartbeat.turnovers()), "");
        addFields("extra", heartbeat.extraFields());
    }

    private void addCellReport(CellReport report) {
        details.add(report.cells().size() + " cells of " + number(report.mcc()) + '/' + number(report.mnc()));
        report.cells().stream().findFirst().ifPresent(this::addCell);
        report.battery().ifPresent(this::addBattery);
        addStatus(report.status());
        addNumber("timing advance ", report.timingAdvance(), "");
        addFields("extra", report.extraFields());
    }

    private void addReply(CommandReply reply) {
        details.add(reply.command()
                + reply.report()
                        .flatMap(CommandReply.Report::commandTime)
                        .map(time -> " of " + time)
                        .orElse(""));
        addFields("result", reply.result());
        reply.report().ifPresent(report -> {
            addStatus(report.status());
            report.telemetry().ifPresent(this::addTelemetry);
            addFields("extra", report.extraFields());
        });
    }

    private void addCommand(Command command) {
        details.add("of " + command.commandTime());
        addFields("parameters", command.parameters());
    }

    private void addAcknowledgement(Acknowledgement answer) {
        answer.acknowledged().ifPresent(word -> details.add("answers " + word));
        answer.result().ifPresent(result -> details.add("result " + result));
        answer.clock().ifPresent(clock -> details.add("clock " + clock));
    }

    private void addTelemetry(Telemetry telemetry) {
        telemetry.battery().ifPresent(this::addBattery);
        telemetry.volts().ifPresent(volts -> details.add(volts + "V"));
        addNumber("gsm ", telemetry.gsm(), "");
        addNumber("satellites ", telemetry.satellites(), "");
        telemetry.odometerMetres().ifPresent(metres -> details.add(Math.round(metres) + "m"));
        telemetry.odometerRaw().ifPresent(units -> details.add("odometer " + units));
        telemetry.celsius().ifPresent(celsius -> details.add(celsius + "C"));
        telemetry.fuel().ifPresent(fuel -> details.add("fuel " + fuel));
        addNumber("altitude ", telemetry.altitudeMetres(), "m");
        if (telemetry.mcc().isPresent()) {
            details.add("mcc " + number(telemetry.mcc()) + " mnc " + number(telemetry.mnc()));
        }
        telemetry.cell().ifPresent(this::addCell);
        telemetry.iccid().ifPresent(iccid -> details.add("iccid " + iccid));
    }

    private void addBattery(Battery battery) {
        addNumber("battery ", battery.percent(), "%");
        if (battery.percent().isEmpty()) {
            addNumber("battery code ", battery.code(), "");
        }
    }

    private void addState(CarscopState state) {
        state.text().ifPresent(details::add);
        addNumber("", state.odometerMetres(), "m");
    }

    private void addStatus(Optional<StatusWord> status) {
        status.map(StatusWord::flags)
                .filter(flags -> !flags.isEmpty())
                .ifPresent(flags ->
                        details.add(flags.stream().map(StatusFlag::name).collect(Collectors.joining("+"))));
    }

    private void addCell(Cell cell) {
        details.add("lac " + cell.lac() + " cid " + cell.cid());
        addNumber("", cell.dbm(), "dBm");
    }

    private void addNumber(String before, OptionalInt number, String behind) {
        if (number.isPresent()) {
            details.add(before + number.getAsInt() + behind);
        }
    }

    private void addFields(String name, List<String> fields) {
        if (!fields.isEmpty()) {
            details.add(name + ' ' + String.join(",", fields));
        }
    }

    private static OptionalInt positive(OptionalInt number) {
        return number.orElse(0) > 0 ? number : OptionalInt.empty();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "?";
    }
}
