package io.github.cctrcodec.samples.cctr.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** Work beside the test, each on a thread of its own that keeps nobody alive: a pool would make senders wait for each other. */
final class Background {
    /** What a device does. */
    interface Work {
        void run() throws IOException;
    }

    private Background() {}

    /** The end of the work, or what went wrong with it. */
    static CompletableFuture<Void> run(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                task -> {
                    Thread thread = new Thread(task, "background");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    /** Sends the same again and again as fast as the gateway takes it, until the line is dead. */
    static CompletableFuture<Void> sendForEver(Device device, byte[] bytes) {
        return run(() -> {
            try {
                while (true) {
                    device.send(bytes);
                }
            } catch (IOException dead) {
                // That is the end of it.
            }
        });
    }
}
