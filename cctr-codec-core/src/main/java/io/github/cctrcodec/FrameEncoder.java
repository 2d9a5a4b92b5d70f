package io.github.cctrcodec;

import io.github.cctrcodec.carscop.CarscopEncoder;
import io.github.cctrcodec.h02.H02Encoder;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Word;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Writes messages as frames in canonical form: the server's answers and commands, and for tests and simulators also what
 * devices send. Decoding what was encoded gives an equal message.
 *
 * <p>The canonical form of a number has the fewest decimals that are exact, but not fewer than Carscop units send; a frame
 * that is already canonical encodes to its own bytes. Binary records are never written. To forward a frame unchanged, use
 * its bytes. Stateless and thread-safe.
 */
public final class FrameEncoder {
    private FrameEncoder() {}

    /**
     * Writes a message at the position of a buffer.
     *
     * @return how many bytes were written
     * @throws IllegalArgumentException when the message cannot be sent safely or the protocol cannot say it; the message of
     *     the exception names the part. The position of the buffer is unchanged
     * @throws java.nio.BufferOverflowException when the buffer has too little room; its position is unchanged
     */
    public static int encode(Message message, ByteBuffer target) {
        int start = target.position();
        boolean done = false;
        try {
            write(message, target);
            int length = target.position() - start;
            if (length > DecoderLimits.DEFAULT.maxFrameLength()) {
                throw new IllegalArgumentException("message: its frame of " + length + " bytes is longer than "
                        + DecoderLimits.DEFAULT.maxFrameLength());
            }
            if (hasFreeText(message) && !isReadAs(message, target, start)) {
                throw new IllegalArgumentException("message: its text would be read as something else");
            }
            done = true;
            return length;
        } finally {
            if (!done) {
                target.position(start);
            }
        }
    }

    /**
     * The frame of a message.
     *
     * @throws IllegalArgumentException as {@link #encode(Message, ByteBuffer)}
     */
    public static byte[] encode(Message message) {
        ByteBuffer target = ByteBuffer.allocate(DecoderLimits.DEFAULT.maxFrameLength());
        try {
            return Arrays.copyOf(target.array(), encode(message, target));
        } catch (BufferOverflowException tooLong) {
            throw new IllegalArgumentException("message: its frame is longer than " + target.capacity(), tooLong);
        }
    }

    private static void write(Message message, ByteBuffer target) {
        if (message.head() instanceof Head.Carscop head) {
            CarscopEncoder.encode(head, message, target);
        } else if (message.head() instanceof Head.H02 head) {
            H02Encoder.encode(head, message, target);
        } else {
            throw new IllegalArgumentException("message: binary records are not encoded");
        }
    }

    /** Whether a part of the message is text that could be anything. */
    private static boolean hasFreeText(Message message) {
        return switch (message.type()) {
            case ALARM, UNRECOGNIZED, REPLY -> true;
            case POSITION ->
                !((Position) message).extraFields().isEmpty()
                        || ((Position) message).telemetry().isPresent()
                        || ((Position) message).word() == Word.VP1;
            case HEARTBEAT -> !((Heartbeat) message).extraFields().isEmpty();
            case CELLS ->
                !((CellReport) message).extraFields().isEmpty()
                        || ((CellReport) message).battery().isPresent();
            default -> false;
        };
    }

    private static boolean isReadAs(Message message, ByteBuffer target, int start) {
        ByteBuffer frame = target.duplicate().flip().position(start);
        for (Strictness strictness : Strictness.values()) {
            List<StreamEvent> events = CctrCodec.decode(frame, DecoderLimits.DEFAULT, strictness);
            if (events.size() == 1
                    && events.get(0) instanceof StreamEvent.Frame read
                    && read.message().equals(message)) {
                return true;
            }
        }
        return false;
    }
}
