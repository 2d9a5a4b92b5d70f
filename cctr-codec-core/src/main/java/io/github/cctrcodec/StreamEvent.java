package io.github.cctrcodec;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What comes out of a stream: a frame, or a run of bytes that belong to none. Together the events account for every byte.
 * Immutable and thread-safe.
 */
public sealed interface StreamEvent {
    /** Where the first byte stands, counted from the beginning of the input. */
    long offset();

    /** How many bytes it is. */
    long length();

    /**
     * A decoded frame.
     *
     * @param offset where its first byte stands, counted from the beginning of the input
     * @param message what it says
     * @param diagnostics what is wrong or remarkable in it; offsets are relative to the frame
     * @param bytes the frame as it came, read-only: forward and store these, not a re-encoding
     */
    record Frame(long offset, Message message, List<Diagnostic> diagnostics, ByteBuffer bytes) implements StreamEvent {

        /** Keeps a read-only view of the bytes between position and limit, which must not change any more. */
        public Frame {
            diagnostics = List.copyOf(diagnostics);
            bytes = bytes.isReadOnly() ? bytes.slice() : bytes.slice().asReadOnlyBuffer();
        }

        /** A new read-only buffer over the bytes of the frame, from position 0 to its limit. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }

        @Override
        public long length() {
            return bytes.remaining();
        }

        /** A copy of the bytes of the frame. */
        public byte[] toByteArray() {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return copy;
        }

        /** The frame as text, one character a byte (ISO 8859-1). */
        public String text() {
            return new String(toByteArray(), StandardCharsets.ISO_8859_1);
        }

        /** Whether there is a diagnostic for which strict decoding refuses the frame. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    /**
     * A run of bytes that belong to no frame, reported once, when it ended.
     *
     * @param offset where its first byte stands, counted from the beginning of the input
     * @param length how many bytes
     * @param reason why
     */
    record Skipped(long offset, long length, SkipReason reason) implements StreamEvent {}
}
