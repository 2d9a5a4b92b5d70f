package io.github.cctrcodec;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Events as one line of text, everything a frame says and nothing it does not: what the vectors file expects. */
final class EventText {
    private final StringJoiner out = new StringJoiner(" ");

    private EventText() {}

    static String of(List<StreamEvent> events) {
        return events.stream().map(EventText::of).collect(Collectors.joining(" ; "));
    }

    static String of(StreamEvent event) {
        if (event instanceof StreamEvent.Skipped skipped) {
            return skipped.reason() + "@" + skipped.offset() + "+" + skipped.length();
        }
        StreamEvent.Frame frame = (StreamEvent.Frame) event;
        EventText text = new EventText();
        text.message(frame.message());
        frame.diagnostics().forEach(text::diagnostic);
        return visible(text.out.toString());
    }

    /** Characters that are not printable ASCII as {@code \xNN}. */
    private static String visible(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : String.format(Locale.ROOT, "\\x%02x", c))
                .collect(Collectors.joining());
    }

    private void message(Message message) {
        out.add(message.type().name().toLowerCase(Locale.ROOT));
        out.add(message.wordText().isEmpty() ? "(no word)" : message.wordText());
        if (message.direction() != Direction.UPLINK) {
            out.add(message.direction() == Direction.DOWNLINK ? "down" : "unknown");
        }
        if (message.head() instanceof Head.H02 head && !head.maker().equals(Head.H02.CARSCOP_MAKER)) {
            out.add("maker=" + head.maker());
        }
        message.deviceId().ifPresent(id -> out.add("id=" + id));
        if (message instanceof Login login) {
            fix(login.fix());
            state(login.state());
        } else if (message instanceof Position position) {
            fix(position.fix());
            state(position.state());
            status(position.status());
            position.telemetry().ifPresent(this::telemetry);
            list("extra", position.extraFields());
        } else if (message instanceof Alarm alarm) {
            out.add("alarm=" + alarm.code() + ":" + alarm.text());
            fix(alarm.fix());
            state(alarm.state());
        } else if (message instanceof Heartbeat heartbeat) {
            heartbeat.time().ifPresent(time -> out.add(time.toString()));
            number("gsm", heartbeat.gsm());
            number("sat", heartbeat.satellites());
            number("bat", heartbeat.batteryPercent());
            number("steps", heartbeat.steps());
            number("turns", heartbeat.turnovers());
            status(heartbeat.status());
            list("extra", heartbeat.extraFields());
        } else if (message instanceof CellReport report) {
            report.time().ifPresent(time -> out.add(time.toString()));
            number("mcc", report.mcc());
            number("mnc", report.mnc());
            number("ta", report.timingAdvance());
            out.add("cells=" + report.cells().stream().map(EventText::cell).collect(Collectors.joining("|")));
            report.battery().ifPresent(this::battery);
            status(report.status());
            list("extra", report.extraFields());
        } else if (message instanceof CommandReply reply) {
            out.add("cmd=" + reply.command());
            list("result", reply.result());
            reply.report().ifPresent(report -> {
                report.commandTime().ifPresent(time -> out.add("cmdtime=" + time));
                fix(report.fix());
                status(report.status());
                report.telemetry().ifPresent(this::telemetry);
                list("extra", report.extraFields());
            });
        } else if (message instanceof Acknowledgement answer) {
            answer.acknowledged().ifPresent(word -> out.add("of=" + word));
            answer.result().ifPresent(result -> out.add("result=" + result));
            answer.clock().ifPresent(clock -> out.add("clock=" + clock));
        } else if (message instanceof Command command) {
            out.add("cmdtime=" + command.commandTime());
            list("params", command.parameters());
        } else if (message instanceof Unrecognized unrecognized) {
            list("fields", unrecognized.fields());
        }
    }

    private void fix(Fix fix) {
        fix.time().ifPresent(time -> out.add(time.toString()));
        if (fix.validity() != Validity.UNSTATED) {
            out.add(fix.validity().name());
        }
        fix.coordinates().ifPresent(place -> out.add(place.toString()));
        fix.milliknots().ifPresent(speed -> out.add(String.format(Locale.ROOT, "%.3fkn", speed / 1000.0)));
        fix.course().ifPresent(course -> out.add(String.format(Locale.ROOT, "%.2fdeg", course)));
    }

    private void state(Optional<CarscopState> state) {
        state.flatMap(CarscopState::text).ifPresent(text -> out.add("state=" + text));
        state.map(CarscopState::odometerMetres)
                .filter(OptionalInt::isPresent)
                .ifPresent(metres -> out.add("odo=" + metres.getAsInt() + "m"));
    }

    private void status(Optional<StatusWord> status) {
        status.ifPresent(known -> out.add("status=" + known + known.flags()));
    }

    private void telemetry(Telemetry telemetry) {
        out.add(telemetry.form().name());
        number("gsm", telemetry.gsm());
        number("sat", telemetry.satellites());
        telemetry.battery().ifPresent(this::battery);
        telemetry.volts().ifPresent(volts -> out.add(volts + "V"));
        telemetry.odometerMetres().ifPresent(metres -> out.add(String.format(Locale.ROOT, "odo=%.6fm", metres)));
        telemetry.odometerRaw().ifPresent(units -> out.add("odoraw=" + units));
        telemetry.celsius().ifPresent(celsius -> out.add(celsius + "C"));
        telemetry.fuel().ifPresent(fuel -> out.add("fuel=" + fuel));
        number("alt", telemetry.altitudeMetres());
        number("mcc", telemetry.mcc());
        number("mnc", telemetry.mnc());
        telemetry.cell().ifPresent(cell -> out.add("cell=" + cell(cell)));
        telemetry.iccid().ifPresent(iccid -> out.add("iccid=" + iccid));
        number("number", telemetry.recordNumber());
    }

    private void battery(Battery battery) {
        String percent = battery.percent().isPresent() ? battery.percent().getAsInt() + "%" : "?";
        String code = battery.code().isPresent() ? "(" + battery.code().getAsInt() + ")" : "";
        out.add("bat=" + percent + code);
    }

    private void diagnostic(Diagnostic diagnostic) {
        out.add("!" + diagnostic.code() + "@" + diagnostic.offset() + "+" + diagnostic.length());
    }

    private static String cell(Cell cell) {
        OptionalInt dbm = cell.dbm();
        return cell.lac() + "/" + cell.cid() + (dbm.isPresent() ? "/" + dbm.getAsInt() : "");
    }

    private void number(String name, OptionalInt number) {
        number.ifPresent(known -> out.add(name + "=" + known));
    }

    private void list(String name, List<String> list) {
        if (!list.isEmpty()) {
            out.add(name + "=" + list);
        }
    }
}
