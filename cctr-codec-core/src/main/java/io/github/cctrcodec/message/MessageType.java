package io.github.cctrcodec.message;

/**
 * The kinds of {@link Message}, for {@code switch}.
 *
 * <pre>{@code
 * switch (message.type()) {
 *     case POSITION -> store((Position) message);
 *     case LOGIN -> answer((Login) message);
 *     default -> log(message);
 * }
 * }</pre>
 */
public enum MessageType {
    /** A {@link Login}. */
    LOGIN,
    /** A {@link Handshake}. */
    HANDSHAKE,
    /** A {@link Position}. */
    POSITION,
    /** An {@link Alarm}. */
    ALARM,
    /** A {@link Heartbeat}. */
    HEARTBEAT,
    /** A {@link CellReport}. */
    CELLS,
    /** A {@link CommandReply}. */
    REPLY,
    /** An {@link Unrecognized} frame. */
    UNRECOGNIZED,
    /** An {@link Acknowledgement}. */
    ACKNOWLEDGEMENT,
    /** A {@link Command} or a {@link CustomCommand}. */
    COMMAND
}
