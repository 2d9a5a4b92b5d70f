package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.ReplyPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** A gateway inside the test, on a free port of the loopback, with a listener that remembers. */
final class RunningGateway implements AutoCloseable, GatewayListener {
    static final int CAPACITY = 20_000;
    static final Duration COMMAND_TIMEOUT = Duration.ofMillis(500);

    final Queue<StreamEvent.Skipped> skipped = new ConcurrentLinkedQueue<>();
    final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Semaphore mayGoOn = new Semaphore(1);
    private final String url;
    private final Gateway gateway;

    private RunningGateway(String url, int capacity) throws Exception {
        this.url = url;
        gateway = Gateway.start(
                FrameStore.open(url),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                capacity,
                ReplyPolicy.standard(),
                COMMAND_TIMEOUT,
                this);
    }

    static RunningGateway start(String url) throws Exception {
        return start(url, CAPACITY);
    }

    static RunningGateway start(String url, int capacity) throws Exception {
        return new RunningGateway(url, capacity);
    }

    InetSocketAddress address() {
        return gateway.address();
    }

    CommandDesk desk() {
        return gateway.desk();
    }

    Statistics statistics() {
        return gateway.statistics();
    }

    List<Row> rows() throws SQLException {
        return Row.all(url);
    }

    /** Waits until so many frames were stored, those that came again included. */
    List<Row> rowsAfter(int frames) throws Exception {
        Await.until(frames + " frames stored", () -> gateway.statistics().stored.sum() >= frames);
        return rows();
    }

    /** From the next batch on, nothing more is stored until {@link #goOn()}. */
    void holdWriter() throws InterruptedException {
        mayGoOn.acquire();
    }

    void goOn() {
        mayGoOn.release();
    }

    @Override
    public void stored(List<Received> batch) {
        mayGoOn.acquireUninterruptibly();
        mayGoOn.release();
    }

    @Override
    public void skipped(StreamEvent.Skipped run, String connection) {
        skipped.add(run);
    }

    @Override
    public void warning(String what) {
        warnings.add(what);
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void close() throws SQLException {
        goOn();
        gateway.close();
    }
}
