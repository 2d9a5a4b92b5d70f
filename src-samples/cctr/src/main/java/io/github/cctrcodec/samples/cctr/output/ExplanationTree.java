package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A frame with all of its fields in order, as maps, lists, texts and numbers: what the JSON output writes. */
public final class ExplanationTree {
    private ExplanationTree() {}

    /** Returns the properties of an explained frame. */
    public static Map<String, Object> of(StreamEvent.Frame frame) {
        Explanation explanation = Explanation.of(frame);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", explanation.protocol().name());
        tree.put("word", explanation.word());
        tree.put("evidence", explanation.evidence().map(Enum::name).orElse(null));
        tree.put("raw", MessageTree.raw(frame));
        tree.put(
                "fields", explanation.fields().stream().map(ExplanationTree::of).toList());
        return tree;
    }

    private static Map<String, Object> of(Explanation.Field field) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", field.name());
        tree.put("offset", field.offset());
        tree.put("length", field.length());
        tree.put("text", field.text());
        tree.put("value", field.value().orElse(null));
        tree.put("unit", field.unit().orElse(null));
        tree.put("evidence", field.evidence().map(Enum::name).orElse(null));
        tree.put("diagnostic", diagnostics(field).orElse(null));
        return tree;
    }

    private static Optional<String> diagnostics(Explanation.Field field) {
        return field.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of(field.diagnostics().stream().map(Diagnostic::text).collect(Collectors.joining("; ")));
    }
}
