package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.Detection;
import io.github.cctrcodec.LookAlike;
import io.github.cctrcodec.ProtocolDetector;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NoLeaks
class CctrProtocolDetectorTest {
    private static final int LIMIT = 64;

    private final List<Detection> decisions = new ArrayList<>();

    static Stream<byte[]> ourVectors() {
        return Vectors.all().stream()
                .filter(vector -> ProtocolDetector.detect(Arrays.copyOf(vector, Math.min(vector.length, LIMIT)))
                                instanceof Detection.Match match
                        && match.offset() == 0);
    }

    static Stream<Arguments> foreignTraffic() {
        return Stream.of(
                Arguments.of(LookAlike.HTTP, "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
                Arguments.of(LookAlike.TLS, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"),
                Arguments.of(LookAlike.TK103, "(013612345678BP05000013612345678080524A2232.9806N)"),
                Arguments.of(LookAlike.EASYTRACK, "*ET,135790246811221,HB,A,050915,0C2A27,00CE5954#"),
                Arguments.of(LookAlike.GPS103, "##,imei:359586015829802,A;"),
                Arguments.of(
                        LookAlike.GT06,
                        new String(
                                HexFormat.of().parseHex("78780d01012345678901234500018cdd0d0a"),
                                StandardCharsets.ISO_8859_1)),
                Arguments.of(LookAlike.DOLLAR_SENTENCE, "$GPRMC,123519,A,4807.038,N,01131.000,E*6A\r\n"),
                Arguments.of(LookAlike.PROXY_HEADER, "PROXY TCP4 192.0.2.1 198.51.100.1 40000 5013\r\n"));
    }

    @ParameterizedTest
    @MethodSource("ourVectors")
    void ourFramesGoOurWayHoweverTheyCome(byte[] vector) {
        for (BufferKind kind : BufferKind.values()) {
            for (int size : new int[] {1, 7, Integer.MAX_VALUE}) {
                decisions.clear();
                Line line = detector().feed(kind, vector, size);
                assertThat(line.finishedEvents()).isEqualTo(CctrCodec.decode(vector));
                assertThat(decisions).singleElement().isInstanceOf(Detection.Match.class);
                assertThat(line.channel.pipeline().get(CctrProtocolDetector.class))
                        .isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("foreignTraffic")
    void foreignTrafficGoesTheirWayByteForByteAndByItsName(LookAlike lookAlike, String bytes) {
        for (BufferKind kind : BufferKind.values()) {
            decisions.clear();
            Line line = detector().feed(kind, Vectors.latin1(bytes), Integer.MAX_VALUE);
            assertThat(decisions).containsExactly(new Detection.NoMatch(Optional.of(lookAlike)));
            line.feed("and more");
            assertThat(line.receivedBytes()).isEqualTo(bytes + "and more");
            line.finish(false);
        }
    }

    @ParameterizedTest
    @MethodSource("foreignTraffic")
    void foreignTrafficGoesTheirWayInAnyReads(LookAlike lookAlike, String bytes) {
        for (BufferKind kind : BufferKind.values()) {
            for (int size : new int[] {1, 2, 3, 5}) {
                decisions.clear();
                Line line = detector().feed(kind, Vectors.latin1(bytes), size);
                assertThat(decisions)
                        .as("%s in reads of %d", lookAlike, size)
                        .singleElement()
                        .isInstanceOf(Detection.NoMatch.class);
                assertThat(line.receivedBytes()).isEqualTo(bytes);
                line.finish(false);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "DIRECT", "READ_ONLY", "OFFSET"})
    void handsOnTheBufferItGot(BufferKind kind) {
        ByteBuf request = kind.of("GET / HTTP/1.1\r\n\r\n");
        Line line = detector();
        line.channel.writeInbound(request);
        assertThat(line.received()).singleElement().isSameAs(request);
        request.release();
        line.finish(false);
        assertThat(request.refCnt()).isZero();
    }

    @Test
    void garbageBeforeAFrameIsAllowedForUpToTheLimit() {
        Line line = detector().feed("garbage" + Vectors.HANDSHAKE);
        assertThat(decisions)
                .singleElement()
                .isInstanceOfSatisfying(
                        Detection.Match.class,
                        match -> assertThat(match.offset()).isEqualTo(7));
        assertThat(line.events()).hasSize(2);
        line.finish(false);

        decisions.clear();
        String tooFar = "x".repeat(LIMIT) + Vectors.HANDSHAKE;
        line = detector().feed(tooFar);
        assertThat(decisions).singleElement().isInstanceOf(Detection.NoMatch.class);
        assertThat(line.receivedBytes()).isEqualTo(tooFar);
        line.finish(false);
    }

    @Test
    void nobodyHoldsItLongerThanForTheLimit() {
        Line line = detector();
        String heads = "*HQ,1".repeat(100);
        int fed = 0;
        while (decisions.isEmpty()) {
            line.feed(heads.substring(fed, fed + 5));
            fed += 5;
        }
        assertThat(fed).isBetween(LIMIT, LIMIT + 5);
        assertThat(decisions).containsExactly(new Detection.NoMatch(Optional.empty()));
        assertThat(line.receivedBytes()).isEqualTo(heads.substring(0, fed));
        line.finish(false);
    }

    @Test
    void aConnectionThatEndsUndecidedGoesTheForeignWay() {
        Line line = detector().feed("*1611011");
        assertThat(decisions).isEmpty();
        assertThat(line.channel.finish()).isTrue();
        assertThat(decisions).containsExactly(new Detection.NoMatch(Optional.empty()));
        assertThat(line.receivedBytes()).isEqualTo("*1611011");
        line.assertAllReleased();
    }

    @Test
    void aConnectionWithoutAByteIsNobodys() {
        detector().finish(false);
        assertThat(decisions).isEmpty();
    }

    @Test
    void anExceptionOfTheCallerIsSeenAndLosesNoByte() {
        Line line = new Line(new CctrProtocolDetector(
                LIMIT,
                (rest, match) -> {
                    throw new IllegalStateException("of the caller");
                },
                (rest, noMatch) -> {}));
        assertThatThrownBy(() -> line.feed(Vectors.HANDSHAKE)).isInstanceOf(IllegalStateException.class);
        assertThat(line.receivedBytes()).isEqualTo(Vectors.HANDSHAKE);
        line.finish(false);
    }

    @Test
    void theCallerMayRemoveTheDetector() {
        Line line = new Line(new CctrProtocolDetector(
                LIMIT,
                (rest, match) -> rest.replace(CctrProtocolDetector.class, "decoder", new CctrFrameDecoder()),
                (rest, noMatch) -> rest.remove(CctrProtocolDetector.class)));
        line.feed(Vectors.HANDSHAKE);
        assertThat(line.events()).hasSize(1);
        line.finish(false);

        line = new Line(new CctrProtocolDetector(
                LIMIT, (rest, match) -> {}, (rest, noMatch) -> rest.remove(CctrProtocolDetector.class)));
        line.feed("GET / HTTP/1.1\r\n\r\n");
        assertThat(line.receivedBytes()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
        line.finish(false);
    }

    @Test
    void theCallerMayCloseTheConnection() {
        Line line = new Line(new CctrProtocolDetector(LIMIT, (rest, match) -> {}, (rest, noMatch) -> {
            decisions.add(noMatch);
            rest.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }));
        line.feed("GET / HTTP/1.1\r\n\r\n");
        assertThat(line.channel.isOpen()).isFalse();
        assertThat(decisions).hasSize(1);
        assertThat(line.receivedBytes()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
        line.assertAllReleased();
    }

    @Test
    void aDetectorThatIsRemovedUndecidedHandsOnItsBytes() {
        Line line = detector().feed("*1611011");
        line.channel.pipeline().remove(CctrProtocolDetector.class);
        assertThat(decisions).isEmpty();
        assertThat(line.receivedBytes()).isEqualTo("*1611011");
        line.finish(false);
    }

    @Test
    void moreMayBeReadAndTheInputMayEndWhileTheCallerBuildsThePipeline() {
        Line line = new Line(new CctrProtocolDetector(
                LIMIT,
                (rest, match) -> {
                    decisions.add(match);
                    rest.addLast(new CctrFrameDecoder());
                    rest.fireChannelRead(BufferKind.HEAP.of(Vectors.HANDSHAKE.substring(19) + Vectors.LOGIN));
                    rest.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
                },
                (rest, noMatch) -> decisions.add(noMatch)));
        line.feed(Vectors.HANDSHAKE.substring(0, 19));
        assertThat(decisions).hasSize(1);
        assertThat(line.events()).hasSize(2);
        line.finish(false);
    }

    @Test
    void refusesALimitThatIsShorterThanAHead() {
        assertThatThrownBy(() -> new CctrProtocolDetector(
                        CctrProtocolDetector.MIN_LIMIT - 1, (rest, match) -> {}, (rest, noMatch) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("limit: ");
    }

    /** Our way ends in events, the foreign way in bytes. */
    private Line detector() {
        return new Line(new CctrProtocolDetector(
                LIMIT,
                (rest, match) -> {
                    decisions.add(match);
                    rest.addLast(new CctrFrameDecoder());
                },
                (rest, noMatch) -> decisions.add(noMatch)));
    }
}
