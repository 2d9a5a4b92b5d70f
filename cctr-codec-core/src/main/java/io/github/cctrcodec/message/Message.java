package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The meaning of one frame. All cases are immutable, thread-safe values.
 *
 * <pre>{@code
 * message.fix().coordinates().ifPresent(place -> show(place.latitude(), place.longitude()));
 * switch (message) {                                         // Java 21; before, switch on type() or use instanceof
 *     case Position position -> store(position);
 *     case Login login -> answer(login);
 *     case Heartbeat heartbeat -> show(heartbeat.batteryPercent());
 *     default -> log(message);
 * }
 * }</pre>
 *
 * <p>The bytes of the frame are not part of the message: {@link io.github.cctrcodec.StreamEvent.Frame} has both. To
 * forward or store a frame, use its bytes, not a re-encoding.
 */
public sealed interface Message
        permits Login,
                Handshake,
                Position,
                Alarm,
                Heartbeat,
                CellReport,
                CommandReply,
                Unrecognized,
                Acknowledgement,
                Command,
                CustomCommand {

    /**
     * Returns what is before the word.
     *
     * @return stamp, or maker and id
     */
    Head head();

    /**
     * Returns the kind of message, for {@code switch}.
     *
     * @return the constant of this case
     */
    MessageType type();

    /**
     * Returns the word as the frame has it.
     *
     * @return for example {@code UD00} or {@code V1}
     */
    String wordText();

    /**
     * Returns the protocol of the frame.
     *
     * @return the protocol of the head
     */
    default Protocol protocol() {
        return head().protocol();
    }

    /**
     * Returns who sent the frame.
     *
     * @return {@link Direction#DOWNLINK} for acknowledgements and commands, {@link Direction#UPLINK} for other
     *     messages; an {@link Unrecognized} may have any direction
     */
    default Direction direction() {
        return switch (type()) {
            case ACKNOWLEDGEMENT, COMMAND -> Direction.DOWNLINK;
            default -> Direction.UPLINK;
        };
    }

    /**
     * Returns the id that the frame carries. The only Carscop frame with an id is the {@link Login};
     * {@link io.github.cctrcodec.session.DeviceSession} knows the device of the others.
     *
     * @return the id; absent when the frame has none
     */
    default Optional<String> deviceId() {
        if (head() instanceof Head.H02 h02) {
            return h02.deviceId();
        }
        return head() instanceof Head.H02Binary binary ? binary.deviceId() : Optional.empty();
    }

    /**
     * Returns the position.
     *
     * @return {@link Fix#UNSTATED} when the frame has none
     */
    default Fix fix() {
        return Fix.UNSTATED;
    }

    /**
     * Returns the time of the device, taken as UTC.
     *
     * @return the time of the fix, of the heartbeat or of the cell report; absent when the frame has none that is
     *     readable
     */
    default Optional<Instant> time() {
        return fix().time();
    }

    /**
     * Returns the status word of an H02 message.
     *
     * @return absent when the frame has none that is readable, and in Carscop messages
     */
    default Optional<StatusWord> status() {
        return Optional.empty();
    }

    /**
     * Returns the alarms that the message reports, each with the evidence of its meaning. A Carscop alarm of unknown
     * meaning is {@link AlarmKind#UNKNOWN}.
     *
     * @param dialects meanings that the caller chooses for disputed bits of an H02 status; none by default
     * @return an immutable map in the order of {@link AlarmKind}; empty when there is no alarm
     */
    default Map<AlarmKind, Evidence> alarms(StatusDialect... dialects) {
        return status().isPresent() ? status().get().alarms(dialects) : Map.of();
    }

    /**
     * Returns the charge of the battery.
     *
     * @return the charge; absent when the frame has none that is readable, and in Carscop messages
     */
    default Optional<Battery> battery() {
        return Optional.empty();
    }

    /**
     * Returns what is known of the word, with evidence and source.
     *
     * @return the word; absent when it is not documented
     */
    default Optional<Word> knownWord() {
        boolean binary = head() instanceof Head.H02Binary;
        return Word.of(protocol(), wordText()).filter(word -> word.isRecord() == binary);
    }
}
