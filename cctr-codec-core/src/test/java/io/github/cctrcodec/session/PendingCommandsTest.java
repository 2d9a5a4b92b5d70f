package io.github.cctrcodec.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.h02.H02Command;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
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

class PendingCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Head.H02 UNIT = new Head.H02("TH", Optional.of("2020916012"));
    private static final Command EARLY = H02Command.periodicReport(UNIT, CommandTime.of("130304"), 60);
    private static final Command LATE = H02Command.periodicReport(UNIT, CommandTime.of("130305"), 30);

    @Test
    void aConfirmationBelongsToTheCommandWithItsWordAndTime() {
        PendingCommands pending = PendingCommands.NONE.sent(EARLY, NOON).sent(LATE, NOON);
        PendingCommands.Match match = pending.after(
                message("*TH,2020916012,V4,S17,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#"));
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
    void aConfirmationWithoutTimeBelongsToTheOldestWithItsWord() {
        Command first = H02Command.checkSituation(UNIT, CommandTime.of("130304"));
        Command second = H02Command.checkSituation(UNIT, CommandTime.of("130305"));
        PendingCommands.Match match = PendingCommands.NONE
                .sent(first, NOON)
                .sent(second, NOON.plusSeconds(1))
                .after(message("*TH,2020916012,V4,CK,20,8,67,0,0,0,0,0,0#"));
        assertThat(match.confirmed().map(PendingCommands.Sent::command)).contains(first);
    }

    @Test
    void aHeartbeatConfirmsAReadOfTheState() {
        Command read = H02Command.readState(UNIT, CommandTime.of("130304"));
        PendingCommands.Match match = PendingCommands.NONE
                .sent(LATE, NOON)
                .sent(read, NOON)
                .after(message("*TH,2020916012,LINK,061720,31,10,100,0,0,090714,FFFFFFFF#"));
        assertThat(match.confirmed().map(PendingCommands.Sent::command)).contains(read);
        assertThat(match.rest().waiting()).hasSize(1);
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
            boolean confirms = reply.startsWith("V4") || reply.equals("LINK");
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
        Message confirmation =
                message("*TH,2020916012,V4,S17,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#");
        PendingCommands.Match first =
                PendingCommands.NONE.sent(LATE, NOON).sent(LATE, NOON).after(confirmation);
        assertThat(first.confirmed()).isPresent();
        assertThat(first.rest().waiting()).hasSize(1);
        PendingCommands.Match second = first.rest().after(confirmation);
        assertThat(second.rest()).isSameAs(PendingCommands.NONE);
        assertThat(second.rest().after(confirmation).confirmed()).isEmpty();
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

    private static Message message(String frame) {
        return ((StreamEvent.Frame) CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII))
                        .get(0))
                .message();
    }
}
