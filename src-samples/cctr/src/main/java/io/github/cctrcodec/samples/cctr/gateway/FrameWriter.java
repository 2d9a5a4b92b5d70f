package io.github.cctrcodec.samples.cctr.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stores frames in batches on a thread of its own, and only then tells that they are stored. A batch is what has come when
 * the one before it is done: a quiet gateway stores at once, a busy one commits seldom.
 *
 * <p>The queue has a mark, not a wall: whoever can make its peer wait (TCP) adds and asks {@link #isFull} whether to go on
 * reading; whoever cannot (UDP) offers, and counts what is refused.
 */
final class FrameWriter {
    private static final int MAX_BATCH = 5_000;
    private static final long MAX_BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long IDLE_MILLIS = 20;

    /** What the writer tells, on its own thread. */
    interface Listener {
        /** These frames are stored for good. */
        void stored(List<Received> batch);

        /** The writer is no longer full. */
        void roomAgain();

        /** A batch could not be stored. Nothing of it was told as stored, and nothing more is stored. */
        void failed(Throwable failure);
    }

    private final FrameStore store;
    private final int capacity;
    private final Listener listener;
    private final LinkedBlockingQueue<Received> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "frame-writer");
    private volatile boolean stopping;

    /**
     * A writer that is yet to be started.
     *
     * @param capacity how many frames may wait before it is full
     */
    FrameWriter(FrameStore store, int capacity, Listener listener) {
        this.store = store;
        this.capacity = capacity;
        this.listener = listener;
    }

    void start() {
        thread.start();
    }

    /** Takes a frame in any case. */
    void add(Received received) {
        waiting.incrementAndGet();
        queue.add(received);
    }

    /** Takes a frame unless full. */
    boolean offer(Received received) {
        if (isFull()) {
            return false;
        }
        add(received);
        return true;
    }

    boolean isFull() {
        return waiting.get() >= capacity;
    }

    /** Stores what waits, then ends the thread. An interruption does not make it lose anything. */
    void stop() {
        stopping = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wait) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Received> batch = new ArrayList<>();
        try {
            while (collect(batch)) {
                store.store(batch);
                listener.stored(batch);
                int before = waiting.getAndAdd(-batch.size());
                if (before >= capacity && before - batch.size() < capacity) {
                    listener.roomAgain();
                }
                batch.clear();
            }
        } catch (Throwable failure) {
            // Whatever it is: without this thread nothing is stored any more, and nobody may believe otherwise.
            listener.failed(failure);
        }
    }

    /** Waits for the next frames; false when stopping and none are left. */
    private boolean collect(List<Received> batch) throws InterruptedException {
        while (batch.isEmpty()) {
            boolean last = stopping;
            Received first = queue.poll(last ? 0 : IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
            } else if (last) {
                return false;
            }
        }
        long deadline = System.nanoTime() + MAX_BATCH_NANOS;
        while (batch.size() < MAX_BATCH
                && System.nanoTime() < deadline
                && queue.drainTo(batch, MAX_BATCH - batch.size()) > 0) {
            Thread.onSpinWait();
        }
        return true;
    }
}
