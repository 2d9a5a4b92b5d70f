package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what the dissector shows against what the decoder returns, and counts what was compared. */
final class Agreement {
    private static final int MAX_DISAGREEMENTS = 20;

    private final List<String> disagreements = new ArrayList<>();
    private final Map<FieldKind, Integer> fields = new EnumMap<>(FieldKind.class);
    private final Map<FieldKind, Integer> values = new EnumMap<>(FieldKind.class);
    private final Set<Word> words = EnumSet.noneOf(Word.class);
    private int frames;
    private int ambiguous;
    private int diagnostics;
    private long skippedBytes;

    /** What does not agree; the first of it. */
    List<String> disagreements() {
        return disagreements;
    }

    int frames() {
        return frames;
    }

    /** The known words of the frames. */
    Set<Word> words() {
        return words;
    }

    /** How often a field was compared: its name, place and text, and its value where it has one. */
    Map<FieldKind, Integer> fields() {
        return fields;
    }

    /** How often a value was compared. */
    Map<FieldKind, Integer> values() {
        return values;
    }

    /** How many frames have fields that the decoder names, but no message because it would be read in another way. */
    int ambiguous() {
        return ambiguous;
    }

    int diagnostics() {
        return diagnostics;
    }

    /** How many bytes were skipped, white space between frames left out. */
    long skippedBytes() {
        return skippedBytes;
    }

    /** Adds what another comparison has counted. */
    Agreement plus(Agreement other) {
        disagreements.addAll(other.disagreements);
        other.fields.forEach((kind, count) -> fields.merge(kind, count, Integer::sum));
        other.values.forEach((kind, count) -> values.merge(kind, count, Integer::sum));
        words.addAll(other.words);
        frames += other.frames;
        ambiguous += other.ambiguous;
        diagnostics += other.diagnostics;
        skippedBytes += other.skippedBytes;
        return this;
    }

    /** Compares a frame with its tree. */
    void check(StreamEvent.Frame frame, Shown tree) {
        frames++;
        try {
            compare(frame, tree);
        } catch (AssertionError disagreement) {
            if (disagreements.size() < MAX_DISAGREEMENTS) {
                disagreements.add(disagreement.getMessage());
            }
        }
    }

    /** Compares a run of skipped bytes, or a part of one, with its tree. */
    void check(SkipReason reason, long length, Shown tree) {
        skippedBytes += length;
        assertThat(tree.item("cctr.skipped").map(Shown::text)).as("%s", tree).contains(ShownValue.plain(reason));
        assertThat((long) tree.length()).as("%s", tree).isEqualTo(length);
    }

    private void compare(StreamEvent.Frame frame, Shown tree) {
        byte[] bytes = new byte[frame.bytes().remaining()];
        frame.bytes().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(tree.hex()).as(text).isEqualTo(HexFormat.of().formatHex(bytes));
        Message message = frame.message();
        Explanation explanation = Explanation.of(frame);
        List<Explanation.Field> expected = explanation.fields().stream()
                .filter(field -> !field.kind().isForm())
                .toList();
        List<Shown> shown = places(tree);
        assertThat(names(shown)).as(text).isEqualTo(names(expected));
        message.knownWord().ifPresent(words::add);
        boolean isAmbiguous = isAmbiguous(message, expected);
        if (isAmbiguous && !tree.text("cctr.word", "cctr.type").equals(ShownValue.plain(message.type()))) {
            ambiguous++;
            return;
        }
        assertThat(generated(tree)).as(text).isEqualTo(generated(message, explanation));
        for (int i = 0; i < expected.size(); i++) {
            compare(expected.get(i), shown.get(i), tree, message, text);
        }
        Set<String> codes = frame.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ShownValue.diagnostics(tree.all())).as(text).isEqualTo(codes);
        diagnostics += codes.size();
    }

    private void compare(Explanation.Field field, Shown shown, Shown tree, Message message, String frame) {
        fields.merge(field.kind(), 1, Integer::sum);
        String what = field + " of " + frame;
        if (field.length() > 0) {
            assertThat(shown.offset() - tree.offset()).as(what).isEqualTo(field.offset());
            assertThat(shown.length()).as(what).isEqualTo(field.length());
        } else {
            assertThat(shown.hex()).as(what).isEmpty();
        }
        Set<String> codes = field.diagnostics().stream()
                .map(Diagnostic::code)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(codes).as(what).containsAll(ShownValue.diagnostics(shown.items().stream()));
        boolean isText = ShownValue.isText(field.kind());
        boolean isValue = !isText && !shown.name().endsWith(".raw");
        if (isValue) {
            assertThat(field.value()).as(what).isPresent();
            values.merge(field.kind(), 1, Integer::sum);
            ShownValue.check(field, shown, message, what);
        } else {
            boolean isLetter = field.kind() == FieldKind.WORD && !frame.startsWith("*");
            String text = isLetter ? message.wordText() : field.text();
            assertThat(shown.text()).as(what).isEqualTo(ShownValue.printable(text));
            assertThat(isText || field.value().isEmpty()).as(what).isTrue();
        }
    }

    /** Whether fields have names that an unrecognized frame has no use for. */
    private static boolean isAmbiguous(Message message, List<Explanation.Field> fields) {
        return message.type() == MessageType.UNRECOGNIZED
                && fields.stream().anyMatch(field -> switch (field.kind()) {
                    case MAKER, ID, STAMP, WORD, BODY, EXTRA -> false;
                    default -> true;
                });
    }

    /** What is told of the frame as a whole. */
    private static List<String> generated(Message message, Explanation explanation) {
        List<String> generated = new ArrayList<>(List.of(
                ShownValue.plain(message.protocol()),
                ShownValue.plain(message.type()),
                ShownValue.plain(message.direction()),
                explanation.evidence().map(ShownValue::plain).orElse(""),
                message instanceof Position position && position.delivery() != Delivery.UNSTATED
                        ? ShownValue.plain(position.delivery())
                        : ""));
        message.time().ifPresent(time -> generated.add(time.toString()));
        return generated;
    }

    private static List<String> generated(Shown tree) {
        List<String> generated = new ArrayList<>(List.of(
                tree.text("cctr.protocol").toLowerCase(Locale.ROOT),
                tree.text("cctr.word", "cctr.type"),
                tree.text("cctr.word", "cctr.direction"),
                tree.text("cctr.word", "cctr.evidence"),
                tree.text("cctr.word", "cctr.delivery")));
        tree.item("cctr.timestamp")
                .ifPresent(item -> generated.add(ShownValue.time(item.text()).toString()));
        return generated;
    }

    /** The fields of a frame; those of a cell are below it. */
    static List<Shown> places(Shown tree) {
        List<Shown> places = new ArrayList<>();
        for (Shown item : tree.items()) {
            switch (item.name()) {
                case "cctr.protocol", "cctr.timestamp", "_ws.expert" -> {}
                case "cctr.cell" -> places.addAll(places(item));
                default -> places.add(item);
            }
        }
        return places;
    }

    private static List<String> names(List<?> fields) {
        return fields.stream()
                .map(field -> field instanceof Explanation.Field explained
                        ? ShownValue.filterName(explained.kind())
                        : ((Shown) field).name().replaceFirst("\\.raw$", ""))
                .toList();
    }
}
