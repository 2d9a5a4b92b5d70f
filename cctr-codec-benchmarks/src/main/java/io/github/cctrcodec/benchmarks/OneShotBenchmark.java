package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One packet with one Carscop frame decoded by the call that needs nothing before it, as UDP servers do. */
@State(Scope.Thread)
public class OneShotBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private Batch batch;
    private ByteBuffer[] packets = {};

    @Setup
    public void setUp() {
        batch = new Batch(Workload.carscop(), memory::allocate);
        packets = Workload.carscop().stream()
                .map(frame -> memory.allocate(frame.length).put(frame).flip())
                .toArray(ByteBuffer[]::new);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return batch.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public void decode(Blackhole events) {
        for (int i = 0; i < Workload.FRAMES; i++) {
            events.consume(decode(i));
        }
    }

    List<StreamEvent> decode(int packet) {
        return CctrCodec.decode(packets[packet]);
    }
}
