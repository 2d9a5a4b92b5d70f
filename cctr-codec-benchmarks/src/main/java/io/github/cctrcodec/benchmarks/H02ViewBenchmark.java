package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.view.FixView;
import io.github.cctrcodec.view.H02View;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A cut H02 {@code V1} read in place: every byte validated, id and all fields read into primitives. */
@State(Scope.Thread)
public class H02ViewBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private final H02View view = new H02View();
    private Batch batch;
    private Batch tails;

    @Setup
    public void setUp() {
        batch = new Batch(Workload.h02(), memory::allocate);
        tails = new Batch(Workload.h02WithTails(), memory::allocate);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return batch.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long view() {
        return read(batch);
    }

    /** The baseline of {@link #tail}, whose frames are longer. */
    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long tailBaseline() {
        return tails.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long tail() {
        return read(tails);
    }

    private long read(Batch batch) {
        long sum = 0;
        for (int i = 0; i < Workload.FRAMES; i++) {
            view.wrap(batch.bytes, batch.starts[i], batch.lengths[i]);
            FixView fix = view.fix();
            sum += fix.epochSecond()
                    + fix.latitudeMinutesE5()
                    + fix.longitudeMinutesE5()
                    + fix.milliknots()
                    + fix.courseCentidegrees()
                    + view.status()
                    + view.diagnosticBits();
            sum += fix.validity().isValid() ? 1 : 0;
            for (int at = 0; at < view.idLength(); at++) {
                sum += view.idCharacter(at);
            }
        }
        return sum;
    }
}
