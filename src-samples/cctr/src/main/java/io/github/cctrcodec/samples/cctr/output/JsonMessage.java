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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The properties of a message, always in the same order; only what the frame says is there. */
final class JsonMessage {
    private final JsonGenerator json;
    private final JsonParts parts;

    JsonMessage(JsonGenerator json) {
        this.json = json;
        parts = new JsonParts(json);
    }

    /** Writes into the object that is open. */
    void write(DecodedFrame decoded) {
        Message message = decoded.message();
        json.writeStringProperty("protocol", message.protocol().name());
        json.writeStringProperty("type", message.type().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("direction", decoded.direction().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("word", message.wordText());
        json.writeStringProperty("deviceId", decoded.deviceId().orElse(null));
        decoded.connection().ifPresent(id -> json.writeStringProperty("connection", id));
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
        json.writeStringProperty("raw", raw(decoded.frame()));
    }

    private void login(Login login) {
        parts.fix(login.fix());
        login.state().ifPresent(parts::state);
    }

    private void position(Position position) {
        parts.fix(position.fix());
        if (position.delivery() != Delivery.UNSTATED) {
            json.writeBooleanProperty("buffered", position.delivery() == Delivery.BUFFERED);
        }
        position.state().ifPresent(parts::state);
        position.status().ifPresent(parts::status);
        position.telemetry().ifPresent(parts::telemetry);
        extraFields(position.extraFields());
    }

    private void alarm(Alarm alarm) {
        parts.fix(alarm.fix());
        alarm.state().ifPresent(parts::state);
        json.writeObjectPropertyStart("alarm");
        json.writeStringProperty("code", String.valueOf(alarm.code()));
        json.writeStringProperty("text", alarm.text());
        Optional<AlarmCode> known = alarm.knownCode();
        if (known.isPresent()) {
            json.writeStringProperty("name", known.get().name());
            json.writeStringProperty("evidence", known.get().evidence().name());
        }
        json.writeEndObject();
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
        json.writeStringProperty("command", reply.command());
        reply.report().flatMap(CommandReply.Report::commandTime).ifPresent(parts::commandTime);
        parts.texts("result", reply.result());
        reply.report().ifPresent(report -> extraFields(report.extraFields()));
    }

    private void command(Command command) {
        json.writeStringProperty("command", command.wordText());
        parts.commandTime(command.commandTime());
        parts.texts("parameters", command.parameters());
    }

    private void acknowledgement(Acknowledgement answer) {
        answer.acknowledged().ifPresent(word -> json.writeStringProperty("acknowledged", word));
        answer.result().ifPresent(result -> parts.texts("result", List.of(result.toString())));
        answer.clock().ifPresent(clock -> json.writeStringProperty("clock", clock));
    }

    private void extraFields(List<String> fields) {
        if (!fields.isEmpty()) {
            parts.texts("extraFields", fields);
        }
    }

    private void diagnostics(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringProperty("code", diagnostic.code().name());
            json.writeNumberProperty("offset", diagnostic.offset());
            json.writeNumberProperty("length", diagnostic.length());
            json.writeStringProperty("text", diagnostic.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String raw(StreamEvent.Frame frame) {
        return frame.message().head() instanceof Head.H02Binary
                ? HexFormat.of().formatHex(frame.toByteArray())
                : frame.text();
    }
}
