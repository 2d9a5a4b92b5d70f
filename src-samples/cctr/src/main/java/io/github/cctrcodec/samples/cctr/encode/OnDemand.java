package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes the subcommands when their command is chosen: making all of them would delay every other command by a third of
 * a second.
 */
final class OnDemand implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> args, CommandSpec chosen, ArgSpec none, Map<String, Object> info) {
        chosen.addMethodSubcommands();
        chosen.subcommands().forEach((name, below) -> describe(below.getCommandSpec(), chosen.name()));
        // A setting reaches only the subcommands that exist when it is made.
        CommandLine command = chosen.commandLine();
        command.setOut(command.getOut()).setErr(command.getErr()).setCaseInsensitiveEnumValuesAllowed(true);
        Converters.registerIn(command);
        // A second run finds them.
        chosen.preprocessor((again, same, still, more) -> false);
        return false;
    }

    /** Adds how the command is known. */
    private static void describe(CommandSpec command, String parent) {
        List<String> lines = new ArrayList<>(List.of(command.usageMessage().description()));
        SmsNames.verbsOf(command.name())
                .forEach(verb -> lines.add(known(verb.syntax(), verb.evidence(), verb.source())));
        Stream.of(parent, command.name())
                .flatMap(name -> Word.of(Protocol.H02, name).stream())
                .forEach(word -> lines.add(known(word.syntax().orElseThrow(), word.evidence(), word.source())));
        command.usageMessage().description(lines.toArray(String[]::new));
    }

    private static String known(String syntax, Evidence evidence, String source) {
        return syntax + "  " + evidence + ", " + source;
    }
}
