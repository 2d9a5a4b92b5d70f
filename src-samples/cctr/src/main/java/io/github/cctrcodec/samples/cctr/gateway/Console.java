package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.samples.cctr.output.Colours;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.OutputFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Shows what happens as a table, one line a message, and knows when the gateway has to end. */
final class Console implements GatewayListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final EventSink table;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<String> failure = Optional.empty();

    /** @param quiet whether messages and skipped bytes are not shown */
    Console(PrintWriter out, PrintWriter err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        table = OutputFormat.TABLE.to(out, Colours.NONE);
    }

    @Override
    public synchronized void stored(List<Received> batch) {
        if (!quiet) {
            batch.forEach(received -> table.frame(received.decoded()));
            flush();
        }
    }

    @Override
    public synchronized void skipped(StreamEvent.Skipped run, String connection) {
        if (!quiet && run.reason() != SkipReason.SEPARATOR) {
            table.skipped(run, Optional.of(connection));
            flush();
        }
    }

    @Override
    public synchronized void warning(String what) {
        err.println("cctr gateway: " + what.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    @Override
    public void failed(Throwable cause) {
        failure = Optional.of("cannot store frames any more: " + reason(cause));
        end();
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Lets {@link #awaitEnd} go on. */
    void end() {
        ended.countDown();
    }

    /** Waits until the gateway has to end, and returns why, when something failed. */
    Optional<String> awaitEnd() throws InterruptedException {
        ended.await();
        return failure;
    }

    /** What PostgreSQL says of a batch is the whole statement; the exception behind it has the reason. */
    private static String reason(Throwable cause) {
        if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
            return reason(batch.getNextException());
        }
        return cause instanceof SQLException ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    /** A console that is gone is no reason to lose frames. */
    private void flush() {
        try {
            table.flush();
        } catch (IOException gone) {
            err.flush();
        }
    }
}
