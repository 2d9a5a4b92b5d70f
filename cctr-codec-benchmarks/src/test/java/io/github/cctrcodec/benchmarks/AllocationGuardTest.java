package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Holds what an operation allocates, to the byte. Times are the benchmark command's. */
class AllocationGuardTest {
    private static Results results;

    @BeforeAll
    static void measure() throws RunnerException {
        // Nothing is lost when another JMH runs beside this one, and nobody has to wait for a test.
        System.setProperty("jmh.ignoreLock", "true");
        // A decoder is compiled after a second or two: no iteration warms up, but the best one counts.
        results = new Results(Measurement.of(runner().run()), Map.of());
    }

    private static Runner runner() {
        return new Runner(new OptionsBuilder()
                .include(
                        "\\.(CarscopView|H02View|Framing|Detect|Encode|Record)Benchmark\\.(view|tail|carscop|h02|command)$")
                .param("memory", "HEAP")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(0)
                .measurementIterations(20)
                .measurementTime(TimeValue.milliseconds(100))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CARSCOP_VIEW_BYTES",
                "H02_VIEW_BYTES",
                "H02_TAIL_BYTES",
                "FRAMING_BYTES",
                "RECORD_BYTES",
                "ENCODE_BYTES",
                "ENCODE_H02_BYTES",
                "ENCODE_COMMAND_BYTES",
                "DETECT_BYTES",
                "DETECT_H02_BYTES"
            })
    void allocatesNoMoreThanItsGoal(Goal goal) {
        Optional<Double> measured =
                goal.figure().of(results, Memory.HEAP).map(goal.figure().unit()::compared);
        assertThat(measured).as("measured").isPresent();
        assertThat(measured.get())
                .isNotNegative()
                .isLessThanOrEqualTo(goal.bound().orElseThrow().goal());
    }
}
