package io.github.cctrcodec.samples.cctr.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the format of tcpdump, in either byte order. */
final class PcapReader implements CaptureReader {
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;
    private static final int FILE_HEADER = 24;
    private static final int VERSION = 4;
    private static final int LINK_TYPE = 20;
    private static final int PACKET_HEADER = 16;
    private static final int CAPTURED_LENGTH = 8;
    private static final int ORIGINAL_LENGTH = 12;

    private final CaptureBytes file;
    private final int linkType;

    PcapReader(CaptureBytes file) throws IOException {
        this.file = file;
        ByteBuffer header = file.rest(FILE_HEADER);
        ByteOrder order = order(header).orElseThrow();
        file.order(order);
        // The upper bits say whether packets end in a check sequence, which the length of their IP header leaves out.
        linkType = header.order(order).getInt(LINK_TYPE) & 0xFFFF;
    }

    /** Whether these are the first bytes of such a file. The version is part of it: frames may have any four bytes. */
    static boolean begins(ByteBuffer head) {
        return order(head).isPresent();
    }

    private static Optional<ByteOrder> order(ByteBuffer head) {
        if (head.remaining() < VERSION + 2) {
            return Optional.empty();
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ByteBuffer ordered = head.duplicate().order(order);
            int magic = ordered.getInt(0);
            if ((magic == MICROSECONDS || magic == NANOSECONDS) && ordered.getShort(VERSION) == 2) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        Optional<ByteBuffer> header = file.next(PACKET_HEADER);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int length = header.get().getInt(CAPTURED_LENGTH);
        if (length < 0 || length > MAX_PACKET) {
            throw file.broken("a packet of " + Integer.toUnsignedLong(length) + " bytes");
        }
        ByteBuffer bytes = file.rest(length).order(ByteOrder.BIG_ENDIAN);
        file.nextPacket();
        boolean isCut = Integer.compareUnsigned(length, header.get().getInt(ORIGINAL_LENGTH)) < 0;
        return Optional.of(new CapturedPacket(linkType, bytes, isCut));
    }
}
