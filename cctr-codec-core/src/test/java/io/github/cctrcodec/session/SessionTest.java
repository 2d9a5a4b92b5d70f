package io.github.cctrcodec.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Message HANDSHAKE = message("*161101144927UB00HSO^");
    private static final Message POSITION =
            message("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^");
    private static final Message LOGIN = login("CC8011400042499");
    private static final Message SECOND_LOGIN = login("CW9999C00000538");
    private static final Message H02_POSITION =
            message("*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#");
    private static final Message H02_OTHER = message("*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#");
    private static final Message H02_WITHOUT_ID =
            message("*HQ,,V1,173212,A,2225.78879,S,02829.19021,E,0.00,0,290418,FFFFFBFF#");

    @Test
    void framesBeforeALoginBelongToNobody() {
        DeviceSession session = DeviceSession.NEW.after(HANDSHAKE).after(POSITION);
        assertThat(session).isSameAs(DeviceSession.NEW);
        assertThat(session.idOf(POSITION)).isEmpty();
    }

    @Test
    void framesAfterALoginBelongToItsId() {
        DeviceSession session = DeviceSession.NEW.after(LOGIN);
        assertThat(session.idOf(POSITION)).contains("CC8011400042499");
        assertThat(session.after(POSITION).after(HANDSHAKE).idOf(HANDSHAKE)).contains("CC8011400042499");
        assertThat(session.after(LOGIN)).isSameAs(session);
    }

    @Test
    void aSecondLoginTakesOver() {
        DeviceSession session = DeviceSession.NEW.after(LOGIN).after(SECOND_LOGIN);
        assertThat(session.idOf(POSITION)).contains("CW9999C00000538");
        assertThat(session)
                .isEqualTo(DeviceSession.NEW.after(SECOND_LOGIN))
                .hasSameHashCodeAs(DeviceSession.NEW.after(SECOND_LOGIN));
    }

    @Test
    void aLoginThatCannotBeReadChangesNothing() {
        Message broken =
                message("*150817160254UB05CC801140004249160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^");
        assertThat(DeviceSession.NEW.after(LOGIN).after(broken).idOf(POSITION)).contains("CC8011400042499");
    }

    @Test
    void anH02FrameHasItsOwnId() {
        assertThat(DeviceSession.NEW.idOf(H02_POSITION)).contains("1600073844");
        assertThat(DeviceSession.NEW.after(LOGIN).idOf(H02_POSITION)).contains("1600073844");
    }

    @Test
    void anH02FrameWithoutIdBelongsToTheOnlyIdOfItsConnection() {
        assertThat(DeviceSession.NEW.idOf(H02_WITHOUT_ID)).isEmpty();
        DeviceSession one = DeviceSession.NEW.after(H02_POSITION).after(H02_POSITION);
        assertThat(one.idOf(H02_WITHOUT_ID)).contains("1600073844");
        DeviceSession two = one.after(H02_OTHER);
        assertThat(two.idOf(H02_WITHOUT_ID)).isEmpty();
        assertThat(two.after(H02_OTHER).after(H02_POSITION).idOf(H02_WITHOUT_ID))
                .isEmpty();
    }

    @Test
    void nothingIsGuessedAcrossProtocols() {
        assertThat(DeviceSession.NEW.after(H02_POSITION).idOf(POSITION)).isEmpty();
        assertThat(DeviceSession.NEW.after(LOGIN).idOf(H02_WITHOUT_ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*HQ,7893267561,D1,010000,5,1#",
                "*HQ,7893267561,S20,010000,1,5#",
                "*HQ,7893267561,V4,V1,20170202175309#",
                "*HQ,7893267561,V4,NBR,20170202175309#",
                "*HQ,7893267561,R12,043602#",
                "*HQ,7893267561,I1,010000,x#",
                "*150817160254DX061^",
                "*150817160254DB01HSO^",
                "*150817160254DZ99CC8011400042499^"
            })
    void messagesOfTheServerChangeNothing(String frame) {
        assertNothingChanges(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*HQ,7893267561,S99,010000,1#",
                "*HQ,7893267561,ZZ#",
                "*HQ,7893267561,D1,01000x,5,1#",
                "*HQ,7893267561,S20,010000,a*b#",
                "*HQ,7893267561,R12,0436#",
                "*HQ,7893267561,I1,x#",
                "*HQ,7893267561,,x#"
            })
    void messagesOfUnknownDirectionChangeNothing(String frame) {
        assertNothingChanges(frame);
    }

    @Test
    void customCommandsOfTheServerChangeNothing() {
        Message h02 = CustomCommand.h02(Head.H02.of("7893267561"), "S99", CommandTime.of("010000"), "1");
        Message carscop = CustomCommand.carscop(Stamp.of("150817160254"), "DZ99", "CW9999C00000538");
        DeviceSession known = DeviceSession.NEW.after(LOGIN).after(H02_POSITION);
        assertThat(DeviceSession.NEW.after(h02).after(carscop)).isSameAs(DeviceSession.NEW);
        assertThat(known.after(h02).after(carscop)).isSameAs(known);
    }

    @Test
    void aReplyOfTheDeviceNamesIt() {
        Message reply = message("*HQ,1600073844,V4,CK,20,8,67,0,0,0,0,0,0#");
        assertThat(DeviceSession.NEW.after(reply).idOf(H02_WITHOUT_ID)).contains("1600073844");
    }

    static List<DecoderOptions> bothModes() {
        return List.of(DecoderOptions.LENIENT, DecoderOptions.STRICT);
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void aDamagedFrameOfTheDeviceNamesItInBothModes(DecoderOptions options) {
        Message damaged =
                message("*HQ,1600073844,V1,05560x,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#", options);
        assertThat(damaged instanceof Unrecognized).isEqualTo(options.strict());
        assertThat(DeviceSession.NEW.after(damaged).idOf(H02_WITHOUT_ID)).contains("1600073844");
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void aLoginWithADamagedIdChangesNothing(DecoderOptions options) {
        DeviceSession known = DeviceSession.NEW.after(LOGIN);
        Message damaged = message(
                "*150817160254UB05CW9999C0 000538160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^",
                options);
        assertThat(known.after(damaged)).isSameAs(known);
    }

    @Test
    void twoConnectionsMayKnowTheSameDevice() {
        DeviceSession first = DeviceSession.NEW.after(LOGIN);
        DeviceSession second = DeviceSession.NEW.after(LOGIN);
        assertThat(second.after(SECOND_LOGIN).idOf(POSITION)).contains("CW9999C00000538");
        assertThat(first.idOf(POSITION)).contains("CC8011400042499");
    }

    @Test
    void eachFrameOfARelayBelongsToTheIdThatItCarries() {
        DeviceSession relay = DeviceSession.NEW.after(H02_POSITION).after(H02_OTHER);
        assertThat(relay.idOf(H02_POSITION)).contains("1600073844");
        assertThat(relay.idOf(H02_OTHER)).contains("1600068860");
        assertThat(relay.idOf(H02_WITHOUT_ID)).isEmpty();
        assertThat(relay.idOf(Protocol.H02)).isEmpty();
    }

    private static void assertNothingChanges(String frame) {
        DeviceSession known = DeviceSession.NEW.after(LOGIN).after(H02_POSITION);
        for (DecoderOptions options : bothModes()) {
            Message message = message(frame, options);
            assertThat(DeviceSession.NEW.after(message)).isSameAs(DeviceSession.NEW);
            assertThat(known.after(message)).isSameAs(known);
        }
    }

    @Test
    void theStandardPolicyAnswersWhatTheOpenServersAnswer() {
        assertThat(reply(HANDSHAKE)).contains("*161101144927DB01HSO^");
        assertThat(reply(LOGIN)).contains("*150817160254DX061^");
        assertThat(reply(H02_POSITION)).contains("*HQ,1600073844,V4,V1,20261121120000#");
        assertThat(reply(message("*TH,1600068860,NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF#")))
                .contains("*TH,1600068860,V4,NBR,20261121120000#");
        assertThat(reply(message("*HQ,1600068860,V3,110326,26203,01,000802,023152,23,0,80,0,1,081116,FFFFFBFF#")))
                .isEmpty();
        assertThat(reply(POSITION)).isEmpty();
        assertThat(reply(H02_OTHER)).isEmpty();
        assertThat(reply(message("*HQ,1600073844,V4,R1,130305#"))).isEmpty();
        assertThat(reply(message("*HQ,1600073844,V5,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#")))
                .isEmpty();
        assertThat(reply(message("*161101144927UZ99x^"))).isEmpty();
    }

    @Test
    void thePolicyOfNoneAnswersNothing() {
        assertThat(ReplyPolicy.none().replyTo(LOGIN, Optional.empty(), NOON)).isEmpty();
    }

    @Test
    void aSinoTrackUnitGetsItsAnswerToEveryPosition() {
        ReplyPolicy policy = ReplyPolicy.sinoTrack();
        Message text = message("*HQ,8168000008,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#");
        assertThat(reply(policy, text)).contains("*HQ,8168000008,R12,120000#");
        Fix fix = Fix.NONE;
        Telemetry telemetry = Telemetry.builder(TailForm.RECORD_32).build();
        StatusWord status = new StatusWord(~0);
        assertThat(reply(
                        policy,
                        new Position(
                                fix,
                                new Position.Binary(
                                        new Head.H02Binary(Optional.of("8168000008")),
                                        Word.RECORD,
                                        status,
                                        telemetry,
                                        List.of()))))
                .contains("*HQ,8168000008,R12,120000#");
        assertThat(reply(
                        policy,
                        new Position(
                                fix,
                                new Position.Binary(
                                        new Head.H02Binary(Optional.empty()),
                                        Word.MILEAGE_RECORD,
                                        status,
                                        telemetry,
                                        List.of()))))
                .isEmpty();
        assertThat(reply(policy, LOGIN)).isEmpty();
        assertThat(reply(policy, POSITION)).isEmpty();
    }

    @Test
    void eachDeviceHasItsPolicy() {
        ReplyPolicy policy = ReplyPolicy.perDevice(
                id -> id.equals("8168000008") ? ReplyPolicy.sinoTrack() : ReplyPolicy.none(), ReplyPolicy.standard());
        Message text = message("*HQ,8168000008,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#");
        assertThat(policy.replyTo(text, text.deviceId(), NOON))
                .isPresent()
                .isEqualTo(ReplyPolicy.sinoTrack().replyTo(text, text.deviceId(), NOON));
        assertThat(policy.replyTo(text, Optional.of("another"), NOON)).isEmpty();
        assertThat(policy.replyTo(text, Optional.empty(), NOON))
                .isPresent()
                .isEqualTo(ReplyPolicy.standard().replyTo(text, Optional.empty(), NOON));
    }

    private static Optional<String> reply(Message message) {
        return reply(ReplyPolicy.standard(), message);
    }

    private static Optional<String> reply(ReplyPolicy policy, Message message) {
        return policy.replyTo(message, Optional.empty(), NOON)
                .map(FrameEncoder::encode)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    private static Message login(String id) {
        return message("*150817160254UB05" + id + "160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^");
    }

    private static Message message(String frame) {
        return message(frame, DecoderOptions.LENIENT);
    }

    private static Message message(String frame, DecoderOptions options) {
        ByteBuffer bytes = ByteBuffer.wrap(frame.getBytes(StandardCharsets.US_ASCII));
        return ((StreamEvent.Frame) CctrCodec.decode(bytes, options).get(0)).message();
    }
}
