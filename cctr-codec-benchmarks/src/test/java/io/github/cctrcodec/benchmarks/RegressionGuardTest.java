package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.benchmarks.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Holds on a noisy machine: what an operation allocates, to the byte, and its ratio to the baseline of the same run with a
 * wide margin. No time is asserted.
 */
class RegressionGuardTest {
    /** So many times worse than its goal may a ratio be. */
    private static final int MARGIN = 3;

    /**
     * Busy at its start, a JVM compiles for a while without counting calls, and JDK 25 takes what was not counted for rare:
     * one JVM of 34 then framed five times slower for good. That is luck, and no change of the code.
     */
    private static final String COUNT_ALL_CALLS = "-XX:Tier3DelayOn=1000";

    private static Results results;

    @BeforeAll
    static void measure() throws RunnerException {
        // Nothing is lost when another JMH runs beside this one, and nobody has to wait for a test.
        System.setProperty("jmh.ignoreLock", "true");
        // A loop is compiled at once, a decoder after a second or two: no iteration warms up, but the best one counts.
        List<Measurement> measurements = new ArrayList<>(measure("baseline", 4));
        measurements.addAll(measure("(view|carscop|h02)", 20));
        results = new Results(measurements, Optional.empty());
    }

    private static List<Measurement> measure(String methods, int iterations) throws RunnerException {
        return Measurement.of(new Runner(new OptionsBuilder()
                        .include("\\.(CarscopView|H02View|Framing|Detect|Encode|Record)Benchmark\\." + methods + '$')
                        .param("memory", "HEAP")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .jvmArgsAppend(COUNT_ALL_CALLS)
                        .warmupIterations(0)
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.milliseconds(100))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CARSCOP_VIEW",
                "CARSCOP_VIEW_BYTES",
                "H02_VIEW",
                "H02_VIEW_BYTES",
                "FRAMING",
                "FRAMING_BYTES",
                "RECORD",
                "RECORD_BYTES",
                "ENCODE",
                "ENCODE_BYTES",
                "DETECT",
                "DETECT_BYTES",
                "DETECT_H02_BYTES"
            })
    void staysNearItsGoal(Goal goal) {
        Optional<Double> measured =
                goal.figure().of(results, Memory.HEAP).map(goal.figure().unit()::compared);
        assertThat(measured).as("measured").isPresent();
        assertThat(measured.get()).isNotNegative().isLessThanOrEqualTo(limit(goal));
    }

    private static double limit(Goal goal) {
        double bound = goal.bound().orElseThrow().goal();
        return goal.figure().unit() == Unit.BYTES ? bound : bound * MARGIN;
    }
}
