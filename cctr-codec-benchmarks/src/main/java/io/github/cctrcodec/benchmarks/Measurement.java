package io.github.cctrcodec.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one benchmark cost with one set of parameters: time, that of its quickest and its slowest iteration, and bytes
 * allocated. The benchmark is {@code Class.method}; figures are per frame, of {@link SizeBenchmark} per input. What is
 * unknown is not a number.
 */
record Measurement(
        String benchmark, Map<String, String> parameters, double nanos, double least, double most, double bytes) {
    /** The median of all iterations: a neighbour who disturbs a few of them does not move it. */
    static Measurement of(RunResult result) {
        return of(result, statistics -> statistics.getPercentile(50));
    }

    /**
     * The least of any iteration. What the JIT has not yet compiled is slow and may allocate what the compiled code does
     * not; what compiled code allocates, it does in every iteration.
     */
    static Measurement ofBestIteration(RunResult result) {
        return of(result, Statistics::getMin);
    }

    private static Measurement of(RunResult result, ToDoubleFunction<Statistics> value) {
        BenchmarkParams params = result.getParams();
        Map<String, String> parameters = new TreeMap<>();
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        Statistics time = result.getPrimaryResult().getStatistics();
        Optional<Result<?>> allocation =
                Optional.ofNullable(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return new Measurement(
                params.getBenchmark().replaceFirst("^.*\\.(?=\\w+\\.\\w+$)", ""),
                parameters,
                value.applyAsDouble(time),
                time.getMin(),
                time.getMax(),
                allocation.map(Result::getStatistics).map(value::applyAsDouble).orElse(Double.NaN));
    }
}
