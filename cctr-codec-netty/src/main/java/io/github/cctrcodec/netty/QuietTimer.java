package io.github.cctrcodec.netty;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A timer on the event loop. Its task runs once after each start, or never when the time is zero. */
final class QuietTimer {
    private final long nanos;
    private Optional<Future<?>> running = Optional.empty();

    QuietTimer(Duration time) {
        nanos = TimeUnit.NANOSECONDS.convert(time);
    }

    void start(EventExecutor eventLoop, Runnable task) {
        stop();
        if (nanos > 0) {
            running = Optional.of(eventLoop.schedule(task, nanos, TimeUnit.NANOSECONDS));
        }
    }

    void stop() {
        if (running.isPresent()) {
            running.get().cancel(false);
            running = Optional.empty();
        }
    }
}
