package io.github.cctrcodec.message;

/**
 * Carscop alone: word {@code UB00} with the body {@code HSO}, handshake and keep-alive.
 *
 * @param head the stamp, which the answer echoes
 */
public record Handshake(Head.Carscop head) implements Message {
    @Override
    public MessageType type() {
        return MessageType.HANDSHAKE;
    }

    @Override
    public String wordText() {
        return Word.UB00.text();
    }
}
