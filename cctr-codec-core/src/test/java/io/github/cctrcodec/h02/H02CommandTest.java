package io.github.cctrcodec.h02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H02CommandTest {
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final CommandTime TIME = CommandTime.of("130305");

    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("D1,130305,5,1", H02Command.reportInterval(UNIT, TIME, 5, 1));
        COMMANDS.put("LOC,130305,180", H02Command.locate(UNIT, TIME, 180));
        COMMANDS.put("CK,130305", H02Command.checkSituation(UNIT, TIME));
        COMMANDS.put("S26,130305", H02Command.readState(UNIT, TIME));
        COMMANDS.put("S8,130305,501501501,,", H02Command.sosNumbers(UNIT, TIME, "501501501"));
        COMMANDS.put("R1,130305", H02Command.restart(UNIT, TIME));
        COMMANDS.put("R7,130305", H02Command.clearAlarms(UNIT, TIME));
        COMMANDS.put("SCF,130305,0,12", H02Command.armReachFar(UNIT, TIME, true, H02Command.ArmedSensor.NOISE));
        COMMANDS.put("SCF,130305,0,04", H02Command.armReachFar(UNIT, TIME, false, H02Command.ArmedSensor.SOS));
        COMMANDS.put("SCF,130305,0,0", H02Command.armSinoTrack(UNIT, TIME, true));
        COMMANDS.put("SCF,130305,1,1", H02Command.armSinoTrack(UNIT, TIME, false));
        COMMANDS.put("S17,130305,30", H02Command.periodicReport(UNIT, TIME, 30));
        COMMANDS.put("S71,130305,22,60", H02Command.periodicReport22(UNIT, TIME, 60));
        COMMANDS.put("S14,130305,100,10,1,5", H02Command.speedLimits(UNIT, TIME, 100, 10, 1, 5));
        COMMANDS.put(
                "S20,130305,1,5",
                H02Command.fuelCut(
                        UNIT, TIME, H02Command.FuelCutConsent.VEHICLE_MAY_STOP, H02Command.FuelCutMode.STATIC, 5));
        COMMANDS.put("S20,130305,0,0", H02Command.fuelRestore(UNIT, TIME, H02Command.FuelCutMode.DYNAMIC));
        COMMANDS.put("S23,130305,54,85,159,138,8888", H02Command.server(UNIT, TIME, "54.85.159.138", 8888));
        COMMANDS.put("S24,130305,M,internet", H02Command.apn(UNIT, TIME, "internet"));
        COMMANDS.put("S25,130305", H02Command.factorySettings(UNIT, TIME));
        COMMANDS.put("S32,130305,0", H02Command.mileage(UNIT, TIME, true));
        COMMANDS.put("S32,130305,1", H02Command.mileage(UNIT, TIME, false));
    }

    @Test
    void everyCommandOfTheTableEncodesAsItStandsThere() {
        COMMANDS.forEach((body, command) -> {
            assertThat(frame(command)).isEqualTo("*HQ,1600073844," + body + "#");
            assertThat(command.word().source()).isNotBlank();
        });
        assertThat(COMMANDS.values().stream().map(Command::word).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Word.values())
                        .filter(word -> word.type() == MessageType.COMMAND)
                        .toList());
    }

    @Test
    void aCommandGoesToTheMakerOfTheUnit() {
        Head.H02 unit = new Head.H02("TH", Optional.of("2020916012"));
        assertThat(frame(H02Command.restart(unit, TIME))).isEqualTo("*TH,2020916012,R1,130305#");
    }

    @Test
    void numbersAreWithinTheirRanges() {
        refused("seconds", () -> H02Command.reportInterval(UNIT, TIME, 0, 1));
        refused("seconds", () -> H02Command.reportInterval(UNIT, TIME, 65_536, 1));
        refused("batch", () -> H02Command.reportInterval(UNIT, TIME, 10, 17));
        refused("seconds", () -> H02Command.periodicReport(UNIT, TIME, 29));
        refused("maxKnots", () -> H02Command.speedLimits(UNIT, TIME, 256, 0, 1, 5));
        refused("mode", () -> H02Command.speedLimits(UNIT, TIME, 100, 0, 3, 5));
        refused("seconds", () -> H02Command.speedLimits(UNIT, TIME, 100, 0, 2, 4));
        refused("port", () -> H02Command.server(UNIT, TIME, "54.85.159.138", 0));
        refused("port", () -> H02Command.server(UNIT, TIME, "54.85.159.138", 65_536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "::1", "a.b.c.d", "1,2.3.4", "1.2.3.4 "})
    void aServerIsAnIPv4Address(String address) {
        refused("address", () -> H02Command.server(UNIT, TIME, address, 8888));
    }

    @ParameterizedTest
    @ValueSource(strings = {"139,1", "13*", "1#", "+139", "1234567890123456", "１３９", "1\n"})
    void anSosNumberHasDigits(String number) {
        refused("numbers", () -> H02Command.sosNumbers(UNIT, TIME, number));
    }

    @Test
    void thereAreThreeSosNumbers() {
        refused("numbers", () -> H02Command.sosNumbers(UNIT, TIME, "1", "2", "3", "4"));
        assertThat(frame(H02Command.sosNumbers(UNIT, TIME, "1", "", "3"))).contains("S8,130305,1,,3#");
    }

    @Test
    void aFuelCutIsNoRestore() {
        refused(
                "seconds",
                () -> H02Command.fuelCut(
                        UNIT, TIME, H02Command.FuelCutConsent.VEHICLE_MAY_STOP, H02Command.FuelCutMode.STATIC));
        refused(
                "seconds",
                () -> H02Command.fuelCut(
                        UNIT, TIME, H02Command.FuelCutConsent.VEHICLE_MAY_STOP, H02Command.FuelCutMode.STATIC, 0, 5));
    }

    @Test
    void aCommandOfOnesOwnIsCheckedAndReadBackUnrecognized() {
        Message own = H02Command.custom(UNIT, "ZZ9", TIME, "1", "");
        assertThat(frame(own)).isEqualTo("*HQ,1600073844,ZZ9,130305,1,#");
        assertThat(decoded(FrameEncoder.encode(own))).isEqualTo(own);
        refused("word", () -> H02Command.custom(UNIT, "S20", TIME, "1", "5"));
        refused("word", () -> H02Command.custom(UNIT, "zz", TIME));
        refused("word", () -> H02Command.custom(UNIT, "Z,Z", TIME));
        refused("parameters", () -> H02Command.custom(UNIT, "ZZ9", TIME, "a#b"));
        refused("parameters", () -> H02Command.custom(UNIT, "ZZ9", TIME, "a\nb"));
        refused("apn", () -> H02Command.apn(UNIT, TIME, "a,b"));
    }

    @Test
    void everyCommandIsReadBackEqual() {
        List<Message> commands = List.copyOf(COMMANDS.values());
        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(decoded(FrameEncoder.encode(command))).isEqualTo(command));
    }

    private static String frame(Message message) {
        return new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII);
    }

    private static Message decoded(byte[] frame) {
        return ((StreamEvent.Frame) CctrCodec.decode(frame).get(0)).message();
    }

    private interface Attempt {
        Object make();
    }

    private static void refused(String parameter, Attempt attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::make).withMessageStartingWith(parameter + ": ");
    }
}
