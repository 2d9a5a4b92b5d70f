package io.github.cctrcodec.samples.cctr.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the format of Wireshark: blocks, of which sections, interfaces and packets matter. */
final class PcapngReader implements CaptureReader {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int ORDER_MARK = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int PACKET = 6;

    private static final int BLOCK_HEADER = 8;
    private static final int BLOCK_TRAILER = 4;
    private static final int PACKET_HEADER = 20;
    /** What may stand in a block beside a packet: headers and options. */
    private static final int MAX_BLOCK = MAX_PACKET + (1 << 16);

    private static final int MAX_INTERFACES = 1 << 16;

    private final CaptureBytes file;
    private final List<Interface> interfaces = new ArrayList<>();

    PcapngReader(CaptureBytes file) {
        this.file = file;
    }

    /** Whether these are the first bytes of such a file. */
    static boolean begins(ByteBuffer head) {
        return head.remaining() >= BLOCK_HEADER + 4
                && head.getInt(0) == SECTION
                && order(head.getInt(BLOCK_HEADER)).isPresent();
    }

    private static Optional<ByteOrder> order(int mark) {
        if (mark == ORDER_MARK) {
            return Optional.of(ByteOrder.BIG_ENDIAN);
        }
        return mark == Integer.reverseBytes(ORDER_MARK) ? Optional.of(ByteOrder.LITTLE_ENDIAN) : Optional.empty();
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        for (Optional<ByteBuffer> header = file.next(BLOCK_HEADER);
                header.isPresent();
                header = file.next(BLOCK_HEADER)) {
            int type = header.get().getInt(0);
            int length = header.get().getInt(4);
            switch (type) {
                case SECTION -> beginSection(length);
                case INTERFACE -> addInterface(body(length));
                case PACKET, OLD_PACKET -> {
                    return Optional.of(packet(body(length), type));
                }
                case SIMPLE_PACKET -> {
                    return Optional.of(simplePacket(body(length)));
                }
                default -> passOver(length, 0);
            }
        }
        return Optional.empty();
    }

    /** A section may have another byte order, even for its own length, which was read before the mark. */
    private void beginSection(int lengthOfUnknownOrder) throws IOException {
        ByteBuffer mark = file.rest(4);
        ByteOrder before = mark.order();
        ByteOrder order = order(mark.order(ByteOrder.BIG_ENDIAN).getInt(0))
                .orElseThrow(() -> file.broken("a section without its mark"));
        file.order(order);
        interfaces.clear();
        passOver(order == before ? lengthOfUnknownOrder : Integer.reverseBytes(lengthOfUnknownOrder), 4);
    }

    private void addInterface(ByteBuffer body) throws IOException {
        if (body.remaining() < 8 || interfaces.size() == MAX_INTERFACES) {
            throw file.broken("an interface that is too short, or too many of them");
        }
        interfaces.add(new Interface(body.getShort(0) & 0xFFFF, body.getInt(4)));
    }

    private CapturedPacket packet(ByteBuffer body, int type) throws IOException {
        if (body.remaining() < PACKET_HEADER) {
            throw file.broken("a packet that is too short");
        }
        int number = type == OLD_PACKET ? body.getShort(0) & 0xFFFF : body.getInt(0);
        return packet(number, body, PACKET_HEADER, body.getInt(12), body.getInt(16));
    }

    /** A packet without a length of its own: the limit of the interface tells it. */
    private CapturedPacket simplePacket(ByteBuffer body) throws IOException {
        if (body.remaining() < 4 || interfaces.isEmpty()) {
            throw file.broken("a packet that is too short, or of an unknown interface");
        }
        int original = body.getInt(0);
        int limit = interfaces.get(0).limit();
        boolean isWhole = limit == 0 || Integer.compareUnsigned(original, limit) <= 0;
        return packet(0, body, 4, isWhole ? original : limit, original);
    }

    private CapturedPacket packet(int number, ByteBuffer body, int from, int length, int original) throws IOException {
        if (number < 0 || number >= interfaces.size() || length < 0 || length > body.remaining() - from) {
            throw file.broken("a packet of " + Integer.toUnsignedLong(length) + " bytes of interface "
                    + Integer.toUnsignedLong(number));
        }
        file.nextPacket();
        boolean isCut = Integer.compareUnsigned(length, original) < 0;
        return new CapturedPacket(interfaces.get(number).linkType(), body.slice(from, length), isCut);
    }

    private ByteBuffer body(int length) throws IOException {
        if (length > MAX_BLOCK) {
            throw file.broken("a block of " + length + " bytes");
        }
        ByteBuffer body = file.rest(lengthOfBody(length));
        endBlock(length);
        return body;
    }

    /** @param read how many bytes of its body were read already */
    private void passOver(int length, int read) throws IOException {
        file.skip(Math.max(0, lengthOfBody(length) - read));
        endBlock(length);
    }

    private int lengthOfBody(int length) throws BrokenCaptureException {
        if (length < BLOCK_HEADER + BLOCK_TRAILER || length % 4 != 0) {
            throw file.broken("a block of " + Integer.toUnsignedLong(length) + " bytes");
        }
        return length - BLOCK_HEADER - BLOCK_TRAILER;
    }

    private void endBlock(int length) throws IOException {
        int repeated = file.rest(BLOCK_TRAILER).getInt(0);
        if (repeated != length) {
            throw file.broken("a block that ends with another length than it begins with");
        }
    }

    /** @param limit how many bytes of a packet are captured; 0 for all */
    private record Interface(int linkType, int limit) {}
}
