package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cctrcodec.message.AlarmKind;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.StatusDialect;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.session.DeviceSession;
import io.github.cctrcodec.session.PendingCommands;
import io.github.cctrcodec.session.UdpPeers;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsOutcome;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsReply;
import io.github.cctrcodec.sms.SmsText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Each row of the page {@code what-happens-when.md} is true. */
class WhatHappensWhenTest {
    private static final Path PAGE = Path.of("docs/what-happens-when.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\*");
    private static final String HANDSHAKE = "*161101144927UB00HSO^";
    private static final String LOGIN =
            "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
    private static final String POSITION =
            "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final String BUFFERED =
            "*160728045706UD04045706A1202.7738S07658.6489W015.5160728247.8911111111L002626^";
    private static final String H02 = "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFFFE#";

    private final Map<String, Executable> checks = new LinkedHashMap<>();

    WhatHappensWhenTest() {
        checks.put("a field is bad", WhatHappensWhenTest::aFieldIsBad);
        checks.put("a frame is cut off", WhatHappensWhenTest::aFrameIsCutOff);
        checks.put("a frame never ends", WhatHappensWhenTest::aFrameNeverEnds);
        checks.put("garbage comes between frames", WhatHappensWhenTest::garbageComesBetweenFrames);
        checks.put("another protocol connects", WhatHappensWhenTest::anotherProtocolConnects);
        checks.put("the word is unknown", WhatHappensWhenTest::theWordIsUnknown);
        checks.put("the word is known but its fields are not", WhatHappensWhenTest::theFieldsAreUnknown);
        checks.put("fields follow that nobody documented", WhatHappensWhenTest::fieldsFollow);
        checks.put("a frame has no id", WhatHappensWhenTest::aFrameHasNoId);
        checks.put("a second login comes on a connection", WhatHappensWhenTest::aSecondLoginComes);
        checks.put("two H02 ids come on a connection", WhatHappensWhenTest::twoH02IdsCome);
        checks.put("two connections have one id", WhatHappensWhenTest::twoConnectionsHaveOneId);
        checks.put("a datagram comes from an unknown peer", WhatHappensWhenTest::aDatagramComesFromAnUnknownPeer);
        checks.put("a position is late", WhatHappensWhenTest::aPositionIsLate);
        checks.put("the unit has no fix", WhatHappensWhenTest::theUnitHasNoFix);
        checks.put("an alarm is reported", WhatHappensWhenTest::anAlarmIsReported);
        checks.put("a status bit is disputed", WhatHappensWhenTest::aStatusBitIsDisputed);
        checks.put("a command is not confirmed", WhatHappensWhenTest::aCommandIsNotConfirmed);
        checks.put("the SMS password is wrong", WhatHappensWhenTest::theSmsPasswordIsWrong);
        checks.put("your consumer throws", WhatHappensWhenTest::yourConsumerThrows);
    }

