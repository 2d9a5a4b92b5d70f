package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.redact.RedactingSink;
import io.github.cctrcodec.samples.cctr.redact.Redaction;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that can print what may be published. */
final class RedactArguments {
    @Option(
            names = "--redact",
            arity = "0..1",
            paramLabel = "KEY",
            preprocessor = KeyIsAttached.class,
            description = {
                "Replaces ids, phone numbers, passwords, addresses, cells and what has no known meaning, and moves all "
                        + "longitudes by one angle; times, latitudes and distances stay. Files that are redacted with the "
                        + "same KEY, a number, agree; whoever knows it can undo the redaction. The default is random."
            })
    private Optional<Long> key = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Decodes into a sink, redacted if the user wishes, and returns the exit code. */
    int run(InputDecoder decoder, EventSink out) throws IOException {
        if (key.isEmpty()) {
            return decoder.run(out);
        }
        RedactingSink redacting = new RedactingSink(new Redaction(key.get()), out);
        int exitCode = decoder.run(redacting);
        if (redacting.leftOut() == 0) {
            return exitCode;
        }
        command.commandLine()
                .getErr()
                .println(command.qualifiedName() + ": frames left out that cannot be redacted: " + redacting.leftOut());
        return 1;
    }

    /** The key is only what follows an equals sign: the next argument may be a frame. */
    private static final class KeyIsAttached implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                arguments.push(Long.toString(new SecureRandom().nextLong()));
            }
            return false;
        }
    }
}
