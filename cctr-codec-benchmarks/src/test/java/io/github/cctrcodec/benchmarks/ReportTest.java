package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.benchmarks.Goal.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Benchmark;

class ReportTest {
    private static final Results NOTHING = new Results(List.of(), Map.of());

    private final List<Measurement> measurements = new ArrayList<>();

    @Test
    void eachGoalHasItsVerdict() {
        measured("CarscopViewBenchmark.baseline", 10, 0);
        measured("CarscopViewBenchmark.view", 23, 0.4);
        measured("H02ViewBenchmark.baseline", 10, 0);
        measured("H02ViewBenchmark.view", 43, 0.5);
        measured("FramingBenchmark.baseline", 10, 0);
        measured("FramingBenchmark.carscop", 12, 16);
        measured("RecordBenchmark.baseline", 10, 0);
        measured("RecordBenchmark.baselineOnTwoThreads", 10, 0);
        measured("RecordBenchmark.carscop", 40, 320.4);
        measured("RecordBenchmark.carscopOnTwoThreads", 50, 450);
        measured("RecordBenchmark.regex", 1000, 2600);
        measured("NettyBenchmark.core", Map.of("allocator", "POOLED", "framesPerRead", "1"), 10, 0);
        measured("NettyBenchmark.pipeline", Map.of("allocator", "POOLED", "framesPerRead", "1"), 50, 0);
        assertThat(rows())
                .contains(
                        "| Carscop view | `CarscopViewBenchmark`: `view` / `baseline` | ≤ 2.7× | ≤ 2.3× | 2.30× stretch met | not measured |",
                        "| Carscop view | `CarscopViewBenchmark`: `view`, bytes allocated | ≤ 0 B | ≤ 0 B | 0 B met | not measured |",
                        "| H02 V1 view | `H02ViewBenchmark`: `view` / `baseline` | ≤ 4.3× | ≤ 3.5× | 4.30× met | not measured |",
                        "| H02 V1 view | `H02ViewBenchmark`: `view`, bytes allocated | ≤ 0 B | ≤ 0 B | 1 B **missed** | not measured |",
                        "| Framing | `FramingBenchmark`: `carscop` / `baseline` | ≤ 1× | ≤ 0.5× | 1.20× **missed** by 20 % | not measured |",
                        "| Record, faster than regex | `RecordBenchmark`: `regex` / `carscop` | ≥ 20× | ≥ 30× | 25.00× met | not measured |",
                        "| Record | `RecordBenchmark`: `carscop`, bytes allocated | ≤ 320 B | ≤ 250 B | 320 B met | not measured |",
                        "| Netty, pooled, 1 a read | `NettyBenchmark`: `pipeline` / `core` | ≤ 2× | ≤ 1.6× | 5.00× **missed** by 150 % | not measured |",
                        "| Two threads, record | `RecordBenchmark`: 2 × `carscop` / `carscopOnTwoThreads` | ≥ 1.7× | ≥ 1.9× | 1.60× **missed** by 6 % | not measured |",
                        "| Two threads, baseline | `RecordBenchmark`: 2 × `baseline` / `baselineOnTwoThreads` |  |  | 2.00× | not measured |",
                        "| Idle session | `IdleSessions` | ≤ 200 B | ≤ 100 B | 150 B met |  |",
                        "| RecordBenchmark.regex | memory=HEAP | 1000.00 | 2600.00 | 1000.00 |");
    }

