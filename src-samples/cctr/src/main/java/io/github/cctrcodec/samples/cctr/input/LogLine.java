package io.github.cctrcodec.samples.cctr.input;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What a line of a Traccar server log says of the wire. {@link LogLineParser} knows the forms. */
public sealed interface LogLine {

    /** The session id that the line has in brackets. */
    String connection();

    /**
     * Bytes that came or went.
     *
     * @param connection the session id
     * @param toDevice whether the server sent them
     * @param remote the device's address, when the line says it
     * @param bytes as logged
     */
    record Data(String connection, boolean toDevice, Optional<String> remote, ByteBuffer bytes) implements LogLine {
        /** Whether the bytes are a datagram: newer servers mark the ids of UDP sessions. */
        public boolean isDatagram() {
            return connection.startsWith("U") && HexDigits.areAll(connection.substring(1));
        }
    }

    /**
     * The connection ended; another one may get the same id later.
     *
     * @param connection the session id
     */
    record Closed(String connection) implements LogLine {}
}
