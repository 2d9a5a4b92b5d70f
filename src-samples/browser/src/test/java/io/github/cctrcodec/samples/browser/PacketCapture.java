package io.github.cctrcodec.samples.browser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A pcap file with one datagram of a device. */
final class PacketCapture {
    private static final int RAW_IP = 101;
    private static final int PORT_OF_DEVICE = 40_000;

    private PacketCapture() {}

    static byte[] of(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        int udp = 8 + bytes.length;
        int ip = 20 + udp;
        return ByteBuffer.allocate(24 + 16 + ip)
                .putInt(0xA1B2C3D4)
                .putInt(0x0002_0004)
                .putInt(0)
                .putInt(0)
                .putInt(65_535)
                .putInt(RAW_IP)
                // The packet, with its time and length.
                .putInt(0)
                .putInt(0)
                .putInt(ip)
                .putInt(ip)
                // IPv4 with UDP, from 192.0.2.17 to 198.51.100.1.
                .putInt(0x4500_0000 | ip)
                .putInt(0)
                .putInt(0x4011_0000)
                .putInt(0xC000_0211)
                .putInt(0xC633_6401)
                .putInt(PORT_OF_DEVICE << 16 | 5013)
                .putInt(udp << 16)
                .put(bytes)
                .array();
    }
}
