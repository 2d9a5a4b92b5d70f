package io.github.cctrcodec.carscop;

import io.github.cctrcodec.internal.AsciiWriter;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.CarscopState;
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
        BlockWriter.writeHead(head.stamp().value(), message.wordText(), target);
        switch (message.type()) {
            case HANDSHAKE -> AsciiWriter.constant(target, "HSO^");
            case LOGIN -> login((Login) message, target);
            case POSITION -> position((Position) message, target);
            case ALARM -> alarm((Alarm) message, target);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message, target);
            case UNRECOGNIZED -> unrecognized((Unrecognized) message, target);
            default -> throw new IllegalArgumentException("message: no Carscop frame says " + message.type());
        }
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
        target.put((byte) '^');
    }

    private static void unrecognized(Unrecognized unrecognized, ByteBuffer target) {
        texts("fields", unrecognized.fields(), target);
        target.put((byte) '^');
    }

    private static void texts(String parameter, List<String> texts, ByteBuffer target) {
        for (int i = 0; i < texts.size(); i++) {
            AsciiWriter.text(target, parameter, texts.get(i), FORBIDDEN);
        }
    }

    private static void block(Fix fix, Optional<CarscopState> state, ByteBuffer target) {
        Validity validity = fix.validity();
        if (validity != Validity.VALID && validity != Validity.INVALID) {
            throw new IllegalArgumentException("fix: a Carscop frame cannot say the validity " + validity);
        }
        if (fix.hasCoordinates()) {
            checkCoordinates(fix);
        }
        BlockWriter.write(fix, state, target);
    }

    private static void checkCoordinates(Fix fix) {
        if (fix.latitude() % BlockWriter.FINEST_COORDINATE != 0
                || fix.longitude() % BlockWriter.FINEST_COORDINATE != 0) {
            throw new IllegalArgumentException("coordinates: a Carscop frame has four decimals of a minute, not five");
        }
        if (fix.validity() == Validity.INVALID && fix.latitude() == 0 && fix.longitude() == 0) {
            throw new IllegalArgumentException("coordinates: 0,0 without a fix says that there never was one");
        }
    }
}
