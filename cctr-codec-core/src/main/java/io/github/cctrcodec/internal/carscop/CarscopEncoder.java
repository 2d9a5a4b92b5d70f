package io.github.cctrcodec.internal.carscop;

import io.github.cctrcodec.internal.digits.AsciiWriter;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes messages as Carscop frames in canonical form: speed {@code 000.4} where one decimal is exact, course
 * {@code 066.16}.
 *
 * <p>The format cannot leave out a field of a position. A fix that has nothing but {@link Validity#INVALID} is
 * written as a unit writes it that never had a fix; any other absent part as nines, which are out of its range, so that
 * every reader takes it as absent. Stateless and thread-safe. Allocates nothing: no iterators, no lambdas that capture.
 */
public final class CarscopEncoder {
    private CarscopEncoder() {}

    /**
     * Writes a message at the position of a buffer. Users call {@link io.github.cctrcodec.FrameEncoder}, which restores the
     * position when the buffer is too small.
     *
     * @param head of the message
     * @throws java.nio.BufferOverflowException when the buffer has too little room
     */
    public static void encode(Head.Carscop head, Message message, ByteBuffer target) {
        BlockWriter.writeHead(head.stamp().value(), message.wordText(), target);
        switch (message.type()) {
            case HANDSHAKE -> AsciiWriter.text(target, "HSO^");
            case LOGIN -> login((Login) message, target);
            case POSITION -> position((Position) message, target);
            case ALARM -> alarm((Alarm) message, target);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message, target);
            case COMMAND -> body(((CustomCommand) message).fields(), target);
            case UNRECOGNIZED -> body(((Unrecognized) message).fields(), target);
            default -> throw new AssertionError(message.type());
        }
    }

    private static void login(Login login, ByteBuffer target) {
        AsciiWriter.text(target, login.id());
        BlockWriter.write(login.fix(), login.state(), target);
    }

    private static void position(Position position, ByteBuffer target) {
        texts(position.extraFields(), target);
        BlockWriter.write(position.fix(), position.state(), target);
    }

    private static void alarm(Alarm alarm, ByteBuffer target) {
        target.put((byte) alarm.code());
        AsciiWriter.text(target, alarm.text());
        BlockWriter.write(alarm.fix(), alarm.state(), target);
    }

    private static void acknowledgement(Acknowledgement answer, ByteBuffer target) {
        switch (answer.word()) {
            case DB01 -> AsciiWriter.text(target, "HSO");
            case DX00 -> AsciiWriter.text(target, answer.acknowledged().orElseThrow());
            default -> {}
        }
        if (answer.result().isPresent()) {
            target.put((byte) answer.result().get().charValue());
        }
        target.put((byte) '^');
    }

    private static void body(List<String> fields, ByteBuffer target) {
        texts(fields, target);
        target.put((byte) '^');
    }

    private static void texts(List<String> texts, ByteBuffer target) {
        for (int i = 0; i < texts.size(); i++) {
            AsciiWriter.text(target, texts.get(i));
        }
    }
}
