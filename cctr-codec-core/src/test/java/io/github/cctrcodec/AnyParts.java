package io.github.cctrcodec;

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
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Messages of any parts, however badly they go together: nothing is left out because a constructor could refuse it. What a
 * constructor accepts, every law must hold for. Texts are made of what frames are made of.
 */
final class AnyParts {
    private static final List<String> TOKENS = List.of(
            "",
            " ",
            "A",
            "V",
            "B",
            "N",
            "S",
            "E",
            "W",
            "0",
            "1",
            "7",
            "67",
            "100",
            "101",
            "460",
            "262",
            "901",
            "999",
            "65535",
            "65534",
            "802",
            "23152",
            "130305",
            "050316",
            "000000",
            "240599",
            "1000000",
            "12345678",
            "FFFFFBFF",
            "240599FFFFFBFF",
            "FFFF",
            "5141",
            "5A20",
            "25",
            "-5",
            "100.0",
            "2212.8745",
            "11346.6574",
            "20170202175309",
            "89860000000000000000",
            "89860000000000000000F",
            "V1",
            "NBR",
            "DONE",
            "*HQ",
            "*TH",
            "*",
            "*161101144927UB00",
            "*1611011449",
            "27UD00",
            "\n",
            "\r\n",
            "\u0000",
            "\u00e9",
            "\u00ff",
            "^",
            "#",
            ",",
            " 460",
            "67 ",
            "Hi-jack",
            "\u0100",
            "HSO",
            "-",
            "00000000",
            "*HQ,1,",
            "061825A2934.0133N10627.2544E000.0040331309.62");

    private final Random random;

    AnyParts(long seed) {
        random = new Random(seed);
    }

