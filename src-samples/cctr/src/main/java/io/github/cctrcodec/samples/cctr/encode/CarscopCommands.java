package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Stamp;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cctr encode carscop}. */
@Command(
        name = "carscop",
        description = {"The server's answers in the Carscop protocol.", "No command of this protocol is public."},
        addMethodSubcommands = false,
        preprocessor = OnDemand.class)
final class CarscopCommands {
    private static final String DB01 = "*stampDB01HSO^";
    private static final String DX06 = "*stampDX061^ or *stampDX060^";
    private static final String DX00 = "*stampDX00word1^";
    private static final String CUSTOM = "*stampWORDbody^";

    private static final class Answer extends FrameOutput {
        @Option(
                names = "--stamp",
                required = true,
                paramLabel = "YYMMDDHHMMSS",
                description = "Of the frame that is answered.")
        @SuppressWarnings("NullAway.Init") // Required.
        private Stamp stamp;

        private void write(String syntax, Function<Stamp, Message> encoder) {
            write(syntax, () -> encoder.apply(stamp));
        }
    }

    static final class Verdict {
        @Option(names = "--accepted", arity = "0", description = "Accepts the login.")
        boolean accepted;

        @Option(names = "--refused", arity = "0", description = "Refuses the login.")
        boolean refused;
    }

    @Command(
            name = "db01",
            description = {"Answers a handshake (UB00).", DB01})
    void db01(@Mixin Answer output) {
        output.write(DB01, Acknowledgement::ofHandshake);
    }

    @Command(
            name = "dx06",
            description = {"Answers a login (UB05).", DX06})
    void dx06(@Mixin Answer output, @ArgGroup(multiplicity = "1") Verdict verdict) {
        output.write(DX06, stamp -> Acknowledgement.ofLogin(stamp, verdict.accepted));
    }

    @Command(
            name = "dx00",
            description = {"Answers any word; one server uses it instead of the others.", DX00})
    void dx00(
            @Mixin Answer output,
            @Option(
                            names = "--word",
                            required = true,
                            paramLabel = "WORD",
                            description = "That is answered, for example UB05.")
                    String word,
            @Option(
                            names = "--result",
                            required = true,
                            paramLabel = "CHARACTER",
                            description = "One letter or digit, for example 1.")
                    String result) {
        output.write(DX00, stamp -> {
            check(word.matches("[UD][A-Z][0-9]{2}"), "word: expected U or D, a letter and two digits");
            check(result.matches("[A-Za-z0-9]"), "result: expected one letter or digit");
            return Acknowledgement.general(stamp, word, result.charAt(0));
        });
    }

    @Command(
            name = "custom",
            description = {"A word and a body of your own, for whoever has the document.", CUSTOM})
    void custom(
            @Mixin Answer output,
            @Option(names = "--word", required = true, paramLabel = "WORD", description = "D, a letter and two digits.")
                    String word,
            @Option(names = "--body", paramLabel = "TEXT", description = "Printable ASCII without * and ^.")
                    Optional<String> body) {
        output.write(CUSTOM, stamp -> CustomCommand.carscop(stamp, word, body.orElse("")));
    }

    private static void check(boolean fits, String refusal) {
        if (!fits) {
            throw new IllegalArgumentException(refusal);
        }
    }
}
