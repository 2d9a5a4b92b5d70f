package io.github.cctrcodec.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Entry point: runs the benchmarks and writes what they measured beside the goals. */
@Command(
        name = "benchmarks",
        description = "Runs the benchmarks and writes results.json, results.md, results.svg and size.svg.")
public final class Suite implements Callable<Integer> {
    @Option(names = "--quick", description = "Less of everything, in less than two minutes.")
    private boolean quick;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to write; default: ${DEFAULT-VALUE}")
    private Path output = Path.of("cctr-codec-benchmarks", "target", "results");

    @Parameters(
            arity = "0..1",
            paramLabel = "REGEX",
            description = "Only the benchmarks in whose name, package.Class.method, it is found.")
    private Pattern regex = Pattern.compile("");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Suite() {}

    public static void main(String[] args) {
        // The charts are drawn into files.
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new Suite()).execute(args));
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        Environment environment =
                Environment.here(spec.commandLine().getParseResult().originalArgs());
        Map<Class<?>, Double> idleBytes = idleBytes();
        List<RunResult> runs = new ArrayList<>();
        // The forks of a benchmark are minutes apart, so that a neighbour on the machine does not disturb all of them.
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            for (ChainedOptionsBuilder part : List.of(ratios(), netty(), sizes())) {
                runs.addAll(run(part));
                if (!runs.isEmpty() || !idleBytes.isEmpty()) {
                    // After each part, so that an interrupted suite keeps what it has.
                    write(environment, runs, idleBytes);
                }
            }
        }
        if (runs.isEmpty() && idleBytes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No benchmark is called like " + regex);
        }
        // In UTF-8 as the file, whatever the locale is.
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        console.println(Files.readString(output.resolve("results.md")));
        console.println("Written to " + output);
        return 0;
    }

    /** Measured in this JVM, before it has done anything else. */
    private Map<Class<?>, Double> idleBytes() {
        Map<Class<?>, Double> bytes = new LinkedHashMap<>();
        if (regex.matcher(IdleSessions.class.getName()).find()) {
            bytes.put(IdleSessions.class, new IdleSessions(100_000).bytesEach());
        }
        if (regex.matcher(IdleChannels.class.getName()).find()) {
            bytes.put(IdleChannels.class, new IdleChannels(10_000).bytesEach());
        }
        return bytes;
    }

    private ChainedOptionsBuilder ratios() {
        ChainedOptionsBuilder options = options().exclude("\\.(NettyBenchmark|SizeBenchmark)\\.");
        return quick ? options.param("memory", "HEAP") : options;
    }

    private ChainedOptionsBuilder netty() {
        ChainedOptionsBuilder options = options().exclude("^(?!.*\\.NettyBenchmark\\.)");
        return quick
                ? options.param("memory", "HEAP").param("allocator", "POOLED").param("framesPerRead", "1", "16")
                : options;
    }

    private ChainedOptionsBuilder sizes() {
        ChainedOptionsBuilder options = options().exclude("^(?!.*\\.SizeBenchmark\\.)");
        return quick
                ? options.param("size", "4096", "8388608")
                : options.warmupIterations(3)
                        .warmupTime(TimeValue.milliseconds(200))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(200));
    }

    private ChainedOptionsBuilder options() {
        // The decoders are compiled after a second or so.
        return new OptionsBuilder()
                .include(regex.pattern())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(quick ? 200 : 400))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 150 : 300));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        try {
            return new Runner(options.build()).run();
        } catch (NoBenchmarksException e) {
            return List.of();
        }
    }

    private void write(Environment environment, List<RunResult> runs, Map<Class<?>, Double> idleBytes)
            throws IOException {
        Files.createDirectories(output);
        try (PrintStream json = new PrintStream(output.resolve("results.json").toFile(), StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(runs);
        }
        Results results = new Results(Measurement.of(runs), idleBytes);
        Files.writeString(output.resolve("results.md"), new Report(environment, results).markdown());
        Files.writeString(output.resolve("results.svg"), Charts.ratios(results));
        Files.writeString(output.resolve("size.svg"), Charts.sizes(results));
    }
}