    /** A message of some kind; empty when its parts were refused. */
    Optional<Message> message() {
        try {
            return Optional.of(any());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** A text frame whose fields are any tokens. */
    String frame() {
        if (random.nextInt(4) == 0) {
            String word = pick("UB00", "UB04", "UB05", "UD00", "UD04", "UA01", "DX06", "DX00", "DB01", "UZ99");
            return "*161101144927" + word + text() + text() + pick("", "061825A2934.0133N10627.2544E000.0040331309.62")
                    + '^';
        }
        StringBuilder frame = new StringBuilder("*HQ,")
                .append(pick("1600073844", "123456789012345", ""))
                .append(',');
        frame.append(pick(Arrays.stream(Word.values()).map(Word::text).toArray(String[]::new)));
        boolean isWhole = random.nextInt(3) > 0;
        fields(3).forEach(field -> frame.append(',').append(field));
        if (isWhole) {
            frame.append(',').append(mostly("130305"));
            for (String field : List.of("050316", "A", "2212.8745", "N", "11346.6574", "E", "14.28", "028")) {
                frame.append(',').append(mostly(field));
            }
            if (random.nextInt(4) == 0) {
                frame.append(',').append(token());
            }
            frame.append(',').append(mostly("220902")).append(',').append(mostly("FFFFFBFF"));
        }
        if (random.nextInt(4) == 0) {
            frame.append(pick(
                    ",460,0,802,23152",
                    ",460,0,802,23152,67",
                    ",69129336,25,100.0,18,5141,5A20",
                    ",460,0,0,0,22,31,126,0"));
        }
        fields(5).forEach(field -> frame.append(',').append(field));
        return frame.append('#').toString();
    }

    private Message any() {
        return switch (random.nextInt(12)) {
            case 0 -> new Handshake(carscop());
            case 1 ->
                new Login(carscop(), pick("CC8011400042499", "a b", "*HQ,1,abcdefghi"), fix(), maybe(this::state));
            case 2 ->
                Parts.position(
                        random.nextBoolean() ? carscop() : h02(),
                        word(MessageType.POSITION),
                        fix(),
                        rarely(this::state),
                        maybe(this::status),
                        maybe(this::telemetry),
                        fields(9));
            case 3 ->
                Parts.position(
                        h02(),
                        word(MessageType.POSITION),
                        fix(),
                        Optional.empty(),
                        maybe(this::status),
                        maybe(this::telemetry),
                        fields(9));
            case 4 ->
                Parts.position(
                        carscop(),
                        word(MessageType.POSITION),
                        fix(),
                        maybe(this::state),
                        Optional.empty(),
                        Optional.empty(),
                        random.nextBoolean() ? List.of() : List.of(text()));
            case 5 -> new Alarm(carscop(), (char) random.nextInt(300), text(), fix(), maybe(this::state));
            case 6 -> heartbeat();
            case 7 ->
                new CellReport(
                        h02(),
                        pick(Word.NBR, Word.V3),
                        maybe(this::time),
                        number(1000),
                        number(1000),
                        number(256),
                        IntStream.range(0, random.nextInt(random.nextInt(10) == 0 ? 60 : 4))
                                .mapToObj(i -> cell())
                                .toList(),
                        rarely(this::battery),
                        maybe(this::status),
                        fields(5));
            case 8 -> new CommandReply(h02(), token(), fields(8), Optional.empty());
            case 9 -> new CommandReply(h02(), token(), fields(8), Optional.of(report()));
            case 10 ->
                random.nextBoolean()
                        ? new Command(
                                h02(),
                                word(MessageType.COMMAND),
                                new CommandTime(random.nextInt(1_000_000)),
                                fields(10))
                        : acknowledgement();
            default ->
                new Unrecognized(
                        random.nextBoolean() ? h02() : carscop(),
                        random.nextBoolean()
                                ? token()
                                : pick("ZZ", "UZ99", "V1", " V1", "NBR", "SMS", "UB00", "DX99", "*HQ", "*HQ,"),
                        fields(6));
        };
    }

    private Heartbeat heartbeat() {
        boolean bare = random.nextBoolean();
        return new Heartbeat(
                h02(),
                pick(Word.LINK, Word.HTBT),
                bare ? Optional.empty() : maybe(this::time),
                bare ? OptionalInt.empty() : number(102),
                bare ? OptionalInt.empty() : number(62),
                number(102),
                bare ? OptionalInt.empty() : number(Integer.MAX_VALUE),
                bare ? OptionalInt.empty() : number(1_000_000_001),
                bare ? Optional.empty() : maybe(this::status),
                fields(4));
    }

    private CommandReply.Report report() {
        return new CommandReply.Report(
                maybe(() -> new CommandTime(random.nextInt(1_000_000))),
                fix(),
                maybe(this::status),
                maybe(this::telemetry),
                fields(5));
    }

    private Acknowledgement acknowledgement() {
        return switch (random.nextInt(4)) {
            case 0 ->
                Acknowledgement.general(carscop().stamp(), pick("UB05", "UD0", "DX99", ""), (char) random.nextInt(128));
            case 1 ->
                Acknowledgement.ofCells(
                        h02(),
                        Instant.ofEpochSecond(random.nextLong() % Instant.MAX.getEpochSecond() >> random.nextInt(64)));
            case 2 -> Acknowledgement.ofRecord(h02(), pick(Instant.MIN, Instant.MAX, Instant.EPOCH));
            default ->
                new Acknowledgement(
                        h02(), pick(Word.V4, Word.R12), Optional.of(token()), Optional.empty(), Optional.of(token()));
        };
    }

    private Head.Carscop carscop() {
        return new Head.Carscop(new Stamp((random.nextLong() >>> 1) % 1_000_000_000_000L));
    }

    private Head.H02 h02() {
        return new Head.H02(
                pick("HQ", "hq", "TH", "RS"),
                pick(Optional.of("1600073844"), Optional.of("1"), Optional.of("123456789012345"), Optional.empty()));
    }

    private Fix fix() {
        IntSupplier place = () -> pick(0, 10, -600_010, 135_000_000, 7, random.nextInt());
        return Parts.fix(
                pick(Validity.values()),
                maybe(this::time),
                maybe(() -> new Coordinates(place.getAsInt() % 540_000_001, place.getAsInt() % 1_080_000_001)),
                pick(OptionalInt.empty(), OptionalInt.of(400), OptionalInt.of(random.nextInt(10_000_000))),
                pick(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(random.nextInt(36_001))));
    }

    private Instant time() {
        return Instant.ofEpochSecond(946_684_800L + random.nextInt(Integer.MAX_VALUE));
    }

    private CarscopState state() {
        int bits = random.nextInt(257);
        int odometer = random.nextInt(1_000_001);
        return switch (random.nextInt(3)) {
            case 0 -> CarscopState.ofBits(bits);
            case 1 -> CarscopState.ofOdometer(odometer);
            default -> CarscopState.of(bits, odometer);
        };
    }

    private StatusWord status() {
        return new StatusWord(random.nextInt());
    }

    private Cell cell() {
        return new Cell(
                random.nextInt(100_001),
                random.nextInt(1_000_000_000),
                pick(OptionalInt.empty(), OptionalInt.of(random.nextInt(2000) - 1000)),
                pick(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(-random.nextInt(1000))));
    }

    private Battery battery() {
        int number = random.nextInt(120);
        return switch (random.nextInt(4)) {
            case 0 -> Battery.ofPercent(number);
            case 1 -> Battery.ofRecordCode(number);
            default -> Battery.ofTextCode(number);
        };
    }

    private Telemetry telemetry() {
        TailForm form = pick(TailForm.values());
        Telemetry.Builder telemetry = Telemetry.builder(form);
        boolean cell = form == TailForm.CELL || form == TailForm.CELL_V8;
        boolean odometer = form == TailForm.ODOMETER;
        boolean reception = form == TailForm.CELL_V8 || form == TailForm.CELL && random.nextBoolean();
        if (usually(cell)) {
            telemetry.network(pick(460, 901, 200 + random.nextInt(700)), random.nextInt(1001));
        }
        if (usually(cell || odometer) && random.nextBoolean()) {
            telemetry.cell(random.nextInt(65_537), random.nextInt(random.nextBoolean() ? 65_537 : 300_000_000));
        }
        if (usually(reception)) {
            telemetry.satellites(random.nextInt(61));
        }
        if (usually(reception)) {
            telemetry.gsm(pick(0, 31, 99, 32));
        }
        if (usually(reception && random.nextBoolean() || form == TailForm.CELL_V8)) {
            telemetry.decivolts(random.nextInt(1001));
        }
        if (usually(form == TailForm.BATTERY || form == TailForm.CELL && !reception)) {
            telemetry.battery(Battery.ofTextCode(random.nextInt(102)));
        } else if (usually(form == TailForm.CELL_V8)) {
            telemetry.battery(Battery.ofPercent(random.nextInt(101)));
        }
        if (usually(odometer)) {
            telemetry.odometerRaw(pick(0L, 12_345_678L, random.nextLong() >>> 4));
        }
        if (usually(odometer)) {
            telemetry.halfDegreesCelsius(random.nextInt(255) * 2 - 254);
        }
        if (usually(odometer)) {
            telemetry.fuelThousandths(random.nextInt() >>> 1);
        }
        if (usually(odometer)) {
            telemetry.altitudeMetres(random.nextInt(10_001));
        }
        if (usually(form == TailForm.ICCID || (cell || odometer) && random.nextInt(3) == 0)) {
            telemetry.iccid(pick("89860000000000000000", "898600000000000000", "89860", "8986000000000000000F"));
        }
        return telemetry.build();
    }

    private boolean usually(boolean expected) {
        return random.nextInt(40) == 0 ? !expected : expected;
    }

    private String mostly(String field) {
        return random.nextInt(8) == 0 ? token() : field;
    }

    private List<String> fields(int max) {
        int count = random.nextBoolean() ? 0 : random.nextInt(max + 1);
        return IntStream.range(0, count).mapToObj(i -> token()).toList();
    }

    private String token() {
        return switch (random.nextInt(30)) {
            case 0 -> "x".repeat(random.nextInt(900));
            case 1, 2 -> pick(TOKENS.toArray(String[]::new)) + pick(TOKENS.toArray(String[]::new));
            default -> pick(TOKENS.toArray(String[]::new));
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(token());
        }
        return text.toString();
    }

    private Word word(MessageType type) {
        return pick(
                Arrays.stream(Word.values()).filter(word -> word.type() == type).toArray(Word[]::new));
    }

    private OptionalInt number(int bound) {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(bound));
    }

    private <T> Optional<T> maybe(Supplier<T> part) {
        return random.nextBoolean() ? Optional.of(part.get()) : Optional.empty();
    }

    private <T> Optional<T> rarely(Supplier<T> part) {
        return random.nextInt(8) == 0 ? Optional.of(part.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
