package io.github.cctrcodec.benchmarks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A number computed from the results of one run; its text tells how. Absent when a part of it was not measured. */
sealed interface Figure {
    /** What a figure counts. */
    enum Unit {
        TIMES("×"),
        BYTES(" B");

        final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        String format(double value) {
            return String.format(Locale.ROOT, this == TIMES ? "%.2f" : "%.0f", value) + symbol;
        }

        /** The value as it is compared: bytes are whole, so that an allocation of the profiler itself is none. */
        double compared(double value) {
            return this == TIMES ? value : Math.round(value);
        }
    }

    /** The number for bytes in this kind of memory. */
    Optional<Double> of(Results results, Memory memory);

    Unit unit();

    /** Whether the figure makes sense for bytes in this kind of memory. */
    default boolean isFor(Memory memory) {
        return true;
    }

    /** Time of a benchmark, divided by the quickest time of another one of the same class, the reference. */
    record Ratio(Class<?> benchmarks, String dividend, String divisor, Map<String, String> parameters)
            implements Figure {
        Ratio(Class<?> benchmarks, String dividend, String divisor) {
            this(benchmarks, dividend, divisor, Map.of());
        }

        @Override
        public Optional<Double> of(Results results, Memory memory) {
            Map<String, String> all = new HashMap<>(parameters);
            all.put("memory", memory.name());
            return results.find(benchmarks, dividend, all)
                    .flatMap(above ->
                            results.find(benchmarks, divisor, all).map(below -> above.nanos() / below.quickest()));
        }

        @Override
        public Unit unit() {
            return Unit.TIMES;
        }

        @Override
        public String toString() {
            return "`" + benchmarks.getSimpleName() + "`: `" + dividend + "` / `" + divisor + "`";
        }
    }

    /**
     * How many times as much a benchmark does in the same time as another one of the same class, the reference, at its
     * quickest. Each of its threads does its own work.
     */
    record Speedup(Class<?> benchmarks, String reference, String method, int threads) implements Figure {
        @Override
        public Optional<Double> of(Results results, Memory memory) {
            Map<String, String> parameters = Map.of("memory", memory.name());
            return results.find(benchmarks, reference, parameters)
                    .flatMap(slow -> results.find(benchmarks, method, parameters)
                            .map(fast -> threads * slow.quickest() / fast.nanos()));
        }

        @Override
        public Unit unit() {
            return Unit.TIMES;
        }

        @Override
        public String toString() {
            return "`" + benchmarks.getSimpleName() + "`: " + (threads == 1 ? "" : threads + " × ") + '`' + reference
                    + "` / `" + method + "`";
        }
    }

    /** What an operation allocates. */
    record Allocation(Class<?> benchmarks, String method) implements Figure {
        @Override
        public Optional<Double> of(Results results, Memory memory) {
            return results.find(benchmarks, method, Map.of("memory", memory.name()))
                    .map(Measurement::bytes)
                    .filter(bytes -> !bytes.isNaN());
        }

        @Override
        public Unit unit() {
            return Unit.BYTES;
        }

        @Override
        public String toString() {
            return "`" + benchmarks.getSimpleName() + "`: `" + method + "`, bytes allocated";
        }
    }

    /** How much more a byte of the largest input costs than one of a small input; of all inputs the worst. */
    record Growth() implements Figure {
        @Override
        public Optional<Double> of(Results results, Memory memory) {
            return Optional.of(results.growth())
                    .filter(growth -> isFor(memory) && growth.size() == SizeBenchmark.Input.values().length)
                    .flatMap(growth ->
                            growth.stream().map(Results.Growth::factor).max(Comparator.naturalOrder()));
        }

        @Override
        public Unit unit() {
            return Unit.TIMES;
        }

        @Override
        public boolean isFor(Memory memory) {
            return memory == Memory.DIRECT;
        }

        @Override
        public String toString() {
            return "`SizeBenchmark`: a byte of the largest input / of one of 4096 bytes";
        }
    }

    /** The heap that each of many idle ones holds: of {@link IdleSessions} or {@link IdleChannels}. */
    record Idle(Class<?> measured) implements Figure {
        @Override
        public Optional<Double> of(Results results, Memory memory) {
            return Optional.ofNullable(results.idleBytes().get(measured)).filter(bytes -> isFor(memory));
        }

        @Override
        public Unit unit() {
            return Unit.BYTES;
        }

        @Override
        public boolean isFor(Memory memory) {
            return memory == Memory.HEAP;
        }

        @Override
        public String toString() {
            return '`' + measured.getSimpleName() + '`';
        }
    }
}
