package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Decodes the inputs of a command, in order. */
final class InputDecoder {
    private final InputArguments arguments;
    private final InputStream stdin;

    InputDecoder(InputArguments arguments, InputStream stdin) {
        this.arguments = arguments;
        this.stdin = stdin;
    }

    /** Passes every event to a sink, and returns the exit code: 0 when all was read and understood, else 1. */
    int run(EventSink out) throws IOException {
        Completeness sink = new Completeness(out);
        boolean allUnderstood = true;
        Connection frames = new Connection(Optional.empty(), sink);
        for (Input input : arguments.inputs()) {
            if (input instanceof Input.FrameArgument frame) {
                frames.receive(frame.bytes());
                frames.end();
            } else if (input instanceof Input.Source source) {
                allUnderstood &= decode(source, sink);
            }
        }
        sink.flush();
        return allUnderstood && sink.isComplete() ? 0 : 1;
    }

    /** Decodes a source and returns whether every line was understood. */
    private boolean decode(Input.Source source, EventSink sink) throws IOException {
        try (OpenSource opened = source.open(arguments.format(), stdin);
                InputStream stream = new FlushingInput(opened.stream(), sink)) {
            Optional<String> remark = SourceDecoder.decode(new OpenSource(opened.format(), stream), sink);
            remark.ifPresent(what -> arguments.tell(source, what));
            return remark.isEmpty();
        }
    }
}
