package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FixView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A cut Carscop frame read in place: every byte validated, id and all fields read into primitives. */
@State(Scope.Thread)
public class CarscopViewBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private final CarscopView view = new CarscopView();
    private Batch batch;

    @Setup
    public void setUp() {
        batch = new Batch(Workload.carscop(), memory::allocate);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return batch.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long view() {
        long sum = 0;
        for (int i = 0; i < Workload.FRAMES; i++) {
            view.wrap(batch.bytes, batch.starts[i], batch.lengths[i]);
            FixView fix = view.fix();
            sum += view.stamp()
                    + fix.epochSecond()
                    + fix.latitudeMinutesE5()
                    + fix.longitudeMinutesE5()
                    + fix.milliknots()
                    + fix.courseCentidegrees()
                    + view.stateBits()
                    + view.odometerMetres()
                    + view.diagnosticBits();
            sum += fix.validity().isValid() ? 1 : 0;
            if (view.type() == MessageType.LOGIN) {
                for (int at = 0; at < Login.ID_LENGTH; at++) {
                    sum += view.idCharacter(at);
                }
            }
        }
        return sum;
    }
}
