package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.carscop.CarscopView;
import io.github.cctrcodec.h02.H02RecordView;
import io.github.cctrcodec.h02.H02View;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be sent safely cannot be built or encoded, and the exception names the part. */
class RefusalTest {
    private static final Stamp STAMP = Stamp.of("161101144927");
    private static final Head.Carscop CARSCOP = new Head.Carscop(STAMP);
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final CommandTime TIME = CommandTime.of("010000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CC801140004249",
                "CC80114000424990",
                "CC801140004249 ",
                "CC801140004249*",
                "CC801140004249^",
                "CC801140004249\n",
                "CC801140004249é"
            })
    void anIdOfALoginHas15PrintableCharacters(String id) {
        refused("id", () -> new Login(CARSCOP, id, Fix.NONE, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123456", "12,3", "12#3", "12 3", "１２３"})
    void anH02IdHasUpTo15LettersAndDigits(String id) {
        refused("deviceId", () -> Head.H02.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ET", "KW", "H,", "HQ,"})
    void aMakerIsOneOfTheFamily(String maker) {
        refused("maker", () -> new Head.H02(maker, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "#", "*", "^", "a\nb", "\r", "\0", "é", "a,b"})
    void aCommandParameterCannotChangeItsFrame(String parameter) {
        refused("parameters", () -> new Command(UNIT, Word.D1, TIME, List.of(parameter)));
    }

    @Test
    void aCommandIsOneOfTheTable() {
        refused("word", () -> new Command(UNIT, Word.V1, TIME, List.of()));
        refused("word", () -> new Command(UNIT, Word.DX06, TIME, List.of()));
    }

    @Test
    void stampsAndTimesHaveTheirDigits() {
        refused("stamp", () -> Stamp.of("16110114492"));
        refused("stamp", () -> Stamp.of("16110114492x"));
        refused("stamp", () -> Stamp.of("１６1101144927"));
        refused("value", () -> new Stamp(-1));
        refused("value", () -> new Stamp(1_000_000_000_000L));
        refused("time", () -> Stamp.at(LocalDateTime.of(1999, 1, 1, 0, 0)));
        refused("commandTime", () -> CommandTime.of("12345"));
        refused("value", () -> new CommandTime(1_000_000));
    }

    @Test
    void partsOfAFixAreInRange() {
        refused("speed", () -> fix(OptionalInt.of(-1), OptionalInt.empty()));
        refused("speed", () -> fix(OptionalInt.of(10_000_000), OptionalInt.empty()));
        refused("course", () -> fix(OptionalInt.empty(), OptionalInt.of(36_001)));
        refused("time", () -> at("1999-12-31T23:59:59Z"));
        refused("time", () -> at("2080-01-01T00:00:00Z"));
        refused("time", () -> at("2026-01-01T00:00:00.5Z"));
        refused("latitude", () -> new Coordinates(540_000_001, 0));
        refused("longitude", () -> new Coordinates(0, Integer.MIN_VALUE));
        refused("latitude", () -> Coordinates.ofDegrees(Double.NaN, 0));
        refused("longitude", () -> Coordinates.ofDegrees(0, 180.1));
    }

    @Test
    void otherNumbersAreInRange() {
        refused("bits", () -> CarscopState.of(256, 0));
        refused("odometerMetres", () -> CarscopState.of(0, 1_000_000));
        refused("bits", () -> CarscopState.ofBits(-1));
        refused("odometerMetres", () -> CarscopState.ofOdometer(-1));
        refused("lac", () -> new Cell(100_000, 0, OptionalInt.empty()));
        refused("bit", () -> new StatusWord(0).isSet(32));
        refused(
                "batteryPercent",
                () -> new Heartbeat(
                        UNIT,
                        Word.LINK,
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(101),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of()));
        refused("maxFrameLength", () -> DecoderLimits.DEFAULT.withMaxFrameLength(127));
        refused("recordLength", () -> DecoderLimits.DEFAULT.withRecordLength(28));
    }

    @Test
    void aPositionHasThePartsOfItsProtocol() {
        refused("word", () -> position(CARSCOP, Word.V1));
        refused("word", () -> position(UNIT, Word.UD00));
        refused("word", () -> position(UNIT, Word.RECORD));
        refused("extraFields", () -> position(CARSCOP, Word.UB04));
    }

    @Test
    void anAcknowledgementHasAKnownForm() {
        refused("word", () -> Acknowledgement.general(STAMP, "UB5", '1'));
        refused("word", () -> Acknowledgement.general(STAMP, "UB05", '^'));
        refused(
                "word",
                () -> new Acknowledgement(
                        UNIT, Word.V4, Optional.of("V5"), Optional.empty(), Optional.of("20261121120000")));
        refused(
                "word",
                () -> new Acknowledgement(
                        UNIT, Word.V4, Optional.of("V1"), Optional.empty(), Optional.of("2026112112000")));
    }

    @Test
    void aReplyIsNotReadAsSomethingElse() {
        refused("result", () -> new CommandReply(UNIT, "S17", List.of("130305", "050316", "A"), Optional.empty()));
        refused("result", () -> new CommandReply(UNIT, "V1", List.of("20170202175309"), Optional.empty()));
        Fix nothing = new Fix(
                Validity.UNSTATED, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        CommandReply.Report nowhere =
                new CommandReply.Report(Optional.of(TIME), nothing, Optional.empty(), Optional.empty(), List.of());
        unencodable("message", new CommandReply(UNIT, "S17", List.of(), Optional.of(nowhere)));
    }

    @Test
    void textThatWouldAddAFrameIsNotEncoded() {
        unencodable("message", new Alarm(CARSCOP, '2', "*161101144927UB00", Fix.NONE, Optional.empty()));
        unencodable("text", new Alarm(CARSCOP, '2', "a\nb", Fix.NONE, Optional.empty()));
        unencodable("code", new Alarm(CARSCOP, '\n', "", Fix.NONE, Optional.empty()));
        unencodable("fields", new Unrecognized(UNIT, "ZZ", List.of("a\u00e9")));
        unencodable("message", new Unrecognized(UNIT, "ZZ", List.of("*HQ", "1", "")));
        refused("text", () -> new Alarm(CARSCOP, '2', "a^b", Fix.NONE, Optional.empty()));
        refused("fields", () -> new Unrecognized(UNIT, "ZZ", List.of("a#b")));
    }

    @Test
    void anUnrecognizedMessageIsNotEncodedAsAKnownOne() {
        unencodable("message", new Unrecognized(CARSCOP, "UB00", List.of("HSO")));
        unencodable("message", new Unrecognized(UNIT, "R1", List.of("010000")));
        assertThat(FrameEncoder.encode(new Unrecognized(CARSCOP, "UB00", List.of("HSX"))))
                .isNotEmpty();
    }

    @Test
    void whatTheFormatCannotSayIsNotEncoded() {
        unencodable(
                "speed",
                Position.carscop(STAMP, false, fix(OptionalInt.of(123_456), OptionalInt.empty()), Optional.empty()));
        unencodable("coordinates", Position.carscop(STAMP, false, place(Validity.VALID, 1, 0), Optional.empty()));
        unencodable("coordinates", Position.carscop(STAMP, false, place(Validity.INVALID, 0, 0), Optional.empty()));
        unencodable("fix", Position.carscop(STAMP, false, place(Validity.VALID_BEIDOU, 10, 10), Optional.empty()));
    }

    @Test
    void aFrameLongerThanADecoderTakesIsNotEncoded() {
        unencodable("message", new Unrecognized(CARSCOP, "UZ99", List.of("x".repeat(1007))));
        unencodable("message", new Unrecognized(CARSCOP, "UZ99", List.of("x".repeat(5000))));
        assertThat(FrameEncoder.encode(new Unrecognized(CARSCOP, "UZ99", List.of("x".repeat(1006)))))
                .hasSize(1024);
    }

    @Test
    void binaryRecordsAreNotEncoded() {
        Message record =
                ((StreamEvent.Frame) CctrCodec.decode(Streams.RECORD_45).get(0)).message();
        unencodable("message", record);
    }

    @Test
    void aRefusalLeavesTheBufferWhereItWas() {
        ByteBuffer target = ByteBuffer.allocate(2000).position(3);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FrameEncoder.encode(new Alarm(CARSCOP, '2', "a\nb", Fix.NONE, Optional.empty()), target));
        assertThat(target.position()).isEqualTo(3);
        ByteBuffer small = ByteBuffer.allocate(19).position(1);
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> FrameEncoder.encode(Acknowledgement.ofLogin(STAMP, true), small));
        assertThat(small.position()).isEqualTo(1);
    }

    @Test
    void aViewWrapsOnlyWholeFramesOfItsProtocol() {
        ByteBuffer bytes = ByteBuffer.wrap("*161101144927UB00HSO^*HQ,1,HTBT#".getBytes(StandardCharsets.US_ASCII));
        assertThat(new CarscopView().wrap(bytes, 0, 21).stamp()).isEqualTo(161101144927L);
        assertThat(new H02View().wrap(bytes, 21, 11).idLength()).isEqualTo(1);
        refused("start", () -> new CarscopView().wrap(bytes, 21, 11));
        refused("start", () -> new CarscopView().wrap(bytes, 0, 20));
        refused("start", () -> new H02View().wrap(bytes, 0, 21));
        refused("start", () -> new H02View().wrap(bytes, 21, 10));
        refused("start", () -> new H02RecordView().wrap(bytes, 0, 32));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-1, 21", "21, 12", "0, -1"})
    void aViewReadsNothingBehindTheLimit(int start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(200).limit(32);
        outOfBounds(() -> new CarscopView().wrap(bytes, start, length));
        outOfBounds(() -> new H02View().wrap(bytes, start, length));
        outOfBounds(() -> new H02RecordView().wrap(bytes, start, length));
    }

    private static void outOfBounds(Attempt attempt) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(attempt::make);
    }

    private interface Attempt {
        Object make();
    }

    private static void refused(String parameter, Attempt attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::make).withMessageStartingWith(parameter + ": ");
    }

    private static void unencodable(String parameter, Message message) {
        refused(parameter, () -> FrameEncoder.encode(message));
    }

    private static Position position(Head head, Word word) {
        return Position.of(head, word, Fix.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Fix fix(OptionalInt speed, OptionalInt course) {
        return new Fix(Validity.VALID, Optional.empty(), Optional.empty(), speed, course);
    }

    private static Fix at(String time) {
        return new Fix(
                Validity.VALID,
                Optional.of(Instant.parse(time)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static Fix place(Validity validity, int latitude, int longitude) {
        return new Fix(
                validity,
                Optional.of(Fix.MIN_TIME),
                Optional.of(new Coordinates(latitude, longitude)),
                OptionalInt.of(0),
                OptionalInt.of(0));
    }
}
