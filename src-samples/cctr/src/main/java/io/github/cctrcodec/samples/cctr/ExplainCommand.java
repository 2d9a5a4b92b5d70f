package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.Colours;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.ExplanationText;
import io.github.cctrcodec.samples.cctr.output.JsonOutput;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
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
    @Mixin
    private final InputArguments arguments;

    @Mixin
    private final ColourArguments colours;

    @Mixin
    private final RedactArguments redact = new RedactArguments();

    @Option(
            names = "--output",
            paramLabel = "OUTPUT",
            description = "text (the default), or json: one object for each frame, whose fields cover every byte once.")
    private Output output = Output.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(InputStream stdin, Terminal terminal) {
        arguments = new InputArguments(stdin, terminal);
        colours = new ColourArguments(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return redact.run(
                new InputDecoder(arguments), output.to(spec.commandLine().getOut(), colours.colours()));
    }

    /** How explanations are written. */
    enum Output {
        TEXT,
        JSON;

        private EventSink to(PrintWriter out, Colours colours) {
            return this == JSON ? JsonOutput.ofExplanations(out) : new ExplanationText(out, colours);
        }

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
