package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.benchmarks.Figure.Allocation;
import io.github.cctrcodec.benchmarks.Figure.Growth;
import io.github.cctrcodec.benchmarks.Figure.Idle;
import io.github.cctrcodec.benchmarks.Figure.Ratio;
import io.github.cctrcodec.benchmarks.Figure.Speedup;
import java.util.Map;
import java.util.Optional;

/** What the library is to reach, and what is only reported beside it. */
@SuppressWarnings("ImmutableEnumChecker") // records of immutable values
enum Goal {
    CARSCOP_VIEW("Carscop view", new Ratio(CarscopViewBenchmark.class, "view", "baseline"), Bound.atMost(2.7, 2.3)),
    CARSCOP_VIEW_BYTES("Carscop view", new Allocation(CarscopViewBenchmark.class, "view"), Bound.NONE),
    H02_VIEW("H02 V1 view", new Ratio(H02ViewBenchmark.class, "view", "baseline"), Bound.atMost(4.3, 3.5)),
    H02_VIEW_BYTES("H02 V1 view", new Allocation(H02ViewBenchmark.class, "view"), Bound.NONE),
    H02_TAIL(
            "H02 V1 view with a tail of cells",
            new Ratio(H02ViewBenchmark.class, "tail", "tailBaseline"),
            Bound.atMost(5.5, 4.5)),
    H02_TAIL_BYTES("H02 V1 view with a tail of cells", new Allocation(H02ViewBenchmark.class, "tail"), Bound.NONE),
    FRAMING("Framing", new Ratio(FramingBenchmark.class, "carscop", "baseline"), Bound.atMost(1, 0.5)),
    FRAMING_BYTES("Framing", new Allocation(FramingBenchmark.class, "carscop"), Bound.NONE),
    FRAMING_H02("Framing H02", new Ratio(FramingBenchmark.class, "h02", "baseline")),
    RECORD_AND_REGEX(
            "Record, faster than regex",
            new Speedup(RecordBenchmark.class, "regex", "carscop", 1),
            Bound.atLeast(20, 30)),
    RECORD("Record", new Ratio(RecordBenchmark.class, "carscop", "baseline"), Bound.atMost(4.5, 3.7)),
    RECORD_BYTES("Record", new Allocation(RecordBenchmark.class, "carscop"), Bound.atMost(320, 250)),
    RECORD_H02("Record H02", new Ratio(RecordBenchmark.class, "h02", "baseline")),
    ONE_SHOT(
            "One packet, decoded at once",
            new Ratio(OneShotBenchmark.class, "decode", "baseline"),
            Bound.atMost(6, 4.5)),
    ONE_SHOT_BYTES(
            "One packet, decoded at once", new Allocation(OneShotBenchmark.class, "decode"), Bound.atMost(600, 450)),
    ENCODE_COMMAND(
            "Encode H02 command", new Ratio(EncodeBenchmark.class, "command", "commandBaseline"), Bound.atMost(6, 4)),
    ENCODE_COMMAND_BYTES("Encode H02 command", new Allocation(EncodeBenchmark.class, "command"), Bound.NONE),
    ENCODE_H02("Encode H02", new Ratio(EncodeBenchmark.class, "h02", "baseline"), Bound.atMost(4, 3)),
    ENCODE_H02_BYTES("Encode H02", new Allocation(EncodeBenchmark.class, "h02"), Bound.NONE),
    ENCODE("Encode", new Ratio(EncodeBenchmark.class, "carscop", "baseline"), Bound.atMost(4, 3)),
    ENCODE_BYTES("Encode", new Allocation(EncodeBenchmark.class, "carscop"), Bound.NONE),
    DETECT("Detect", new Ratio(DetectBenchmark.class, "carscop", "baseline"), Bound.atMost(0.4, 0.3)),
    DETECT_BYTES("Detect", new Allocation(DetectBenchmark.class, "carscop"), Bound.NONE),
    DETECT_H02("Detect H02", new Ratio(DetectBenchmark.class, "h02", "baseline"), Bound.atMost(0.4, 0.3)),
    DETECT_H02_BYTES("Detect H02", new Allocation(DetectBenchmark.class, "h02"), Bound.NONE),
    NETTY_POOLED_16("Netty, pooled, 16 a read", pipeline("POOLED", 16), Bound.atMost(1.6, 1.3)),
    NETTY_POOLED_128("Netty, pooled, 128 a read", pipeline("POOLED", 128), Bound.atMost(1.6, 1.3)),
    NETTY_UNPOOLED_16("Netty, unpooled, 16 a read", pipeline("UNPOOLED", 16), Bound.atMost(1.6, 1.3)),
    NETTY_UNPOOLED_128("Netty, unpooled, 128 a read", pipeline("UNPOOLED", 128), Bound.atMost(1.6, 1.3)),
    NETTY_POOLED_1("Netty, pooled, 1 a read", pipeline("POOLED", 1), Bound.atMost(2, 1.6)),
    NETTY_UNPOOLED_1("Netty, unpooled, 1 a read", pipeline("UNPOOLED", 1), Bound.atMost(2, 1.6)),
    TWO_THREADS(
            "Two threads, record",
            new Speedup(RecordBenchmark.class, "carscop", "carscopOnTwoThreads", 2),
            Bound.atLeast(1.7, 1.9)),
    TWO_THREADS_BASELINE(
            "Two threads, baseline", new Speedup(RecordBenchmark.class, "baseline", "baselineOnTwoThreads", 2)),
    SIZE("Linear in size, worst input", new Growth(), Bound.atMost(1.5, 1.2)),
    IDLE_CHANNEL("Idle Netty connection", new Idle(IdleChannels.class), Bound.atMost(400, 300)),
    IDLE_SESSION("Idle session", new Idle(IdleSessions.class), Bound.atMost(200, 100));

