package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.StreamDecoder;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Bytes to messages: protocol detected, frame cut, record made, with its bytes. Against a fair decoder with a regex. */
@State(Scope.Thread)
public class RecordBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private final StreamDecoder decoder = new StreamDecoder();
    private final RegexDecoder regex = new RegexDecoder();
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
    public void carscop(Blackhole messages) {
        decodeCarscop(messages::consume);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public void h02(Blackhole messages) {
        decodeH02(messages::consume);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public void regex(Blackhole messages) {
        decodeWithRegex(messages::consume);
    }

    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(Workload.FRAMES)
    public long baselineOnTwoThreads() {
        return carscop.addUp();
    }

    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(Workload.FRAMES)
    public void carscopOnTwoThreads(Blackhole messages) {
        decodeCarscop(messages::consume);
    }

    void decodeCarscop(Consumer<Object> messages) {
        decoder.decode(carscop.bytes.rewind(), messages);
    }

    void decodeH02(Consumer<Object> messages) {
        decoder.decode(h02.bytes.rewind(), messages);
    }

    void decodeWithRegex(Consumer<Object> messages) {
        regex.decode(carscop.bytes.rewind(), messages);
    }
}
