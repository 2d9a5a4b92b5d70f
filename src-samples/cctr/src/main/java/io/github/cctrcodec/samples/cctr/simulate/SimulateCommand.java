package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.message.Protocol;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cctr simulate}: load for a gateway, and how fast it answers. */
@Command(
        name = "simulate",
        description = {
            "Plays devices of both protocols that send to a server as fast as it answers, and measures it.",
            "The server must answer as the standard policy does."
        },
        footer = "Exit code: 0 everything was answered, 1 it was not, 2 wrong usage.")
public final class SimulateCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Option(
            names = "--to",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8888",
            description = "The server (${DEFAULT-VALUE}).")
    private String to = "";

    @Option(
            names = "--devices",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many devices, each with its connection (${DEFAULT-VALUE}).")
    private int devices;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many frames in all (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--burst",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many frames a device sends before it waits for answers (${DEFAULT-VALUE}).")
    private int burst;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its default options. */
    public SimulateCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        InetSocketAddress server = server();
        if (devices < 1 || frames < devices || burst < 1) {
            throw new ParameterException(
                    spec.commandLine(), "expected at least one device, a frame for each, and a burst of one");
        }
        ExecutorService threads = Executors.newFixedThreadPool(devices);
        try {
            long start = System.nanoTime();
            List<Future<SimulatedDevice.Result>> results = new ArrayList<>();
            for (int i = 0; i < devices; i++) {
                Trip trip = new Trip(i % 2 == 0 ? Protocol.CARSCOP : Protocol.H02, i);
                int share = frames / devices + (i < frames % devices ? 1 : 0);
                results.add(threads.submit(new SimulatedDevice(server, trip, share, burst)));
            }
            return report(results, start);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private InetSocketAddress server() {
        int colon = to.lastIndexOf(':');
        try {
            InetSocketAddress server = new InetSocketAddress(
                    to.substring(0, Math.max(0, colon)), Integer.parseInt(to.substring(colon + 1)));
            if (!server.isUnresolved()) {
                return server;
            }
        } catch (IllegalArgumentException noPort) {
            throw new ParameterException(spec.commandLine(), "--to: expected HOST:PORT, not " + to, noPort);
        }
        throw new ParameterException(spec.commandLine(), "--to: unknown host: " + to);
    }

    private int report(List<Future<SimulatedDevice.Result>> results, long start) throws InterruptedException {
        Histogram all = new Histogram(3);
        long sent = 0;
        long bytes = 0;
        for (Future<SimulatedDevice.Result> result : results) {
            try {
                sent += result.get().frames();
                bytes += result.get().bytes();
                all.add(result.get().nanosToAnswer());
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() instanceof IOException io ? io : failed;
                spec.commandLine().getErr().println("cctr simulate: " + cause.getMessage());
                return 1;
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%d frames of %d devices in %.2f s: %.0f frames/s, %.1f MB/s; %d answers after %.1f ms (median), "
                                + "%.1f ms (p99), %.1f ms (greatest)",
                        sent,
                        devices,
                        seconds,
                        sent / seconds,
                        bytes / seconds / BYTES_PER_MEGABYTE,
                        all.getTotalCount(),
                        all.getValueAtPercentile(50) / NANOS_PER_MILLI,
                        all.getValueAtPercentile(99) / NANOS_PER_MILLI,
                        all.getMaxValue() / NANOS_PER_MILLI));
        return 0;
    }
}
