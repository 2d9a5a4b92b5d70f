package io.github.cctrcodec.samples.browser;

import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.samples.cctr.SourceDecoder;
import io.github.cctrcodec.samples.cctr.input.InputException;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.DecodedFrame;
import io.github.cctrcodec.samples.cctr.output.DetectionTree;
import io.github.cctrcodec.samples.cctr.output.ExplanationTree;
import io.github.cctrcodec.samples.cctr.output.MessageTree;
import io.github.cctrcodec.samples.cctr.redact.RedactingSink;
import io.github.cctrcodec.samples.cctr.redact.Redaction;
import io.github.cctrcodec.samples.cctr.sms.SmsTextTree;
import io.github.cctrcodec.sms.SmsText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
     * @return the format, the detection, and remarks on what was not read
     * @throws InputException when it is written in another format
     */
    static Map<String, Object> read(byte[] input, String format, Consumer<Object> consumer) throws IOException {
        InputFormat wish = format(format);
        OpenSource source = open(input, wish);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("format", source.format().toString());
        summary.put("detection", DetectionTree.of(ProtocolDetector.detect(FirstBytes.of(open(input, wish)))));
        summary.put("remarks", SourceDecoder.decode(source, NAME, new Events(MessageTree::of, true, consumer)));
        return summary;
    }

    /**
     * Reads an input and redacts its frames; skipped bytes are left out.
     *
     * @param format as on the command line
     * @param key a random number; whoever knows it can undo the redaction
     * @param consumer takes the redacted messages in order
     * @return how many frames were left out, because they cannot be redacted
     */
    static Map<String, Object> redact(byte[] input, String format, long key, Consumer<Object> consumer)
            throws IOException {
        Consumer<Object> messages = event -> {
            if (event instanceof Map<?, ?> message && message.containsKey("raw")) {
                consumer.accept(message);
            }
        };
        RedactingSink sink = new RedactingSink(new Redaction(key), new Events(MessageTree::of, false, messages));
        SourceDecoder.decode(open(input, format(format)), NAME, sink);
        return Map.of("leftOut", sink.leftOut());
    }

    private static InputFormat format(String name) {
        return InputFormat.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<Object> events(byte[] bytes, Function<DecodedFrame, Map<String, Object>> treeOf) {
        List<Object> events = new ArrayList<>();
        try {
            SourceDecoder.decode(open(bytes, InputFormat.RAW), NAME, new Events(treeOf, false, events::add));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return events;
    }

    private static OpenSource open(byte[] input, InputFormat wish) throws IOException {
        // Without the buffer, TeaVM's readNBytes leaves the stream where it was.
        return OpenSource.of(NAME, new BufferedInputStream(new ByteArrayInputStream(input)), wish);
    }
}
