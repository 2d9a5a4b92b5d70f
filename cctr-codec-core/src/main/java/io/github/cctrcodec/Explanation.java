package io.github.cctrcodec;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.MessageView;
import io.github.cctrcodec.view.RecordView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Every field of a frame: where it is, what it is called, what it means, and how that is known. The fields, separators
 * included, cover each byte of the frame once.
 *
 * <pre>{@code
 * for (Explanation.Field field : Explanation.of(frame).fields()) {
 *     System.out.println(field.offset() + " " + field.name() + " " + field.text() + " " + field.value().orElse(""));
 * }
 * }</pre>
 *
 * <p>The places are those of the reader that decodes frames, and the values those of the message that a lenient decoder
 * returns. Immutable and thread-safe.
 *
 * @param protocol the protocol of the frame
 * @param word the word of the frame, as sent
 * @param evidence how the word is known; absent when nobody documented it
 * @param fields from left to right, immutable
 */
public record Explanation(Protocol protocol, String word, Optional<Evidence> evidence, List<Field> fields) {

    /**
     * A field of a frame.
     *
     * @param kind what the field is
     * @param offset of its first byte, from the beginning of the frame
     * @param length in bytes; 0 for a field that is left empty
     * @param text the bytes as sent, one character for each (ISO 8859-1); in a binary record as hexadecimal digits
     * @param value the meaning of the bytes; absent when they are part of the form, malformed, or have no known meaning
     * @param evidence how the meaning is known; absent without a value
     * @param diagnostics what is wrong or remarkable in the field; immutable
     */
    public record Field(
            FieldKind kind,
            int offset,
            int length,
            String text,
            Optional<String> value,
            Optional<Evidence> evidence,
            List<Diagnostic> diagnostics) {
        /**
         * Checks that nothing is {@code null}.
         *
         * @param kind see {@link #kind()}
         * @param offset see {@link #offset()}
         * @param length see {@link #length()}
         * @param text see {@link #text()}
         * @param value see {@link #value()}
         * @param evidence see {@link #evidence()}
         * @param diagnostics see {@link #diagnostics()}
         */
        public Field {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(evidence, "evidence");
            diagnostics = List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics"));
        }

        /**
         * Returns the name of the field.
         *
         * @return one word, see {@link FieldKind#key()}
         */
        public String name() {
            return kind.key();
        }

        /**
         * Returns the unit of the value.
         *
         * @return absent for a value without a unit, and without a value
         */
        public Optional<String> unit() {
            return value.isPresent() ? kind.unit() : Optional.empty();
        }
    }

    /**
     * Checks that nothing is {@code null}.
     *
     * @param protocol see {@link #protocol()}
     * @param word see {@link #word()}
     * @param evidence see {@link #evidence()}
     * @param fields see {@link #fields()}
     */
    public Explanation {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(evidence, "evidence");
        fields = List.copyOf(Objects.requireNonNull(fields, "fields"));
    }

    /**
     * Explains a frame.
     *
     * @param frame as a decoder returned it
     * @return the explanation
     * @throws IllegalArgumentException when the bytes of the frame are not one whole frame, which no decoder returns
     */
    public static Explanation of(StreamEvent.Frame frame) {
        ByteBuffer bytes = frame.bytes();
        MessageView view = view(frame, bytes);
        Message message = view.toMessage();
        Optional<Evidence> evidence = message.knownWord().map(Word::evidence);
        FieldValues values = new FieldValues(message);
        boolean binary = bytes.get(0) != '*';
        List<Field> fields = new ArrayList<>();
        for (Place place : view.places()) {
            byte[] raw = new byte[place.length()];
            bytes.get(place.offset(), raw);
            String text = binary ? HexFormat.of().formatHex(raw) : new String(raw, StandardCharsets.ISO_8859_1);
            Optional<String> value = values.next(place.kind()).filter(known -> !known.isEmpty());
            fields.add(new Field(
                    place.kind(),
                    place.offset(),
                    place.length(),
                    text,
                    value,
                    value.isPresent() ? values.evidence(place.kind()).or(() -> evidence) : Optional.empty(),
                    frame.diagnostics().stream()
                            .filter(diagnostic -> isIn(diagnostic, place))
                            .toList()));
        }
        return new Explanation(message.protocol(), message.wordText(), evidence, fields);
    }

    private static MessageView view(StreamEvent.Frame frame, ByteBuffer bytes) {
        int length = bytes.remaining();
        if (frame.message().protocol() == Protocol.CARSCOP) {
            return new CarscopView().wrap(bytes, 0, length);
        }
        if (bytes.get(0) == '*') {
            return new H02View().wrap(bytes, 0, length);
        }
        boolean longId =
                frame.message().deviceId().filter(id -> id.length() > 10).isPresent();
        return new RecordView().wrap(bytes, 0, length, longId);
    }

    /** Whether a diagnostic is about a field: about some of its bytes, or about what is missing where it begins. */
    private static boolean isIn(Diagnostic diagnostic, Place place) {
        int end = diagnostic.offset() + diagnostic.length();
        return diagnostic.length() == 0
                ? diagnostic.offset() >= place.offset()
                        && diagnostic.offset() < Math.max(place.end(), place.offset() + 1)
                : diagnostic.offset() < place.end() && end > place.offset();
    }
}
