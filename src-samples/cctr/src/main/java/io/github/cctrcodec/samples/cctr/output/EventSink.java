package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import java.io.IOException;
import java.util.Optional;

/** Where decoded events go. */
public interface EventSink {
    /** Takes a frame. */
    void frame(DecodedFrame frame);

    /**
     * Takes a run of skipped bytes.
     *
     * @param connection the id of the connection, when the input names it
     */
    void skipped(StreamEvent.Skipped run, Optional<String> connection);

    /**
     * Takes a run of skipped bytes with its first bytes.
     *
     * @param beginning all of them, or as many as are worth showing
     */
    default void skipped(StreamEvent.Skipped run, Optional<String> connection, byte[] beginning) {
        skipped(run, connection);
    }

    /** Says that nothing follows. */
    default void end() {}

    /** Makes all that was taken so far visible; throws when it cannot be written. */
    void flush() throws IOException;
}
