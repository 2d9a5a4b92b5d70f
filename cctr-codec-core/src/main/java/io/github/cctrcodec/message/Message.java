package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one frame says: meaning only. The bytes it came in stay beside it in the decoded frame; forward and store those,
 * not a re-encoding.
 *
 * <p>All cases are values, immutable and thread-safe; {@link #type()} serves {@code switch}, {@code instanceof} the rest.
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

    /** What stands before the word: stamp, or maker and id. */
    Head head();

    /** Which case this is. */
    MessageType type();

    /** The word as it stands in the frame, for example {@code UD00} or {@code V1}. */
    String wordText();

    /** The protocol of the frame. */
    default Protocol protocol() {
        return head().protocol();
    }

    /** Who speaks. */
    default Direction direction() {
        return switch (type()) {
            case ACKNOWLEDGEMENT, COMMAND -> Direction.DOWNLINK;
            default -> Direction.UPLINK;
        };
    }

    /**
     * The id that the frame itself carries. Of the Carscop frames only a login does; the session knows the device of the
     * others.
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
     * Returns the device's time, taken as UTC.
     *
     * @return of the fix, or of a heartbeat or cell report; absent when the frame has none that is readable
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
     * Returns the alarms that the message reports, each with the evidence of its meaning. An alarm whose meaning nobody knows
     * is {@link AlarmKind#UNKNOWN}.
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
     * @return absent when the frame has none that is readable; no Carscop frame has one
     */
    default Optional<Battery> battery() {
        return Optional.empty();
    }

    /** The row of the table of known words, with evidence and source; empty when nobody documented the word. */
    default Optional<Word> knownWord() {
        boolean binary = head() instanceof Head.H02Binary;
        return Word.of(protocol(), wordText()).filter(word -> word.isRecord() == binary);
    }
}
