package io.github.cctrcodec.samples.cctr.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cctr encode}. The subcommands of a table are made when the table is asked for: to make all of them would cost
 * every other command a tenth of a second.
 */
@Command(
        name = "encode",
        description = {
            "Writes commands and answers to trackers, one a line. Nothing is sent.",
            "",
            "sms      Commands by SMS.",
            "plan     The texts that point a unit at a server.",
            "gprs     Commands of H02 by GPRS.",
            "carscop  The server's answers in the Carscop protocol.",
            "",
            "Each has its own --help."
        })
public final class EncodeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TABLE", description = "One of these.")
    private String table = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "A command of the table, and its options.")
    private List<String> rest = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EncodeCommand() {}

    /** The command, ready to be registered. */
    public static CommandLine create() {
        return new CommandLine(new EncodeCommand()).setStopAtPositional(true);
    }

    @Override
    public Integer call() {
        CommandLine parent = spec.commandLine();
        // What is no table is not quoted: it may be the password of an unknown option.
        Table chosen = Table.of(table)
                .orElseThrow(() -> new ParameterException(parent, "TABLE: expected sms, plan, gprs or carscop"));
        CommandLine below = chosen.commandLine();
        parent.addSubcommand(chosen.toString(), below);
        return below.setOut(parent.getOut())
                .setErr(parent.getErr())
                .setSubcommandsCaseInsensitive(true)
                .setExpandAtFiles(parent.isExpandAtFiles())
                .setParameterExceptionHandler(parent.getParameterExceptionHandler())
                .setExecutionExceptionHandler(parent.getExecutionExceptionHandler())
                .execute(rest.toArray(String[]::new));
    }
}
