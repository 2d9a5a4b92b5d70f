package io.github.cctrcodec.samples.cctr.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.session.PendingCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulated device replies to a command as the table of the library says, and to nothing else. */
class SimulatedReplyTest {
    private static final Head.H02 UNIT = Head.H02.of("9900000001");
    private static final CommandTime TIME = CommandTime.of("130305");

    private final Trip trip = new Trip(Protocol.H02, 1);

    static Stream<Word> commands() {
        return Arrays.stream(Word.values()).filter(word -> word.type() == MessageType.COMMAND);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isTheReplyThatIsExpected(Word word) {
        Command command = new Command(UNIT, word, TIME, List.of("1", "2", "3", "4"));

        Optional<Message> reply = trip.replyTo(command);

        assertThat(reply.isPresent()).isEqualTo(word.expectedReply().isPresent());
        reply.ifPresent(message -> {
            String frame = new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII);
            assertThat(word.expectedReply().orElseThrow().split(" or "))
                    .anySatisfy(expected -> assertThat(frame)
                            .startsWith(
                                    "*HQ,9900000001," + expected.replaceFirst("^(V4,[A-Z0-9]+),[^DOE].*", "$1") + ","));
            assertThat(PendingCommands.NONE
                            .sent(command, Instant.EPOCH)
                            .after(message)
                            .confirmed()
                            .isPresent())
                    .isEqualTo(message instanceof CommandReply);
        });
    }

    @Test
    void theStatusShowsAFuelCutUntilItIsRestored() {
        trip.replyTo(H02Command.fuelCut(UNIT, TIME, FuelCutConsent.VEHICLE_MAY_STOP, FuelCutMode.STATIC, 5));
        assertThat(isFuelCut()).isTrue();
        Optional<Message> restored = trip.replyTo(H02Command.fuelRestore(UNIT, TIME, FuelCutMode.STATIC));
        assertThat(isFuelCut()).isFalse();
        assertThat(restored)
                .get()
                .isInstanceOfSatisfying(
                        CommandReply.class, reply -> assertThat(reply.result()).containsExactly("DONE"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void oddParametersDoNotMakeAnotherMessageOfIt(Word word) {
        Command odd = new Command(UNIT, word, TIME, List.of("130305", "050316", "A", "x".repeat(700)));
        trip.replyTo(odd)
                .ifPresent(reply -> assertThat(FrameEncoder.encode(reply)).hasSizeLessThan(150));
    }

    @Test
    void aCommandForAnotherMakerOrAnotherProtocolIsIgnored() {
        Command other = H02Command.checkSituation(new Head.H02("TH", UNIT.deviceId()), TIME);
        assertThat(trip.replyTo(other)).isEmpty();
        assertThat(new Trip(Protocol.CARSCOP, 0).replyTo(H02Command.checkSituation(UNIT, TIME)))
                .isEmpty();
    }

    private boolean isFuelCut() {
        return ((Position) trip.position())
                .status()
                .map(StatusWord::flags)
                .orElseThrow()
                .contains(StatusFlag.FUEL_CUT);
    }
}
