package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.samples.cctr.output.JsonLines;
import io.github.cctrcodec.samples.cctr.output.Written;
import io.github.cctrcodec.sms.SmsCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Encodes all, then writes it, one a line. */
class Output {
    @Option(
            names = "--explain",
            arity = "0",
            description = "Writes JSON instead, with the evidence for the command and the expected reply.")
    private boolean explain;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    void write(SmsCommand sms) {
        write(false, () -> List.of(Encoded.of(sms)));
    }

    void write(boolean hex, Supplier<List<Encoded>> encoder) {
        List<Encoded> all = encode(encoder);
        PrintWriter out = command.commandLine().getOut();
        if (explain) {
            JsonGenerator json = JsonLines.to(out);
            all.forEach(one -> one.explain(json, hex));
            json.flush();
        } else {
            all.forEach(one -> out.print((hex ? one.hex() : one.text()) + '\n'));
        }
        try {
            Written.check(out);
        } catch (IOException failure) {
            throw new ExecutionException(command.commandLine(), "not written", failure);
        }
    }

    private List<Encoded> encode(Supplier<List<Encoded>> encoder) {
        try {
            return encoder.get();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), named(String.valueOf(refused.getMessage())));
        }
    }

    /** A refusal of the library begins with its parameter. */
    private String named(String refusal) {
        int colon = refusal.indexOf(": ");
        return options(refusal.substring(0, Math.max(colon, 0))).stream()
                .filter(option -> command.findOption(option) != null)
                .findFirst()
                .map(option -> "Invalid value for option '" + option + "': " + refusal.substring(colon + 2))
                .orElse(refusal);
    }

    private static List<String> options(String parameter) {
        return switch (parameter) {
            case "address" -> List.of("--server");
            case "commandTime" -> List.of("--time");
            case "deviceId" -> List.of("--id");
            case "fields" -> List.of("--parameter", "--body");
            case "kilometresPerHour" -> List.of("--kmh");
            case "numbers" -> List.of("--number");
            case "parameters" -> List.of("--parameter");
            case "radiusKilometres" -> List.of("--km");
            case "user" -> List.of("--user", "--apn-user");
            default -> List.of("--" + parameter.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT));
        };
    }
}
