package io.github.cctrcodec;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The values of a message, by the field that has them; asked from left to right, since some fields repeat. */
final class FieldValues {
    // toString() would leave out seconds that are 0.
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int DEGREE_DECIMALS = 7;

    private final Message message;
    private final Fix fix;
    private final Optional<Telemetry> telemetry;
    /** How often a field was asked for. */
    private final Map<FieldKind, Integer> asked = new EnumMap<>(FieldKind.class);

    FieldValues(Message message) {
        this.message = message;
        this.fix = message.fix();
        this.telemetry = message instanceof Position position
                ? position.telemetry()
                : message instanceof CommandReply reply
                        ? reply.report().flatMap(CommandReply.Report::telemetry)
                        : Optional.empty();
    }

    /** The value of the next field of a kind; empty when the message does not have it. */
    Optional<String> next(FieldKind kind) {
        int index = asked.merge(kind, 1, Integer::sum) - 1;
        return switch (kind) {
            case MAKER -> message.head() instanceof Head.H02 head ? Optional.of(head.maker()) : Optional.empty();
            case ID -> message.deviceId();
            case STAMP ->
                message.head() instanceof Head.Carscop head
                        ? head.stamp().dateTime().map(STAMP::format)
                        : Optional.empty();
            case WORD -> message.knownWord().map(word -> text(word.type().name()));
            case TIME -> message.time().map(time -> TIME.format(time.atOffset(ZoneOffset.UTC)));
            case DATE ->
                message.time()
                        .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            case VALIDITY ->
                fix.validity() == Validity.UNSTATED
                        ? Optional.empty()
                        : Optional.of(text(fix.validity().name()));
            case LATITUDE -> fix.coordinates().map(place -> degrees(place.latitudeMinutesE5()));
            case LONGITUDE -> fix.coordinates().map(place -> degrees(place.longitudeMinutesE5()));
            case NORTH_SOUTH -> fix.coordinates().map(place -> place.latitudeMinutesE5() < 0 ? "south" : "north");
            case EAST_WEST -> fix.coordinates().map(place -> place.longitudeMinutesE5() < 0 ? "west" : "east");
            case SIGNS -> Optional.of(signs());
            case SPEED -> scaled(fix.milliknots(), 3);
            case COURSE -> scaled(fix.courseCentidegrees(), 2);
            case SPEED_AND_COURSE ->
                scaled(fix.milliknots(), 3)
                        .map(knots -> knots + ", "
                                + scaled(fix.courseCentidegrees(), 2).orElse("-"));
            case STATE -> state().flatMap(CarscopState::text);
            case ODOMETER -> state().flatMap(state -> text(state.odometerMetres()));
            case STATUS -> message.status().map(FieldValues::flags);
            case ALARM_CODE ->
                message instanceof Alarm alarm ? alarm.knownCode().map(code -> text(code.name())) : Optional.empty();
            case ALARM_TEXT -> message instanceof Alarm alarm ? Optional.of(alarm.text()) : Optional.empty();
            case RESULT -> result(index);
            case COMMAND -> message instanceof CommandReply reply ? Optional.of(reply.command()) : Optional.empty();
            case COMMAND_TIME -> commandTime().flatMap(CommandTime::time).map(TIME::format);
            case PARAMETER ->
                message instanceof Command command
                        ? Optional.of(command.parameters().get(index))
                        : Optional.empty();
            case ACKNOWLEDGED -> message instanceof Acknowledgement answer ? answer.acknowledged() : Optional.empty();
            case CLOCK -> message instanceof Acknowledgement answer ? answer.clock() : Optional.empty();
            case BATTERY -> message.battery().flatMap(battery -> text(battery.percent()));
            case GSM, SATELLITES, STEPS, TURNOVERS -> count(kind);
            case MCC, MNC, NETWORK, TIMING_ADVANCE, CELL_COUNT, LAC, CID, RX_LEVEL, DBM -> cell(kind, index);
            default -> telemetry.flatMap(values -> telemetry(kind, values));
        };
    }

    /** How the meaning of a field is known, where that differs from the word. */
    Optional<Evidence> evidence(FieldKind kind) {
        return switch (kind) {
            case ALARM_CODE ->
                message instanceof Alarm alarm ? alarm.knownCode().map(AlarmCode::evidence) : Optional.empty();
            case BATTERY -> message.battery().map(Battery::evidence);
            case ALTITUDE, FUEL, ICCID, ODOMETER_RAW, RECORD_NUMBER, TAIL_FORM, TEMPERATURE, VOLTAGE ->
                telemetry.map(Telemetry::form).map(TailForm::evidence);
            default -> Optional.empty();
        };
    }

    private String signs() {
        String validity = text(fix.validity().name());
        return fix.coordinates()
                .map(place -> validity
                        + (place.latitudeMinutesE5() < 0 ? ", south" : ", north")
                        + (place.longitudeMinutesE5() < 0 ? ", west" : ", east"))
                .orElse(validity);
    }

