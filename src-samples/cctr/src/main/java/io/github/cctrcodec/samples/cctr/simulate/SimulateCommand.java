package io.github.cctrcodec.samples.cctr.simulate;

import io.github.cctrcodec.message.Protocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final int MAX_STAY = 86_400;
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

    @Option(
            names = "--stay",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = {
                "How long the devices stay online when all is answered (${DEFAULT-VALUE}), up to a day.",
                "H02 devices confirm commands, as units of the family do: the vendor's own were never seen to."
            })
    private int stay;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its default options. */
    public SimulateCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        InetSocketAddress server = server();
        if (devices < 1 || frames < devices || burst < 1) {
            throw new ParameterException(
                    spec.commandLine(), "expected at least one device, a frame for each, and a burst of one");
        }
        if (stay < 0 || stay > MAX_STAY) {
            throw new ParameterException(spec.commandLine(), "--stay: " + stay + " is not within 0 to " + MAX_STAY);
        }
        List<SimulatedDevice> all = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            Trip trip = new Trip(i % 2 == 0 ? Protocol.CARSCOP : Protocol.H02, i);
            int share = frames / devices + (i < frames % devices ? 1 : 0);
            all.add(new SimulatedDevice(server, trip, share, burst));
        }
        ExecutorService threads = Executors.newFixedThreadPool(devices);
        try {
            long start = System.nanoTime();
            List<Future<SimulatedDevice.Result>> results = new ArrayList<>();
            all.forEach(device -> results.add(threads.submit(device)));
            report(results, start);
            if (stay > 0) {
                stay(all, threads);
            }
            return 0;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() instanceof IOException io ? io : failed;
            spec.commandLine().getErr().println("cctr simulate: " + cause.getMessage());
            return 1;
        } finally {
            for (SimulatedDevice device : all) {
                device.close();
            }
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    private void stay(List<SimulatedDevice> all, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        String ids =
                all.stream().flatMap(device -> device.commandedBy().stream()).collect(Collectors.joining(", "));
        out.println("online for " + stay + " s; commands are confirmed by " + (ids.isEmpty() ? "none" : ids));
        out.flush();
        List<Future<?>> ends = new ArrayList<>();
        for (SimulatedDevice device : all) {
            ends.add(threads.submit(() -> {
                device.stay(Duration.ofSeconds(stay));
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get();
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

    private void report(List<Future<SimulatedDevice.Result>> results, long start)
            throws InterruptedException, ExecutionException {
        Histogram all = new Histogram(3);
        long sent = 0;
        long bytes = 0;
        for (Future<SimulatedDevice.Result> result : results) {
            sent += result.get().frames();
            bytes += result.get().bytes();
            all.add(result.get().nanosToAnswer());
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
    }
}
