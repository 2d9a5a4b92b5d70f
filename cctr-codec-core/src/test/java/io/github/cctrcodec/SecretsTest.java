package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A parameter may be a password: no text about a message repeats one, and no exception. */
class SecretsTest {
    private static final String SECRET = "s3cr3t";
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final Stamp STAMP = Stamp.of("161101144927");
    private static final CommandTime TIME = CommandTime.of("130305");

    static List<Message> messages() {
        return List.of(
                CustomCommand.h02(UNIT, "ZZ9", TIME, SECRET),
                H02Command.apn(UNIT, TIME, SECRET),
                new Command(UNIT, Word.S24, TIME, List.of("M", SECRET)),
                CustomCommand.carscop(STAMP, "DC05", SECRET),
                new Unrecognized(UNIT, "SMS", List.of("APN*" + SECRET + "*ok")),
                new CommandReply(UNIT, "S24", List.of(SECRET), Optional.empty()));
    }

    static List<ThrowingCallable> refusals() {
        String unsafe = SECRET + '#' + '*' + '^' + '\n';
        return List.of(
                () -> CustomCommand.h02(UNIT, "ZZ9", TIME, unsafe),
                () -> CustomCommand.h02(UNIT, SECRET, TIME),
                () -> H02Command.apn(UNIT, TIME, unsafe),
                () -> H02Command.server(UNIT, TIME, SECRET, 1),
                () -> H02Command.sosNumbers(UNIT, TIME, SECRET),
                () -> new Command(UNIT, Word.S24, TIME, List.of("M", unsafe)),
                () -> new Command(UNIT, Word.S24, TIME, List.of(SECRET.repeat(200))),
                () -> CustomCommand.carscop(STAMP, "DC05", unsafe),
                () -> CustomCommand.carscop(STAMP, SECRET, ""),
                () -> CustomCommand.carscop(STAMP, "DC05", SECRET.repeat(200)),
                () -> new Unrecognized(UNIT, "ZZ", List.of(unsafe)),
                () -> new Unrecognized(UNIT, SECRET + ',', List.of()),
                () -> new Unrecognized(new Head.Carscop(STAMP), SECRET, List.of()),
                () -> new Unrecognized(new Head.Carscop(STAMP), "DC05", List.of(SECRET, SECRET)),
                () -> new CommandReply(UNIT, "S24", List.of(unsafe), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void noTextAboutAMessageRepeatsAParameter(Message message) {
        byte[] frame = FrameEncoder.encode(message);
        assertThat(new String(frame, StandardCharsets.US_ASCII)).contains(SECRET);
        assertThat(message.toString()).doesNotContain(SECRET);
        assertThat(CctrCodec.decode(frame).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void noExceptionRepeatsAParameter(ThrowingCallable refusal) {
        assertThatThrownBy(refusal)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(SECRET));
    }

    @Test
    void theNumberOfParametersIsTold() {
        assertThat(new Command(UNIT, Word.S24, TIME, List.of("M", SECRET)).toString())
                .endsWith("parameters=2]");
    }
}
