package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.util.Optional;

/** Passes events on, all but separators, and remembers whether everything was understood. */
final class Completeness implements EventSink {
    private final EventSink next;
    private boolean complete = true;
    private long events;

    Completeness(EventSink next) {
        this.next = next;
    }

    /** Whether nothing was skipped and every frame has a known structure; words that are kept raw have one. */
    boolean isComplete() {
        return complete;
    }

    /** How many events there were, separators not counted. */
    long events() {
        return events;
    }

    @Override
    public void frame(DecodedFrame frame) {
        events++;
        complete &= frame.message().type() != MessageType.UNRECOGNIZED || isKeptRaw(frame);
        next.frame(frame);
    }

    private static boolean isKeptRaw(DecodedFrame frame) {
        return frame.frame().diagnostics().stream()
                .map(Diagnostic::code)
                .anyMatch(code -> code == Diagnostic.Code.UNKNOWN_WORD || code == Diagnostic.Code.RAW_WORD);
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        skipped(run, connection, new byte[0]);
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection, byte[] beginning) {
        if (run.reason() != SkipReason.SEPARATOR) {
            events++;
            complete = false;
            next.skipped(run, connection, beginning);
        }
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
