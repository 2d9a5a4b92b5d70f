package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line for each frame, with all of its fields in order. */
public final class ExplanationJson implements EventSink {
    private final PrintWriter out;
    private final JsonGenerator json;

    public ExplanationJson(PrintWriter out) {
        this.out = out;
        json = JsonLines.to(out);
    }

    @Override
    public void frame(DecodedFrame frame) {
        Explanation explanation = Explanation.of(frame.frame());
        json.writeStartObject();
        json.writeStringProperty("protocol", explanation.protocol().name());
        json.writeStringProperty("word", explanation.word());
        text("evidence", explanation.evidence().map(Enum::name));
        json.writeStringProperty("raw", JsonMessage.raw(frame.frame()));
        json.writeArrayPropertyStart("fields");
        for (Explanation.Field field : explanation.fields()) {
            json.writeStartObject();
            json.writeStringProperty("name", field.name());
            json.writeNumberProperty("offset", field.offset());
            json.writeNumberProperty("length", field.length());
            json.writeStringProperty("text", field.text());
            text("value", field.value());
            text("unit", field.unit());
            text("evidence", field.evidence().map(Enum::name));
            text("diagnostic", diagnostics(field));
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonLines.endLine(json);
    }

    private static Optional<String> diagnostics(Explanation.Field field) {
        return field.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of(field.diagnostics().stream().map(Diagnostic::text).collect(Collectors.joining("; ")));
    }

    private void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        JsonOutput.write(run, connection, json);
    }

    @Override
    public void flush() throws IOException {
        json.flush();
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
    }
}
