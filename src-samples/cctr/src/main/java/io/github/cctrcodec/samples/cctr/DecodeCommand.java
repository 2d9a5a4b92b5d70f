package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.OutputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cctr decode}: every message of the inputs, in order. */
@Command(
        name = "decode",
        description = {
            "Decodes frames, one line for each message.",
            "Every file is one connection; all frames of the command line are one; in a server log the session id of a "
                    + "line names its connection, or port and address where there is none.",
            "Lines of a log whose bytes cannot be read, such as masked ones, are counted on standard error."
        },
        footer = "Exit code: 0 all was read, 1 something was skipped, not understood or without known structure, "
                + "2 wrong usage or unreadable input.")
final class DecodeCommand implements Callable<Integer> {
    private static final int CHUNK = 1 << 16;

    private final InputStream stdin;

    @Mixin
    private final InputArguments arguments = new InputArguments();

    @Option(names = "--output", paramLabel = "OUTPUT", description = "json (the default) or table.")
    private OutputFormat output = OutputFormat.JSON;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DecodeCommand(InputStream stdin) {
        this.stdin = stdin;
    }

    @Override
    public Integer call() throws IOException {
        Completeness sink = new Completeness(output.to(spec.commandLine().getOut()));
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
            if (opened.format() != InputFormat.LOG) {
                decodeStream(stream, sink);
                return true;
            }
            LogReader log = new LogReader(stream);
            decodeLog(log, sink);
            return arguments.wasUnderstood(log, source);
        }
    }

    private static void decodeStream(InputStream stream, EventSink sink) throws IOException {
        Connection connection = new Connection(Optional.empty(), sink);
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            connection.receive(ByteBuffer.wrap(chunk, 0, count));
        }
        connection.end();
    }

    private static void decodeLog(LogReader log, EventSink sink) throws IOException {
        LogConnections connections = new LogConnections(sink);
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            connections.accept(line.get());
        }
        connections.end();
    }
}
