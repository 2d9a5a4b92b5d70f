package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.ArmedSensor;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the fact sheets' tables of what a server sends is a vector, and its factory writes exactly that. */
class CommandVectorsTest {
    private static final Head.H02 UNIT = Head.H02.of("7893267561");
    private static final Head.H02 SOS_UNIT = Head.H02.of("1234567890");
    private static final CommandTime TIME = CommandTime.of("010000");

    static List<Message> commands() {
        return List.of(
                H02Command.reportInterval(UNIT, TIME, 5, 1),
                H02Command.locate(SOS_UNIT, TIME, 180),
                H02Command.checkSituation(UNIT, TIME),
                H02Command.readState(UNIT, TIME),
                H02Command.sosNumbers(SOS_UNIT, TIME, "501501501"),
                H02Command.restart(SOS_UNIT, TIME),
                H02Command.clearAlarms(UNIT, TIME),
                H02Command.armReachFar(UNIT, TIME, true, ArmedSensor.NOISE),
                H02Command.armReachFar(UNIT, TIME, false, ArmedSensor.SOS),
                H02Command.armSinoTrack(UNIT, TIME, true),
                H02Command.armSinoTrack(UNIT, TIME, false),
                H02Command.periodicReport(UNIT, TIME, 30),
                H02Command.periodicReport22(UNIT, TIME, 60),
                H02Command.speedLimits(UNIT, TIME, 100, 10, 1, 5),
                H02Command.fuelCut(UNIT, TIME, FuelCutConsent.VEHICLE_MAY_STOP, FuelCutMode.STATIC, 5),
                H02Command.fuelCut(UNIT, TIME, FuelCutConsent.VEHICLE_MAY_STOP, FuelCutMode.DYNAMIC, 1, 5),
                H02Command.fuelRestore(UNIT, TIME, FuelCutMode.STATIC),
                H02Command.fuelRestore(UNIT, TIME, FuelCutMode.DYNAMIC),
                H02Command.server(UNIT, TIME, "54.85.159.138", 8888),
                H02Command.apn(UNIT, TIME, "internet"),
                H02Command.factorySettings(UNIT, TIME),
                H02Command.mileage(UNIT, TIME, true),
                H02Command.mileage(UNIT, TIME, false));
    }

    static List<Message> answers() {
        Stamp stamp = Stamp.of("161101144927");
        return List.of(
                Acknowledgement.ofHandshake(stamp),
                Acknowledgement.ofLogin(Stamp.of("040331141830"), true),
                Acknowledgement.ofLogin(stamp, false),
                Acknowledgement.general(stamp, "UB05", '1'));
    }

    static Stream<Message> all() {
        return Stream.of(commands(), answers()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAVectorWithTheEvidenceOfTheCode(Message message) {
        String frame = new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII);
        Word word = Word.of(message.protocol(), message.wordText()).orElseThrow();

        assertThat(Vector.all())
                .filteredOn(vector -> vector.input().equals(frame))
                .singleElement()
                .satisfies(vector -> {
                    assertThat(vector.evidence()).isEqualTo(word.evidence().name());
                    assertThat(CctrCodec.decode(vector.bytes()))
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    StreamEvent.Frame.class,
                                    read -> assertThat(read.message()).isEqualTo(message));
                });
    }

    @Test
    void noRowIsMissing() {
        assertThat(all().map(message ->
                        Word.of(message.protocol(), message.wordText()).orElseThrow()))
                .containsOnly(Arrays.stream(Word.values())
                        .filter(word -> word.type() == MessageType.COMMAND
                                || word.protocol() == Protocol.CARSCOP && word.type() == MessageType.ACKNOWLEDGEMENT)
                        .toArray(Word[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isWrittenAsTheTableSays(Message command) {
        Word word = Word.of(Protocol.H02, command.wordText()).orElseThrow();
        String frame = new String(FrameEncoder.encode(command), StandardCharsets.US_ASCII);
        int fields = frame.split(",", -1).length - 2;

        assertThat(word.syntax().orElseThrow().split(" or "))
                .allSatisfy(form -> assertThat(form).startsWith(word.text() + ",HHMMSS"))
                .anySatisfy(form -> assertThat(fields)
                        .isBetween(
                                form.replaceAll("\\[.*", "").split(",").length,
                                form.contains("[") ? Integer.MAX_VALUE : form.split(",").length));
    }

    @Test
    void onlyACommandHasASyntax() {
        assertThat(Word.values())
                .allSatisfy(
                        word -> assertThat(word.syntax().isPresent()).isEqualTo(word.type() == MessageType.COMMAND));
        assertThat(Word.values())
                .filteredOn(word -> word.type() == MessageType.COMMAND
                        && word.expectedReply().isEmpty())
                .containsExactly(Word.R1, Word.R7, Word.S71);
    }
}
