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

    Completeness(EventSink next) {
        this.next = next;
    }

    /** Whether nothing was skipped and every frame has a known structure; words that are kept raw have one. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public void frame(DecodedFrame frame) {
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
        if (run.reason() != SkipReason.SEPARATOR) {
            complete = false;
            next.skipped(run, connection);
        }
    }

    @Override
    public void flush() throws IOException {
        next.flush();
    }
}
