package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** The fields of a frame as aligned lines: offset, bytes, name, value, and what is remarkable. */
final class FieldLines {
    private static final int MAX_WIDTH = 32;

    private final Optional<Evidence> evidenceOfWord;
    private final Colours colours;
    private final int textWidth;
    private final int nameWidth;

    /** @param evidenceOfWord which is not repeated for each field */
    FieldLines(List<Explanation.Field> fields, Optional<Evidence> evidenceOfWord, Colours colours) {
        this.evidenceOfWord = evidenceOfWord;
        this.colours = colours;
        textWidth = width(fields, field -> Printable.of(field.text()));
        nameWidth = width(fields, FieldLines::label);
    }

    private static int width(List<Explanation.Field> fields, Function<Explanation.Field, String> column) {
        return fields.stream()
                .mapToInt(field -> Math.min(MAX_WIDTH, column.apply(field).length()))
                .max()
                .orElse(0);
    }

    String line(Explanation.Field field) {
        StringJoiner line = new StringJoiner("  ");
        line.add(colours.quiet(String.format(Locale.ROOT, "%5d", field.offset())));
        line.add(padded(Printable.of(field.text()), textWidth));
        line.add(padded(label(field), nameWidth));
        value(field).ifPresent(value -> line.add(colours.value(value)));
        field.evidence()
                .filter(known -> !evidenceOfWord.equals(field.evidence()))
                .ifPresent(known -> line.add(colours.quiet('(' + MeaningText.of(known) + ')')));
        for (Diagnostic diagnostic : field.diagnostics()) {
            line.add(
                    diagnostic.isError()
                            ? colours.error("! " + diagnostic.text())
                            : colours.remark("* " + diagnostic.text()));
        }
        return line.toString().stripTrailing();
    }

    /** {@code northSouth} is "north south". */
    private static String label(Explanation.Field field) {
        return field.name().replaceAll("(?<=[a-z])[A-Z]", " $0").toLowerCase(Locale.ROOT);
    }

    /** The value with its unit. A field with two numbers has two units. */
    private static Optional<String> value(Explanation.Field field) {
        if (field.value().isEmpty()) {
            return field.length() == 0 ? Optional.of("(empty)") : Optional.empty();
        }
        String[] values = field.value().get().split(", ", -1);
        String[] units = field.unit().map(unit -> unit.split(", ", -1)).orElse(new String[0]);
        if (units.length == 0 || values.length != units.length) {
            return Optional.of(Printable.of(
                    field.value().get() + field.unit().map(unit -> ' ' + unit).orElse("")));
        }
        StringJoiner all = new StringJoiner(", ");
        for (int i = 0; i < values.length; i++) {
            all.add(values[i] + ' ' + units[i]);
        }
        return Optional.of(Printable.of(all.toString()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
