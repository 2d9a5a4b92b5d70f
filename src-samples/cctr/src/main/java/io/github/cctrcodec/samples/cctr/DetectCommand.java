package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.DetectionTree;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code cctr detect}: which protocol each input is. */
@Command(
        name = "detect",
        description = {
            "Tells which protocol bytes are, one JSON line for each input; for a server log one for each line with bytes.",
            "Of a file the first 64 KiB decide."
        },
        footer =
                "Exit code: 0 every input matches, 1 one does not, needs more bytes or has lines that are not understood, "
                        + "2 wrong usage or unreadable input.")
final class DetectCommand implements Callable<Integer> {
    private final InputStream stdin;

    @Mixin
    private final InputArguments arguments = new InputArguments();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DetectCommand(InputStream stdin) {
        this.stdin = stdin;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JsonGenerator json = JsonLines.to(out);
        boolean allMatch = true;
        for (Input input : arguments.inputs()) {
            if (input instanceof Input.FrameArgument frame) {
                allMatch &= detect(frame.bytes(), json);
            } else if (input instanceof Input.Source source) {
                allMatch &= detect(source, json);
            }
        }
        json.flush();
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
        return allMatch ? 0 : 1;
    }

    private boolean detect(Input.Source source, JsonGenerator json) throws IOException {
        try (OpenSource opened = source.open(arguments.format(), stdin)) {
            if (opened.format() != InputFormat.LOG) {
                return detect(ByteBuffer.wrap(opened.stream().readNBytes(OpenSource.HEAD_LENGTH)), json);
            }
            LogReader log = new LogReader(opened.stream());
            boolean allMatch = true;
            for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
                if (line.get() instanceof LogLine.Data data) {
                    allMatch &= detect(data.bytes(), json);
                }
            }
            return arguments.wasUnderstood(log, source) && allMatch;
        }
    }

    /** Writes the line of an input and says whether it matches. */
    private static boolean detect(ByteBuffer bytes, JsonGenerator json) {
        Detection detection = ProtocolDetector.detect(bytes);
        JsonLines.write(DetectionTree.of(detection), json);
        return detection instanceof Detection.Match;
    }
}
