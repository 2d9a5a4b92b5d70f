package io.github.cctrcodec.samples.cctr.encode;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code cctr encode}. */
@Command(
        name = "encode",
        description = {
            "Writes commands and answers to trackers, one a line. Nothing is sent.",
            "Each command has its own --help."
        },
        subcommands = {SmsCommands.class, PlanCommand.class, GprsCommands.class, CarscopCommands.class})
public final class EncodeCommand {
    private EncodeCommand() {}

    /** The command, ready to be registered. */
    public static CommandLine create() {
        return new CommandLine(new EncodeCommand()).setSubcommandsCaseInsensitive(true);
    }
}
