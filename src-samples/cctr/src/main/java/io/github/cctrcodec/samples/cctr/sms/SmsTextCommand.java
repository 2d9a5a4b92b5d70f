package io.github.cctrcodec.samples.cctr.sms;

import io.github.cctrcodec.samples.cctr.output.JsonLines;
import io.github.cctrcodec.samples.cctr.output.Printable;
import io.github.cctrcodec.samples.cctr.output.Written;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import io.github.cctrcodec.sms.SmsOutcome;
import io.github.cctrcodec.sms.SmsText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code cctr sms}: what each text says. */
@Command(
        name = "sms",
        description = "Reads texts that trackers sent by SMS, one JSON line for each.",
        footer = "Exit code: 0 every text is known, 1 one is not, 2 wrong usage or unreadable input.")
public final class SmsTextCommand implements Callable<Integer> {
    private final InputStream stdin;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|TEXT",
            description = {
                "A file that holds one text, or - for standard input, which is also read when nothing is given. An "
                        + "argument that names no file is a text itself."
            })
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--sent",
            paramLabel = "COMMAND",
            description =
                    "The command that was sent, its first word, or its name in encode sms: says what became of it.")
    private Optional<String> sent = Optional.empty();

    @Option(names = "--show-passwords", description = "Shows passwords that a text holds.")
    private boolean showPasswords;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Reads standard input from here. */
    public SmsTextCommand(InputStream stdin, Terminal terminal) {
        this.stdin = stdin;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Function<SmsText, SmsOutcome>> command = command();
        List<String> texts = new ArrayList<>();
        for (String argument : arguments.isEmpty() ? List.of(TextInput.STDIN_ARGUMENT) : arguments) {
            texts.add(read(argument));
        }
        PrintWriter out = spec.commandLine().getOut();
        JsonGenerator json = JsonLines.to(out);
        boolean allKnown = true;
        for (String raw : texts) {
            SmsText text = SmsText.parse(raw);
            Optional<SmsOutcome> outcome = command.map(one -> one.apply(text));
            JsonLines.write(SmsTextTree.of(text, outcome, showPasswords), json);
            allKnown &= !(text instanceof SmsText.Unknown);
        }
        json.flush();
        Written.check(out);
        return allKnown ? 0 : 1;
    }

    private String read(String argument) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (argument.equals(TextInput.STDIN_ARGUMENT)) {
            terminal.sayThatInputIsRead(err);
        }
        String text = TextInput.read(argument, stdin);
        if (text.isBlank()) {
            String name = argument.equals(TextInput.STDIN_ARGUMENT) ? "standard input" : argument;
            err.println(Printable.line(spec.qualifiedName() + ": " + name + ": empty input"));
        }
        return text;
    }

    private Optional<Function<SmsText, SmsOutcome>> command() {
        try {
            return sent.map(SentCommand::of);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--sent': " + refused.getMessage());
        }
    }
}
