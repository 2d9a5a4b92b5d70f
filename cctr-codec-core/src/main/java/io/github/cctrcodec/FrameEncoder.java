package io.github.cctrcodec;

import io.github.cctrcodec.internal.carscop.CarscopEncoder;
import io.github.cctrcodec.internal.h02.H02Encoder;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Unrecognized;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Encodes messages as frames: the server's answers and commands and, for tests and simulators, what devices send. Decoding
 * the frame gives an equal message; of a {@link io.github.cctrcodec.message.CustomCommand} it gives what that command is
 * received as. A message that a frame cannot carry cannot be built.
 *
 * <p>The form is canonical: a number has the fewest decimals that are exact, but not fewer than Carscop units send. A frame
 * that is already canonical encodes to its own bytes. Binary records are never written. To forward a frame unchanged, use
 * its bytes. Stateless and thread-safe.
 *
 * <pre>{@code
 * byte[] frame = FrameEncoder.encode(Acknowledgement.ofLogin(login.head().stamp(), true));
 * }</pre>
 */
public final class FrameEncoder {
    /** The longest frame of any message that was built; see {@link Unrecognized#received} for others. */
    private static final int MAX_LENGTH = DecoderOptions.LENIENT.maxFrameLength();

    /** At least what a frame has beside word and fields. */
    private static final int MAX_HEAD_LENGTH = 32;

    private FrameEncoder() {}

    /**
     * Writes a message at the position of a buffer. Allocates nothing.
     *
     * @param message what to write
     * @param target where to write; its position moves to the end of the frame
     * @return how many bytes were written
     * @throws IllegalArgumentException when the message is a binary record
     * @throws java.nio.BufferOverflowException when the buffer has too little room; its position is unchanged
     */
    public static int encode(Message message, ByteBuffer target) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(target, "target");
        int start = target.position();
        boolean done = false;
        try {
            if (message.head() instanceof Head.Carscop head) {
                CarscopEncoder.encode(head, message, target);
            } else if (message.head() instanceof Head.H02 head) {
                H02Encoder.encode(head, message, target);
            } else {
                throw new IllegalArgumentException("message: binary records are not encoded");
            }
            done = true;
            return target.position() - start;
        } finally {
            if (!done) {
                target.position(start);
            }
        }
    }

    /**
     * Encodes a message.
     *
     * @param message what to write
     * @return a new array that holds exactly the frame
     * @throws IllegalArgumentException when the message is a binary record
     */
    public static byte[] encode(Message message) {
        ByteBuffer target = ByteBuffer.allocate(maxLength(message));
        return Arrays.copyOf(target.array(), encode(message, target));
    }

    /**
     * Returns how much room is always enough for a message.
     *
     * @param message what is to be written
     * @return an upper limit of the length of its frame in bytes
     */
    public static int maxLength(Message message) {
        Objects.requireNonNull(message, "message");
        return Math.max(MAX_LENGTH, message instanceof Unrecognized unrecognized ? length(unrecognized) : 0);
    }

    /** At least the length of the frame; a received message may be longer than those that can be built. */
    private static int length(Unrecognized unrecognized) {
        int length = MAX_HEAD_LENGTH + unrecognized.word().length();
        for (String field : unrecognized.fields()) {
            length += 1 + field.length();
        }
        return length;
    }
}
