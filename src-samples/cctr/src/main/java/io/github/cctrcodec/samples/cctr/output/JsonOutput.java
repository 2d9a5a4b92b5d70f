package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line for each event. */
final class JsonOutput implements EventSink {
    private final PrintWriter out;
    private final JsonGenerator json;
    private final JsonMessage messages;

    JsonOutput(PrintWriter out) {
        this.out = out;
        json = JsonLines.to(out);
        messages = new JsonMessage(json);
    }

    @Override
    public void frame(DecodedFrame frame) {
        json.writeStartObject();
        messages.write(frame);
        JsonLines.endLine(json);
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        write(run, connection, json);
    }

    /** Writes a run of skipped bytes as an object. */
    static void write(StreamEvent.Skipped run, Optional<String> connection, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "skipped");
        json.writeNumberProperty("offset", run.offset());
        json.writeNumberProperty("length", run.length());
        json.writeStringProperty("reason", run.reason().name());
        connection.ifPresent(id -> json.writeStringProperty("connection", id));
        JsonLines.endLine(json);
    }

    @Override
    public void flush() throws IOException {
        json.flush();
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
    }
}
