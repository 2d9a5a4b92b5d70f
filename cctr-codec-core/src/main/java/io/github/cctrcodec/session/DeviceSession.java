package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import java.util.Optional;

/**
 * What is known about the device of a connection. An immutable, thread-safe value: pass it each message and keep the
 * result.
 *
 * <pre>{@code
 * DeviceSession session = DeviceSession.NEW;             // one for each connection
 *
 * session = session.after(message);                      // for each message
 * Optional<String> id = session.idOf(message);
 * }</pre>
 *
 * <p>A Carscop frame without an id belongs to the last login of the connection; before a login, its device is unknown.
 * An H02 frame without an id (some broken units, mileage records) belongs to the id that the other H02 frames of the
 * connection carried, as long as it was always the same one. Nothing is guessed across protocols.
 *
 * <p>Only messages of the device change a session. Commands and acknowledgements do not, and neither does a message of
 * unknown direction, such as a custom command of the server. A frame that strict decoding refuses counts when its word
 * is one that devices send. A login that cannot be read has no id and changes nothing. Sessions are not compared with
 * each other, so two connections may have the same device.
 */
public final class DeviceSession {
    /** The session of a connection that has not named a device yet. */
    public static final DeviceSession NEW = new DeviceSession(Optional.empty(), Optional.empty(), false);

    private final Optional<String> login;
    private final Optional<String> h02;
    private final boolean manyH02;

    private DeviceSession(Optional<String> login, Optional<String> h02, boolean manyH02) {
        this.login = login;
        this.h02 = h02;
        this.manyH02 = manyH02;
    }

    /**
     * Returns the session after a message.
     *
     * @param message the next message of the connection
     * @return the new session; this one when the message changes nothing
     */
    public DeviceSession after(Message message) {
        Optional<String> id = message.deviceId();
        if (id.isEmpty() || message.direction() != Direction.UPLINK) {
            return this;
        }
        if (message instanceof Login) {
            return login.equals(id) ? this : new DeviceSession(id, h02, manyH02);
        }
        if (manyH02 || h02.equals(id)) {
            return this;
        }
        return h02.isEmpty() ? new DeviceSession(login, id, false) : new DeviceSession(login, Optional.empty(), true);
    }

    /**
     * Returns the device of a message of this connection.
     *
     * @param message a message of the connection
     * @return the id in the frame, else the one that the session knows; absent when neither is known
     */
    public Optional<String> idOf(Message message) {
        Optional<String> own = message.deviceId();
        return own.isPresent() ? own : idOf(message.protocol());
    }

    /**
     * Returns the device of those frames of a protocol that carry no id.
     *
     * @param protocol the protocol of the frames
     * @return absent when the device is not known
     */
    public Optional<String> idOf(Protocol protocol) {
        return protocol == Protocol.CARSCOP ? login : h02;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceSession that
                && login.equals(that.login)
                && h02.equals(that.h02)
                && manyH02 == that.manyH02;
    }

    @Override
    public int hashCode() {
        return login.hashCode() * 31 + h02.hashCode() + (manyH02 ? 1 : 0);
    }

    @Override
    public String toString() {
        return "DeviceSession[carscop=" + login + ", h02=" + (manyH02 ? "many" : h02) + ']';
    }
}
