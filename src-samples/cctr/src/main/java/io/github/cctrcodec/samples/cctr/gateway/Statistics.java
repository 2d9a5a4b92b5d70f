package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import java.util.concurrent.atomic.LongAdder;

/** What the gateway counted. Thread-safe. */
final class Statistics {
    final LongAdder connections = new LongAdder();
    final LongAdder tcpFrames = new LongAdder();
    final LongAdder udpFrames = new LongAdder();
    final LongAdder udpRefused = new LongAdder();
    final LongAdder stored = new LongAdder();
    final LongAdder answers = new LongAdder();
    private final LongAdder skippedRuns = new LongAdder();
    private final LongAdder skippedBytes = new LongAdder();

    /** White space between frames is as it should be and does not count. */
    void skipped(StreamEvent.Skipped run) {
        if (run.reason() != SkipReason.SEPARATOR) {
            skippedRuns.increment();
            skippedBytes.add(run.length());
        }
    }

    @Override
    public String toString() {
        return connections.sum() + " connections, " + tcpFrames.sum() + " frames by TCP, " + udpFrames.sum()
                + " by UDP, "
                + stored.sum() + " stored, " + answers.sum() + " answered, " + udpRefused.sum() + " refused by UDP, "
                + skippedRuns.sum() + " runs of " + skippedBytes.sum() + " bytes skipped";
    }
}
