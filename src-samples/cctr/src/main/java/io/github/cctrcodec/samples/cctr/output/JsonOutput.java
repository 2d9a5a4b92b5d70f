package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line for each event. */
public final class JsonOutput implements EventSink {
    private final PrintWriter out;
    private final JsonGenerator json;
    private final Function<DecodedFrame, Map<String, Object>> treeOf;

    private JsonOutput(PrintWriter out, Function<DecodedFrame, Map<String, Object>> treeOf) {
        this.out = out;
        json = JsonLines.to(out);
        this.treeOf = treeOf;
    }

    /** Writes what frames say. */
    static JsonOutput ofMessages(PrintWriter out) {
        return new JsonOutput(out, MessageTree::of);
    }

    /** Writes all fields of each frame in order. */
    public static JsonOutput ofExplanations(PrintWriter out) {
        return new JsonOutput(out, frame -> ExplanationTree.of(frame.frame()));
    }

    @Override
    public void frame(DecodedFrame frame) {
        JsonLines.write(treeOf.apply(frame), json);
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        JsonLines.write(MessageTree.of(run, connection), json);
    }

    @Override
    public void flush() throws IOException {
        json.flush();
        Written.check(out);
    }
}
