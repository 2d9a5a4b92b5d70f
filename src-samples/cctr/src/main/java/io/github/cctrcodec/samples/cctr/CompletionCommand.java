package io.github.cctrcodec.samples.cctr;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cctr completion}: a script with which bash and zsh complete the command line. */
@Command(name = "completion", description = "Prints a completion script for bash and zsh: source <(cctr completion)")
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().getOut().print(AutoComplete.bash("cctr", spec.root().commandLine()));
    }
}
