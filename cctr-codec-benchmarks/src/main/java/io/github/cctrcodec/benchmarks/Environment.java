package io.github.cctrcodec.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** On what, with what and when was measured. */
record Environment(String cpu, int cores, String os, String jvm, String command, LocalDate date) {
    /** This machine, this JVM and today, with the arguments of the command. */
    static Environment here(List<String> arguments) throws IOException {
        Stream<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
        return new Environment(
                cpuName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + ' ' + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + ' ' + System.getProperty("java.vm.version"),
                Stream.of(
                                Stream.of("java"),
                                flags,
                                Stream.of("-jar", "cctr-codec-benchmarks/target/benchmarks.jar"),
                                arguments.stream())
                        .flatMap(words -> words)
                        .reduce((line, word) -> line + ' ' + word)
                        .orElseThrow(),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** Only Linux tells the name of its CPU in a file. */
    private static String cpuName() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
