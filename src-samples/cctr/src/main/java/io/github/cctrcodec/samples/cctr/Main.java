package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.encode.EncodeCommand;
import io.github.cctrcodec.samples.cctr.gateway.GatewayCommand;
import io.github.cctrcodec.samples.cctr.output.Printable;
import io.github.cctrcodec.samples.cctr.output.Written;
import io.github.cctrcodec.samples.cctr.simulate.SimulateCommand;
import io.github.cctrcodec.samples.cctr.sms.SmsTextCommand;
import io.github.cctrcodec.samples.cctr.terminal.StandardOutput;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point: {@code java -jar cctr.jar COMMAND …}. */
@Command(
        name = "cctr",
        description =
                "Reads what Carscop CCTR trackers send and writes what they take: the Carscop protocol, H02 and SMS.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT)
public final class Main {
    /** How Java has read the arguments; {@code file.encoding} and {@code native.encoding} may differ. */
    private static final String ARGUMENT_ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private Main() {}

    /** Runs the command line on the streams of the process. */
    public static void main(String[] args) {
        StandardOutput out = StandardOutput.of(FileDescriptor.out);
        StandardOutput err = StandardOutput.of(FileDescriptor.err);
        CommandLine cctr =
                commandLine(System.in, Terminal.ofProcess()).setOut(out).setErr(err);
        OptionalInt damaged = damaged(args);
        int exitCode = damaged.isPresent() ? refuseDamaged(cctr, damaged.getAsInt()) : cctr.execute(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The command line, for running inside another process: give it where to write with {@code setOut} and {@code setErr}. */
    static CommandLine commandLine(InputStream stdin, Terminal terminal) {
        return new CommandLine(new Main())
                .addSubcommand(new DetectCommand(stdin, terminal))
                .addSubcommand(new DecodeCommand(stdin, terminal))
                .addSubcommand(new ExplainCommand(stdin, terminal))
                .addSubcommand(EncodeCommand.create())
                .addSubcommand(new SmsTextCommand(stdin, terminal))
                .addSubcommand(new GatewayCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new HelpCommand())
                .addSubcommand("completion", new CompletionCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file name may begin with @.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrongUsage, args) -> refuse(wrongUsage))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Written.NotWrittenException
                            && command.getOut() instanceof StandardOutput out
                            && out.isReaderGone()) {
                        return StandardOutput.READER_GONE;
                    }
                    if (failure instanceof IOException) {
                        return refuse(command, Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
                    }
                    throw failure;
                });
    }

    /**
     * The index of the first argument with characters that the locale does not have: Java has replaced them with U+FFFD.
     * UTF-8 has all characters, U+FFFD too.
     */
    private static OptionalInt damaged(String[] args) {
        return ARGUMENT_ENCODING.equals("UTF-8")
                ? OptionalInt.empty()
                : IntStream.range(0, args.length)
                        .filter(i -> args[i].indexOf('\uFFFD') >= 0)
                        .findFirst();
    }

    private static int refuseDamaged(CommandLine cctr, int index) {
        return refuse(
                cctr,
                "argument " + (index + 1) + " has characters that the encoding of the locale does not have ("
                        + ARGUMENT_ENCODING + "): set LC_ALL=C.UTF-8, or pass the text or file on standard input");
    }

    private static int refuse(ParameterException wrongUsage) {
        CommandLine command = wrongUsage.getCommandLine();
        String why = wrongUsage instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(wrongUsage.getMessage()).replaceFirst("^Error: ", "");
        return refuse(command, why + "; " + usage(command));
    }

    /** Names the first argument that is too much. What follows it, or its name, may be a password. */
    private static String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return "Unknown option: '" + first.replaceFirst("(?s)^(-+[A-Za-z-]*).*", "$1") + "'";
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty()
                ? "only options are expected"
                : "unknown command: " + first + didYouMean(unmatched);
    }

    private static String didYouMean(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?";
    }

    private static String usage(CommandLine command) {
        return command.getParent() == null
                ? "usage: cctr " + String.join("|", command.getSubcommands().keySet()) + " [OPTION...] [FILE|FRAME...]"
                : "see " + command.getCommandSpec().qualifiedName() + " --help";
    }

    /** One line says what is wrong: a script can show it as it is. */
    private static int refuse(CommandLine command, String why) {
        command.getErr().println(Printable.line(command.getCommandSpec().qualifiedName() + ": " + why));
        return ExitCode.USAGE;
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"cctr " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
