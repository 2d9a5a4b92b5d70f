package io.github.cctrcodec.samples.cctr.encode;

import static io.github.cctrcodec.samples.cctr.encode.Wanted.oneOf;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.optional;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.required;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The server's answers in the Carscop protocol, and a custom word: no command is public. */
@SuppressWarnings("ImmutableEnumChecker") // List.of, and lambdas that capture nothing.
enum CarscopRow implements Row {
    DB01("db01", "Answers a handshake (UB00).", "*stampDB01HSO^", (stamp, given) -> Acknowledgement.ofHandshake(stamp)),
    DX06(
            "dx06",
            "Answers a login (UB05).",
            "*stampDX061^ or *stampDX060^",
            (stamp, given) -> Acknowledgement.ofLogin(stamp, given.has(Flags.ACCEPTED)),
            oneOf(Flags.ACCEPTED, Flags.REFUSED)),
    DX00(
            "dx00",
            "Answers any word; one server uses it instead of the others.",
            "*stampDX00word1^",
            (stamp, given) -> Acknowledgement.general(stamp, given.value(Flags.ANSWERED), given.value(Flags.RESULT)),
            required(Flags.ANSWERED, Flags.RESULT)),
    CUSTOM(
            "custom",
            "A word and a body of your own, for whoever has the document.",
            "*stampWORDbody^",
            (stamp, given) -> CustomCommand.carscop(
                    stamp,
                    given.value(Flags.CARSCOP_WORD),
                    given.optional(Flags.BODY).orElse("")),
            required(Flags.CARSCOP_WORD),
            optional(Flags.BODY));

    private final String title;
    private final String purpose;
    private final String syntax;
    private final BiFunction<Stamp, Given, Message> encoder;
    private final List<Wanted> wanted;

    CarscopRow(
            String title, String purpose, String syntax, BiFunction<Stamp, Given, Message> encoder, Wanted... wanted) {
        this.title = title;
        this.purpose = purpose;
        this.syntax = syntax;
        this.encoder = encoder;
        this.wanted = List.of(wanted);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> description() {
        return List.of(purpose, syntax);
    }

    @Override
    public List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>(wanted);
        all.add(required(Flags.STAMP));
        all.add(optional(Flags.HEX));
        return all;
    }

    @Override
    public List<Encoded> encode(Given given) {
        return List.of(Encoded.of(encoder.apply(given.value(Flags.STAMP), given), syntax));
    }
}
