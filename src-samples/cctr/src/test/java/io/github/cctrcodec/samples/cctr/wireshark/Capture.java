package io.github.cctrcodec.samples.cctr.wireshark;

import io.github.cctrcodec.samples.cctr.CaptureFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packets between devices and a server, which may get lost or come twice. */
final class Capture {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int RAW_IP = 101;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SERVER = 0x0A000001;
    private static final int FIRST_DEVICE = 0x0A010000;

    /**
     * A direction of a connection, or of the datagrams between two ports.
     *
     * @param device number of the device, which makes its address
     * @param port of the server
     * @param isUplink whether the device sends
     */
    record Way(int device, int port, boolean isUplink) {
        private byte[] from() {
            return address(isUplink ? FIRST_DEVICE + device : SERVER);
        }

        private byte[] to() {
            return address(isUplink ? SERVER : FIRST_DEVICE + device);
        }

        private int fromPort() {
            return isUplink ? devicePort() : port;
        }

        private int toPort() {
            return isUplink ? port : devicePort();
        }

        private int devicePort() {
            return 30_000 + device % 20_000;
        }

        private static byte[] address(int address) {
            return ByteBuffer.allocate(4).putInt(address).array();
        }
    }

    private final List<byte[]> packets = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Way, Integer> sequence = new HashMap<>();

    /** Adds a datagram. */
    void datagram(Way way, byte[] payload) {
        add(way, UDP, CaptureFile.udp(way.fromPort(), way.toPort(), latin1(payload)));
    }

    /** Adds a segment of a TCP connection, which follows the last one on its way. */
    void segment(Way way, byte[] payload) {
        int number = sequence.getOrDefault(way, 1);
        sequence.put(way, number + payload.length);
        add(way, TCP, CaptureFile.tcp(way.fromPort(), way.toPort(), number, CaptureFile.ACK, latin1(payload)));
    }

    /** Sends the last packet again. */
    void repeat() {
        packets.add(packets.get(packets.size() - 1));
        ways.add(ways.get(ways.size() - 1));
    }

    /** Loses the last packet. */
    void lose() {
        packets.remove(packets.size() - 1);
        ways.remove(ways.size() - 1);
    }

    /** Swaps the last two packets. */
    void swap() {
        Collections.swap(packets, packets.size() - 2, packets.size() - 1);
        Collections.swap(ways, ways.size() - 2, ways.size() - 1);
    }

    /** Returns the way of each packet. */
    List<Way> ways() {
        return ways;
    }

    /** Writes all packets. */
    void write(Path file) throws IOException {
        CaptureFile capture = CaptureFile.pcap(ByteOrder.LITTLE_ENDIAN, MAGIC, RAW_IP);
        packets.forEach(capture::packet);
        Files.write(file, capture.bytes());
    }

    private void add(Way way, int protocol, byte[] payload) {
        packets.add(CaptureFile.ipv4(way.from(), way.to(), protocol, payload));
        ways.add(way);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
