package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.message.Protocol;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which protocol a packet is whose frame begins at its first byte. */
@State(Scope.Thread)
public class DetectBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

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
        return detect(carscop);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long h02() {
        return detect(h02);
    }

    private static long detect(Batch batch) {
        ByteBuffer bytes = batch.bytes;
        long sum = 0;
        for (int i = 0; i < Workload.FRAMES; i++) {
            bytes.clear().position(batch.starts[i]).limit(batch.starts[i] + batch.lengths[i]);
            if (ProtocolDetector.detect(bytes) instanceof Detection.Match match) {
                sum += match.offset() + (match.protocol() == Protocol.CARSCOP ? 1 : 2);
            }
        }
        return sum;
    }
}
