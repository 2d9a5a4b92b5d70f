package io.github.cctrcodec.samples.cctr.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A device that sends all it has as fast as it can, and reads the answers meanwhile, until the line is dead. */
final class StreamingDevice {
    private static final int FRAMES_AT_ONCE = 50;

    private final String name;
    private final List<String> frames;
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * A device that is yet to be started.
     *
     * @param frames each of them one that is answered; answers come in the order of their frames
     */
    StreamingDevice(String name, List<String> frames) {
        this.name = name;
        this.frames = frames;
    }

    void start(InetSocketAddress gateway) throws IOException {
        Device device = Device.connect(gateway);
        start("sender", () -> send(device));
        start("reader", () -> read(device));
    }

    int answers() {
        return answers.get();
    }

    /** Waits until it has all answers, or the line is dead. Returns the frames that were answered. */
    List<String> acknowledged() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Await.LIMIT.toMillis());
        }
        return frames.subList(0, answers.get());
    }

    private void start(String job, Runnable work) {
        Thread thread = new Thread(work, job + ' ' + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void send(Device device) {
        try {
            for (int from = 0; from < frames.size(); from += FRAMES_AT_ONCE) {
                device.send(String.join("", frames.subList(from, Math.min(frames.size(), from + FRAMES_AT_ONCE))));
            }
        } catch (IOException dead) {
            // The gateway is gone: what is left was not sent.
        }
    }

    private void read(Device device) {
        try (device) {
            while (answers.get() < frames.size()) {
                String answer = device.answer();
                String frame = frames.get(answers.get());
                if (!answer.startsWith(frame.substring(0, frame.startsWith("*HQ") ? 14 : 13))) {
                    throw new IllegalStateException(answer + " is no answer to " + frame);
                }
                answers.incrementAndGet();
            }
        } catch (IOException dead) {
            // The gateway is gone: what is left was not answered.
        }
    }
}
