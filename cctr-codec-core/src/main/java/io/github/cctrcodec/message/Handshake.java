package io.github.cctrcodec.message;

import java.util.Objects;

/**
 * The handshake and keep-alive of a Carscop unit, word {@code UB00} with the body {@code HSO}. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Handshake handshake) {
 *     send(FrameEncoder.encode(Acknowledgement.ofHandshake(handshake.head().stamp())));
 * }
 * }</pre>
 *
 * @param head the stamp, which the answer echoes
 */
public record Handshake(Head.Carscop head) implements Message {
    /**
     * Checks that the head is not {@code null}.
     *
     * @param head see {@link #head()}
     */
    public Handshake {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public MessageType type() {
        return MessageType.HANDSHAKE;
    }

    @Override
    public String wordText() {
        return Word.UB00.text();
    }
}
