package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway in a process of its own, which can be terminated and killed. */
final class GatewayProcess implements AutoCloseable {
    private static final int FIRST_JDK_THAT_WARNS_OF_NATIVE_CODE = 24;
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:([0-9]+), .*");
    /** What Java itself says when its options come from the environment. */
    private static final Pattern PICKED_UP = Pattern.compile("(NOTE: )?Picked up ");

    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+([0-9]+) kB");

    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final Process process;
    private final List<Thread> readers;

    private GatewayProcess(Process process) {
        this.process = process;
        readers = List.of(
                reader(process.getInputStream(), out, "out of gateway"),
                reader(process.getErrorStream(), err, "err of gateway"));
        readers.forEach(Thread::start);
    }

    /** A gateway on a free port that has at most so much heap. */
    static GatewayProcess start(int heapMegabytes, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError"));
        if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS_OF_NATIVE_CODE) {
            // As the manifest of the jar says.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("gateway", "--port", "0"));
        command.addAll(List.of(options));
        GatewayProcess gateway = new GatewayProcess(new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start());
        Await.until("listening, or ended: " + gateway.err, () -> !gateway.out.isEmpty() || !gateway.process.isAlive());
        return gateway;
    }

    InetSocketAddress address() {
        Matcher listening = LISTENING.matcher(out.get(0));
        assertThat(listening.matches()).as(out.get(0)).isTrue();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(listening.group(1)));
    }

    List<String> out() {
        return out;
    }

    List<String> err() {
        return err;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory the process ever held, all of it, where the system tells. */
    long mostMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        Matcher most = MOST_MEMORY.matcher(Files.readString(status));
        assertThat(most.find()).isTrue();
        return Long.parseLong(most.group(1)) / 1024;
    }

    /** Asks it to end, as a service manager does. */
    void terminate() {
        // The process itself would close its streams with it, and its last words were lost.
        process.toHandle().destroy();
    }

    /** Ends it between two instructions. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ended")
                .isTrue();
        for (Thread reader : readers) {
            reader.join(Await.LIMIT.toMillis());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Thread reader(InputStream stream, List<String> lines, String name) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        reader.lines()
                                .filter(line -> !PICKED_UP.matcher(line).lookingAt())
                                .forEach(lines::add);
                    } catch (IOException | UncheckedIOException killed) {
                        lines.add("(the process was killed)");
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }
}
