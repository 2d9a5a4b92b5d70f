package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.RecordView;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be sent safely, or would be read as something else, cannot be built, and the exception names the part. */
class RefusalTest {
    private static final Stamp STAMP = Stamp.of("161101144927");
    private static final Head.Carscop CARSCOP = new Head.Carscop(STAMP);
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final CommandTime TIME = CommandTime.of("010000");
    private static final Optional<CommandReply.Report> NO_REPORT = Optional.empty();
    private static final OptionalInt NO_NUMBER = OptionalInt.empty();

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
        refused("milliknots", () -> fix(OptionalInt.of(-1), OptionalInt.empty()));
        refused("milliknots", () -> fix(OptionalInt.of(10_000_000), OptionalInt.empty()));
        refused("courseCentidegrees", () -> fix(OptionalInt.empty(), OptionalInt.of(36_001)));
        refused("knots", () -> Fix.builder().knots(10_000));
        refused("knots", () -> Fix.builder().knots(-0.001));
        refused("course", () -> Fix.builder().course(Double.NaN));
        refused("epochSecond", () -> Fix.builder().epochSecond(0));
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
                () -> Heartbeat.builder(UNIT).batteryPercent(101).build());
        refused("maxFrameLength", () -> DecoderOptions.LENIENT.withMaxFrameLength(127));
        refused("recordLength", () -> DecoderOptions.LENIENT.withRecordLength(28));
    }

    @Test
    void aPositionHasThePartsOfItsProtocol() {
        refused("word", () -> position(CARSCOP, Word.V1));
        refused("word", () -> position(UNIT, Word.UD00));
        refused("word", () -> position(UNIT, Word.RECORD));
        refused("prefix", () -> position(CARSCOP, Word.UB04));
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
        refused(
                "result",
                () -> new CommandReply(UNIT, "S17", List.of("1", "2", "N", "4", "E", "6", "7", "8"), NO_REPORT));
        refused("result", () -> new CommandReply(UNIT, "S17", List.of("*HQ", "1", "2"), NO_REPORT));
        assertThat(new CommandReply(UNIT, "S17", List.of("130305", "050316", "X"), NO_REPORT).result())
                .hasSize(3);
    }

    @Test
    void textThatWouldAddAFrameCannotBeBuilt() {
        refused("text", () -> alarm('2', "*161101144927UB00"));
        refused("text", () -> alarm('*', "161101144927UB00"));
        refused("text", () -> alarm('2', "*HQ,1600073844,"));
        refused("text", () -> alarm('2', "a^b"));
        refused("code", () -> alarm('^', ""));
        refused("fields", () -> new Unrecognized(UNIT, "ZZ", List.of("*HQ", "1", "")));
        refused("fields", () -> new Unrecognized(UNIT, "*HQ", List.of("1", "")));
        refused("fields", () -> new Unrecognized(UNIT, "ZZ", List.of("a#b")));
        refused("fields", () -> new Unrecognized(UNIT, "ZZ", List.of("\u0100")));
        refused("word", () -> new Unrecognized(UNIT, "Z,Z", List.of()));
        refused("prefix", () -> position(CARSCOP, Word.UB04, "*HQ,1,abc"));
        refused("extraFields", () -> position(UNIT, Word.V1, "*161101144927UD00"));
        refused("extraFields", () -> position(UNIT, Word.V9, "*HQ"));
    }

    @Test
    void anyOtherTextThatDevicesSendCanBeBuilt() {
        assertThat(FrameEncoder.encode(alarm('2', "a\nb \u00e9*HQ"))).hasSize(17 + 1 + 8 + 45 + 1);
        assertThat(FrameEncoder.encode(new Unrecognized(UNIT, "SMS", List.of("APN*123456*ok\r\n"))))
                .endsWith('\r', '\n', '#');
    }

    @ParameterizedTest
    @ValueSource(strings = {"NBR", "V1", " V1", "V4", "LINK", "R1", "VP1", "R12"})
    void anUnrecognizedMessageHasNoWordWithAMessageOfItsOwn(String word) {
        refused("word", () -> new Unrecognized(UNIT, word, List.of()));
        assertThat(Unrecognized.received(UNIT, word, List.of()).word()).isEqualTo(word);
    }

    @Test
    void aCarscopWordWithAMessageOfItsOwnIsNotUnrecognized() {
        refused("word", () -> new Unrecognized(CARSCOP, "UB00", List.of("HSO")));
        refused("word", () -> new Unrecognized(CARSCOP, "UD00", List.of()));
        refused("word", () -> new Unrecognized(CARSCOP, "XX00", List.of()));
    }

    @Test
    void whatTheFormatCannotSayCannotBeBuilt() {
        refused("speed", () -> carscop(fix(OptionalInt.of(123_456), OptionalInt.empty())));
        refused("coordinates", () -> carscop(place(Validity.VALID, 1, 0)));
        refused("coordinates", () -> carscop(place(Validity.INVALID, 0, 0)));
        refused("coordinates", () -> place(Validity.UNSTATED, 0, 0));
        refused("fix", () -> carscop(place(Validity.VALID_BEIDOU, 10, 10)));
        refused("fix", () -> carscop(place(Validity.UNSTATED, 10, 10)));
        refused("fix", () -> new Alarm(CARSCOP, '2', "", place(Validity.UNSTATED, 10, 10), Optional.empty()));
        refused(
                "speed",
                () -> new Login(CARSCOP, "CC8011400042499", fix(OptionalInt.of(12_345), NO_NUMBER), Optional.empty()));
    }

    @Test
    void telemetryHasTheValuesOfItsForm() {
        refused("gsm", () -> Telemetry.builder(TailForm.RECORD_45).gsm(32).build());
        refused("gsm", () -> Telemetry.builder(TailForm.RECORD_45).gsm(-1).build());
        refused(
                "satellites",
                () -> Telemetry.builder(TailForm.RECORD_45).satellites(61).build());
        refused(
                "decivolts",
                () -> Telemetry.builder(TailForm.RECORD_47).decivolts(1000).build());
        refused("mcc", () -> Telemetry.builder(TailForm.CELL).network(199, 0).build());
        refused("mnc", () -> Telemetry.builder(TailForm.CELL).network(460, 1000).build());
        refused("iccid", () -> Telemetry.builder(TailForm.ICCID).iccid("8986F").build());
        refused("iccid", () -> Telemetry.builder(TailForm.ICCID).build());
        refused(
                "recordNumber",
                () -> Telemetry.builder(TailForm.RECORD_32).recordNumber(256).build());
        refused(
                "odometerRaw",
                () -> Telemetry.builder(TailForm.RECORD_46).odometerRaw(-1).build());
        refused(
                "odometerMicrometres",
                () -> Telemetry.builder(TailForm.RECORD_45)
                        .odometerMicrometres(Long.MIN_VALUE)
                        .build());
        refused(
                "halfDegreesCelsius",
                () -> Telemetry.builder(TailForm.RECORD_46)
                        .halfDegreesCelsius(255)
                        .build());
        refused(
                "fuelThousandths",
                () -> Telemetry.builder(TailForm.RECORD_46).fuelThousandths(-1).build());
        refused(
                "altitudeMetres",
                () -> Telemetry.builder(TailForm.RECORD_46).altitudeMetres(-1).build());
        refused("form", () -> Telemetry.builder(TailForm.BATTERY).build());
        refused(
                "form",
                () -> Telemetry.builder(TailForm.CELL).network(460, 0).gsm(9).build());
        refused(
                "cell",
                () -> Telemetry.builder(TailForm.CELL)
                        .network(460, 0)
                        .cell(0, 5)
                        .build());
    }

    @Test
    void telemetryAndExtraFieldsGoWithTheWordAndTheId() {
        Telemetry cell = Telemetry.builder(TailForm.CELL).network(460, 0).build();
        refused("telemetry", () -> telemetry(UNIT, Word.V8, cell));
        refused("telemetry", () -> telemetry(Head.H02.of("123456789012345"), Word.V1, cell));
        refused(
                "telemetry",
                () -> telemetry(
                        UNIT, Word.V1, Telemetry.builder(TailForm.RECORD_32).build()));
        refused(
                "telemetry",
                () -> telemetry(UNIT, Word.V1, Telemetry.builder(TailForm.NONE).build()));
        refused("extraFields", () -> position(UNIT, Word.V1, "460", "0", "802", "23152"));
        refused("extraFields", () -> position(UNIT, Word.V6, "89860000000000000000"));
        refused("extraFields", () -> telemetry(UNIT, Word.V1, cell, "67"));
        refused("extraFields", () -> telemetry(UNIT, Word.V1, cell, "a", "b"));
        assertThat(position(UNIT, Word.V1, "460", "0", "802").extraFields()).hasSize(3);
        assertThat(telemetry(UNIT, Word.V1, cell, "a").extraFields()).hasSize(1);
    }

    @Test
    void aCellReportIsNotReadAsSomethingElse() {
        refused("extraFields", () -> cells(Word.NBR, Optional.empty(), "67"));
        refused("extraFields", () -> cells(Word.NBR, Optional.of(Battery.ofTextCode(3)), "a"));
        refused("battery", () -> cells(Word.NBR, Optional.of(Battery.ofPercent(67))));
        refused("battery", () -> cells(Word.V3, Optional.of(Battery.ofTextCode(3)), "a", "b", "c"));
        refused("extraFields", () -> cells(Word.V3, Optional.empty(), "a", "b", "c", "d"));
        refused("cells", () -> cells(Collections.nCopies(30, new Cell(99_999, 999_999_999))));
        refused("cells", () -> cells(Collections.nCopies(15, new Cell(99_999, 999_999_999)), "x".repeat(400)));
    }

    @Test
    void eventsHavePossibleNumbers() {
        refused("offset", () -> new Detection.Match(Protocol.H02, -1));
        refused("atLeast", () -> new Detection.NeedMore(0));
        refused("offset", () -> new StreamEvent.Skipped(-1, 1, SkipReason.GARBAGE));
        refused("length", () -> new StreamEvent.Skipped(0, 0, SkipReason.GARBAGE));
        ByteBuffer frame = ByteBuffer.wrap(new byte[1]);
        refused("offset", () -> new StreamEvent.Frame(-1, new Unrecognized(UNIT, "ZZ", List.of()), List.of(), frame));
        refused("deviceId", () -> new Head.H02Binary(Optional.of("123")));
    }

    @Test
    void theClockOfAnAnswerHasAYearOfFourDigits() {
        for (Instant now : List.of(Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"))) {
            refused("now", () -> Acknowledgement.ofPosition(UNIT, now));
            refused("now", () -> Acknowledgement.ofCells(UNIT, now));
            refused("now", () -> Acknowledgement.ofRecord(UNIT, now));
        }
        assertThat(Acknowledgement.ofPosition(UNIT, Instant.parse("9999-12-31T23:59:59.9Z"))
                        .clock())
                .contains("99991231235959");
    }

    @Test
    void aFrameLongerThanADecoderTakesCannotBeBuilt() {
        refused("fields", () -> new Unrecognized(CARSCOP, "UZ99", List.of("x".repeat(1007))));
        refused("fields", () -> new Unrecognized(UNIT, "ZZ", List.of("x".repeat(5000))));
        refused("text", () -> alarm('2', "x".repeat(768)));
        refused("parameters", () -> new Command(UNIT, Word.D1, TIME, List.of("x".repeat(768))));
        refused("extraFields", () -> position(UNIT, Word.V1, "x".repeat(400), "x".repeat(400)));
        assertThat(FrameEncoder.encode(new Unrecognized(CARSCOP, "UZ99", List.of("x".repeat(1006)))))
                .hasSize(1024);
    }

    @Test
    void aReceivedFrameOfAnyLengthIsEncodedAsItCame() {
        String frame = "*HQ,1600073844,V1," + "x".repeat(5000) + '#';
        byte[] bytes = frame.getBytes(StandardCharsets.US_ASCII);
        DecoderOptions limits = DecoderOptions.LENIENT.withMaxFrameLength(6000);
        StreamEvent event = CctrCodec.decode(ByteBuffer.wrap(bytes), limits).get(0);
        assertThat(FrameEncoder.encode(((StreamEvent.Frame) event).message())).isEqualTo(bytes);
    }

    @Test
    void binaryRecordsAreNotEncoded() {
        Message record =
                ((StreamEvent.Frame) CctrCodec.decode(Streams.RECORD_45).get(0)).message();
        refused("message", () -> FrameEncoder.encode(record));
    }

    @Test
    void aBufferThatIsTooSmallStaysWhereItWas() {
        ByteBuffer small = ByteBuffer.allocate(19).position(1);
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> FrameEncoder.encode(Acknowledgement.ofLogin(STAMP, true), small));
        assertThat(small.position()).isEqualTo(1);
        Message record =
                ((StreamEvent.Frame) CctrCodec.decode(Streams.RECORD_45).get(0)).message();
        assertThatIllegalArgumentException().isThrownBy(() -> FrameEncoder.encode(record, small));
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
        refused("start", () -> new RecordView().wrap(bytes, 0, 32));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "-1, 21", "21, 12", "0, -1"})
    void aViewReadsNothingBehindTheLimit(int start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(200).limit(32);
        outOfBounds(() -> new CarscopView().wrap(bytes, start, length));
        outOfBounds(() -> new H02View().wrap(bytes, start, length));
        outOfBounds(() -> new RecordView().wrap(bytes, start, length));
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

    private static Position position(Head head, Word word, String... extraFields) {
        return Parts.position(
                head, word, Fix.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of(extraFields));
    }

    private static Position telemetry(Head head, Word word, Telemetry telemetry, String... extraFields) {
        return Parts.position(
                head, word, Fix.NONE, Optional.empty(), Optional.empty(), Optional.of(telemetry), List.of(extraFields));
    }

    private static Position carscop(Fix fix) {
        return Position.carscop(STAMP, Delivery.LIVE, fix, Optional.empty());
    }

    private static Alarm alarm(char code, String text) {
        return new Alarm(CARSCOP, code, text, Fix.NONE, Optional.empty());
    }

    private static CellReport cells(Word word, Optional<Battery> battery, String... extraFields) {
        return cells(word, List.of(), battery, extraFields);
    }

    private static CellReport cells(List<Cell> cells, String... extraFields) {
        return cells(Word.NBR, cells, Optional.empty(), extraFields);
    }

    private static CellReport cells(Word word, List<Cell> cells, Optional<Battery> battery, String... extraFields) {
        return new CellReport(
                UNIT,
                word,
                Optional.empty(),
                NO_NUMBER,
                NO_NUMBER,
                NO_NUMBER,
                cells,
                battery,
                Optional.empty(),
                List.of(extraFields));
    }

    private static Fix fix(OptionalInt speed, OptionalInt course) {
        return Parts.fix(Validity.VALID, Optional.empty(), Optional.empty(), speed, course);
    }

    private static Fix at(String time) {
        return Parts.fix(
                Validity.VALID,
                Optional.of(Instant.parse(time)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static Fix place(Validity validity, int latitude, int longitude) {
        return Parts.fix(
                validity,
                Optional.of(Fix.MIN_TIME),
                Optional.of(new Coordinates(latitude, longitude)),
                OptionalInt.of(0),
                OptionalInt.of(0));
    }
}
