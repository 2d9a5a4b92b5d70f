package io.github.cctrcodec;

import io.github.cctrcodec.view.FrameReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Decodes bytes that are whole: a datagram, a file, a pasted frame. For the chunks of a connection, use
 * {@link StreamDecoder}.
 *
 * <pre>{@code
 * for (StreamEvent event : CctrCodec.decode(packet)) {
 *     if (event instanceof StreamEvent.Frame frame && frame.message() instanceof Position position) {
 *         position.fix().coordinates().ifPresent(place -> show(place.latitude(), place.longitude()));
 *     }
 * }
 * }</pre>
 *
 * <p>A list of events takes many times the memory of the bytes. For a large file, use the methods with a consumer, which keep
 * nothing:
 *
 * <pre>{@code
 * CctrCodec.decode(channel.map(READ_ONLY, 0, channel.size()), event -> handle(event));
 * }</pre>
 *
 * <p>Stateless and thread-safe. No input makes it throw.
 */
public final class CctrCodec {
    private CctrCodec() {}

    /**
     * Decodes a packet with {@link DecoderOptions#LENIENT}.
     *
     * @param packet all bytes of the packet; left untouched
     * @return frames and skipped runs in order; immutable, empty for no bytes
     */
    public static List<StreamEvent> decode(byte[] packet) {
        return list(ByteBuffer.wrap(packet), DecoderOptions.LENIENT);
    }

    /**
     * Decodes a packet with {@link DecoderOptions#LENIENT}.
     *
     * @param packet all bytes between position and limit; left untouched
     * @return frames and skipped runs in order; immutable, empty for no bytes
     */
    public static List<StreamEvent> decode(ByteBuffer packet) {
        return decode(packet, DecoderOptions.LENIENT);
    }

    /**
     * Decodes a packet.
     *
     * @param packet all bytes between position and limit; left untouched
     * @param options limits and strictness
     * @return frames and skipped runs in order; immutable, empty for no bytes
     */
    public static List<StreamEvent> decode(ByteBuffer packet, DecoderOptions options) {
        return list(packet.duplicate(), options);
    }

    /**
     * Decodes an input of any size with {@link DecoderOptions#LENIENT}, one event at a time.
     *
     * @param input all bytes between position and limit; left untouched
     * @param events receives frames and skipped runs in order; when it throws, decoding stops and the exception reaches the
     *     caller
     */
    public static void decode(ByteBuffer input, Consumer<? super StreamEvent> events) {
        decode(input, DecoderOptions.LENIENT, events);
    }

    /**
     * Decodes an input of any size, one event at a time.
     *
     * @param input all bytes between position and limit; left untouched
     * @param options limits and strictness
     * @param events receives frames and skipped runs in order; when it throws, decoding stops and the exception reaches the
     *     caller
     */
    public static void decode(ByteBuffer input, DecoderOptions options, Consumer<? super StreamEvent> events) {
        ByteBuffer bytes = input.duplicate();
        FrameReader reader = options.newFrameReader();
        FrameDecoder frames = new FrameDecoder(options);
        FrameReader.Step step;
        while ((step = reader.end(bytes)) != FrameReader.Step.NEED_MORE) {
            events.accept(frames.event(step, reader, bytes));
        }
    }

    private static List<StreamEvent> list(ByteBuffer packet, DecoderOptions options) {
        FrameReader reader = options.newFrameReader();
        FrameDecoder frames = new FrameDecoder(options);
        FrameReader.Step step = reader.end(packet);
        if (step == FrameReader.Step.NEED_MORE) {
            return List.of();
        }
        StreamEvent first = frames.event(step, reader, packet);
        step = reader.end(packet);
        if (step == FrameReader.Step.NEED_MORE) {
            return List.of(first); // Most packets hold one frame.
        }
        List<StreamEvent> events = new ArrayList<>();
        events.add(first);
        do {
            events.add(frames.event(step, reader, packet));
            step = reader.end(packet);
        } while (step != FrameReader.Step.NEED_MORE);
        return Collections.unmodifiableList(events);
    }
}
