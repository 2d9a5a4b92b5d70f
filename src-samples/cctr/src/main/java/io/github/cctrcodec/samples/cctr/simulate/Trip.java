package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one simulated device has to say: a trip of a position a second, so that no two frames are alike. */
final class Trip {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StatusWord NOTHING_TO_REPORT = new StatusWord(0xFFFFFFFF);
    private static final StatusWord FUEL_CUT = new StatusWord(~(1 << StatusFlag.FUEL_CUT.bit()));
    /** GSM, GPS and battery as in the {@code LINK} of a real unit; what the other values mean, nobody knows. */
    private static final List<String> SITUATION = List.of("9", "9", "100", "0", "0", "0", "0", "0", "0");

    private static final int LATITUDE = 135_000_000;
    private static final int LONGITUDE = 683_000_000;
    private static final int STEP = 20;

    private final Protocol protocol;
    private final int device;
    private StatusWord status = NOTHING_TO_REPORT;
    private int second;

    /**
     * A trip that begins.
     *
     * @param device number of the device, which makes its id
     */
    Trip(Protocol protocol, int device) {
        this.protocol = protocol;
        this.device = device;
    }

    /** How the device introduces itself, when its protocol has a login. */
    Optional<Message> login() {
        String id = String.format(Locale.ROOT, "SIMULATED%06d", device);
        return protocol == Protocol.CARSCOP
                ? Optional.of(new Login(head(), id, fix(), Optional.empty()))
                : Optional.empty();
    }

    /** The next position. Every H02 one is answered, a Carscop one is not. */
    Message position() {
        second++;
        if (protocol == Protocol.CARSCOP) {
            CarscopState state = CarscopState.of(0xFF, second * 11 % (CarscopState.MAX_ODOMETER + 1));
            return Position.carscop(head().stamp(), Delivery.LIVE, fix(), Optional.of(state));
        }
        return Position.h02(unit(), fix(), status);
    }

    /** The id by which the device takes commands, when its protocol has any. */
    Optional<String> commandedBy() {
        return protocol == Protocol.H02 ? unit().deviceId() : Optional.empty();
    }

    /**
     * What the device sends when it gets a command: the reply that is expected by {@link Word#expectedReply()}, nothing where
     * none is. It does nothing else that a command asks for, but shows a fuel cut in its status.
     */
    Optional<Message> replyTo(Command command) {
        if (protocol != Protocol.H02 || !command.head().maker().equals(unit().maker())) {
            return Optional.empty();
        }
        return switch (command.word()) {
            case R1, S71 -> Optional.empty();
            case R7 -> {
                status = NOTHING_TO_REPORT;
                yield Optional.empty();
            }
            case LOC -> Optional.of(position());
            case S26 -> Optional.of(heartbeat());
            case CK -> Optional.of(new CommandReply(unit(), command.wordText(), SITUATION, Optional.empty()));
            case S14 -> Optional.of(confirmation(command, numbers(command)));
            case S20 -> {
                status = H02Command.isFuelCut(command) ? FUEL_CUT : NOTHING_TO_REPORT;
                yield Optional.of(confirmation(command, List.of("DONE")));
            }
            case S32 -> Optional.of(confirmation(command, List.of("0000130502.35")));
            default -> Optional.of(confirmation(command, List.of()));
        };
    }

    /** What a server answers when it has all positions before; a position itself where those are answered. */
    Message askForAnswer() {
        if (protocol == Protocol.H02) {
            return position();
        }
        second++;
        return new Handshake(head());
    }

    /** Not whatever stands there: it could make the confirmation another message. */
    private static List<String> numbers(Command command) {
        return command.parameters().stream()
                .filter(parameter -> parameter.matches("[0-9]{1,5}"))
                .limit(4)
                .toList();
    }

    private CommandReply confirmation(Command command, List<String> result) {
        CommandReply.Report report = new CommandReply.Report(
                Optional.of(command.commandTime()), fix(), Optional.of(status), Optional.empty(), List.of());
        return new CommandReply(unit(), command.wordText(), result, Optional.of(report));
    }

    private Heartbeat heartbeat() {
        return Heartbeat.builder(unit())
                .time(now())
                .gsm(9)
                .satellites(9)
                .batteryPercent(100)
                .steps(0)
                .turnovers(0)
                .status(status)
                .build();
    }

    private Head.H02 unit() {
        return Head.H02.of(String.format(Locale.ROOT, "99%08d", device));
    }

    private Head.Carscop head() {
        return new Head.Carscop(Stamp.at(LocalDateTime.ofInstant(now(), ZoneOffset.UTC)));
    }

    private Fix fix() {
        return Fix.builder()
                .validity(Validity.VALID)
                .time(now())
                .coordinates(new Coordinates(LATITUDE + second * STEP, LONGITUDE + device * STEP))
                .milliknots(second % 1000 * 100)
                .courseCentidegrees(second % 360 * 100)
                .build();
    }

    private Instant now() {
        return START.plusSeconds(second);
    }
}
