package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.AsciiWriter;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Writes messages as Carscop frames in canonical form: speed {@code 000.4} where one decimal is exact, course
 * {@code 066.16}.
 *
 * <p>The format has no way to leave a field of a position out. A fix that says nothing but {@link Validity#INVALID} is
 * written as a unit writes it that never had a fix; any other absent part as nines, which are out of its range, so that
 * every reader takes it as absent. Stateless and thread-safe. Allocates nothing: no iterators, no lambdas that capture.
 */
public final class CarscopEncoder {
    private static final String FORBIDDEN = "^";
    private static final int FINEST_COORDINATE = 10;
    /** What does not fit into five characters with so many decimals, in 1/1000 knot. */
    private static final int[] SPEED_LIMITS = {10_000_000, 1_000_000, 100_000, 10_000};

    private CarscopEncoder() {}

    /**
     * Writes a message at the position of a buffer. {@link io.github.cctrcodec.FrameEncoder} is the door to this: it also
     * checks length and free text and restores the position when something is refused.
     *
     * @param head of the message
     * @throws IllegalArgumentException when the format cannot say a part of it; the message names the part
     * @throws java.nio.BufferOverflowException when the buffer has too little room
     */
    public static void encode(Head.Carscop head, Message message, ByteBuffer target) {
        target.put((byte) '*');
        AsciiWriter.digits(target, head.stamp().value(), 12);
        AsciiWriter.constant(target, message.wordText());
        switch (message.type()) {
            case HANDSHAKE -> AsciiWriter.constant(target, "HSO");
            case LOGIN -> login((Login) message, target);
            case POSITION -> position((Position) message, target);
            case ALARM -> alarm((Alarm) message, target);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message, target);
            case UNRECOGNIZED -> unrecognized((Unrecognized) message, target);
            default -> throw new IllegalArgumentException("message: no Carscop frame says " + message.type());
        }
        target.put((byte) '^');
    }

    private static void login(Login login, ByteBuffer target) {
        AsciiWriter.constant(target, login.id());
        block(login.fix(), login.state(), target);
    }

    private static void position(Position position, ByteBuffer target) {
        texts("extraFields", position.extraFields(), target);
        block(position.fix(), position.state(), target);
    }

    private static void alarm(Alarm alarm, ByteBuffer target) {
        AsciiWriter.text(target, "code", String.valueOf(alarm.code()), FORBIDDEN);
        AsciiWriter.text(target, "text", alarm.text(), FORBIDDEN);
        block(alarm.fix(), alarm.state(), target);
    }

    private static void acknowledgement(Acknowledgement answer, ByteBuffer target) {
        switch (answer.word()) {
            case DB01 -> AsciiWriter.constant(target, "HSO");
            case DX00 -> AsciiWriter.constant(target, answer.acknowledged().orElseThrow());
            default -> {}
        }
        if (answer.result().isPresent()) {
            target.put((byte) answer.result().get().charValue());
        }
    }

    private static void unrecognized(Unrecognized unrecognized, ByteBuffer target) {
        texts("fields", unrecognized.fields(), target);
    }

    private static void texts(String parameter, List<String> texts, ByteBuffer target) {
        for (int i = 0; i < texts.size(); i++) {
            AsciiWriter.text(target, parameter, texts.get(i), FORBIDDEN);
        }
    }

    private static void block(Fix fix, Optional<CarscopState> state, ByteBuffer target) {
        if (fix.validity() != Validity.VALID && fix.validity() != Validity.INVALID) {
            throw new IllegalArgumentException("fix: a Carscop frame cannot say the validity " + fix.validity());
        }
        if (fix.validity() == Validity.INVALID
                && fix.time().isEmpty()
                && fix.coordinates().isEmpty()
                && fix.course().isEmpty()) {
            AsciiWriter.constant(target, "061825V0000.0000N00000.0000E");
            speed(fix, target);
            AsciiWriter.constant(target, "040331309.62");
        } else {
            fix(fix, target);
        }
        if (state.isPresent()) {
            state(state.get(), target);
        }
    }

    private static void fix(Fix fix, ByteBuffer target) {
        long time = fix.time().isPresent() ? fix.time().get().getEpochSecond() : -1;
        AsciiWriter.digits(target, time < 0 ? 999_999 : Dates.hhmmss(time), 6);
        target.put((byte) (fix.validity() == Validity.VALID ? 'A' : 'V'));
        if (fix.coordinates().isPresent()) {
            coordinates(fix.coordinates().get(), fix.validity(), target);
        } else {
            AsciiWriter.constant(target, "9999.9999N99999.9999E");
        }
        speed(fix, target);
        AsciiWriter.digits(target, time < 0 ? 999_999 : Dates.yymmdd(time), 6);
        AsciiWriter.decimal(target, fix.course().orElse(99_999), 2, 3, 2);
    }

    private static void coordinates(Coordinates place, Validity validity, ByteBuffer target) {
        if (place.latitude() % FINEST_COORDINATE != 0 || place.longitude() % FINEST_COORDINATE != 0) {
            throw new IllegalArgumentException("coordinates: a Carscop frame has four decimals of a minute, not five");
        }
        if (validity == Validity.INVALID && place.latitude() == 0 && place.longitude() == 0) {
            throw new IllegalArgumentException("coordinates: 0,0 without a fix says that there never was one");
        }
        coordinate(place.latitude(), 2, 'N', 'S', target);
        coordinate(place.longitude(), 3, 'E', 'W', target);
    }

    private static void coordinate(int units, int degreeDigits, char positive, char negative, ByteBuffer target) {
        int magnitude = Math.abs(units);
        AsciiWriter.digits(target, magnitude / Coordinates.UNITS_PER_DEGREE, degreeDigits);
        int minutes = magnitude % Coordinates.UNITS_PER_DEGREE;
        AsciiWriter.digits(target, minutes / Axis.UNITS_PER_MINUTE, 2);
        target.put((byte) '.');
        AsciiWriter.digits(target, minutes % Axis.UNITS_PER_MINUTE / FINEST_COORDINATE, 4);
        target.put((byte) (units < 0 ? negative : positive));
    }

    /** Five characters: as many decimals as are needed, and as many digits before the dot as have room. */
    private static void speed(Fix fix, ByteBuffer target) {
        if (fix.speed().isEmpty()) {
            AsciiWriter.constant(target, "99999");
            return;
        }
        int speed = fix.speed().getAsInt();
        int decimals = decimals(speed);
        if (speed >= SPEED_LIMITS[decimals]) {
            throw new IllegalArgumentException("speed: " + speed / 1000.0 + " knots do not fit five characters");
        }
        AsciiWriter.decimal(target, speed, 3, 4 - decimals, decimals);
        if (decimals == 0) {
            target.put((byte) '.');
        }
    }

    /** One where that is exact, more where they are needed, none where a fourth digit before the dot is. */
    private static int decimals(int speed) {
        if (speed % 100 != 0) {
            return speed % 10 == 0 ? 2 : 3;
        }
        return speed < SPEED_LIMITS[1] || speed % 1000 != 0 ? 1 : 0;
    }

    private static void state(CarscopState state, ByteBuffer target) {
        for (int bit = 0x80; bit > 0; bit >>= 1) {
            target.put((byte) ((state.bits() & bit) == 0 ? '0' : '1'));
        }
        target.put((byte) 'L');
        AsciiWriter.digits(target, state.odometerMetres(), 6);
    }
}
