package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.InputException;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.Printable;
import io.github.cctrcodec.samples.cctr.terminal.Progress;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of every command that reads bytes of the wire. */
final class InputArguments {
    private final InputStream stdin;
    private final Terminal terminal;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "How the files are written: ${COMPLETION-CANDIDATES}. auto, the default, decides for each file by its "
                        + "first 64 KiB; for a pipe that stays open name the format, so that nothing waits for them."
            })
    private InputFormat format = InputFormat.AUTO;

    @Parameters(
            paramLabel = "FILE|FRAME",
            description = {
                "A file, or - for standard input, which is also read when nothing is given. An argument that begins "
                        + "with * or is all hexadecimal digits is a frame itself, unless a file has that name."
            })
    private List<String> arguments = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    InputArguments(InputStream stdin, Terminal terminal) {
        this.stdin = stdin;
        this.terminal = terminal;
    }

    /** All inputs, checked before the first is read: a wrong one costs no half-done work. */
    List<Input> inputs() throws InputException {
        List<Input> inputs = new ArrayList<>();
        for (String argument : arguments.isEmpty() ? List.of(Input.STDIN_ARGUMENT) : arguments) {
            inputs.add(Input.of(argument));
        }
        return inputs;
    }

    /** Opens a source. The user learns when it waits for the keyboard, and how far it is. */
    OpenSource open(Input.Source source) throws IOException {
        PrintWriter err = command.commandLine().getErr();
        if (source.file().isEmpty()) {
            terminal.sayThatInputIsRead(err);
        }
        return source.open(
                format, stdin, stream -> terminal.showsProgress() ? Progress.of(stream, source.file(), err) : stream);
    }

    /** Tells the user what of a source was not read. */
    void remark(Input.Source source, String what) {
        command.commandLine()
                .getErr()
                .println(Printable.line(command.qualifiedName() + ": " + source.name() + ": " + what));
    }
}
