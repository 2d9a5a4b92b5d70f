package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Carscop alone: word {@code UB05}, by which a device tells its id; every later frame of the connection belongs to it.
 *
 * @param head the stamp, which the answer echoes
 * @param id exactly 15 printable ASCII characters without {@code * ^ #}, for example {@code CC8011400042499}
 * @param fix position at the time of the login
 * @param state state and odometer; older firmware leaves them out
 */
public record Login(Head.Carscop head, String id, Fix fix, Optional<CarscopState> state) implements Message {
    /** How many characters an id has. */
    public static final int ID_LENGTH = 15;

    /** @throws IllegalArgumentException when the id has another form, or the fix does not fit a Carscop frame */
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

    /** Whether a text can be the id of a login. */
    public static boolean isId(CharSequence text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (!isIdCharacter(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == ID_LENGTH;
    }

    /** Whether a character can stand in the id of a login. */
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
