package io.github.cctrcodec;

import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FrameReader;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.MessageView;
import io.github.cctrcodec.view.RecordView;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Turns the last step of a {@link FrameReader} into an immutable event. For callers that manage their own buffer;
 * most should use {@link StreamDecoder}.
 *
 * <pre>{@code
 * FrameReader.Step step;
 * while ((step = reader.next(buffer)) != FrameReader.Step.NEED_MORE) {
 *     handle(decoder.event(step, reader, buffer));
 * }
 * }</pre>
 *
 * <p>Belongs to one thread at a time, and keeps nothing between two calls, no reference to the buffer either. No frame makes it throw.
 */
public final class FrameDecoder {
    private final boolean strict;
    // Created for the first frame that needs them: most connections and packets have frames of one form.
    private Optional<CarscopView> carscop = Optional.empty();
    private Optional<H02View> h02 = Optional.empty();
    private Optional<RecordView> record = Optional.empty();

    /**
     * Creates a decoder.
     *
     * @param options the strictness; the limits are those of the {@link FrameReader}
     */
    public FrameDecoder(DecoderOptions options) {
        this.strict = options.strict();
    }

    /**
     * Returns the event of a step that found something: decodes a frame, or reports a skipped run.
     *
     * @param step the result of the last step of the reader, not {@link FrameReader.Step#NEED_MORE}
     * @param reader the reader that took the step
     * @param bytes the buffer of that step, unchanged since; a frame is copied once, and the position stays
     * @return an immutable event
     */
    public StreamEvent event(FrameReader.Step step, FrameReader reader, ByteBuffer bytes) {
        return step == FrameReader.Step.FRAME
                ? frame(reader, bytes)
                : new StreamEvent.Skipped(reader.offset(), reader.skippedLength(), reader.reason());
    }

    private StreamEvent.Frame frame(FrameReader reader, ByteBuffer bytes) {
        // One call for each view, so that the compiler knows which one it is.
        if (reader.protocol() == Protocol.CARSCOP) {
            return event(carscop().wrap(bytes, reader.start(), reader.length()), reader, bytes);
        }
        return bytes.get(reader.start()) == '*'
                ? event(h02().wrap(bytes, reader.start(), reader.length()), reader, bytes)
                : event(record().wrap(bytes, reader.start(), reader.length(), reader.hasLongId()), reader, bytes);
    }

    private StreamEvent.Frame event(MessageView view, FrameReader reader, ByteBuffer bytes) {
        boolean refused = strict && view.hasErrors();
        Message message = refused ? view.toUnrecognized() : view.toMessage();
        StreamEvent.Frame frame = StreamEvent.Frame.of(
                reader.offset(), message, view.diagnostics(), bytes, reader.start(), reader.length());
        view.clear();
        return frame;
    }

    private CarscopView carscop() {
        if (carscop.isEmpty()) {
            carscop = Optional.of(new CarscopView());
        }
        return carscop.get();
    }

    private H02View h02() {
        if (h02.isEmpty()) {
            h02 = Optional.of(new H02View());
        }
        return h02.get();
    }

    private RecordView record() {
        if (record.isEmpty()) {
            record = Optional.of(new RecordView());
        }
        return record.get();
    }
}
