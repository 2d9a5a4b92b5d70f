package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the devices of a server log: each of its connections once over TCP and once over UDP, and shows the answers. */
final class Replay {
    /** Answers come when their frames are stored; when none came for so long, none will. */
    private static final int QUIET_MILLIS = 500;

    private static final int MAX_DATAGRAM = 2048;

    private final Path log;
    private final InetSocketAddress gateway;
    private final PrintWriter out;

    Replay(Path log, InetSocketAddress gateway, PrintWriter out) {
        this.log = log;
        this.gateway = gateway;
        this.out = out;
    }

    void run() throws IOException {
        Map<String, List<byte[]>> connections = read();
        for (Map.Entry<String, List<byte[]>> connection : connections.entrySet()) {
            overTcp(connection.getKey(), connection.getValue());
        }
        for (Map.Entry<String, List<byte[]>> connection : connections.entrySet()) {
            overUdp(connection.getKey(), connection.getValue());
        }
    }

    /** What the devices sent, by connection. */
    private Map<String, List<byte[]>> read() throws IOException {
        Map<String, List<byte[]>> connections = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(log)) {
            LogReader reader = new LogReader(in);
            for (Optional<LogLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof LogLine.Data data && !data.toDevice()) {
                    byte[] bytes = new byte[data.bytes().remaining()];
                    data.bytes().get(bytes);
                    connections
                            .computeIfAbsent(data.connection().orElse(""), id -> new ArrayList<>())
                            .add(bytes);
                }
            }
            reader.notUnderstood().ifPresent(what -> out.println(log + ": " + what));
        }
        return connections;
    }

    private void overTcp(String connection, List<byte[]> packets) throws IOException {
        try (Socket socket = new Socket(gateway.getAddress(), gateway.getPort())) {
            socket.setSoTimeout(QUIET_MILLIS);
            for (byte[] packet : packets) {
                socket.getOutputStream().write(packet);
            }
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            try {
                for (int b = socket.getInputStream().read();
                        b >= 0;
                        b = socket.getInputStream().read()) {
                    answers.write(b);
                }
            } catch (SocketTimeoutException quiet) {
                show("TCP", connection, packets, answers.toString(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void overUdp(String connection, List<byte[]> packets) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(gateway);
            socket.setSoTimeout(QUIET_MILLIS);
            for (byte[] packet : packets) {
                socket.send(new DatagramPacket(packet, packet.length));
            }
            StringBuilder answers = new StringBuilder();
            try {
                while (true) {
                    DatagramPacket answer = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
                    socket.receive(answer);
                    answers.append(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException quiet) {
                show("UDP", connection, packets, answers.toString());
            }
        }
    }

    private void show(String transport, String connection, List<byte[]> packets, String answers) {
        out.println(transport + " [" + connection + "] " + packets.size() + " sent, answered: "
                + (answers.isEmpty() ? "nothing" : answers));
        out.flush();
    }
}
