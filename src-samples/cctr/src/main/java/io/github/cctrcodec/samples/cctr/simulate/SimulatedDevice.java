package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/**
 * One device on a TCP connection of its own: sends a burst, waits for the answers to it, sends the next. The time to an
 * answer is that from the write of its burst to the read of the answer.
 */
final class SimulatedDevice implements Callable<SimulatedDevice.Result> {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final InetSocketAddress server;
    private final Trip trip;
    private final int frames;
    private final int burst;
    private final StreamDecoder decoder = new StreamDecoder();
    private final Histogram nanosToAnswer = new Histogram(3);
    private long answered;
    private long bytes;

    /**
     * What a device saw.
     *
     * @param frames how many it sent
     * @param bytes how many they had
     * @param nanosToAnswer how long its answers took
     */
    record Result(long frames, long bytes, Histogram nanosToAnswer) {}

    /**
     * A device that is yet to be called.
     *
     * @param frames how many it sends
     * @param burst how many of them at once
     */
    SimulatedDevice(InetSocketAddress server, Trip trip, int frames, int burst) {
        this.server = server;
        this.trip = trip;
        this.frames = frames;
        this.burst = burst;
    }

    /** Sends everything and waits for every answer. */
    @Override
    public Result call() throws IOException {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            int sent = 0;
            while (sent < frames) {
                sent += send(socket, sent == 0, Math.min(burst, frames - sent));
            }
        }
        return new Result(frames, bytes, nanosToAnswer);
    }

    private int send(Socket socket, boolean first, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long expected = answered;
        for (int i = 0; i < count; i++) {
            Message message = first && i == 0 && trip.login().isPresent()
                    ? trip.login().get()
                    : i == count - 1 ? trip.askForAnswer() : trip.position();
            expected += isAnswered(message) ? 1 : 0;
            out.writeBytes(FrameEncoder.encode(message));
        }
        bytes += out.size();
        long start = System.nanoTime();
        out.writeTo(socket.getOutputStream());
        awaitAnswers(socket, expected, start);
        return count;
    }

    private void awaitAnswers(Socket socket, long expected, long start) throws IOException {
        byte[] buffer = new byte[8192];
        while (answered < expected) {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new IOException(
                        "the server closed the connection, " + (expected - answered) + " answers missing");
            }
            decoder.decode(ByteBuffer.wrap(buffer, 0, count), event -> received(event, start));
        }
    }

    private void received(StreamEvent event, long start) {
        if (event instanceof StreamEvent.Frame frame && frame.message().type() == MessageType.ACKNOWLEDGEMENT) {
            answered++;
            nanosToAnswer.recordValue(System.nanoTime() - start);
        }
    }

    /** By the standard policy. */
    private static boolean isAnswered(Message message) {
        return switch (message.type()) {
            case LOGIN, HANDSHAKE -> true;
            case POSITION -> message.head() instanceof Head.H02;
            default -> false;
        };
    }
}
