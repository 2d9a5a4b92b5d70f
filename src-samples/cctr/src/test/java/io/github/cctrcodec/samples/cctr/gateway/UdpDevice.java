package io.github.cctrcodec.samples.cctr.gateway;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A device that sends datagrams. */
final class UdpDevice implements AutoCloseable {
    private static final int MAX_DATAGRAM = 2048;

    private final DatagramSocket socket;

    private UdpDevice(DatagramSocket socket) {
        this.socket = socket;
    }

    static UdpDevice connect(InetSocketAddress gateway) throws IOException {
        DatagramSocket socket = new DatagramSocket();
        socket.connect(gateway);
        socket.setSoTimeout((int) Await.LIMIT.toMillis());
        return new UdpDevice(socket);
    }

    UdpDevice send(String... datagrams) throws IOException {
        for (String datagram : datagrams) {
            byte[] bytes = datagram.getBytes(StandardCharsets.ISO_8859_1);
            socket.send(new DatagramPacket(bytes, bytes.length));
        }
        return this;
    }

    /** The next answer; waits for it. */
    String answer() throws IOException {
        DatagramPacket answer = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
        socket.receive(answer);
        return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1);
    }

    /** Whether nothing comes for so long. */
    boolean isLeftWaiting(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            answer();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        } finally {
            socket.setSoTimeout((int) Await.LIMIT.toMillis());
        }
    }

    /** The address from which it sends, as the gateway writes it. */
    String address() {
        return Exchange.text(socket.getLocalSocketAddress());
    }

    @Override
    public void close() {
        socket.close();
    }
}
