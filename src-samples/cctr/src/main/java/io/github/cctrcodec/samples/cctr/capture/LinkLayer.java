package io.github.cctrcodec.samples.cctr.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the IP packet in what was captured from a link. */
enum LinkLayer {
    ETHERNET,
    LINUX_COOKED,
    LINUX_COOKED_2,
    /** Four bytes of the address family, which differ by system; the IP packet tells its version itself. */
    LOOPBACK,
    RAW_IP;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int PPPOE_SESSION = 0x8864;

    /** The form of the packets of a link type, by its registered number; empty when they are not read. */
    static Optional<LinkLayer> of(int linkType) {
        return switch (linkType) {
            case 1 -> Optional.of(ETHERNET);
            case 113 -> Optional.of(LINUX_COOKED);
            case 276 -> Optional.of(LINUX_COOKED_2);
            case 0, 108 -> Optional.of(LOOPBACK);
            case 12, 14, 101, 228, 229 -> Optional.of(RAW_IP);
            default -> Optional.empty();
        };
    }

    /** Moves the position of a packet to its IP header, and returns whether there is one. */
    boolean findIp(ByteBuffer packet) {
        return switch (this) {
            case ETHERNET -> findIpAfterType(packet.position(12));
            case LINUX_COOKED -> findIpAfterType(packet.position(14));
            case LINUX_COOKED_2 -> {
                int type = packet.getShort(0) & 0xFFFF;
                yield findIp(type, packet.position(20));
            }
            case LOOPBACK -> packet.position(4).hasRemaining();
            case RAW_IP -> packet.hasRemaining();
        };
    }

    private static boolean findIpAfterType(ByteBuffer packet) {
        return findIp(packet.getShort() & 0xFFFF, packet);
    }

    private static boolean findIp(int type, ByteBuffer packet) {
        return switch (type) {
            case IPV4, IPV6 -> true;
            // VLAN tags, which may be nested.
            case 0x8100, 0x88A8, 0x9100 -> findIpAfterType(packet.position(packet.position() + 2));
            case PPPOE_SESSION -> {
                int protocol = packet.position(packet.position() + 6).getShort();
                yield protocol == 0x21 || protocol == 0x57;
            }
            default -> false;
        };
    }
}
