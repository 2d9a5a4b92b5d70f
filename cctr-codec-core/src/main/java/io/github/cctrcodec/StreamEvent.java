package io.github.cctrcodec;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.SkipReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What comes out of a stream: a frame, or a run of bytes that belong to none. Together the events account for every byte.
 * Immutable and thread-safe.
 */
public sealed interface StreamEvent {
    /** Where the first byte stands, counted from the beginning of the input. */
    long offset();

    /** How many bytes it is. */
    long length();

    /** A decoded frame, with its own copy of the bytes as they came: forward and store these, not a re-encoding. */
    final class Frame implements StreamEvent {
        private final long offset;
        private final Message message;
        private final List<Diagnostic> diagnostics;
        private final byte[] bytes;

        /**
         * A frame with a copy of its bytes.
         *
         * @param offset where its first byte stands, counted from the beginning of the input
         * @param message what it says
         * @param diagnostics what is wrong or remarkable in it; offsets are relative to the frame
         * @param bytes the frame, all between position and limit; left untouched
         * @throws IllegalArgumentException when the offset is negative or there are no bytes
         */
        public Frame(long offset, Message message, List<Diagnostic> diagnostics, ByteBuffer bytes) {
            this(
                    offset,
                    Objects.requireNonNull(message, "message"),
                    List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics")),
                    copy(Objects.requireNonNull(bytes, "bytes"), bytes.position(), bytes.remaining()));
            if (offset < 0) {
                throw new IllegalArgumentException("offset: " + offset + " is negative");
            }
            if (this.bytes.length == 0) {
                throw new IllegalArgumentException("bytes: a frame has some");
            }
        }

        private Frame(long offset, Message message, List<Diagnostic> diagnostics, byte[] bytes) {
            this.offset = offset;
            this.message = message;
            this.diagnostics = diagnostics;
            this.bytes = bytes;
        }

        /**
         * As the public constructor, for diagnostics that nobody can change and bytes at an absolute index of the buffer. The
         * bytes are copied before there is a frame: garbage collectors record what is stored later than right after the allocation.
         */
        static Frame of(
                long offset, Message message, List<Diagnostic> diagnostics, ByteBuffer bytes, int start, int length) {
            byte[] own = copy(bytes, start, length);
            return new Frame(offset, message, diagnostics, own);
        }

        private static byte[] copy(ByteBuffer bytes, int start, int length) {
            byte[] copy = new byte[length];
            bytes.get(start, copy);
            return copy;
        }

        @Override
        public long offset() {
            return offset;
        }

        /** What the frame says. */
        public Message message() {
            return message;
        }

        /** What is wrong or remarkable in it; offsets are relative to the frame. */
        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        /** A new read-only buffer over the bytes of the frame, from position 0 to its limit. */
        public ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }

        @Override
        public long length() {
            return bytes.length;
        }

        /** A copy of the bytes of the frame. */
        public byte[] toByteArray() {
            return bytes.clone();
        }

        /** The frame as text, one character a byte (ISO 8859-1). */
        public String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** Whether there is a diagnostic for which strict decoding refuses the frame. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Frame that
                    && offset == that.offset
                    && message.equals(that.message)
                    && diagnostics.equals(that.diagnostics)
                    && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(offset) * 31 + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Frame[offset=" + offset + ", message=" + message + ", diagnostics=" + diagnostics + ", bytes="
                    + bytes.length + ']';
        }
    }

    /**
     * A run of bytes that belong to no frame, reported once, when it ended.
     *
     * @param offset where its first byte stands, counted from the beginning of the input
     * @param length how many bytes
     * @param reason why
     */
    record Skipped(long offset, long length, SkipReason reason) implements StreamEvent {
        /** @throws IllegalArgumentException when the offset is negative or the length less than 1 */
        public Skipped {
            Objects.requireNonNull(reason, "reason");
            if (offset < 0) {
                throw new IllegalArgumentException("offset: " + offset + " is negative");
            }
            if (length < 1) {
                throw new IllegalArgumentException("length: " + length + " is less than 1");
            }
        }
    }
}
