package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;

/**
 * The login of a Carscop unit, word {@code UB05}, the only Carscop frame with an id. Every later frame of the
 * connection belongs to that id: {@link io.github.cctrcodec.session.DeviceSession} keeps it. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Login login) {
 *     send(FrameEncoder.encode(Acknowledgement.ofLogin(login.head().stamp(), isKnown(login.id()))));
 * }
 * }</pre>
 *
 * @param head the stamp, which the answer echoes
 * @param id exactly 15 printable ASCII characters without blank and {@code * ^ #}, for example {@code CC8011400042499}
 * @param fix the position at the time of the login
 * @param state state and odometer; absent in older firmware
 */
public record Login(Head.Carscop head, String id, Fix fix, Optional<CarscopState> state) implements Message {
    /** How many characters an id has. */
    public static final int ID_LENGTH = 15;

    /**
     * Checks the id, and that a Carscop frame can carry the fix.
     *
     * @param head see {@link #head()}
     * @param id see {@link #id()}
     * @param fix see {@link #fix()}
     * @param state see {@link #state()}
     * @throws IllegalArgumentException when the id has another form, or the frame cannot carry the fix
     */
    public Login {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(state, "state");
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "id: expected 15 printable ASCII characters without blank, '*', '^' and '#', not \"" + id + '"');
        }
        Ranges.carscop(fix);
    }

    /**
     * Returns whether a text can be the id of a login.
     *
     * @param text the text
     * @return whether it is {@value #ID_LENGTH} characters of which each {@linkplain #isIdCharacter can be in an id}
     */
    public static boolean isId(CharSequence text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (!isIdCharacter(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == ID_LENGTH;
    }

    /**
     * Returns whether a character can be in the id of a login.
     *
     * @param c the character
     * @return whether it is printable ASCII other than blank, {@code *}, {@code ^} and {@code #}
     */
    public static boolean isIdCharacter(int c) {
        return c > ' ' && c < 0x7F && c != '*' && c != '^' && c != '#';
    }

    @Override
    public MessageType type() {
        return MessageType.LOGIN;
    }

    @Override
    public String wordText() {
        return Word.UB05.text();
    }

    @Override
    public Optional<String> deviceId() {
        return Optional.of(id);
    }
}
