package io.github.cctrcodec.carscop;

import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.util.List;
import java.util.Objects;

/**
 * Commands to units that speak the Carscop protocol. None is public: what is known to be sent to them are answers, which
 * {@link io.github.cctrcodec.message.Acknowledgement} has. This is the way of whoever has the vendor's document.
 *
 * <p>Stateless and thread-safe.
 */
public final class CarscopCommand {
    /** What a frame of 1024 bytes has room for beside star, stamp, word and end. */
    private static final int MAX_BODY_LENGTH = 1006;

    private CarscopCommand() {}

    /**
     * Returns a command with a word that this library gives no meaning. Decoders read it back as an equal
     * {@link Unrecognized}. No such command is known: word and body are the caller's.
     *
     * <pre>{@code
     * byte[] frame = FrameEncoder.encode(CarscopCommand.custom(stamp, word, body));
     * }</pre>
     *
     * @param stamp of the frame, for example {@code Stamp.at(clock)}; whether a unit checks it is unknown
     * @param word {@code D}, a letter A-Z and two digits, and no known word such as {@code DX06}
     * @param body what stands after the word, printable ASCII without {@code *} and {@code ^}; may be empty. No separator of
     *     parameters is known, so those of the vendor's document are part of the body. The frame has at most 1024 bytes
     * @throws IllegalArgumentException when word or body is anything else; its message begins with the name of the
     *     parameter and does not repeat the body, which may hold a password
     */
    public static Unrecognized custom(Stamp stamp, String word, String body) {
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(body, "body");
        if (!Objects.requireNonNull(word, "word").matches("D[A-Z][0-9]{2}")
                || Word.of(Protocol.CARSCOP, word).isPresent()) {
            throw new IllegalArgumentException("word: expected D, a letter and two digits that are not a known word");
        }
        if (!body.matches("[ -~&&[^*^]]*")) {
            throw new IllegalArgumentException("body: expected printable ASCII without '*' and '^'");
        }
        if (body.length() > MAX_BODY_LENGTH) {
            throw new IllegalArgumentException("body: longer than a frame has room for");
        }
        return new Unrecognized(new Head.Carscop(stamp), word, body.isEmpty() ? List.of() : List.of(body));
    }
}
