package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.samples.cctr.output.Colours;
import io.github.cctrcodec.samples.cctr.output.OutputFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cctr gateway}: the library at work behind one port. */
@Command(
        name = "gateway",
        description = {
            "Receives both protocols on one TCP and UDP port, stores every frame with its bytes, and answers what is stored.",
            "Runs until it is interrupted; then it stores what has come and ends."
        },
        footer = "Exit code: 0 it replayed and ended, 1 it could not start or could not store, 2 wrong usage.")
public final class GatewayCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MAX_PORT = 65_535;
    private static final String DEFAULT_DB = "cctr.db";
    private static final int FIRST_JDK_THAT_WARNS = 24;
    private static final long CLOSE_SECONDS = 20;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8888",
            description = "Port to listen on (${DEFAULT-VALUE}); 0 for a free one.")
    private int port;

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            description =
                    "SQLite file (cctr.db), or a JDBC URL of SQLite or PostgreSQL. With --replay, none is kept unless named.")
    private Optional<String> db = Optional.empty();

    @Option(
            names = "--queue",
            paramLabel = "FRAMES",
            defaultValue = "20000",
            description = "How many frames may wait for the database (${DEFAULT-VALUE}).")
    private int queue;

    @Option(
            names = "--replies",
            paramLabel = "POLICY",
            defaultValue = "standard",
            description = "What is answered: standard or none (${DEFAULT-VALUE}).")
    private Replies replies = Replies.STANDARD;

    @Option(
            names = "--commands",
            paramLabel = "PORT",
            description =
                    "Takes commands for devices over HTTP on this port of the loopback address; 0 for a free one.")
    private Optional<Integer> commands = Optional.empty();

    @Option(
            names = "--command-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a command waits for its confirmation (${DEFAULT-VALUE}).")
    private int commandTimeout;

    @Option(names = "--quiet", description = "Shows no messages.")
    private boolean quiet;

    @Option(
            names = "--replay",
            paramLabel = "LOG",
            description =
                    "Sends what devices sent in a server log to the gateway, over TCP and over UDP, shows what was stored, and ends.")
    private Optional<Path> replay = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its default options. */
    public GatewayCommand() {}

    @Override
    public Integer call() throws Exception {
        check();
        withoutWarningsOfNetty();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Console console = new Console(out, err, quiet || replay.isPresent());
        CountDownLatch closed = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> endAndWait(console, closed), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return run(console, out);
        } catch (SQLException | IOException failure) {
            console.warning(JdbcUrl.withoutPassword(String.valueOf(failure.getMessage())));
            return FAILED;
        } finally {
            out.flush();
            closed.countDown();
        }
    }

    private void check() {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(spec.commandLine(), "--port: " + port + " is not within 0 to 65535");
        }
        if (queue < 1) {
            throw new ParameterException(spec.commandLine(), "--queue: " + queue + " is not positive");
        }
        if (commands.filter(http -> http < 0 || http > MAX_PORT).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--commands: " + commands.get() + " is not within 0 to 65535");
        }
        if (commandTimeout < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--command-timeout: " + commandTimeout + " is not positive");
        }
        if (db.filter(String::isBlank).isPresent()) {
            // SQLite would take it for a database that is gone with the gateway.
            throw new ParameterException(spec.commandLine(), "--db: no file and no URL");
        }
        if (replay.isPresent() && Files.isDirectory(replay.get())) {
            throw new ParameterException(spec.commandLine(), "--replay: a directory, not a file: " + replay.get());
        }
        if (replay.isPresent() && !Files.isReadable(replay.get())) {
            throw new ParameterException(spec.commandLine(), "--replay: no such file: " + replay.get());
        }
    }

    /** From this JDK on, the fastest way of Netty 4.1 to get memory prints a warning at every start. */
    private static void withoutWarningsOfNetty() {
        if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS) {
            System.setProperty("io.netty.noUnsafe", System.getProperty("io.netty.noUnsafe", "true"));
        }
    }

    private int run(Console console, PrintWriter out) throws Exception {
        if (db.isPresent() || replay.isEmpty()) {
            return run(db.orElse(DEFAULT_DB), console, out);
        }
        Path folder = Files.createTempDirectory("cctr-replay");
        try {
            return run(folder.resolve(DEFAULT_DB).toString(), console, out);
        } finally {
            deleteFolder(folder);
        }
    }

    private int run(String database, Console console, PrintWriter out) throws Exception {
        String url = JdbcUrl.of(database);
        Gateway gateway = start(url, database, console);
        Optional<String> failure;
        try (gateway) {
            console.say("listening on " + Exchange.text(gateway.address()) + ", TCP and UDP; storing into "
                    + JdbcUrl.withoutPassword(database));
            Optional<CommandHttp> http = openCommands(gateway.desk(), console);
            try {
                if (replay.isPresent()) {
                    new Replay(replay.get(), gateway.address(), out).run();
                    console.end();
                }
                failure = console.awaitEnd();
            } finally {
                http.ifPresent(CommandHttp::close);
            }
        }
        if (replay.isPresent()) {
            showStored(url, out);
        }
        console.say(gateway.statistics().toString());
        failure.ifPresent(why -> console.warning(JdbcUrl.withoutPassword(why)));
        return failure.isPresent() ? FAILED : 0;
    }

    private Optional<CommandHttp> openCommands(CommandDesk desk, Console console) throws IOException {
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        try {
            CommandHttp http = CommandHttp.start(desk, Clock.systemUTC(), commands.get());
            console.say("taking commands on http://" + Exchange.text(http.address()) + "/commands");
            return Optional.of(http);
        } catch (IOException failure) {
            throw new IOException(
                    "cannot listen on port " + commands.get() + " for commands: " + failure.getMessage(), failure);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Gateway start(String url, String database, Console console) throws Exception {
        FrameStore store;
        try {
            store = FrameStore.open(url);
        } catch (SQLException failure) {
            throw new IOException("cannot open the database " + database + ": " + failure.getMessage(), failure);
        }
        InetSocketAddress address = new InetSocketAddress(bind, port);
        try {
            return Gateway.start(store, address, queue, replies.policy(), Duration.ofSeconds(commandTimeout), console);
        } catch (IOException failure) {
            throw new IOException("cannot listen on " + Exchange.text(address) + ": " + failure.getMessage(), failure);
        }
    }

    private static void showStored(String url, PrintWriter out) throws SQLException, IOException {
        out.println();
        try (FrameStore store = FrameStore.open(url)) {
            StoredFrame.show(store.all(), OutputFormat.TABLE.to(out, Colours.NONE));
        }
        out.println();
    }

    private static void endAndWait(Console console, CountDownLatch closed) {
        console.end();
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                console.warning("did not end in time");
            }
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }
}