    @TestFactory
    List<DynamicTest> everyRowIsTrue() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(checks.keySet()).containsExactlyElementsOf(rows);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row, checks.get(row)))
                .toList();
    }

    private static void aFieldIsBad() {
        String bad = H02.replace("2234.3066", "2299.3066");
        StreamEvent.Frame frame = frame(bad);
        assertThat(frame.message().fix().coordinates()).isEmpty();
        assertThat(frame.message().time()).isPresent();
        assertThat(frame.diagnostics()).containsExactly(new Diagnostic(Code.BAD_LATITUDE, bad.indexOf("2299"), 9));
        assertThat(message(CctrCodec.decode(ByteBuffer.wrap(bytes(bad)), DecoderOptions.STRICT)
                        .get(0)))
                .isInstanceOf(Unrecognized.class);
    }

    private static void aFrameIsCutOff() {
        List<StreamEvent> events = CctrCodec.decode(bytes(H02.substring(0, 30) + HANDSHAKE));
        assertThat(events.get(0)).isEqualTo(new StreamEvent.Skipped(0, 30, SkipReason.CUT_OFF));
        assertThat(message(events.get(1)).wordText()).isEqualTo("UB00");
    }

    private static void aFrameNeverEnds() {
        List<StreamEvent> events = CctrCodec.decode(bytes("*HQ,1400046168,V1," + "0".repeat(1100) + HANDSHAKE));
        assertThat(((StreamEvent.Skipped) events.get(0)).reason()).isEqualTo(SkipReason.TOO_LONG);
        assertThat(message(events.get(events.size() - 1)).wordText()).isEqualTo("UB00");
    }

    private static void garbageComesBetweenFrames() {
        assertThat(CctrCodec.decode(bytes(HANDSHAKE + "??" + HANDSHAKE + "\r\n" + HANDSHAKE)))
                .filteredOn(StreamEvent.Skipped.class::isInstance)
                .extracting(event -> ((StreamEvent.Skipped) event).reason())
                .containsExactly(SkipReason.GARBAGE, SkipReason.SEPARATOR);
    }

    private static void anotherProtocolConnects() {
        byte[] request = bytes("GET / HTTP/1.1\r\n");
        assertThat(ProtocolDetector.detect(request)).isEqualTo(new Detection.NoMatch(Optional.of(LookAlike.HTTP)));
        StreamDecoder decoder = new StreamDecoder();
        decoder.decode(ByteBuffer.wrap(request), event -> {});
        assertThat(decoder.skippedSoFar()).isEqualTo(request.length);
    }

    private static void theWordIsUnknown() {
        StreamEvent.Frame frame = frame("*HQ,1400046168,QQ9,1,2#");
        assertThat(((Unrecognized) frame.message()).fields()).containsExactly("1", "2");
        assertThat(frame.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.UNKNOWN_WORD);
        assertThat(frame.text()).isEqualTo("*HQ,1400046168,QQ9,1,2#");
    }

    private static void theFieldsAreUnknown() {
        StreamEvent.Frame frame = frame("*HQ,1400046168,XT,1,2#");
        assertThat(((Unrecognized) frame.message()).fields()).containsExactly("1", "2");
        assertThat(frame.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.RAW_WORD);
        assertThat(frame.diagnostics()).noneMatch(Diagnostic::isError);
    }

    private static void fieldsFollow() {
        Position position = (Position) frame(H02.replace("#", ",7,x#")).message();
        assertThat(position.extraFields()).containsExactly("7", "x");
    }

    private static void aFrameHasNoId() {
        DeviceSession session = DeviceSession.NEW.after(frame(LOGIN).message());
        assertThat(session.idOf(frame(POSITION).message())).contains("CC8011400042499");
        Message anonymous = frame(H02.replace("1400046168", "")).message();
        assertThat(session.idOf(anonymous)).isEmpty();
        assertThat(session.after(frame(H02).message()).idOf(anonymous)).contains("1400046168");
    }

    private static void aSecondLoginComes() {
        DeviceSession session = DeviceSession.NEW
                .after(frame(LOGIN).message())
                .after(frame(LOGIN.replace("CC801", "CC802")).message());
        assertThat(session.idOf(frame(POSITION).message())).contains("CC8021400042499");
    }

    private static void twoH02IdsCome() {
        Message other = frame(H02.replace("1400046168", "1400046169")).message();
        DeviceSession session = DeviceSession.NEW.after(frame(H02).message()).after(other);
        assertThat(session.idOf(frame(H02).message())).contains("1400046168");
        assertThat(session.idOf(other)).contains("1400046169");
        assertThat(session.idOf(frame(H02.replace("1400046168", "")).message())).isEmpty();
    }

    private static void twoConnectionsHaveOneId() {
        DeviceSession first = DeviceSession.NEW.after(frame(LOGIN).message());
        DeviceSession second = DeviceSession.NEW.after(frame(LOGIN).message());
        Message position = frame(POSITION).message();
        assertThat(first.after(position).idOf(position))
                .isEqualTo(second.idOf(position))
                .isPresent();
    }

    private static void aDatagramComesFromAnUnknownPeer() {
        UdpPeers<String> peers = new UdpPeers<>(10, Duration.ofMinutes(1));
        Message position = frame(POSITION).message();
        Message h02 = frame(H02).message();
        assertThat(peers.after("peer", position, Instant.EPOCH).idOf(position)).isEmpty();
        assertThat(peers.expire(Instant.EPOCH)).isZero();
        assertThat(peers.after("peer", h02, Instant.EPOCH).idOf(h02)).contains("1400046168");
        assertThat(peers.expire(Instant.EPOCH)).isOne();
    }

    private static void aPositionIsLate() {
        assertThat(((Position) frame(BUFFERED).message()).delivery()).isEqualTo(Delivery.BUFFERED);
        assertThat(((Position) frame(POSITION).message()).delivery()).isEqualTo(Delivery.LIVE);
        assertThat(((Position) frame(H02).message()).delivery()).isEqualTo(Delivery.UNSTATED);
    }

    private static void theUnitHasNoFix() {
        Message lastKnown = frame(H02.replace(",A,", ",V,")).message();
        assertThat(lastKnown.fix().validity()).isEqualTo(Validity.INVALID);
        assertThat(lastKnown.fix().coordinates()).isPresent();
        String zeros =
                H02.replace(",A,", ",V,").replace("2234.3066", "0000.0000").replace("11351.6829", "00000.0000");
        assertThat(frame(zeros).message().fix().coordinates()).isEmpty();
        String nines = H02.replace("2234.3066", "9999.9999").replace("11351.6829", "99999.9999");
        assertThat(frame(nines).message().fix().coordinates()).isEmpty();
    }

    private static void anAlarmIsReported() {
        assertThat(frame(H02).message()).isInstanceOf(Position.class);
        assertThat(frame(H02).message().alarms()).containsOnlyKeys(AlarmKind.VIBRATION);
    }

    private static void aStatusBitIsDisputed() {
        Message message = frame(H02.replace("FFFFFFFE", "FFFDFFFF")).message();
        assertThat(message.alarms()).isEmpty();
        assertThat(message.alarms(StatusDialect.values())).isNotEmpty();
    }

    private static void aCommandIsNotConfirmed() {
        Message command = CustomCommand.h02(Head.H02.of("1400046168"), "D9", CommandTime.of("130305"));
        PendingCommands pending = PendingCommands.NONE.sent(command, Instant.EPOCH);
        PendingCommands.Expiry expiry = pending.at(Instant.EPOCH.plusSeconds(61), Duration.ofMinutes(1));
        assertThat(expiry.timedOut()).extracting(PendingCommands.Sent::command).containsExactly(command);
        assertThat(expiry.rest().waiting()).isEmpty();
    }

    private static void theSmsPasswordIsWrong() {
        SmsText text = SmsText.parse("Wrong Password");
        assertThat(((SmsText.Reply) text).kind()).isEqualTo(SmsReply.WRONG_PASSWORD);
        assertThat(SmsCommand.keepOnline(SmsPassword.FACTORY)
                        .verb()
                        .orElseThrow()
                        .outcomeOf(text))
                .isEqualTo(SmsOutcome.REFUSED);
    }

    private static void yourConsumerThrows() {
        ByteBuffer chunk = ByteBuffer.wrap(bytes(HANDSHAKE + POSITION));
        StreamDecoder decoder = new StreamDecoder();
        List<String> words = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> decoder.decode(chunk, event -> {
                    words.add(message(event).wordText());
                    throw new IllegalStateException("of the consumer");
                }));
        decoder.decode(chunk, event -> words.add(message(event).wordText()));
        assertThat(words).containsExactly("UB00", "UD00");
    }

    private static StreamEvent.Frame frame(String text) {
        return (StreamEvent.Frame) CctrCodec.decode(bytes(text)).get(0);
    }

    private static Message message(StreamEvent event) {
        return ((StreamEvent.Frame) event).message();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
