package io.github.cctrcodec.view;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.util.List;
import java.util.Optional;

/**
 * A message read in place: a reusable view of the bytes of one frame, valid until it wraps the next one or the bytes
 * change. Reading through it allocates nothing; {@link #toMessage()} creates the immutable message.
 *
 * <pre>{@code
 * if (view.type() == MessageType.POSITION && view.fix().hasCoordinates()) {
 *     store(view.fix().latitudeMinutesE5(), view.fix().longitudeMinutesE5());
 * }
 * }</pre>
 *
 * <p>A view has no frame before its first {@code wrap}, after a {@code wrap} that failed, and after {@link #clear()}. Then its
 * type is {@link MessageType#UNRECOGNIZED}, everything that can be absent is absent, and {@link #toMessage()} throws.
 *
 * <p>A view belongs to one thread at a time.
 */
public interface MessageView {
    /**
     * Returns the kind of message.
     *
     * @return {@link MessageType#UNRECOGNIZED} when the word is unknown or its structure was not found
     */
    MessageType type();

    /**
     * Returns the word.
     *
     * @return empty when nobody documented it
     */
    Optional<Word> word();

    /**
     * Returns the position.
     *
     * @return the same object for every frame; all of it is absent in frames without a position
     */
    FixView fix();

    /**
     * Returns the diagnostics as bits.
     *
     * @return {@code 1L << code.ordinal()} for each code
     */
    long diagnosticBits();

    /**
     * Returns the diagnostics as values, which allocates when there are any.
     *
     * @return an immutable list
     */
    List<Diagnostic> diagnostics();

    /**
     * Returns whether strict decoding refuses the frame.
     *
     * @return whether a diagnostic has error severity
     */
    boolean hasErrors();

    /**
     * Creates the immutable message.
     *
     * @return the message, which stays valid
     * @throws IllegalStateException when the view has no frame
     */
    Message toMessage();

    /**
     * Creates the message that strict decoding returns when {@link #hasErrors()}.
     *
     * @return head, word and raw fields, which stay valid
     * @throws IllegalStateException when the view has no frame
     */
    Unrecognized toUnrecognized();

    /**
     * Returns where the fields of the frame are, separators included.
     *
     * @return from left to right, immutable; they cover each byte of the frame once
     * @throws IllegalStateException when the view has no frame
     */
    List<Place> places();

    /** Forgets the frame and the reference to its buffer. */
    void clear();
}
