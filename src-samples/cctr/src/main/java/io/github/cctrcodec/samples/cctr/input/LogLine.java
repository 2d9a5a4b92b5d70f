package io.github.cctrcodec.samples.cctr.input;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What a line of a server log says of the wire. {@link LogLineParser} knows the forms. */
public sealed interface LogLine {

    /**
     * Bytes that came or went.
     *
     * @param connection the session id, or port and address in logs without such ids; empty when the line names neither
     * @param toDevice whether the line says that the server sent them
     * @param remote the device's address, when the line says it
     * @param bytes as logged
     */
    record Data(Optional<String> connection, boolean toDevice, Optional<String> remote, ByteBuffer bytes)
            implements LogLine {
        /** Whether the bytes are a datagram: newer servers mark the ids of UDP sessions. */
        public boolean isDatagram() {
            return connection
                    .filter(id -> id.startsWith("U") && HexDigits.areAll(id.substring(1)))
                    .isPresent();
        }
    }

    /**
     * The connection ended; another one may get the same id later.
     *
     * @param connection the session id
     */
    record Closed(String connection) implements LogLine {}

    /**
     * A line that carries bytes which cannot be read.
     *
     * @param why for the user
     */
    record NotUnderstood(String why) implements LogLine {}
}
