package io.github.cctrcodec.benchmarks;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/** Frames glued together in one buffer, and where each is. */
final class Batch {
    final ByteBuffer bytes;
    final int[] starts;
    final int[] lengths;

    Batch(List<byte[]> frames, IntFunction<ByteBuffer> allocator) {
        bytes = allocator.apply(frames.stream().mapToInt(frame -> frame.length).sum());
        starts = new int[frames.size()];
        lengths = new int[frames.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = bytes.position();
            lengths[i] = frames.get(i).length;
            bytes.put(frames.get(i));
        }
        bytes.flip();
    }

    /** The baseline of every ratio: a loop that adds up the bytes of each frame. */
    long addUp() {
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += addUp(starts[i], starts[i] + lengths[i]);
        }
        return sum;
    }

    private int addUp(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes.get(i);
        }
        return sum;
    }
}
