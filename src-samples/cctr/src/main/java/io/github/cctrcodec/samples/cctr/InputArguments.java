package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.InputException;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of every command that reads bytes of the wire. */
final class InputArguments {
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

    InputFormat format() {
        return format;
    }

    /** All inputs, checked before the first is read: a wrong one costs no half-done work. */
    List<Input> inputs() throws InputException {
        List<Input> inputs = new ArrayList<>();
        for (String argument : arguments.isEmpty() ? List.of(Input.STDIN_ARGUMENT) : arguments) {
            inputs.add(Input.of(argument));
        }
        return inputs;
    }

    /** Tells the user what of a source was not understood. */
    void tell(Input.Source source, String remark) {
        command.commandLine().getErr().println(command.qualifiedName() + ": " + source.name() + ": " + remark);
    }
}
