package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.OutputFormat;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
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
    @Mixin
    private final InputArguments arguments;

    @Mixin
    private final ColourArguments colours;

    @Mixin
    private final RedactArguments redact = new RedactArguments();

    @Option(
            names = "--output",
            paramLabel = "OUTPUT",
            description = "json (the default), table, or hex: the bytes of one frame a line.")
    private OutputFormat output = OutputFormat.JSON;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DecodeCommand(InputStream stdin, Terminal terminal) {
        arguments = new InputArguments(stdin, terminal);
        colours = new ColourArguments(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return redact.run(
                new InputDecoder(arguments), output.to(spec.commandLine().getOut(), colours.colours()));
    }
}
