package io.github.cctrcodec.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void messagesOfTheServerChangeNothing() {
        assertThat(DeviceSession.NEW.after(message("*HQ,7893267561,D1,010000,5,1#")))
                .isSameAs(DeviceSession.NEW);
        assertThat(DeviceSession.NEW.after(message("*HQ,7893267561,V4,V1,20170202175309#")))
                .isSameAs(DeviceSession.NEW);
    }

    @Test
    void theStandardPolicyAnswersWhatTheOpenServersAnswer() {
        assertThat(reply(HANDSHAKE)).contains("*161101144927DB01HSO^");
        assertThat(reply(LOGIN)).contains("*150817160254DX061^");
        assertThat(reply(H02_POSITION)).contains("*HQ,1600073844,V4,V1,20261121120000#");
        assertThat(reply(message("*TH,1600068860,NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF#")))
                .contains("*TH,1600068860,V4,NBR,20261121120000#");
        assertThat(reply(POSITION)).isEmpty();
        assertThat(reply(H02_OTHER)).isEmpty();
        assertThat(reply(message("*HQ,1600073844,V4,R1,130305#"))).isEmpty();
        assertThat(reply(message("*HQ,1600073844,V5,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#")))
                .isEmpty();
        assertThat(reply(message("*161101144927UZ99x^"))).isEmpty();
    }

    @Test
    void thePolicyOfNoneAnswersNothing() {
        assertThat(ReplyPolicy.none().replyTo(LOGIN, NOON)).isEmpty();
    }

    private static Optional<String> reply(Message message) {
        return ReplyPolicy.standard()
                .replyTo(message, NOON)
                .map(FrameEncoder::encode)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    private static Message login(String id) {
        return message("*150817160254UB05" + id + "160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^");
    }

    private static Message message(String frame) {
        return ((StreamEvent.Frame) CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII))
                        .get(0))
                .message();
    }
}
