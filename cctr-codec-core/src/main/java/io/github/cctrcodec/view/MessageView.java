package io.github.cctrcodec.view;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.util.List;
import java.util.Optional;

/**
 * A message read in place: a reusable view over the bytes of one frame, valid until it wraps the next one or the bytes
 * change. Reading through it allocates nothing; {@link #toMessage()} makes the immutable message from it.
 *
 * <p>A view has no frame before its first {@code wrap}, after a {@code wrap} that failed, and after {@link #clear()}. Then its
 * type is {@link MessageType#UNRECOGNIZED}, everything that can be absent is absent, and {@link #toMessage()} throws.
 *
 * <p>Views belong to one thread at a time.
 */
public interface MessageView {
    /** What the frame says; {@link MessageType#UNRECOGNIZED} when the word is unknown or its structure was not found. */
    MessageType type();

    /** The word, or empty when nobody documented it. */
    Optional<Word> word();

    /** The position; all absent in frames that have none. */
    FixView fix();

    /** The diagnostics as bits, {@code 1L << code.ordinal()} for each code. */
    long diagnosticBits();

    /** The diagnostics as values; this allocates when there are any. */
    List<Diagnostic> diagnostics();

    /** Whether there is a diagnostic of error severity. */
    boolean hasErrors();

    /**
     * The immutable message.
     *
     * @throws IllegalStateException when the view has no frame
     */
    Message toMessage();

    /**
     * The frame as {@link Unrecognized}, as strict decoding has it when {@link #hasErrors()}.
     *
     * @throws IllegalStateException when the view has no frame
     */
    Unrecognized toUnrecognized();

    /** Forgets the frame, and keeps no reference to its buffer. */
    void clear();
}
