package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.ExplanationJson;
import io.github.cctrcodec.samples.cctr.output.ExplanationText;
import io.github.cctrcodec.samples.cctr.output.HexOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cctr explain}: every field of every frame. */
@Command(
        name = "explain",
        description = {
            "Explains frames field by field: offset, bytes, name, value, unit and how the meaning is known.",
            "Inputs are read as decode reads them."
        },
        footer = "Exit code: 0 all was read, 1 something was skipped, not understood or without known structure, "
                + "2 wrong usage or unreadable input.")
final class ExplainCommand implements Callable<Integer> {
    private final InputStream stdin;

    @Mixin
    private final InputArguments arguments = new InputArguments();

    @Mixin
    private final RedactArguments redact = new RedactArguments();

    @Option(
            names = "--output",
            paramLabel = "OUTPUT",
            description = {
                "text (the default); json: one object for each frame, whose fields cover every byte once; or hex: the "
                        + "bytes of each frame, for a capture that was redacted."
            })
    private Output output = Output.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(InputStream stdin) {
        this.stdin = stdin;
    }

    @Override
    public Integer call() throws IOException {
        return redact.run(
                new InputDecoder(arguments, stdin), output.to(spec.commandLine().getOut()));
    }

    /** How explanations are written. */
    enum Output {
        TEXT,
        JSON,
        HEX;

        private EventSink to(PrintWriter out) {
            return switch (this) {
                case TEXT -> new ExplanationText(out);
                case JSON -> new ExplanationJson(out);
                case HEX -> new HexOutput(out);
            };
        }

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
