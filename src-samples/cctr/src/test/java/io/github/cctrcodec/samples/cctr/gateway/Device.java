package io.github.cctrcodec.samples.cctr.gateway;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A device on a TCP connection. */
final class Device implements AutoCloseable {
    private final Socket socket;

    private Device(Socket socket) {
        this.socket = socket;
    }

    static Device connect(InetSocketAddress gateway) throws IOException {
        return connect(gateway, new Socket());
    }

    /** A device that has no room for what it does not read. */
    static Device thatHardlyBuffers(InetSocketAddress gateway) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSendBufferSize(4096);
        return connect(gateway, socket);
    }

    private static Device connect(InetSocketAddress gateway, Socket socket) throws IOException {
        socket.connect(gateway, (int) Await.LIMIT.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) Await.LIMIT.toMillis());
        return new Device(socket);
    }

    Device send(String... frames) throws IOException {
        return send(String.join("", frames).getBytes(StandardCharsets.ISO_8859_1));
    }

    Device send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** The next answer; waits for it. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int b;
        do {
            b = in.read();
            if (b < 0) {
                throw new EOFException("connection closed after \"" + answer + '"');
            }
            answer.write(b);
        } while (b != '^' && b != '#');
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether nothing comes for so long. */
    boolean isLeftWaiting(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        } finally {
            socket.setSoTimeout((int) Await.LIMIT.toMillis());
        }
    }

    /** Everything that still comes until the gateway closes the connection. */
    String rest() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(rest);
        } catch (IOException closed) {
            return rest.toString(StandardCharsets.ISO_8859_1);
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    InputStream input() throws IOException {
        return socket.getInputStream();
    }

    /** The address from which it sends, as the gateway writes it. */
    String address() {
        SocketAddress local = socket.getLocalSocketAddress();
        return Exchange.text(local);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Breaks the connection without a word. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
