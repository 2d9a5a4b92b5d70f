package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.view.FrameReader;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Frames cut out of one buffer: heads, garbage, limits. */
@State(Scope.Thread)
public class FramingBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private final FrameReader reader = new FrameReader();
    private Batch carscop;
    private Batch h02;

    @Setup
    public void setUp() {
        carscop = new Batch(Workload.carscop(), memory::allocate);
        h02 = new Batch(Workload.h02(), memory::allocate);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return carscop.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long carscop() {
        return cut(carscop.bytes);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long h02() {
        return cut(h02.bytes);
    }

    private long cut(ByteBuffer bytes) {
        bytes.rewind();
        long sum = 0;
        while (true) {
            switch (reader.end(bytes)) {
                case FRAME -> sum += reader.start() + reader.length();
                case SKIPPED -> sum -= reader.skippedLength();
                case NEED_MORE -> {
                    return sum;
                }
            }
        }
    }
}
