package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import java.util.Optional;

/**
 * What a connection knows of its device. An immutable value: feed it each message and keep what comes back.
 *
 * <pre>{@code
 * session = session.after(message);
 * Optional<String> id = session.idOf(message);
 * }</pre>
 *
 * <p>A Carscop frame without id belongs to the last login of the connection; before a login it belongs to nobody. A frame
 * of H02 without id (some broken units, mileage records) belongs to the id that the other H02 frames of the connection
 * carried, as long as it was always the same one. Nothing is guessed across protocols, and messages of the server, or of
 * unknown direction, change nothing.
 */
public final class DeviceSession {
    /** A connection on which nothing was said yet. */
    public static final DeviceSession NEW = new DeviceSession(Optional.empty(), Optional.empty(), false);

    private final Optional<String> login;
    private final Optional<String> h02;
    private final boolean manyH02;

    private DeviceSession(Optional<String> login, Optional<String> h02, boolean manyH02) {
        this.login = login;
        this.h02 = h02;
        this.manyH02 = manyH02;
    }

    /** The session after a message; this same one when the message tells nothing new. */
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

    /** The device of a message of this connection: the id in the frame itself, else the one that the session knows. */
    public Optional<String> idOf(Message message) {
        Optional<String> own = message.deviceId();
        return own.isPresent() ? own : idOf(message.protocol());
    }

    /** The device to which frames of a protocol belong that carry no id. */
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
