package io.github.cctrcodec.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.Detection;
import io.github.cctrcodec.LookAlike;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.SmsText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every sealed type of the library in a {@code switch} of Java 21: without a default, so that no case can be forgotten. */
class SwitchTest {

    @Test
    void overMessages() {
        assertThat(decoded("*161101144927UB00HSO^")).isEqualTo("handshake 161101144927");
        assertThat(decoded("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"))
                .isEqualTo("live Carscop position of 161101144927");
        assertThat(decoded("*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,010.0,045,080813,FFFFFBFF#"))
                .isEqualTo("H02 position of 1600073844");
        assertThat(decoded("*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFFFF#"))
                .isEqualTo("heartbeat of HQ");
    }

    @Test
    void overEvents() {
        assertThat(text(CctrCodec.decode("???".getBytes(StandardCharsets.US_ASCII)).get(0)))
                .isEqualTo("GARBAGE at 0, 3 bytes");
    }

    @Test
    void overDetections() {
        assertThat(text(ProtocolDetector.detect("*HQ,1,V1,".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("H02 at 0");
        assertThat(text(ProtocolDetector.detect(new byte[0]))).isEqualTo("5 more");
        assertThat(text(ProtocolDetector.detect("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("not ours: HTTP");
    }

    @Test
    void overTexts() {
        assertThat(text(SmsText.parse("hello"))).isEqualTo("unknown");
    }

    private static String decoded(String frame) {
        return text(CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII)).get(0));
    }

    private static String text(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Frame frame -> text(frame.message());
            case StreamEvent.Skipped(long offset, long length, SkipReason reason) ->
                reason + " at " + offset + ", " + length + " bytes";
        };
    }

    private static String text(Message message) {
        return switch (message) {
            case Handshake(Head.Carscop(Stamp stamp)) -> "handshake " + stamp;
            case Login(Head.Carscop head, String id, Fix fix, var state) -> "login of " + id;
            case Position(Fix fix, Position.Carscop(Head.Carscop(Stamp stamp), Word word, var state, var prefix)) ->
                (word == Word.UD04 ? "buffered" : "live") + " Carscop position of " + stamp;
            case Position(Fix fix, Position.H02(Head.H02 head, Word word, var status, var telemetry, var extra)) ->
                "H02 position of " + head.deviceId().orElse("nobody");
            case Position(Fix fix, Position.Binary(var head, Word word, StatusWord status, var telemetry, var raw)) ->
                "record of " + head.deviceId().orElse("nobody");
            case Alarm(Head.Carscop head, char code, String text, Fix fix, var state) -> "alarm " + code;
            case Heartbeat heartbeat -> "heartbeat of " + heartbeat.head().maker();
            case CellReport cells -> cells.cells().size() + " cells";
            case CommandReply(Head.H02 head, String command, var result, var report) -> "reply to " + command;
            case Acknowledgement acknowledgement -> "answer " + acknowledgement.word();
            case Command(Head.H02 head, Word word, var time, var parameters) -> "command " + word;
            case CustomCommand(Head head, String word, var fields) -> "command " + word;
            case Unrecognized unrecognized -> "raw " + unrecognized.word();
        };
    }

    private static String text(Detection detection) {
        return switch (detection) {
            case Detection.Match(Protocol protocol, int offset) -> protocol + " at " + offset;
            case Detection.NeedMore(int atLeast) -> atLeast + " more";
            case Detection.NoMatch(Optional<LookAlike> other) -> "not ours" + other.map(name -> ": " + name).orElse("");
        };
    }

    private static String text(SmsText text) {
        return switch (text) {
            case SmsText.CellLocation(String whole, var place) -> "place " + place;
            case SmsText.NoLocation(String whole) -> "no place";
            case SmsText.Alarm(String whole, var kind, var readings) -> "alarm " + kind;
            case SmsText.PhoneList(String whole, var phones) -> phones.size() + " phones";
            case SmsText.Reply(String whole, var kind, var value) -> "reply " + kind;
            case SmsText.Unknown(String whole, var readings) -> "unknown";
        };
    }
}
