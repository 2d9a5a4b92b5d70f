package io.github.cctrcodec.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UdpPeersTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String DEVICE = "CC8011400042499";
    private static final Message LOGIN = login(DEVICE);
    private static final Message POSITION =
            message("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^");
    private static final Message H02_POSITION =
            message("*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#");
    private static final Message H02_OTHER = message("*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#");
    private static final Message H02_WITHOUT_ID =
            message("*HQ,,V1,173212,A,2225.78879,S,02829.19021,E,0.00,0,290418,FFFFFBFF#");

    @Test
    void aPeerKeepsItsDeviceWhileItIsHeard() {
        UdpPeers<String> peers = new UdpPeers<>(10, FIVE_MINUTES);
        assertThat(device(peers, "a", POSITION, NOON)).isEmpty();
        assertThat(device(peers, "a", LOGIN, NOON)).contains(DEVICE);
        assertThat(device(peers, "b", POSITION, NOON)).isEmpty();
        assertThat(device(peers, "a", POSITION, NOON.plusSeconds(300))).contains(DEVICE);
        assertThat(device(peers, "a", POSITION, NOON.plusSeconds(600))).contains(DEVICE);
        assertThat(device(peers, "a", POSITION, NOON.plusSeconds(901))).isEmpty();
    }

    @Test
    void anonymousPeersEvictNobody() {
        UdpPeers<Integer> peers = new UdpPeers<>(1000, FIVE_MINUTES);
        peers.after(0, LOGIN, NOON);
        for (int peer = 1; peer <= 100_000; peer++) {
            assertThat(peers.after(peer, peer % 2 == 0 ? POSITION : H02_WITHOUT_ID, NOON))
                    .isSameAs(DeviceSession.NEW);
        }
        assertThat(device(peers, 0, POSITION, NOON)).contains(DEVICE);
        assertThat(peers.expire(NOON)).isEqualTo(1);
    }

    @Test
    void aPeerThatOnlyRepeatsWhatServersSayIsAnonymous() {
        UdpPeers<Integer> peers = new UdpPeers<>(1, FIVE_MINUTES);
        peers.after(0, LOGIN, NOON);
        for (String frame : new String[] {
            "*HQ,7893267561,D1,010000,5,1#",
            "*HQ,7893267561,S99,010000,5,1#",
            "*HQ,7893267561,V4,V1,20170202175309#",
            "*150817160254DX061^"
        }) {
            assertThat(peers.after(1, message(frame), NOON)).isSameAs(DeviceSession.NEW);
        }
        assertThat(device(peers, 0, POSITION, NOON)).contains(DEVICE);
    }

    @Test
    void theLongestSilentPeerIsEvictedFirst() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        peers.after(2, LOGIN, NOON.plusSeconds(1));
        peers.after(1, POSITION, NOON.plusSeconds(3));
        peers.after(3, LOGIN, NOON.plusSeconds(4));
        assertThat(device(peers, 2, POSITION, NOON.plusSeconds(5))).isEmpty();
        assertThat(device(peers, 1, POSITION, NOON.plusSeconds(5))).isPresent();
        assertThat(device(peers, 3, POSITION, NOON.plusSeconds(5))).isPresent();
        assertThat(peers.expire(NOON.plusSeconds(5))).isEqualTo(2);
        assertThat(peers.expire(NOON.plusSeconds(1000))).isZero();
    }

    @Test
    void askingChangesNothing() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        peers.after(2, LOGIN, NOON.plusSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertThat(peers.session(1, NOON.plusSeconds(300)).idOf(POSITION)).isPresent();
            assertThat(peers.session(9, NOON.plusSeconds(300)).idOf(POSITION)).isEmpty();
        }
        assertThat(peers.session(1, NOON.plusSeconds(301))).isSameAs(DeviceSession.NEW);
        assertThat(peers.session(1, NOON.plusSeconds(300)).idOf(POSITION)).isPresent();
        peers.after(3, LOGIN, NOON.plusSeconds(300));
        assertThat(peers.session(1, NOON.plusSeconds(300))).isSameAs(DeviceSession.NEW);
        assertThat(peers.session(2, NOON.plusSeconds(300)).idOf(POSITION)).isPresent();
    }

    @Test
    void aPeerIsForgottenWhenItWasSilentForLongerThanTheLimit() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        assertThat(peers.expire(NOON.plus(FIVE_MINUTES))).isEqualTo(1);
        assertThat(peers.session(1, NOON.plus(FIVE_MINUTES)).idOf(POSITION)).contains(DEVICE);
        assertThat(peers.session(1, NOON.plus(FIVE_MINUTES).plusNanos(1)).idOf(POSITION))
                .isEmpty();
        assertThat(peers.expire(NOON.plus(FIVE_MINUTES).plusNanos(1))).isZero();
    }

    @Test
    void aPeerThatReturnsAfterTheLimitTakesNoPlaceUntilItLogsIn() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        assertThat(peers.after(1, POSITION, NOON.plusSeconds(301))).isSameAs(DeviceSession.NEW);
        assertThat(peers.expire(NOON)).isZero();
        assertThat(device(peers, 1, LOGIN, NOON.plusSeconds(302))).contains(DEVICE);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyForLongerThanTheLimit() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        assertThat(device(peers, 1, POSITION, NOON.minusSeconds(2))).contains(DEVICE);
        assertThat(peers.session(1, NOON.minusSeconds(302)).idOf(POSITION)).contains(DEVICE);
        assertThat(peers.session(1, NOON.minusSeconds(303)).idOf(POSITION)).isEmpty();
        assertThat(peers.session(1, Instant.MIN)).isSameAs(DeviceSession.NEW);
        assertThat(peers.expire(Instant.MAX)).isZero();
    }

    @Test
    void manyLoginsFromManyPortsAreBoundedAndGiveNobodyTheDeviceOfAnother() {
        UdpPeers<Integer> peers = new UdpPeers<>(100, FIVE_MINUTES);
        peers.after(0, LOGIN, NOON);
        for (int peer = 1; peer <= 99; peer++) {
            peers.after(peer, invented(peer), NOON);
            peers.after(peer, invented(-peer), NOON);
        }
        assertThat(device(peers, 0, POSITION, NOON)).contains(DEVICE);
        for (int peer = 100; peer <= 100_000; peer++) {
            peers.after(peer, invented(peer), NOON);
        }
        assertThat(device(peers, 0, POSITION, NOON)).isEmpty();
        assertThat(peers.expire(NOON)).isEqualTo(100);
        assertThat(device(peers, 0, LOGIN, NOON)).contains(DEVICE);
    }

    @Test
    void aDeviceThatIsHeardWhileFewerOthersLogInIsNotEvicted() {
        UdpPeers<Integer> peers = new UdpPeers<>(100, FIVE_MINUTES);
        peers.after(0, LOGIN, NOON);
        for (int peer = 1; peer <= 10_000; peer++) {
            peers.after(peer, invented(peer), NOON);
            if (peer % 99 == 0) {
                assertThat(device(peers, 0, POSITION, NOON)).contains(DEVICE);
            }
        }
    }

    @Test
    void aPeerWithSeveralIdsOfH02IsNotGuessedAfterwards() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        assertThat(device(peers, 1, H02_POSITION, NOON)).contains("1600073844");
        assertThat(device(peers, 1, H02_WITHOUT_ID, NOON)).contains("1600073844");
        assertThat(device(peers, 1, H02_OTHER, NOON)).contains("1600068860");
        assertThat(device(peers, 1, H02_OTHER, NOON)).contains("1600068860");
        assertThat(device(peers, 1, H02_WITHOUT_ID, NOON)).isEmpty();
    }

    @Test
    void oneDeviceMayComeFromTwoPorts() {
        UdpPeers<Integer> peers = new UdpPeers<>(2, FIVE_MINUTES);
        peers.after(1, LOGIN, NOON);
        peers.after(2, LOGIN, NOON);
        assertThat(device(peers, 1, POSITION, NOON)).contains(DEVICE);
        assertThat(device(peers, 2, POSITION, NOON)).contains(DEVICE);
    }

    @Test
    void limitsMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UdpPeers<>(0, FIVE_MINUTES))
                .withMessageStartingWith("maxPeers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UdpPeers<>(1, Duration.ZERO))
                .withMessageStartingWith("maxSilence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UdpPeers<>(1, Duration.ofSeconds(-1)))
                .withMessageStartingWith("maxSilence");
    }

    private static <P> Optional<String> device(UdpPeers<P> peers, P peer, Message message, Instant now) {
        return peers.after(peer, message, now).idOf(message);
    }

    private static Message invented(int number) {
        return login(String.format(Locale.ROOT, "X%014d", number));
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
