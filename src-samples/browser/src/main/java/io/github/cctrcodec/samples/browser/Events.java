package io.github.cctrcodec.samples.browser;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.MessageTree;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Passes events on as trees.
 *
 * @param treeOf what a frame becomes
 * @param namesLookAlikes whether skipped bytes are named that belong to another protocol
 * @param consumer takes them in order
 */
record Events(Function<DecodedFrame, Map<String, Object>> treeOf, boolean namesLookAlikes, Consumer<Object> consumer)
        implements EventSink {

    @Override
    public void frame(DecodedFrame frame) {
        consumer.accept(treeOf.apply(frame));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        consumer.accept(MessageTree.of(run, connection));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection, byte[] beginning) {
        Map<String, Object> tree = MessageTree.of(run, connection);
        if (namesLookAlikes && ProtocolDetector.detect(beginning) instanceof Detection.NoMatch noMatch) {
            noMatch.lookAlike().ifPresent(other -> tree.put("lookAlike", other.name()));
        }
        consumer.accept(tree);
    }

    @Override
    public void flush() {}
}
