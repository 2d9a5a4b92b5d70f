package io.github.cctrcodec.samples.cctr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A capture file in the making. Packets are IPv4 between one device and one server, unless a test says otherwise. */
public final class CaptureFile {
    static final byte[] DEVICE = {(byte) 192, 0, 2, 17};
    static final byte[] OTHER_DEVICE = {(byte) 192, 0, 2, 18};
    static final byte[] SERVER = {(byte) 198, 51, 100, 7};
    static final int DEVICE_PORT = 40_000;
    static final int SERVER_PORT = 8888;
    static final String NAME = "192.0.2.17:40000-198.51.100.7:8888";

    static final int ETHERNET = 1;
    static final int SYN = 2;
    static final int FIN = 1;
    public static final int ACK = 16;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final boolean isPcapng;

    private CaptureFile(ByteOrder order, boolean isPcapng) {
        this.order = order;
        this.isPcapng = isPcapng;
    }

    static CaptureFile pcap() {
        return pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, ETHERNET);
    }

    public static CaptureFile pcap(ByteOrder order, int magic, int linkType) {
        CaptureFile capture = new CaptureFile(order, false);
        ByteBuffer header = capture.buffer(24).putInt(magic).putShort((short) 2).putShort((short) 4);
        capture.file.writeBytes(header.putInt(16, 65_535).putInt(20, linkType).array());
        return capture;
    }

    static CaptureFile pcapng(ByteOrder order, int linkType) {
        CaptureFile capture = new CaptureFile(order, true);
        capture.block(
                0x0A0D0D0A, capture.buffer(16).putInt(0x1A2B3C4D).putInt(1).putLong(-1));
        capture.block(
                1,
                capture.buffer(8).putShort((short) linkType).putShort((short) 0).putInt(0));
        return capture;
    }

    /** Adds a block of pcapng. */
    CaptureFile block(int type, ByteBuffer body) {
        int length = 12 + body.capacity();
        file.writeBytes(buffer(8).putInt(type).putInt(length).array());
        file.writeBytes(body.array());
        file.writeBytes(buffer(4).putInt(length).array());
        return this;
    }

    /** Adds a packet from the link layer on. */
    public CaptureFile packet(byte[] bytes) {
        return packet(bytes, bytes.length);
    }

    /** Adds a packet of which the capture has only the beginning. */
    CaptureFile packet(byte[] bytes, int originalLength) {
        if (isPcapng) {
            ByteBuffer body = buffer(20 + (bytes.length + 3) / 4 * 4);
            body.putInt(12, bytes.length).putInt(16, originalLength);
            return block(6, body.put(20, bytes));
        }
        file.writeBytes(
                buffer(16).putInt(8, bytes.length).putInt(12, originalLength).array());
        file.writeBytes(bytes);
        return this;
    }

    /** Adds what the device sent by TCP. */
    CaptureFile fromDevice(int sequence, String text) {
        return packet(ethernet(ipv4(DEVICE, SERVER, 6, tcp(DEVICE_PORT, SERVER_PORT, sequence, ACK, text))));
    }

    /** Adds what the server sent by TCP. */
    CaptureFile fromServer(int sequence, String text) {
        return packet(ethernet(ipv4(SERVER, DEVICE, 6, tcp(SERVER_PORT, DEVICE_PORT, sequence, ACK, text))));
    }

    /** Adds a segment of the device without bytes. */
    CaptureFile flags(int sequence, int flags) {
        return packet(ethernet(ipv4(DEVICE, SERVER, 6, tcp(DEVICE_PORT, SERVER_PORT, sequence, flags, ""))));
    }

    /** Adds a datagram. */
    CaptureFile datagram(byte[] from, byte[] to, String text) {
        boolean isSent = from == SERVER;
        int source = isSent ? SERVER_PORT : DEVICE_PORT;
        return packet(ethernet(ipv4(from, to, 17, udp(source, isSent ? DEVICE_PORT : SERVER_PORT, text))));
    }

    public byte[] bytes() {
        return file.toByteArray();
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(order);
    }

    static byte[] ethernet(byte[] ip) {
        return join(new byte[12], new byte[] {8, 0}, ip);
    }

    public static byte[] ipv4(byte[] from, byte[] to, int protocol, byte[] payload) {
        return ipv4(from, to, protocol, new byte[0], payload);
    }

    static byte[] ipv4(byte[] from, byte[] to, int protocol, byte[] options, byte[] payload) {
        ByteBuffer header = ByteBuffer.allocate(20).put((byte) (0x45 + options.length / 4));
        header.putShort(2, (short) (20 + options.length + payload.length)).put(9, (byte) protocol);
        return join(header.put(12, from).put(16, to).array(), options, payload);
    }

    public static byte[] tcp(int from, int to, int sequence, int flags, String text) {
        ByteBuffer header = ByteBuffer.allocate(20)
                .putShort((short) from)
                .putShort((short) to)
                .putInt(sequence);
        return join(header.put(12, (byte) 0x50).put(13, (byte) flags).array(), bytes(text));
    }

    public static byte[] udp(int from, int to, String text) {
        ByteBuffer header = ByteBuffer.allocate(8).putShort((short) from).putShort((short) to);
        return join(header.putShort((short) (8 + text.length())).array(), bytes(text));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
