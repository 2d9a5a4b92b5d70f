package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Word;
import java.time.Instant;
import java.util.Optional;

/**
 * Which answer belongs to which message: {@link #none()}, {@link #standard()}, or a lambda of the caller's, which may ask
 * another policy first.
 *
 * <p>No unit of Carscop is known to need an answer; a unit of the Chainway relatives that got none for its login is said
 * to flap between online and offline. Never answer {@code V4} or {@code LINK}. Policies must be thread-safe when they are
 * shared; those of this interface are.
 */
@FunctionalInterface
public interface ReplyPolicy {

    /**
     * The answer to a message from a device.
     *
     * @param received the message
     * @param now the server's clock, which some answers carry
     */
    Optional<Message> replyTo(Message received, Instant now);

    /** Answers nothing. */
    static ReplyPolicy none() {
        return (received, now) -> Optional.empty();
    }

    /**
     * Answers as the open servers do (third-party evidence): a handshake with {@code DB01HSO}, a login with
     * {@code DX061}, both with the stamp echoed; {@code V1} with {@code V4,V1} and {@code NBR} with {@code V4,NBR}, both
     * with the server's clock. Nothing else.
     */
    static ReplyPolicy standard() {
        return ReplyPolicy::standardReply;
    }

    private static Optional<Message> standardReply(Message received, Instant now) {
        if (received instanceof Handshake handshake) {
            return Optional.of(Acknowledgement.ofHandshake(handshake.head().stamp()));
        }
        if (received instanceof Login login) {
            return Optional.of(Acknowledgement.ofLogin(login.head().stamp(), true));
        }
        if (received instanceof Position position
                && position.word() == Word.V1
                && position.head() instanceof Head.H02 head) {
            return Optional.of(Acknowledgement.ofPosition(head, now));
        }
        return received instanceof CellReport cells
                ? Optional.of(Acknowledgement.ofCells(cells.head(), now))
                : Optional.empty();
    }
}
