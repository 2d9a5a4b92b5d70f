package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderLimits;
import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.FrameReader;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.Strictness;
import java.nio.ByteBuffer;
import java.util.List;

/** {@link FrameReader} with events for steps. Each method reads up to the next event and says whether there was one. */
final class EventReader {
    private final FrameReader reader;
    private final FrameDecoder frames;

    EventReader(DecoderLimits limits, Strictness strictness) {
        reader = new FrameReader(limits);
        frames = new FrameDecoder(strictness);
    }

    boolean next(ByteBuffer bytes, List<? super StreamEvent> events) {
        return add(reader.next(bytes), bytes, events);
    }

    boolean quiet(ByteBuffer bytes, List<? super StreamEvent> events) {
        return add(reader.quiet(bytes), bytes, events);
    }

    boolean end(ByteBuffer bytes, List<? super StreamEvent> events) {
        return add(reader.end(bytes), bytes, events);
    }

    long skippedSoFar() {
        return reader.skippedSoFar();
    }

    private boolean add(FrameReader.Step step, ByteBuffer bytes, List<? super StreamEvent> events) {
        switch (step) {
            case FRAME -> events.add(frames.decode(reader, bytes));
            case SKIPPED ->
                events.add(new StreamEvent.Skipped(reader.offset(), reader.skippedLength(), reader.reason()));
            case NEED_MORE -> {
                return false;
            }
        }
        return true;
    }
}
