package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import java.nio.ByteBuffer;

/** Decodes the bytes of one direction, and tells of skipped runs how they begin. */
final class ByteStream {
    /** How much is told. */
    static final int BEGINNING = 96;

    private final StreamDecoder decoder = new StreamDecoder();
    private final Consumer consumer;
    private final Beginning beginning = new Beginning();
    /** How many bytes came before the decoder was new. */
    private long before;

    /** Takes what becomes of the bytes. */
    interface Consumer {
        void frame(StreamEvent.Frame frame);

        /**
         * Takes a run of skipped bytes.
         *
         * @param beginning the first bytes of the run, all or {@value #BEGINNING}
         */
        void skipped(StreamEvent.Skipped run, byte[] beginning);
    }

    ByteStream(Consumer consumer) {
        this.consumer = consumer;
    }

    /** Takes the next bytes. */
    void decode(ByteBuffer chunk) {
        beginning.see(chunk);
        decoder.decode(chunk, this::accept);
        beginning.keep(decoder.pending());
    }

    /** Says that bytes are missing here: no frame goes across. */
    void missing(long count) {
        decoder.end(this::accept);
        before += beginning.end() + count;
        beginning.clear();
    }

    /** Says that the input ends; what follows is a new one. */
    void end() {
        missing(0);
        before = 0;
    }

    private void accept(StreamEvent event) {
        if (event instanceof StreamEvent.Frame frame) {
            consumer.frame(frame);
        } else if (event instanceof StreamEvent.Skipped run) {
            consumer.skipped(
                    new StreamEvent.Skipped(before + run.offset(), run.length(), run.reason()), beginning.of(run));
        }
        beginning.after(event);
    }

    /** The bytes from the last event on, as far as they may be asked for. */
    private static final class Beginning {
        private static final byte[] NOTHING = {};
        private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

        /** The first bytes after the last event. */
        private byte[] first = NOTHING;
        /** The bytes that the decoder keeps, up to the chunk. */
        private byte[] pending = NOTHING;

        private ByteBuffer chunk = EMPTY;
        private long chunkOffset;
        /** Where the last event ended. */
        private long from;

        void see(ByteBuffer newChunk) {
            chunk = newChunk.slice();
        }

        /** How many bytes there were. */
        long end() {
            return chunkOffset + chunk.limit();
        }

        /** Goes on after an event. */
        void after(StreamEvent event) {
            from = event.offset() + event.length();
        }

        byte[] of(StreamEvent.Skipped run) {
            return bytes(run.offset(), Math.min(run.length(), BEGINNING));
        }

        /** Lets the chunk go. */
        void keep(int pendingCount) {
            long decided = end() - pendingCount;
            byte[] newPending = bytes(decided, pendingCount);
            first = bytes(from, Math.min(decided - from, BEGINNING));
            pending = newPending;
            chunkOffset = end();
            chunk = EMPTY;
        }

        void clear() {
            first = NOTHING;
            pending = NOTHING;
            chunk = EMPTY;
            chunkOffset = 0;
            from = 0;
        }

        private byte[] bytes(long offset, long count) {
            if (count == 0) {
                return NOTHING;
            }
            byte[] bytes = new byte[(int) count];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = at(offset + i);
            }
            return bytes;
        }

        private byte at(long offset) {
            if (offset >= chunkOffset) {
                return chunk.get((int) (offset - chunkOffset));
            }
            long inPending = offset - (chunkOffset - pending.length);
            return inPending >= 0 ? pending[(int) inPending] : first[(int) (offset - from)];
        }
    }
}
