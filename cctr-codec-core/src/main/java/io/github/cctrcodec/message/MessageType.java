package io.github.cctrcodec.message;

/** The cases of {@link Message}, for {@code switch}; each names its record. */
public enum MessageType {
    /** {@link Login}. */
    LOGIN,
    /** {@link Handshake}. */
    HANDSHAKE,
    /** {@link Position}. */
    POSITION,
    /** {@link Alarm}. */
    ALARM,
    /** {@link Heartbeat}. */
    HEARTBEAT,
    /** {@link CellReport}. */
    CELLS,
    /** {@link CommandReply}. */
    REPLY,
    /** {@link Unrecognized}. */
    UNRECOGNIZED,
    /** {@link Acknowledgement}. */
    ACKNOWLEDGEMENT,
    /** {@link Command}. */
    COMMAND
}
