package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Unrecognized;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message or a skipped run as maps, lists, texts, numbers and Booleans: what the JSON output writes. Properties are always
 * in the same order; only what the frame says is there.
 */
public final class MessageTree {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final TreeParts parts = new TreeParts(tree);

    private MessageTree() {}

    /** Returns the properties of a message. */
    public static Map<String, Object> of(DecodedFrame decoded) {
        MessageTree message = new MessageTree();
        message.add(decoded);
        return message.tree;
    }

    /**
     * Returns the properties of a run of skipped bytes.
     *
     * @param connection the id of the connection, when the input names it
     */
    public static Map<String, Object> of(StreamEvent.Skipped run, Optional<String> connection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "skipped");
        tree.put("offset", run.offset());
        tree.put("length", run.length());
        tree.put("reason", run.reason().name());
        connection.ifPresent(id -> tree.put("connection", id));
        return tree;
    }

    private void add(DecodedFrame decoded) {
        Message message = decoded.message();
        tree.put("protocol", message.protocol().name());
        tree.put("type", message.type().name().toLowerCase(Locale.ROOT));
        tree.put("direction", decoded.direction().name().toLowerCase(Locale.ROOT));
        tree.put("word", message.wordText());
        tree.put("deviceId", decoded.deviceId().orElse(null));
        decoded.connection().ifPresent(id -> tree.put("connection", id));
        if (message.head() instanceof Head.Carscop head) {
            parts.stamp(head.stamp());
        }
        switch (message.type()) {
            case HANDSHAKE -> {}
            case LOGIN -> login((Login) message);
            case POSITION -> position((Position) message);
            case ALARM -> alarm((Alarm) message);
            case HEARTBEAT -> heartbeat((Heartbeat) message);
            case CELLS -> cellReport((CellReport) message);
            case REPLY -> reply((CommandReply) message);
            case COMMAND -> command((Command) message);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message);
            case UNRECOGNIZED -> parts.texts("fields", ((Unrecognized) message).fields());
        }
        diagnostics(decoded.frame().diagnostics());
        tree.put("raw", raw(decoded.frame()));
    }

    private void login(Login login) {
        parts.fix(login.fix());
        login.state().ifPresent(parts::state);
    }

    private void position(Position position) {
        parts.fix(position.fix());
        if (position.delivery() != Delivery.UNSTATED) {
            tree.put("buffered", position.delivery() == Delivery.BUFFERED);
        }
        position.state().ifPresent(parts::state);
        position.status().ifPresent(parts::status);
        position.telemetry().ifPresent(parts::telemetry);
        extraFields(position.extraFields());
    }

    private void alarm(Alarm alarm) {
        parts.fix(alarm.fix());
        alarm.state().ifPresent(parts::state);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("code", String.valueOf(alarm.code()));
        said.put("text", alarm.text());
        Optional<AlarmCode> known = alarm.knownCode();
        if (known.isPresent()) {
            said.put("name", known.get().name());
            said.put("evidence", known.get().evidence().name());
        }
        tree.put("alarm", said);
    }

    private void heartbeat(Heartbeat heartbeat) {
        parts.time(heartbeat.time());
        heartbeat.status().ifPresent(parts::status);
        parts.number("batteryPercent", heartbeat.batteryPercent());
        parts.number("gsm", heartbeat.gsm());
        parts.number("satellites", heartbeat.satellites());
        parts.number("steps", heartbeat.steps());
        parts.number("turnovers", heartbeat.turnovers());
        extraFields(heartbeat.extraFields());
    }

    private void cellReport(CellReport report) {
        parts.time(report.time());
        report.status().ifPresent(parts::status);
        report.battery().ifPresent(parts::battery);
        parts.cells(report.mcc(), report.mnc(), report.cells());
        parts.number("timingAdvance", report.timingAdvance());
        extraFields(report.extraFields());
    }

    private void reply(CommandReply reply) {
        reply.report().ifPresent(report -> {
            parts.fix(report.fix());
            report.status().ifPresent(parts::status);
            report.telemetry().ifPresent(parts::telemetry);
        });
        tree.put("command", reply.command());
        reply.report().flatMap(CommandReply.Report::commandTime).ifPresent(parts::commandTime);
        parts.texts("result", reply.result());
        reply.report().ifPresent(report -> extraFields(report.extraFields()));
    }

    private void command(Command command) {
        tree.put("command", command.wordText());
        parts.commandTime(command.commandTime());
        parts.texts("parameters", command.parameters());
    }

    private void acknowledgement(Acknowledgement answer) {
        answer.acknowledged().ifPresent(word -> tree.put("acknowledged", word));
        answer.result().ifPresent(result -> parts.texts("result", List.of(result.toString())));
        answer.clock().ifPresent(clock -> tree.put("clock", clock));
    }

    private void extraFields(List<String> fields) {
        if (!fields.isEmpty()) {
            parts.texts("extraFields", fields);
        }
    }

    private void diagnostics(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            tree.put("diagnostics", diagnostics.stream().map(MessageTree::tree).toList());
        }
    }

    private static Map<String, Object> tree(Diagnostic diagnostic) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", diagnostic.code().name());
        tree.put("offset", diagnostic.offset());
        tree.put("length", diagnostic.length());
        tree.put("text", diagnostic.text());
        return tree;
    }

    static String raw(StreamEvent.Frame frame) {
        return frame.message().head() instanceof Head.H02Binary
                ? HexFormat.of().formatHex(frame.toByteArray())
                : frame.text();
    }
}