    @Test
    void noiseMakesNoRatioLookBetter() {
        measured("RecordBenchmark.baseline", 15, 10, 15);
        measured("RecordBenchmark.carscop", 50, 30, 80);
        measured("RecordBenchmark.carscopOnTwoThreads", 30, 20, 99);
        measured("RecordBenchmark.regex", 1500, 1250, 1000);
        assertThat(Goal.RECORD.figure().of(results(), Memory.HEAP)).contains(5.0);
        assertThat(Goal.RECORD_AND_REGEX.figure().of(results(), Memory.HEAP)).contains(20.0);
        assertThat(Goal.TWO_THREADS.figure().of(results(), Memory.HEAP)).contains(2.0);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotMeasuredIsNeverMet(Goal goal) {
        for (Memory memory : Memory.values()) {
            assertThat(goal.verdict(NOTHING, memory)).isEqualTo(Verdict.NOT_MEASURED);
        }
        assertThat(markdown(NOTHING)).contains("| " + goal.what() + " | " + goal.figure() + " | ");
        assertThat(markdown(NOTHING)).doesNotContain(" met").doesNotContain("missed");
    }

    @Test
    void halfOfARatioAndATimeWithoutAllocationAreNotMeasured() {
        measured("CarscopViewBenchmark.view", 23, Double.NaN);
        assertThat(Goal.CARSCOP_VIEW.verdict(results(), Memory.HEAP)).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(Goal.CARSCOP_VIEW_BYTES.verdict(results(), Memory.HEAP)).isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void theWorstInputDecidesAndOnlyWhenAllAreMeasured() {
        for (SizeBenchmark.Input input : SizeBenchmark.Input.values()) {
            assertThat(Goal.SIZE.verdict(results(), Memory.DIRECT)).isEqualTo(Verdict.NOT_MEASURED);
            size(input, 4096, 4096);
            size(input, 1 << 20, (input == SizeBenchmark.Input.MIXED ? 1.5 : 1.25) * (1 << 20));
        }
        assertThat(Goal.SIZE.figure().of(results(), Memory.DIRECT)).contains(1.5);
        assertThat(Goal.SIZE.verdict(results(), Memory.DIRECT)).isEqualTo(Verdict.MET);
        assertThat(rows()).contains("| MIXED | 1.000 | 1.500 | 1048576 | 1.50 |");
        size(SizeBenchmark.Input.ONLY_DOLLARS, 1 << 26, 2.0 * (1 << 26));
        assertThat(Goal.SIZE.verdict(results(), Memory.DIRECT)).isEqualTo(Verdict.MISSED);
    }

    @ParameterizedTest
    @EnumSource
    void goalsNameBenchmarksThatThereAre(Goal goal) {
        Figure figure = goal.figure();
        if (figure instanceof Figure.Ratio ratio) {
            assertBenchmarks(ratio.benchmarks(), ratio.dividend(), ratio.divisor());
        } else if (figure instanceof Figure.Speedup speedup) {
            assertBenchmarks(speedup.benchmarks(), speedup.reference(), speedup.method());
        } else if (figure instanceof Figure.Allocation allocation) {
            assertBenchmarks(allocation.benchmarks(), allocation.method());
        }
    }

    @Test
    void chartsAreDrawnOfSomethingAndOfNothing() throws IOException {
        eachGoalHasItsVerdict();
        size(SizeBenchmark.Input.GOOD, 4096, 1000);
        size(SizeBenchmark.Input.GOOD, 1 << 20, 256_000);
        for (Results results : List.of(results(), NOTHING)) {
            assertThat(Charts.ratios(results)).contains("<svg", "<path");
            assertThat(Charts.sizes(results)).contains("<svg", "<path");
        }
    }

    private static void assertBenchmarks(Class<?> benchmarks, String... methods) {
        for (String method : methods) {
            assertThat(Stream.of(benchmarks.getMethods())
                            .filter(candidate -> candidate.getName().equals(method))
                            .filter(candidate -> candidate.isAnnotationPresent(Benchmark.class)))
                    .as(benchmarks.getSimpleName() + '.' + method)
                    .hasSize(1);
        }
    }

    private void measured(String benchmark, double oneFork, double another, double third) {
        measurements.add(new Measurement(
                benchmark, Map.of("memory", "HEAP"), List.of(oneFork, another, third), List.of(0.0, 0.0, 0.0)));
    }

    private void measured(String benchmark, double nanos, double bytes) {
        measured(benchmark, Map.of(), nanos, bytes);
    }

    private void measured(String benchmark, Map<String, String> parameters, double nanos, double bytes) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("memory", "HEAP");
        measurements.add(new Measurement(benchmark, all, List.of(nanos), List.of(bytes)));
    }

    private void size(SizeBenchmark.Input input, int size, double nanos) {
        measurements.add(new Measurement(
                "SizeBenchmark.decode",
                Map.of("input", input.name(), "size", Integer.toString(size)),
                List.of(nanos),
                List.of(0.0)));
    }

    private Results results() {
        return new Results(measurements, Map.of(IdleSessions.class, 150.0));
    }

    private Stream<String> rows() {
        return markdown(results()).lines();
    }

    private static String markdown(Results results) {
        return new Report(new Environment("a CPU", 2, "an OS", "a JVM", "a command", LocalDate.of(2026, 1, 2)), results)
                .markdown();
    }
}
