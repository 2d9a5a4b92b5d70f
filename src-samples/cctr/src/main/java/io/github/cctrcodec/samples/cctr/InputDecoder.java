package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Decodes the inputs of a command, in order. */
final class InputDecoder {
    private final InputArguments arguments;

    InputDecoder(InputArguments arguments) {
        this.arguments = arguments;
    }

    /** Passes every event to a sink, and returns the exit code: 0 when all was read and understood, else 1. */
    int run(EventSink out) throws IOException {
        Completeness sink = new Completeness(out);
        boolean allRead = true;
        Connection frames = new Connection(Optional.empty(), sink);
        for (Input input : arguments.inputs()) {
            if (input instanceof Input.FrameArgument frame) {
                frames.receive(frame.bytes());
                frames.end();
            } else if (input instanceof Input.Source source) {
                List<String> remarks = decode(source, sink);
                remarks.forEach(what -> arguments.remark(source, what));
                allRead &= remarks.isEmpty();
            }
        }
        sink.end();
        sink.flush();
        return allRead && sink.isComplete() ? 0 : 1;
    }

    /** Decodes a source and returns what of it was not read. */
    private List<String> decode(Input.Source source, EventSink sink) throws IOException {
        try (OpenSource opened = arguments.open(source);
                InputStream stream = new FlushingInput(opened.stream(), sink)) {
            return SourceDecoder.decode(opened.withStream(stream), source.name(), sink);
        }
    }
}