    /** Which values are good enough. */
    record Bound(boolean isUpper, double goal, double stretch) {
        /** Nothing at all, beyond which there is nothing to reach. */
        static final Bound NONE = new Bound(true, 0, 0);

        static Bound atMost(double goal, double stretch) {
            return new Bound(true, goal, stretch);
        }

        static Bound atLeast(double goal, double stretch) {
            return new Bound(false, goal, stretch);
        }

        private Verdict verdict(double value) {
            if (!holds(value, goal)) {
                return Verdict.MISSED;
            }
            return stretch != goal && holds(value, stretch) ? Verdict.STRETCH_MET : Verdict.MET;
        }

        private boolean holds(double value, double bound) {
            return isUpper ? value <= bound : value >= bound;
        }
    }

    /** How a figure compares with its goal. */
    enum Verdict {
        STRETCH_MET,
        MET,
        MISSED,
        NO_GOAL,
        NOT_MEASURED
    }

    private final String what;
    private final Figure figure;
    private final Optional<Bound> bound;

    Goal(String what, Figure figure, Bound bound) {
        this(what, figure, Optional.of(bound));
    }

    Goal(String what, Figure figure) {
        this(what, figure, Optional.empty());
    }

    Goal(String what, Figure figure, Optional<Bound> bound) {
        this.what = what;
        this.figure = figure;
        this.bound = bound;
    }

    private static Figure pipeline(String allocator, int framesPerRead) {
        return new Ratio(
                NettyBenchmark.class,
                "pipeline",
                "core",
                Map.of("allocator", allocator, "framesPerRead", Integer.toString(framesPerRead)));
    }

    String what() {
        return what;
    }

    Figure figure() {
        return figure;
    }

    Optional<Bound> bound() {
        return bound;
    }

    Verdict verdict(Results results, Memory memory) {
        return figure.of(results, memory)
                .map(figure.unit()::compared)
                .map(value -> bound.map(limits -> limits.verdict(value)).orElse(Verdict.NO_GOAL))
                .orElse(Verdict.NOT_MEASURED);
    }
}
