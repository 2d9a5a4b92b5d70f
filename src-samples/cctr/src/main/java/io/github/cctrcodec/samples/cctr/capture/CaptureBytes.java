package io.github.cctrcodec.samples.cctr.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The bytes of a capture file, read in pieces whose length is known. */
final class CaptureBytes {
    private final InputStream file;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private long offset;
    private long packets;

    CaptureBytes(InputStream file) {
        this.file = file;
    }

    /** The byte order of the pieces from now on. */
    void order(ByteOrder newOrder) {
        order = newOrder;
    }

    /** Counts a packet, which messages name. */
    void nextPacket() {
        packets++;
    }

    /** The next piece; empty when the file ends before it. */
    Optional<ByteBuffer> next(int length) throws IOException {
        byte[] piece = file.readNBytes(length);
        offset += piece.length;
        if (piece.length == 0 && length > 0) {
            return Optional.empty();
        }
        if (piece.length < length) {
            throw endsEarly();
        }
        return Optional.of(ByteBuffer.wrap(piece).order(order));
    }

    /** The next piece, without which what came before it is not whole. */
    ByteBuffer rest(int length) throws IOException {
        return length == 0 ? ByteBuffer.allocate(0) : next(length).orElseThrow(this::endsEarly);
    }

    /** Passes over a piece that is not needed. */
    void skip(long length) throws IOException {
        try {
            file.skipNBytes(length);
            offset += length;
        } catch (EOFException early) {
            throw endsEarly();
        }
    }

    BrokenCaptureException broken(String how) {
        return new BrokenCaptureException(
                "the capture is damaged at byte " + offset + ", after " + packets() + ": " + how);
    }

    private BrokenCaptureException endsEarly() {
        return new BrokenCaptureException("the capture is cut off at byte " + offset + ", after " + packets());
    }

    private String packets() {
        return packets == 1 ? "1 packet" : packets + " packets";
    }
}
