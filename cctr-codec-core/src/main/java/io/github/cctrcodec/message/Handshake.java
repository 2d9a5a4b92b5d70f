package io.github.cctrcodec.message;

import java.util.Objects;

/**
 * Carscop alone: word {@code UB00} with the body {@code HSO}, handshake and keep-alive.
 *
 * @param head the stamp, which the answer echoes
 */
public record Handshake(Head.Carscop head) implements Message {
    /** Keeps the head. */
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
