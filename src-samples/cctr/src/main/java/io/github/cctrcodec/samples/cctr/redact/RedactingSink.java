package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.util.Optional;

/** Passes redacted frames on. Frames that cannot be redacted are left out. */
public final class RedactingSink implements EventSink {
    private final Redaction redaction;
    private final EventSink next;
    private long leftOut;

    public RedactingSink(Redaction redaction, EventSink next) {
        this.redaction = redaction;
        this.next = next;
    }

    /** How many frames were left out. */
    public long leftOut() {
        return leftOut;
    }

    @Override
    public void frame(DecodedFrame decoded) {
        Optional<StreamEvent.Frame> redacted = redaction.frame(decoded.frame());
        if (redacted.isEmpty()) {
            leftOut++;
            return;
        }
        next.frame(new DecodedFrame(
                redacted.get(),
                decoded.direction(),
                decoded.deviceId().map(redaction::id),
                decoded.connection().map(redaction::connection)));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        next.skipped(run, connection.map(redaction::connection));
    }

    @Override
    public void end() {
        next.end();
    }

    @Override
    public void flush() throws IOException {
        next.flush();
    }
}
