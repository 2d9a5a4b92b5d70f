package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what has to become true, and fails when it does not in time. */
final class Await {
    static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 2_000_000;

    private Await() {}

    static void until(String what, Callable<Boolean> isTrue) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isTrue.call()) {
            if (System.nanoTime() > deadline) {
                fail("not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until a number has not changed for some time. */
    static long stable(Callable<Long> number, Duration unchanged) throws Exception {
        long[] last = {number.call()};
        long[] since = {System.nanoTime()};
        until("a number that does not change", () -> {
            long now = number.call();
            if (now != last[0]) {
                last[0] = now;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > unchanged.toNanos();
        });
        return last[0];
    }
}
