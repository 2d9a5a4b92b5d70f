package io.github.cctrcodec.samples.cctr.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the headers of a packet, from the link layer up to TCP or UDP. Checksums are not checked: network cards fill them in later. */
public final class PacketParser {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int TCP_HEADER = 20;
    private static final int UDP_HEADER = 8;

    private PacketParser() {}

    /** What a packet carries; empty when that is neither TCP nor UDP. */
    public static Optional<Transport> parse(CapturedPacket captured) {
        Optional<LinkLayer> link = LinkLayer.of(captured.linkType());
        if (link.isEmpty()) {
            return notRead("link type " + captured.linkType());
        }
        ByteBuffer packet = captured.bytes().duplicate();
        try {
            return link.get().findIp(packet) ? ip(packet.slice()) : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException tooShort) {
            return notRead("headers that are cut off");
        }
    }

    private static Optional<Transport> ip(ByteBuffer packet) {
        return switch (packet.get(0) >> 4 & 0xF) {
            case 4 -> ipv4(packet);
            case 6 -> ipv6(packet);
            default -> Optional.empty();
        };
    }

    private static Optional<Transport> ipv4(ByteBuffer packet) {
        int headerLength = (packet.get(0) & 0xF) * 4;
        int protocol = packet.get(9);
        if (protocol != TCP && protocol != UDP) {
            return Optional.empty();
        }
        boolean isFragment = (packet.getShort(6) & 0x3FFF) != 0;
        if (isFragment) {
            return notRead("fragments");
        }
        InetAddress from = address(packet, 12, 4);
        InetAddress to = address(packet, 16, 4);
        int length = packet.getShort(2) & 0xFFFF;
        packet.position(Math.max(IPV4_HEADER, headerLength));
        return transport(protocol, from, to, limited(packet, length - headerLength, length == 0));
    }

    private static Optional<Transport> ipv6(ByteBuffer packet) {
        InetAddress from = address(packet, 8, 16);
        InetAddress to = address(packet, 24, 16);
        int length = packet.getShort(4) & 0xFFFF;
        ByteBuffer body = limited(packet.duplicate().position(IPV6_HEADER), length, length == 0);
        int protocol = packet.get(6);
        while (protocol != TCP && protocol != UDP) {
            int units;
            switch (protocol) {
                case HOP_BY_HOP, ROUTING, DESTINATION_OPTIONS -> units = (body.get(1) & 0xFF) * 2 + 2;
                case AUTHENTICATION -> units = (body.get(1) & 0xFF) + 2;
                case FRAGMENT -> units = 2;
                default -> {
                    return Optional.empty();
                }
            }
            if (protocol == FRAGMENT && (body.getShort(2) & 0xFFF9) != 0) {
                return notRead("fragments");
            }
            protocol = body.get(0);
            body = body.position(units * 4).slice();
        }
        return transport(protocol, from, to, body);
    }

    /**
     * The rest of a packet without the padding of short Ethernet frames. A network card that cuts large packets itself gets them
     * without a length.
     */
    private static ByteBuffer limited(ByteBuffer packet, int length, boolean isWithoutLength) {
        ByteBuffer body = packet.slice();
        return isWithoutLength ? body : body.limit(Math.min(length, body.limit()));
    }

    private static Optional<Transport> transport(int protocol, InetAddress from, InetAddress to, ByteBuffer body) {
        InetSocketAddress sender = new InetSocketAddress(from, body.getShort(0) & 0xFFFF);
        InetSocketAddress receiver = new InetSocketAddress(to, body.getShort(2) & 0xFFFF);
        if (protocol == UDP) {
            int length = body.getShort(4) & 0xFFFF;
            ByteBuffer payload = limited(body.position(UDP_HEADER), length - UDP_HEADER, length == 0);
            return Optional.of(new Transport.Datagram(sender, receiver, payload));
        }
        int sequence = body.getInt(4);
        int headerLength = (body.get(12) >> 4 & 0xF) * 4;
        int flags = body.get(13);
        ByteBuffer payload = body.position(Math.max(TCP_HEADER, headerLength)).slice();
        return Optional.of(
                new Transport.Segment(sender, receiver, sequence, (flags & 2) != 0, (flags & 5) != 0, payload));
    }

    private static InetAddress address(ByteBuffer packet, int offset, int length) {
        byte[] address = new byte[length];
        packet.get(offset, address);
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Transport> notRead(String why) {
        return Optional.of(new Transport.NotRead(why));
    }
}
