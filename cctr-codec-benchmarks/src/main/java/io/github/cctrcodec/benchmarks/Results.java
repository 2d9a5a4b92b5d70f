package io.github.cctrcodec.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a run measured. */
record Results(List<Measurement> measurements, Map<Class<?>, Double> idleBytes) {
    /** The size against which larger inputs are compared: no longer dominated by what a call costs. */
    private static final int SMALL = 4096;

    Optional<Measurement> find(Class<?> benchmarks, String method, Map<String, String> parameters) {
        String name = benchmarks.getSimpleName() + '.' + method;
        return measurements.stream()
                .filter(measured -> measured.benchmark().equals(name)
                        && measured.parameters().entrySet().containsAll(parameters.entrySet()))
                .findFirst();
    }

    /** What a byte of an input costs when it is small, and when it is the largest that was measured. */
    record Growth(SizeBenchmark.Input input, int largest, double small, double large) {
        double factor() {
            return large / small;
        }
    }

    /** The growth of each input of which a large one was measured. */
    List<Growth> growth() {
        return Stream.of(SizeBenchmark.Input.values())
                .flatMap(input -> growth(input).stream())
                .toList();
    }

    private Optional<Growth> growth(SizeBenchmark.Input input) {
        int largest = sizes(input).map(Results::size).max(Integer::compare).orElse(0);
        return nanosPerByte(input, SMALL, Measurement::quickest)
                .flatMap(small -> nanosPerByte(input, largest, Measurement::nanos)
                        .map(large -> new Growth(input, largest, small, large)))
                .filter(growth -> growth.largest() > SMALL);
    }

    private Optional<Double> nanosPerByte(SizeBenchmark.Input input, int size, ToDoubleFunction<Measurement> nanos) {
        return sizes(input)
                .filter(measured -> size(measured) == size)
                .map(measured -> nanos.applyAsDouble(measured) / size)
                .findFirst();
    }

    /** What was measured of an input, one measurement a size. */
    Stream<Measurement> sizes(SizeBenchmark.Input input) {
        return measurements.stream()
                .filter(measured -> measured.benchmark().equals("SizeBenchmark.decode")
                        && input.name().equals(measured.parameters().get("input")));
    }

    static int size(Measurement measured) {
        return Integer.parseInt(measured.parameters().getOrDefault("size", "0"));
    }
}
