package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/**
 * One device on a TCP connection of its own: sends a burst, waits for the answers to it, sends the next. The time to an
 * answer is that from the write of its burst to the read of the answer. Commands are replied to as soon as they are read.
 */
final class SimulatedDevice implements Callable<SimulatedDevice.Result>, AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final InetSocketAddress server;
    private final Trip trip;
    private final int frames;
    private final int burst;
    private final byte[] buffer = new byte[8192];
    private final StreamDecoder decoder = new StreamDecoder();
    private final Histogram nanosToAnswer = new Histogram(3);
    private final Socket socket = new Socket();
    private long written;
    private long expected;
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

    /** Sends everything and waits for every answer. The connection stays open. */
    @Override
    public Result call() throws IOException {
        socket.connect(new InetSocketAddress(server.getAddress(), server.getPort()));
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        int sent = 0;
        while (sent < frames) {
            sent += send(sent == 0, Math.min(burst, frames - sent));
        }
        return new Result(frames, bytes, nanosToAnswer);
    }

    /** The id by which it takes commands, when its protocol has any. */
    Optional<String> commandedBy() {
        return trip.commandedBy();
    }

    /** Replies to commands for so long, or until the server closes the connection. */
    void stay(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0; left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
            socket.setSoTimeout((int) left);
            try {
                if (!read()) {
                    return;
                }
            } catch (SocketTimeoutException timeIsUp) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int send(boolean first, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            Message message = first && i == 0 && trip.login().isPresent()
                    ? trip.login().get()
                    : i == count - 1 ? trip.askForAnswer() : trip.position();
            add(message, out);
        }
        bytes += out.size();
        written = System.nanoTime();
        out.writeTo(socket.getOutputStream());
        while (answered < expected) {
            if (!read()) {
                throw new IOException(
                        "the server closed the connection, " + (expected - answered) + " answers missing");
            }
        }
        return count;
    }

    private void add(Message message, ByteArrayOutputStream out) {
        expected += isAnswered(message) ? 1 : 0;
        out.writeBytes(FrameEncoder.encode(message));
    }

    /** Takes what has come, and writes the replies to the commands in it; false when the server closed the connection. */
    private boolean read() throws IOException {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
            return false;
        }
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        decoder.decode(ByteBuffer.wrap(buffer, 0, count), event -> received(event, replies));
        if (replies.size() > 0) {
            replies.writeTo(socket.getOutputStream());
        }
        return true;
    }

    private void received(StreamEvent event, ByteArrayOutputStream replies) {
        if (!(event instanceof StreamEvent.Frame frame)) {
            return;
        }
        if (frame.message().type() == MessageType.ACKNOWLEDGEMENT) {
            answered++;
            nanosToAnswer.recordValue(System.nanoTime() - written);
        } else if (frame.message() instanceof Command command) {
            trip.replyTo(command).ifPresent(reply -> add(reply, replies));
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
