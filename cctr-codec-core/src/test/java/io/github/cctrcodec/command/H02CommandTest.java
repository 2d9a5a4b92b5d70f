package io.github.cctrcodec.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H02CommandTest {
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final CommandTime TIME = CommandTime.of("130305");

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
    void aCustomCommandIsCheckedAndReadBackUnrecognized() {
        CustomCommand own = CustomCommand.h02(UNIT, "ZZ9", TIME, "1", "");
        assertThat(frame(own)).isEqualTo("*HQ,1600073844,ZZ9,130305,1,#");
        assertThat(decoded(FrameEncoder.encode(own))).isEqualTo(own.received());
        refused("word", () -> CustomCommand.h02(UNIT, "S20", TIME, "1", "5"));
        refused("word", () -> CustomCommand.h02(UNIT, "zz", TIME));
        refused("word", () -> CustomCommand.h02(UNIT, "Z,Z", TIME));
        refused("fields", () -> CustomCommand.h02(UNIT, "ZZ9", TIME, "a#b"));
        refused("fields", () -> CustomCommand.h02(UNIT, "ZZ9", TIME, "a\nb"));
        refused("fields", () -> CustomCommand.h02(UNIT, "ZZ9", TIME, "x".repeat(998)));
        assertThat(frame(CustomCommand.h02(UNIT, "ZZ9", TIME, "x".repeat(997)))).hasSize(1024);
        refused("apn", () -> H02Command.apn(UNIT, TIME, "a,b"));
    }

    @Test
    void onlyARestoreIsNoFuelCut() {
        assertThat(H02Command.isFuelCut(H02Command.fuelRestore(UNIT, TIME, H02Command.FuelCutMode.STATIC)))
                .isFalse();
        assertThat(H02Command.isFuelCut(H02Command.fuelRestore(UNIT, TIME, H02Command.FuelCutMode.DYNAMIC)))
                .isFalse();
        assertThat(H02Command.isFuelCut(H02Command.restart(UNIT, TIME))).isFalse();
        assertThat(H02Command.isFuelCut(H02Command.fuelCut(
                        UNIT, TIME, H02Command.FuelCutConsent.VEHICLE_MAY_STOP, H02Command.FuelCutMode.DYNAMIC, 5)))
                .isTrue();
        for (String parameters :
                new String[] {"", "1", "0", "1,1", "1,5", "0,1", "1,00", "1,", "2,0", "1,0,5", "1,0,", " 1,0"}) {
            Command command = new Command(UNIT, Word.S20, TIME, List.of(parameters.split(",", -1)));
            assertThat(H02Command.isFuelCut(command)).as(parameters).isTrue();
        }
        assertThat(H02Command.isFuelCut(new Command(UNIT, Word.S20, TIME, List.of())))
                .isTrue();
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