    private Optional<CarscopState> state() {
        if (message instanceof Position position) {
            return position.state();
        }
        if (message instanceof Login login) {
            return login.state();
        }
        return message instanceof Alarm alarm ? alarm.state() : Optional.empty();
    }

    private Optional<String> result(int index) {
        if (message instanceof CommandReply reply) {
            return Optional.of(reply.result().get(index));
        }
        return message instanceof Acknowledgement answer
                ? answer.accepted()
                        .map(accepted -> accepted ? "accepted" : "refused")
                        .or(() -> answer.result().map(String::valueOf))
                : Optional.empty();
    }

    private Optional<CommandTime> commandTime() {
        if (message instanceof Command command) {
            return Optional.of(command.commandTime());
        }
        return message instanceof CommandReply reply
                ? reply.report().flatMap(CommandReply.Report::commandTime)
                : Optional.empty();
    }

    private Optional<String> count(FieldKind kind) {
        if (message instanceof Heartbeat heartbeat) {
            return text(
                    switch (kind) {
                        case GSM -> heartbeat.gsm();
                        case SATELLITES -> heartbeat.satellites();
                        case STEPS -> heartbeat.steps();
                        default -> heartbeat.turnovers();
                    });
        }
        return telemetry.flatMap(values -> text(kind == FieldKind.GSM ? values.gsm() : values.satellites()));
    }

    private Optional<String> cell(FieldKind kind, int index) {
        if (!(message instanceof CellReport report)) {
            return telemetry.flatMap(values -> switch (kind) {
                case MCC -> text(values.mcc());
                case MNC -> text(values.mnc());
                case LAC -> values.cell().map(Cell::lac).map(String::valueOf);
                case CID -> values.cell().map(Cell::cid).map(String::valueOf);
                default -> Optional.empty();
            });
        }
        return switch (kind) {
            case MCC -> text(report.mcc());
            case MNC -> text(report.mnc());
            case NETWORK ->
                text(report.mcc()).map(mcc -> mcc + ", " + text(report.mnc()).orElse("-"));
            case TIMING_ADVANCE -> text(report.timingAdvance());
            case CELL_COUNT -> Optional.of(String.valueOf(report.cells().size()));
            case LAC -> Optional.of(String.valueOf(report.cells().get(index).lac()));
            case CID -> Optional.of(String.valueOf(report.cells().get(index).cid()));
            case RX_LEVEL -> text(report.cells().get(index).rxLevel());
            default -> text(report.cells().get(index).statedDbm());
        };
    }

    private static Optional<String> telemetry(FieldKind kind, Telemetry values) {
        return switch (kind) {
            case VOLTAGE -> scaled(values.decivolts(), 1);
            case ODOMETER_RAW ->
                values.odometerRaw().isPresent()
                        ? Optional.of(String.valueOf(values.odometerRaw().getAsLong()))
                        : Optional.empty();
            case MILEAGE ->
                values.odometerMicrometres().isPresent()
                        ? Optional.of(plain(
                                BigDecimal.valueOf(values.odometerMicrometres().getAsLong(), 6)))
                        : Optional.empty();
            case TEMPERATURE ->
                text(values.halfDegreesCelsius())
                        .map(halves -> plain(new BigDecimal(halves).multiply(new BigDecimal("0.5"))));
            case TEMPERATURE_OR_BATTERY ->
                text(values.halfDegreesCelsius())
                        .map(halves ->
                                plain(new BigDecimal(halves).multiply(new BigDecimal("0.5"))) + " degrees Celsius")
                        .or(() -> values.battery()
                                .flatMap(battery -> text(battery.code()))
                                .map(code -> "code " + code));
            case FUEL -> scaled(values.fuelThousandths(), 3);
            case ALTITUDE -> text(values.altitudeMetres());
            case ICCID -> values.iccid();
            case RECORD_NUMBER -> text(values.recordNumber());
            case TAIL_FORM -> Optional.of(text(values.form().name()));
            default -> Optional.empty();
        };
    }

    private static String flags(StatusWord status) {
        String flags = status.flags().stream().map(flag -> text(flag.name())).collect(Collectors.joining(", "));
        return flags.isEmpty() ? "none of the known conditions" : flags;
    }

    private static String degrees(int minutesE5) {
        return BigDecimal.valueOf(minutesE5)
                .divide(BigDecimal.valueOf(Coordinates.UNITS_PER_DEGREE), DEGREE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Optional<String> scaled(OptionalInt number, int decimals) {
        return number.isPresent()
                ? Optional.of(plain(BigDecimal.valueOf(number.getAsInt(), decimals)))
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> text(OptionalInt number) {
        return number.isPresent() ? Optional.of(String.valueOf(number.getAsInt())) : Optional.empty();
    }

    /** The name of a constant in plain words. */
    private static String text(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
