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
import io.github.cctrcodec.message.Position;
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
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Messages of every kind that can be encoded, with every part absent or anywhere in its range. */
final class Messages {
    private Messages() {}

    static Arbitrary<Message> any() {
        return Arbitraries.oneOf(carscop(), h02(), ofAnyParts());
    }

    /** Whatever constructors accept of parts that may not go together. */
    private static Arbitrary<Message> ofAnyParts() {
        return Arbitraries.longs()
                .map(seed -> new AnyParts(seed).message())
                .filter(built -> built.isPresent() && !(built.get().head() instanceof Head.H02Binary))
                .map(Optional::get);
    }

    /** Messages of parts that constructors may refuse, without those. */
    private static Arbitrary<Message> accepted(Arbitrary<Supplier<Message>> builders) {
        return builders.map(Messages::built).filter(Optional::isPresent).map(Optional::get);
    }

    private static Optional<Message> built(Supplier<Message> builder) {
        try {
            return Optional.of(builder.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    static Arbitrary<Message> carscop() {
        Arbitrary<Head.Carscop> heads = stamps().map(Head.Carscop::new);
        Arbitrary<Fix> fixes = carscopFixes();
        Arbitrary<Optional<CarscopState>> states =
                Arbitraries.oneOf(states(), damagedStates()).optional();
        Arbitrary<Message> handshakes = heads.map(Handshake::new);
        Arbitrary<Message> logins = Combinators.combine(
                        heads, printable("*^# ").ofLength(Login.ID_LENGTH), fixes, states)
                .as(Login::new);
        Arbitrary<Message> positions = Combinators.combine(heads, Arbitraries.of(Word.UD00, Word.UD04), fixes, states)
                .as((head, word, fix, state) ->
                        Parts.position(head, word, fix, state, Optional.empty(), Optional.empty(), List.of()));
        Arbitrary<Message> prefixed = Combinators.combine(
                        heads, Arbitraries.strings().numeric().ofLength(Position.Carscop.PREFIX_LENGTH), fixes, states)
                .as((head, prefix, fix, state) -> Parts.position(
                        head, Word.UB04, fix, state, Optional.empty(), Optional.empty(), List.of(prefix)));
        Arbitrary<Message> alarms = Combinators.combine(
                        heads, printable("^").ofLength(1), printable("*^").ofMaxLength(60), fixes, states)
                .as((head, code, text, fix, state) -> new Alarm(head, code.charAt(0), text, fix, state));
        Arbitrary<Message> unknown = accepted(Combinators.combine(
                        heads, carscopWords(), printable("*^").ofMinLength(1).ofMaxLength(40))
                .as((head, word, body) -> () -> new Unrecognized(head, word, List.of(body))));
        return Arbitraries.oneOf(handshakes, logins, positions, prefixed, alarms, unknown, carscopAcknowledgements());
    }

    static Arbitrary<Message> h02() {
        Arbitrary<Head.H02> heads = h02Heads();
        Arbitrary<Fix> fixes = h02Fixes();
        Arbitrary<Optional<StatusWord>> status =
                Arbitraries.integers().map(StatusWord::new).optional();
        Arbitrary<List<String>> extras = fields(4);
        Arbitrary<Message> positions = accepted(Combinators.combine(
                        heads,
                        Arbitraries.of(Word.V1, Word.V2, Word.V5, Word.V6, Word.V8, Word.VI1),
                        fixes,
                        status,
                        extras)
                .as((head, word, fix, known, extra) ->
                        () -> Parts.position(head, word, fix, Optional.empty(), known, Optional.empty(), extra)));
        Arbitrary<Message> tails = Combinators.combine(
                        serials(),
                        Arbitraries.of(Word.V1, Word.V2, Word.V5),
                        fixes,
                        Arbitraries.integers().map(StatusWord::new),
                        telemetries())
                .as((head, word, fix, known, telemetry) -> Parts.position(
                        head, word, fix, Optional.empty(), Optional.of(known), Optional.of(telemetry), List.of()));
        Arbitrary<OptionalInt> counts = optional(Arbitraries.integers().between(0, Heartbeat.MAX_COUNT));
        Arbitrary<Message> heartbeats = Combinators.combine(
                        heads,
                        times().optional(),
                        optional(Arbitraries.integers().between(0, Heartbeat.MAX_GSM)),
                        optional(Arbitraries.integers().between(0, Heartbeat.MAX_SATELLITES)),
                        optional(Arbitraries.integers().between(0, 100)),
                        counts,
                        status,
                        extras)
                .as((head, time, gsm, satellites, battery, steps, known, extra) -> new Heartbeat(
                        head, Word.LINK, time, gsm, satellites, battery, steps, OptionalInt.of(0), known, extra));
        Arbitrary<Message> batteries = Combinators.combine(
                        heads, optional(Arbitraries.integers().between(0, 100)), extras)
                .as((head, battery, extra) -> new Heartbeat(
                        head,
                        Word.HTBT,
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        battery,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        extra));
        Arbitrary<OptionalInt> codes = optional(Arbitraries.integers().between(0, 999));
        Arbitrary<Message> reports = accepted(Combinators.combine(
                        heads,
                        times().optional(),
                        codes,
                        codes,
                        optional(Arbitraries.integers().between(0, CellReport.UNKNOWN_TIMING_ADVANCE - 1)),
                        cells().list().ofMaxSize(9),
                        status,
                        extras)
                .as((head, time, mcc, mnc, advance, cells, known, extra) -> () -> new CellReport(
                        head, Word.NBR, time, mcc, mnc, advance, cells, Optional.empty(), known, extra)));
        Arbitrary<Optional<CommandReply.Report>> halves = Combinators.combine(
                        commandTimes().optional(0.9), fixes, status, extras)
                .as((time, fix, known, extra) -> new CommandReply.Report(time, fix, known, Optional.empty(), extra))
                .optional();
        Arbitrary<Message> replies = accepted(Combinators.combine(heads, field(), fields(5), halves)
                .as((head, command, result, half) -> () -> new CommandReply(head, command, result, half)));
        Arbitrary<Message> commands = Combinators.combine(heads, commandWords(), commandTimes(), fields(5))
                .as(Command::new);
        Arbitrary<Message> unknown = accepted(Combinators.combine(heads, field(), fields(8))
                .as((head, word, fields) -> () -> new Unrecognized(head, word, fields)));
        return Arbitraries.oneOf(
                positions, tails, heartbeats, batteries, reports, replies, commands, unknown, h02Acknowledgements());
    }

    private static Arbitrary<Head.H02> serials() {
        return Arbitraries.strings().numeric().ofLength(10).map(Head.H02::of);
    }

    private static Arbitrary<Telemetry> telemetries() {
        Arbitrary<Integer> codes = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> areas = Arbitraries.integers().between(1, 0xFFFE);
        Arbitrary<Telemetry> withBattery = Combinators.combine(
                        Arbitraries.integers().between(200, 799),
                        Arbitraries.integers().between(0, 999),
                        areas,
                        Arbitraries.integers().between(1, 0xFFFE),
                        codes.optional())
                .as((mcc, mnc, lac, cid, battery) -> {
                    Telemetry.Builder telemetry =
                            Telemetry.builder(TailForm.CELL).network(mcc, mnc).cell(lac, cid);
                    battery.map(Battery::ofTextCode).ifPresent(telemetry::battery);
                    return telemetry.build();
                });
        Arbitrary<Telemetry> withReception = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(0, 7, 31, 99),
                        Arbitraries.integers().between(0, 999).optional())
                .as((satellites, gsm, decivolts) -> {
                    Telemetry.Builder telemetry = Telemetry.builder(TailForm.CELL)
                            .network(901, 0)
                            .satellites(satellites)
                            .gsm(gsm);
                    decivolts.ifPresent(telemetry::decivolts);
                    return telemetry.build();
                });
        Arbitrary<Telemetry> odometers = Combinators.combine(
                        Arbitraries.longs().between(100_000, 999_999_999_999L),
                        Arbitraries.integers().between(-127, 127),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 9_999),
                        areas)
                .as((odometer, celsius, fuel, altitude, area) -> Telemetry.builder(TailForm.ODOMETER)
                        .odometerRaw(odometer)
                        .halfDegreesCelsius(celsius * 2)
                        .fuelThousandths(fuel)
                        .altitudeMetres(altitude)
                        .cell(area, 1)
                        .build());
        Arbitrary<Telemetry> inside = codes.map(code -> Telemetry.builder(TailForm.BATTERY)
                .battery(Battery.ofTextCode(code))
                .build());
        return Arbitraries.oneOf(withBattery, withReception, odometers, inside);
    }

    private static Arbitrary<Message> carscopAcknowledgements() {
        return Arbitraries.oneOf(
                stamps().map(Acknowledgement::ofHandshake),
                Combinators.combine(stamps(), Arbitraries.of(true, false)).as(Acknowledgement::ofLogin),
                Combinators.combine(
                                stamps(),
                                carscopWords(),
                                Arbitraries.chars()
                                        .range('0', '9')
                                        .range('A', 'Z')
                                        .range('a', 'z'))
                        .as(Acknowledgement::general));
    }

    private static Arbitrary<Message> h02Acknowledgements() {
        return Arbitraries.oneOf(
                Combinators.combine(h02Heads(), times()).as(Acknowledgement::ofPosition),
                Combinators.combine(h02Heads(), times()).as(Acknowledgement::ofCells),
                Combinators.combine(h02Heads(), times()).as(Acknowledgement::ofRecord));
    }

    private static Arbitrary<String> carscopWords() {
        return Combinators.combine(
                        Arbitraries.of("U", "D"),
                        Arbitraries.chars().range('A', 'Z'),
                        Arbitraries.integers().between(10, 99))
                .as((direction, letter, number) -> direction + letter + number);
    }

    private static Arbitrary<Word> commandWords() {
        return Arbitraries.of(Arrays.stream(Word.values())
                .filter(word -> word.type() == MessageType.COMMAND)
                .toList());
    }

    private static Arbitrary<Head.H02> h02Heads() {
        return Combinators.combine(
                        Arbitraries.of("HQ", "hq", "TH", "EX", "XY", "DC", "RS"),
                        Arbitraries.strings()
                                .alpha()
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(15)
                                .optional())
                .as(Head.H02::new);
    }

    private static Arbitrary<Stamp> stamps() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 999_999_999_999L).map(Stamp::new),
                times().map(time ->
                        Stamp.at(time.atOffset(java.time.ZoneOffset.UTC).toLocalDateTime())));
    }

    private static Arbitrary<CommandTime> commandTimes() {
        return Arbitraries.integers().between(0, 999_999).map(CommandTime::new);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(Fix.MIN_TIME.getEpochSecond(), Fix.MAX_TIME.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** Four decimals of a minute, five characters of speed, a letter that says valid or not. */
    private static Arbitrary<Fix> carscopFixes() {
        Arbitrary<Integer> speeds = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 9_999),
                Arbitraries.integers().between(0, 9_999).map(speed -> speed * 10),
                Arbitraries.integers().between(0, 9_999).map(speed -> speed * 100),
                Arbitraries.integers().between(0, 9_999).map(speed -> speed * 1000));
        return fixes(Arbitraries.of(Validity.VALID, Validity.INVALID), places(10), speeds);
    }

    /** Zeros without a fix mean that there are no coordinates. */
    private static boolean isNotZeroWithoutFix(Validity validity, Optional<Coordinates> place) {
        return validity.isValid() || !place.equals(Optional.of(new Coordinates(0, 0)));
    }

    private static Arbitrary<Fix> h02Fixes() {
        return fixes(
                Arbitraries.of(Validity.class),
                places(1),
                Arbitraries.integers().between(0, Fix.MAX_MILLIKNOTS));
    }

    private static Arbitrary<Fix> fixes(
            Arbitrary<Validity> validities, Arbitrary<Coordinates> places, Arbitrary<Integer> speeds) {
        return Combinators.combine(
                        validities,
                        times().optional(),
                        places.optional(),
                        optional(speeds),
                        optional(Arbitraries.integers().between(0, Fix.MAX_COURSE_CENTIDEGREES)))
                .filter((validity, time, place, speed, course) -> isNotZeroWithoutFix(validity, place))
                .as(Parts::fix);
    }

    private static Arbitrary<Coordinates> places(int step) {
        int units = Coordinates.UNITS_PER_DEGREE / step;
        return Combinators.combine(
                        Arbitraries.integers().between(-90 * units, 90 * units),
                        Arbitraries.integers().between(-180 * units, 180 * units))
                .as((latitude, longitude) -> new Coordinates(latitude * step, longitude * step));
    }

    private static Arbitrary<CarscopState> states() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, CarscopState.MAX_ODOMETER))
                .as(CarscopState::of);
    }

    private static Arbitrary<CarscopState> damagedStates() {
        return states().flatMap(state -> Arbitraries.of(
                CarscopState.ofBits(state.bits().orElseThrow()),
                CarscopState.ofOdometer(state.odometerMetres().orElseThrow())));
    }

    private static Arbitrary<Cell> cells() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Cell.MAX_LAC),
                        Arbitraries.integers().between(0, Cell.MAX_CID),
                        optional(Arbitraries.integers()
                                .between(-Cell.MAX_RX_LEVEL, Cell.MAX_RX_LEVEL)
                                .filter(level -> level >= 0 || level <= Cell.STRONGEST_DBM)))
                .as(Cell::new);
    }

    private static Arbitrary<String> field() {
        return Arbitraries.oneOf(
                printable(",#*^").ofMaxLength(12),
                Arbitraries.strings().numeric().ofLength(6),
                Arbitraries.of("A", "V", "B", "V1", "NBR", "DONE", "FFFFFBFF", ""));
    }

    private static Arbitrary<List<String>> fields(int max) {
        return field().list().ofMaxSize(max);
    }

    private static Arbitrary<OptionalInt> optional(Arbitrary<Integer> numbers) {
        return numbers.optional().map(number -> number.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static StringArbitrary printable(String without) {
        return Arbitraries.strings().withCharRange(' ', '~').excludeChars(without.toCharArray());
    }
}
