package io.github.cctrcodec.samples.browser;

import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.samples.cctr.SourceDecoder;
import io.github.cctrcodec.samples.cctr.input.InputException;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.DetectionTree;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import io.github.cctrcodec.samples.cctr.output.ExplanationTree;
import io.github.cctrcodec.samples.cctr.output.MessageTree;
import io.github.cctrcodec.samples.cctr.sms.SmsTextTree;
import io.github.cctrcodec.sms.SmsText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the page and the module for Node can do, as the trees that the command line prints. */
final class Codec {
    private static final String NAME = "input";

    private Codec() {}

    /** Detects the protocol of bytes of the wire. */
    static Map<String, Object> detect(byte[] bytes) {
        return DetectionTree.of(ProtocolDetector.detect(bytes));
    }

    /** Decodes the bytes of one connection: the messages and skipped runs in order. */
    static List<Object> decode(byte[] bytes) {
        return events(bytes, MessageTree::of);
    }

    /** Explains the bytes of one connection: the frames, field by field, and skipped runs in order. */
    static List<Object> explain(byte[] bytes) {
        return events(bytes, frame -> ExplanationTree.of(frame.frame()));
    }

    /** Reads the text of an SMS. */
    static Map<String, Object> sms(String text) {
        return SmsTextTree.of(SmsText.parse(text), Optional.empty(), false);
    }

    /**
     * Reads an input as the command line reads a file.
     *
     * @param format as on the command line
     * @param consumer takes the messages and skipped runs in order
     * @return the format, the detection, and a remark on what was not understood
     * @throws InputException when it is written in another format
     */
    static Map<String, Object> read(byte[] input, String format, Consumer<Object> consumer) throws IOException {
        InputFormat wish = InputFormat.valueOf(format.toUpperCase(Locale.ROOT));
        OpenSource source = open(input, wish);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("format", source.format().toString());
        summary.put("detection", DetectionTree.of(ProtocolDetector.detect(beginning(open(input, wish)))));
        summary.put(
                "remark",
                SourceDecoder.decode(source, new Events(MessageTree::of, consumer))
                        .orElse(null));
        return summary;
    }

    /** The first bytes of the wire: of a log those of its first line with bytes of the device. */
    private static ByteBuffer beginning(OpenSource source) throws IOException {
        if (source.format() != InputFormat.LOG) {
            return ByteBuffer.wrap(source.stream().readNBytes(OpenSource.HEAD_LENGTH));
        }
        LogReader log = new LogReader(source.stream());
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            if (line.get() instanceof LogLine.Data data && !data.toDevice()) {
                return data.bytes();
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static List<Object> events(byte[] bytes, Function<DecodedFrame, Map<String, Object>> treeOf) {
        List<Object> events = new ArrayList<>();
        try {
            SourceDecoder.decode(open(bytes, InputFormat.RAW), new Events(treeOf, events::add));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return events;
    }

    private static OpenSource open(byte[] input, InputFormat wish) throws IOException {
        // Without the buffer, TeaVM's readNBytes leaves the stream where it was.
        return OpenSource.of(NAME, new BufferedInputStream(new ByteArrayInputStream(input)), wish);
    }

    /** Passes events on as trees, all but separators. */
    private record Events(Function<DecodedFrame, Map<String, Object>> treeOf, Consumer<Object> consumer)
            implements EventSink {
        @Override
        public void frame(DecodedFrame frame) {
            consumer.accept(treeOf.apply(frame));
        }

        @Override
        public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
            if (run.reason() != SkipReason.SEPARATOR) {
                consumer.accept(MessageTree.of(run, connection));
            }
        }

        @Override
        public void flush() {}
    }
}
