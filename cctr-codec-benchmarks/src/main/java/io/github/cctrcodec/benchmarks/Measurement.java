package io.github.cctrcodec.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What one benchmark cost with one set of parameters: time in nanoseconds and bytes allocated, one number a fork. The
 * benchmark is {@code Class.method}; figures are per frame, of {@link SizeBenchmark} per input.
 *
 * <p>The number of a fork is that of its best iteration. A neighbour on the machine only ever adds time; and what the JIT
 * has not yet compiled is slow and may allocate what the compiled code does not, but what compiled code allocates, it does in
 * every iteration.
 */
record Measurement(String benchmark, Map<String, String> parameters, List<Double> times, List<Double> allocations) {
    /** What all runs measured, those of one benchmark with the same parameters together. */
    static List<Measurement> of(Collection<RunResult> runs) {
        return runs.stream()
                .map(Measurement::of)
                .collect(Collectors.groupingBy(
                        one -> List.of(one.benchmark, one.parameters), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Measurement::together)
                .toList();
    }

    private static Measurement of(RunResult run) {
        BenchmarkParams params = run.getParams();
        Map<String, String> parameters = new TreeMap<>();
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        return new Measurement(
                params.getBenchmark().replaceFirst("^.*\\.(?=\\w+\\.\\w+$)", ""),
                parameters,
                best(run, BenchmarkResult::getPrimaryResult),
                best(run, fork -> fork.getSecondaryResults().get("gc.alloc.rate.norm")));
    }

    private static Measurement together(List<Measurement> ofOne) {
        Measurement first = ofOne.get(0);
        return new Measurement(
                first.benchmark,
                first.parameters,
                all(ofOne, Measurement::times),
                all(ofOne, Measurement::allocations));
    }

    private static List<Double> all(List<Measurement> parts, Function<Measurement, List<Double>> numbers) {
        return parts.stream().flatMap(part -> numbers.apply(part).stream()).toList();
    }

    private static List<Double> best(RunResult run, Function<BenchmarkResult, Result<?>> figure) {
        return run.getBenchmarkResults().stream()
                .map(fork -> figure.apply(fork).getStatistics().getMin())
                .toList();
    }

    /** The time of the quickest fork: of what others are compared with, so that noise makes no ratio look better. */
    double quickest() {
        return times.stream().min(Comparator.naturalOrder()).orElse(Double.NaN);
    }

    /** The time of the median fork: the JIT decides anew in each. */
    double nanos() {
        return median(times);
    }

    /** The bytes of the median fork. */
    double bytes() {
        return median(allocations);
    }

    private static double median(List<Double> numbers) {
        return new ListStatistics(
                        numbers.stream().mapToDouble(Double::doubleValue).toArray())
                .getPercentile(50);
    }
}
