package io.github.cctrcodec.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PendingCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Head.H02 UNIT = new Head.H02("TH", Optional.of("2020916012"));
    private static final Command EARLY = H02Command.periodicReport(UNIT, CommandTime.of("130304"), 60);
    private static final Command LATE = H02Command.periodicReport(UNIT, CommandTime.of("130305"), 30);
    private static final Command READ = H02Command.readState(UNIT, CommandTime.of("130304"));
    private static final Command CUT =
            H02Command.fuelCut(UNIT, CommandTime.of("130305"), FuelCutConsent.VEHICLE_MAY_STOP, FuelCutMode.STATIC, 5);
    private static final Command RESTORE = H02Command.fuelRestore(UNIT, CommandTime.of("130306"), FuelCutMode.STATIC);
    private static final String BLOCK = "050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#";
    private static final Message CONFIRMATION = message("*TH,2020916012,V4,S17,130305," + BLOCK);

    @Test
    void aConfirmationBelongsToTheCommandWithItsWordAndTime() {
        PendingCommands pending = PendingCommands.NONE.sent(EARLY, NOON).sent(LATE, NOON);
        PendingCommands.Match match = pending.after(CONFIRMATION);
        assertThat(match.confirmed()).contains(new PendingCommands.Sent(LATE, NOON));
        assertThat(match.rest().waiting()).containsExactly(new PendingCommands.Sent(EARLY, NOON));
    }

    @Test
    void aConfirmationOfAnotherCommandOrTimeBelongsToNone() {
        PendingCommands pending = PendingCommands.NONE.sent(LATE, NOON);
        for (String other : new String[] {
            "*TH,2020916012,V4,S17,130306,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#",
            "*TH,2020916012,V4,S14,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#",
            "*TH,2020916012,V1,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#",
            "*TH,2020916012,LINK,061720,31,10,100,0,0,090714,FFFFFFFF#"
        }) {
            PendingCommands.Match match = pending.after(message(other));
            assertThat(match.confirmed()).isEmpty();
            assertThat(match.rest()).isSameAs(pending);
        }
    }

    @Test
    void aConfirmationOfAnotherDeviceBelongsToNone() {
        PendingCommands pending = PendingCommands.NONE.sent(LATE, NOON);
        Message other = message("*TH,2222222222,V4,S17,130305," + BLOCK);
        assertThat(pending.after(other).confirmed()).isEmpty();
        assertThat(pending.after(other, Optional.of("2020916012")).confirmed()).isEmpty();
        assertThat(pending.after(CONFIRMATION, Optional.of("2222222222")).confirmed())
                .isEmpty();
    }

    @Test
    void eachOfTwoDevicesConfirmsItsOwnCommand() {
        Command other = H02Command.periodicReport(Head.H02.of("2222222222"), CommandTime.of("130305"), 60);
        PendingCommands pending = PendingCommands.NONE.sent(other, NOON).sent(LATE, NOON);
        assertThat(confirmed(pending.after(CONFIRMATION))).contains(LATE);
        assertThat(confirmed(pending.after(message("*HQ,2222222222,V4,S17,130305," + BLOCK))))
                .contains(other);
        assertThat(confirmed(pending.after(message("*HQ,2222222222,V4,S17#")))).contains(other);
    }

    @Test
    void aConfirmationWithoutIdBelongsToTheDeviceOfTheSession() {
        PendingCommands pending = PendingCommands.NONE.sent(LATE, NOON);
        Message reply = message("*TH,,V4,S17,130305," + BLOCK);
        DeviceSession session =
                DeviceSession.NEW.after(message("*TH,2020916012,LINK,061720,31,10,100,0,0,090714,FFFFFFFF#"));
        assertThat(pending.after(reply).confirmed()).isEmpty();
        assertThat(pending.after(reply, DeviceSession.NEW.idOf(reply)).confirmed())
                .isEmpty();
        assertThat(confirmed(pending.after(reply, session.idOf(reply)))).contains(LATE);
        DeviceSession relay = session.after(message("*TH,2222222222,LINK,061720,31,10,100,0,0,090714,FFFFFFFF#"));
        assertThat(pending.after(reply, relay.idOf(reply)).confirmed()).isEmpty();
    }

    @Test
    void aCommandWithoutIdIsConfirmedByNone() {
        Head.H02 nobody = new Head.H02("TH", Optional.empty());
        PendingCommands pending =
                PendingCommands.NONE.sent(H02Command.periodicReport(nobody, CommandTime.of("130305"), 60), NOON);
        assertThat(pending.after(message("*TH,,V4,S17,130305," + BLOCK)).confirmed())
                .isEmpty();
        assertThat(pending.after(CONFIRMATION).confirmed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V4,S17#",
                "V4,S17,DONE#",
                "V4,S17,DONE,130305#",
                "V4,S17,130305,050316#",
                "V4,S17,," + BLOCK,
                "V4,S17,13x305," + BLOCK,
                "V4,S17,13030," + BLOCK,
                "V4,S17," + BLOCK
            })
    void aConfirmationWithoutReadableTimeBelongsToTheOnlyCommandWithItsWord(String reply) {
        Message message = message("*TH,2020916012," + reply);
        PendingCommands one = PendingCommands.NONE
                .sent(LATE, NOON)
                .sent(H02Command.checkSituation(UNIT, CommandTime.of("130305")), NOON);
        assertThat(confirmed(one.after(message))).contains(LATE);
        PendingCommands two = one.sent(EARLY, NOON);
        assertThat(two.after(message).confirmed()).isEmpty();
        assertThat(one.sent(LATE, NOON).after(message).confirmed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V4,S17,130306#", "V4,S17,DONE,130306,050316#"})
    void aShortFormWithTheDigitsOfAnotherTimeBelongsToNone(String reply) {
        PendingCommands pending = PendingCommands.NONE.sent(LATE, NOON);
        assertThat(pending.after(message("*TH,2020916012," + reply)).confirmed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V4,S20#",
                "V4,S20,DONE#",
                "V4,S20,OK#",
                "V4,S20,ERROR#",
                "V4,S20,DONE,130305#",
                "V4,S20,DONE,130305,050316#",
                "V4,S20,DONE,," + BLOCK,
                "V4,S20,DONE,13x305," + BLOCK,
                "V4,S20,DONE,13030," + BLOCK,
                "V4,S20,DONE," + BLOCK,
                "V4,S20," + BLOCK
            })
    void aFuelCutOrItsRestoreIsNeverConfirmedWithoutATime(String reply) {
        Message message = message("*TH,2020916012," + reply);
        for (PendingCommands pending : List.of(
                PendingCommands.NONE.sent(CUT, NOON),
                PendingCommands.NONE.sent(RESTORE, NOON),
                PendingCommands.NONE.sent(CUT, NOON).sent(RESTORE, NOON))) {
            assertThat(pending.after(message).confirmed()).isEmpty();
        }
        PendingCommands restored = PendingCommands.NONE.sent(H02Command.clearAlarms(UNIT, RESTORE.commandTime()), NOON);
        assertThat(restored.after(message("*TH,2020916012," + reply.replace("S20", "R7")))
                        .confirmed())
                .isEmpty();
    }

    @Test
    void aFuelCutAndItsRestoreAreToldApartByTheirTimes() {
        PendingCommands pending = PendingCommands.NONE.sent(CUT, NOON).sent(RESTORE, NOON);
        assertThat(confirmed(pending.after(message("*TH,2020916012,V4,S20,DONE,130306," + BLOCK))))
                .contains(RESTORE);
        assertThat(confirmed(pending.after(message("*TH,2020916012,V4,S20,DONE,130305," + BLOCK))))
                .contains(CUT);
    }

    @Test
    void twoCommandsWithTheSameWordAndTimeCannotBeToldApart() {
        Command restore = H02Command.fuelRestore(UNIT, CUT.commandTime(), FuelCutMode.STATIC);
        PendingCommands pending = PendingCommands.NONE.sent(CUT, NOON).sent(restore, NOON);
        PendingCommands.Match match = pending.after(message("*TH,2020916012,V4,S20,DONE,130305," + BLOCK));
        assertThat(match.confirmed()).isEmpty();
        assertThat(match.rest()).isSameAs(pending);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINK,061720,31,10,100,0,0,090714,FFFFFFFF#",
                "HTBT,100#",
                "V1," + BLOCK,
                "NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF#",
                "S26,130305#",
                "V4,V1,20170202175309#"
            })
    void whatComesUnaskedConfirmsNothing(String unasked) {
        PendingCommands pending = PendingCommands.NONE
                .sent(READ, NOON)
                .sent(H02Command.locate(UNIT, CommandTime.of("130304"), 180), NOON);
        assertThat(pending.after(message("*TH,2020916012," + unasked)).confirmed())
                .isEmpty();
        assertThat(confirmed(pending.after(message("*TH,2020916012,V4,S26,1,2#"))))
                .contains(READ);
    }

    @Test
    void aCustomCommandIsConfirmedByItsWordAndTime() {
        Message custom = CustomCommand.h02(UNIT, "S99", CommandTime.of("130305"), "secret");
        PendingCommands pending = PendingCommands.NONE.sent(custom, NOON);
        for (String other : new String[] {
            "*TH,2020916012,V4,S99#",
            "*TH,2020916012,V4,S99,130305#",
            "*TH,2020916012,V4,S99,," + BLOCK,
            "*TH,2020916012,V4,S99,130306," + BLOCK,
            "*TH,2222222222,V4,S99,130305," + BLOCK,
            "*TH,2020916012,S99,130305#"
        }) {
            assertThat(pending.after(message(other)).confirmed()).as(other).isEmpty();
        }
        assertThat(confirmed(pending.after(message("*TH,2020916012,V4,S99,DONE,130305," + BLOCK))))
                .contains(custom);
    }

    @Test
    void aCustomCommandOfCarscopTimesOut() {
        Message custom = CustomCommand.carscop(Stamp.of("161101144927"), "DZ99", "130305");
        PendingCommands pending = PendingCommands.NONE.sent(custom, NOON);
        for (String other : new String[] {
            "*TH,2020916012,V4,DZ99,130305," + BLOCK,
            "*TH,,V4,DZ99,130305," + BLOCK,
            "*161101144927UB00HSO^",
            "*161101144927UZ99130305^"
        }) {
            assertThat(pending.after(message(other)).confirmed()).as(other).isEmpty();
        }
        assertThat(pending.at(NOON.plusSeconds(30), Duration.ofSeconds(30)).timedOut())
                .hasSize(1);
    }

    @Test
    void whatIsNotACommandCannotWait() {
        for (String frame : new String[] {
            "*161101144927UB00HSO^",
            "*161101144927UZ99x^",
            "*150817160254DX061^",
            "*TH,2020916012,XT,1#",
            "*TH,2020916012,V4,S17,130305," + BLOCK,
            "*TH,2020916012,V4,V1,20170202175309#"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PendingCommands.NONE.sent(message(frame), NOON))
                    .withMessageStartingWith("command");
        }
    }

    @Test
    void aFullListRefusesOneMoreAndForgetsNone() {
        PendingCommands full = PendingCommands.upTo(2).sent(EARLY, NOON).sent(LATE, NOON);
        assertThat(full.isFull()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> full.sent(CUT, NOON));
        assertThat(full.waiting()).hasSize(2);
        PendingCommands room = full.after(CONFIRMATION).rest();
        assertThat(room.isFull()).isFalse();
        assertThat(room.sent(CUT, NOON).isFull()).isTrue();
        PendingCommands empty =
                full.at(NOON.plusSeconds(60), Duration.ofSeconds(30)).rest();
        assertThat(empty.sent(EARLY, NOON).sent(LATE, NOON).isFull()).isTrue();
    }

    @Test
    void theDefaultLimitIsNamed() {
        PendingCommands pending = PendingCommands.NONE;
        for (int i = 0; i < PendingCommands.DEFAULT_MAX_WAITING; i++) {
            assertThat(pending.isFull()).isFalse();
            pending = pending.sent(LATE, NOON);
        }
        assertThat(pending.isFull()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PendingCommands.upTo(0))
                .withMessageStartingWith("maxWaiting");
    }

    @Test
    void aClockThatIsSetBackLetsNoCommandWaitForEver() {
        PendingCommands pending = PendingCommands.NONE.sent(LATE, NOON);
        Duration timeout = Duration.ofSeconds(30);
        assertThat(pending.at(NOON.minusSeconds(29), timeout).rest()).isSameAs(pending);
        assertThat(pending.at(NOON.minusSeconds(30), timeout).timedOut()).hasSize(1);
        assertThat(pending.at(Instant.MIN, timeout).timedOut()).hasSize(1);
        assertThat(pending.at(Instant.MAX, timeout).timedOut()).hasSize(1);
    }

    @Test
    void noTextOfItRepeatsAParameter() {
        Message custom = CustomCommand.h02(UNIT, "S99", CommandTime.of("130305"), "secret");
        PendingCommands pending = PendingCommands.NONE
                .sent(H02Command.apn(UNIT, CommandTime.of("130304"), "secret"), NOON)
                .sent(custom, NOON);
        assertThat(pending.toString()).contains("S24", "S99").doesNotContain("secret");
        assertThat(pending.after(message("*TH,2020916012,V4,S99,130305," + BLOCK)))
                .asString()
                .doesNotContain("secret");
        assertThat(pending.at(NOON, Duration.ZERO)).asString().doesNotContain("secret");
    }

    static Stream<Word> commands() {
        return Arrays.stream(Word.values()).filter(word -> word.type() == MessageType.COMMAND);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyConfirmationOfTheTableBelongsToItsCommand(Word word) {
        Command command = new Command(UNIT, word, CommandTime.of("130305"), List.of());
        PendingCommands pending = PendingCommands.NONE.sent(EARLY, NOON).sent(command, NOON);
        for (String reply : word.expectedReply().stream()
                .flatMap(replies -> Stream.of(replies.split(" or ")))
                .toList()) {
            PendingCommands.Match match = pending.after(message(frame(reply)));
            boolean confirms = reply.startsWith("V4");
            assertThat(match.confirmed().map(PendingCommands.Sent::command))
                    .as(reply)
                    .isEqualTo(confirms ? Optional.of(command) : Optional.empty());
        }
    }

    @Test
    void whatWaitsTooLongTimesOut() {
        PendingCommands pending = PendingCommands.NONE.sent(EARLY, NOON).sent(LATE, NOON.plusSeconds(20));
        Duration timeout = Duration.ofSeconds(30);
        assertThat(pending.at(NOON.plusSeconds(29), timeout).rest()).isSameAs(pending);
        PendingCommands.Expiry expiry = pending.at(NOON.plusSeconds(30), timeout);
        assertThat(expiry.timedOut()).containsExactly(new PendingCommands.Sent(EARLY, NOON));
        assertThat(expiry.rest().waiting()).containsExactly(new PendingCommands.Sent(LATE, NOON.plusSeconds(20)));
        assertThat(PendingCommands.NONE.at(NOON, timeout).timedOut()).isEmpty();
    }

    @Test
    void theSameCommandSentTwiceIsConfirmedTwice() {
        PendingCommands.Match first =
                PendingCommands.NONE.sent(LATE, NOON).sent(LATE, NOON).after(CONFIRMATION);
        assertThat(first.confirmed()).isPresent();
        assertThat(first.rest().waiting()).hasSize(1);
        PendingCommands.Match second = first.rest().after(CONFIRMATION);
        assertThat(second.rest()).isSameAs(PendingCommands.NONE);
        assertThat(second.rest().after(CONFIRMATION).confirmed()).isEmpty();
    }

    /** A frame that begins with a reply of the table; those of {@code CK} and {@code S26} have no position behind it. */
    private static String frame(String reply) {
        return "*TH,2020916012,"
                + switch (reply.replaceFirst("^(V4,[A-Z0-9]+),.*", "$1")) {
                    case "LINK" -> "LINK,061720,31,10,100,0,0,090714,FFFFFFFF";
                    case "NBR" -> "NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF";
                    case "V1" -> "V1,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF";
                    case "V4,CK", "V4,S26" -> reply;
                    default -> reply + ",130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF";
                }
                + "#";
    }

    private static Optional<Message> confirmed(PendingCommands.Match match) {
        return match.confirmed().map(PendingCommands.Sent::command);
    }

    private static Message message(String frame) {
        return ((StreamEvent.Frame) CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII))
                        .get(0))
                .message();
    }
}
