package io.github.cctrcodec.message;

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
                Command {

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

    /** The row of the table of known words, with evidence and source; empty when nobody documented the word. */
    default Optional<Word> knownWord() {
        boolean binary = head() instanceof Head.H02Binary;
        return Word.of(protocol(), wordText()).filter(word -> word.isRecord() == binary);
    }
}
