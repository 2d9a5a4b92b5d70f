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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides how to answer a message: {@link #none()}, {@link #standard()}, {@link #sinoTrack()}, a choice
 * {@linkplain #perDevice for each device}, or a lambda, which may ask another policy first.
 *
 * <pre>{@code
 * Set<String> repeating = Set.of("8168000008");
 * ReplyPolicy policy = ReplyPolicy.perDevice(
 *         id -> repeating.contains(id) ? ReplyPolicy.sinoTrack() : ReplyPolicy.standard(), ReplyPolicy.standard());
 * }</pre>
 *
 * <p>No unit of Carscop is known to need an answer. A unit of the Chainway relatives that got no answer to its login is
 * reported to have alternated between online and offline. Never answer {@code V4} or {@code LINK}.
 *
 * <p>A policy that is shared must be thread-safe; those of this interface are.
 */
@FunctionalInterface
public interface ReplyPolicy {

    /**
     * Returns the answer to a message from a device. A policy that throws or returns {@code null} costs the answer,
     * never the message.
     *
     * @param received the message
     * @param deviceId the device that sent it, as {@link DeviceSession#idOf(Message)} has it
     * @param now the server's clock, which some answers carry
     * @return the message to send; absent for no answer
     */
    Optional<Message> replyTo(Message received, Optional<String> deviceId, Instant now);

    /**
     * Returns a policy that answers nothing.
     *
     * @return the policy
     */
    static ReplyPolicy none() {
        return (received, deviceId, now) -> Optional.empty();
    }

    /**
     * Returns a policy that answers as the open servers do (third-party evidence). It answers a handshake with
     * {@code DB01HSO} and a login with {@code DX061}, both with the stamp echoed; {@code V1} with {@code V4,V1} and
     * {@code NBR} with {@code V4,NBR}, both with the server's clock; nothing else.
     *
     * @return the policy
     */
    static ReplyPolicy standard() {
        return (received, deviceId, now) -> standardReply(received, now);
    }

    /**
     * Returns a policy that answers every H02 position with {@code R12}, for SinoTrack units, which repeat a position
     * until they get it (evidence of the wider family). A mileage record, which carries no id, is not answered. No unit
     * of Carscop is known to need this.
     *
     * @return the policy
     */
    static ReplyPolicy sinoTrack() {
        return (received, deviceId, now) -> sinoTrackReply(received, now);
    }

    /**
     * Returns a policy that chooses another policy for each device.
     *
     * @param policies the policy of a device; when it throws or returns {@code null}, the message has no answer
     * @param unknown the policy for messages whose device is unknown
     * @return the policy
     */
    static ReplyPolicy perDevice(Function<String, ReplyPolicy> policies, ReplyPolicy unknown) {
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(unknown, "unknown");
        return (received, deviceId, now) -> {
            ReplyPolicy policy = deviceId.isPresent() ? policies.apply(deviceId.get()) : unknown;
            return policy.replyTo(received, deviceId, now);
        };
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
        return received instanceof CellReport cells && cells.word() == Word.NBR
                ? Optional.of(Acknowledgement.ofCells(cells.head(), now))
                : Optional.empty();
    }

    private static Optional<Message> sinoTrackReply(Message received, Instant now) {
        if (!(received instanceof Position position)) {
            return Optional.empty();
        }
        if (position.head() instanceof Head.H02 head) {
            return Optional.of(Acknowledgement.ofRecord(head, now));
        }
        return position.head() instanceof Head.H02Binary binary
                ? binary.deviceId().map(id -> Acknowledgement.ofRecord(Head.H02.of(id), now))
                : Optional.empty();
    }
}
