package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Validity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What one simulated device has to say: a trip of a position a second, so that no two frames are alike. */
final class Trip {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StatusWord NOTHING_TO_REPORT = new StatusWord(0xFFFFFFFF);
    private static final int LATITUDE = 135_000_000;
    private static final int LONGITUDE = 683_000_000;
    private static final int STEP = 20;

    private final Protocol protocol;
    private final int device;
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
            CarscopState state = new CarscopState(0xFF, second * 11 % (CarscopState.MAX_ODOMETER + 1));
            return Position.carscop(head().stamp(), false, fix(), Optional.of(state));
        }
        return Position.h02(Head.H02.of(String.format(Locale.ROOT, "99%08d", device)), fix(), NOTHING_TO_REPORT);
    }

    /** What a server answers when it has all positions before; a position itself where those are answered. */
    Message askForAnswer() {
        if (protocol == Protocol.H02) {
            return position();
        }
        second++;
        return new Handshake(head());
    }

    private Head.Carscop head() {
        return new Head.Carscop(Stamp.at(LocalDateTime.ofInstant(now(), ZoneOffset.UTC)));
    }

    private Fix fix() {
        return new Fix(
                Validity.VALID,
                Optional.of(now()),
                Optional.of(new Coordinates(LATITUDE + second * STEP, LONGITUDE + device * STEP)),
                OptionalInt.of(second % 1000 * 100),
                OptionalInt.of(second % 360 * 100));
    }

    private Instant now() {
        return START.plusSeconds(second);
    }
}
