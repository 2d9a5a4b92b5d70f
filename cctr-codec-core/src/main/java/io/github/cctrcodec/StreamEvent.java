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
 * An event of a stream: a frame, or a run of bytes that belong to none. Together the events account for every byte.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * switch (event) {                                           // Java 21
 *     case StreamEvent.Frame frame -> handle(frame.message());
 *     case StreamEvent.Skipped(long offset, long length, SkipReason reason) -> log(offset, length, reason);
 * }
 * }</pre>
 */
public sealed interface StreamEvent {
    /**
     * Returns the offset of the first byte.
     *
     * @return counted in bytes from the beginning of the input
     */
    long offset();

    /**
     * Returns the length.
     *
     * @return in bytes
     */
    long length();

    /** A decoded frame, with its own copy of the bytes as they came: forward and store these, not a re-encoding. */
    final class Frame implements StreamEvent {
        private final long offset;
        private final Message message;
        private final List<Diagnostic> diagnostics;
        private final byte[] bytes;

        /**
         * Creates a frame with a copy of its bytes.
         *
         * @param offset the offset of its first byte, counted from the beginning of the input
         * @param message the decoded message
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
         * As the public constructor, for diagnostics that nobody can change and bytes at an absolute index of the buffer. Copying
         * the bytes before the frame is allocated avoids a GC write barrier.
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

        /**
         * Returns the decoded message.
         *
         * @return the meaning of the frame
         */
        public Message message() {
            return message;
        }

        /**
         * Returns what is wrong or remarkable in the frame.
         *
         * @return immutable, in no particular order; offsets are relative to the frame
         */
        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        /**
         * Returns the bytes of the frame as they came.
         *
         * @return a new read-only buffer from position 0 to its limit
         */
        public ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }

        @Override
        public long length() {
            return bytes.length;
        }

        /**
         * Returns a copy of the bytes of the frame.
         *
         * @return a new array
         */
        public byte[] toByteArray() {
            return bytes.clone();
        }

        /**
         * Returns the frame as text.
         *
         * @return one character for each byte (ISO 8859-1)
         */
        public String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /**
         * Returns whether strict decoding refuses the frame.
         *
         * @return whether a diagnostic has error severity
         */
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
     * @param offset the offset of its first byte, counted from the beginning of the input
     * @param length the number of bytes, 1 or more
     * @param reason why they belong to no frame
     */
    record Skipped(long offset, long length, SkipReason reason) implements StreamEvent {
        /**
         * Checks the numbers.
         *
         * @param offset see {@link #offset()}
         * @param length see {@link #length()}
         * @param reason see {@link #reason()}
         * @throws IllegalArgumentException when the offset is negative or the length less than 1
         */
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
