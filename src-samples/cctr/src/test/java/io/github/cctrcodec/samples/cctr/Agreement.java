package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.message.FieldKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what the dissector and the decoder agree on, and keeps what they do not. */
final class Agreement {
    private static final int ENOUGH = 20;
    private static final double NEAR = 1e-9;

    private final List<String> differences = new ArrayList<>();
    private int frames;
    private int fields;
    private int values;

    List<String> differences() {
        return differences;
    }

    int frames() {
        return frames;
    }

    int fields() {
        return fields;
    }

    int values() {
        return values;
    }

    /** Whether further differences would tell nothing new. */
    boolean isHopeless() {
        return differences.size() >= ENOUGH;
    }

    void isSameCount(int found, int expected) {
        if (found != expected) {
            differences.add(found + " frames instead of " + expected);
        }
    }

    boolean isSameFrame(DissectedFrame found, String hex) {
        frames++;
        if (!found.hex().equals(hex)) {
            differences.add("frame " + found.hex() + " instead of " + hex);
        }
        return found.hex().equals(hex);
    }

    void compare(Explanation expected, DissectedFrame found) {
        Map<FieldKind, List<Explanation.Field>> byKind = new EnumMap<>(FieldKind.class);
        for (Explanation.Field field : expected.fields()) {
            // What cannot be read has no value of its kind in Wireshark.
            if (!field.kind().isForm() && field.length() > 0 && field.value().isPresent()) {
                byKind.computeIfAbsent(field.kind(), none -> new ArrayList<>()).add(field);
            }
        }
        byKind.forEach((kind, all) -> compare(kind, all, expected, found));
    }

    private void compare(FieldKind kind, List<Explanation.Field> expected, Explanation frame, DissectedFrame found) {
        String name = "cctr." + kind.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        List<DissectedFrame.Place> places = found.places(name);
        if (places.size() != expected.size()) {
            differences.add(name + ": " + places + " instead of " + expected + " in " + frame);
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            Explanation.Field field = expected.get(i);
            DissectedFrame.Place place = places.get(i);
            fields++;
            if (place.offset() != field.offset() || place.length() != field.length()) {
                differences.add(name + ": " + place + " instead of " + field + " in " + frame);
            }
            Optional<Boolean> same = kind == FieldKind.WORD
                    ? Optional.of(place.value().equals(frame.word()))
                    : sameValue(place.value(), field);
            values += same.isPresent() ? 1 : 0;
            if (same.isPresent() && !same.get()) {
                differences.add(name + ": " + place.value() + " instead of " + field + " in " + frame);
            }
        }
    }

    /** Whether a value is the same; empty where the dissector shows the text as sent. */
    private static Optional<Boolean> sameValue(String shown, Explanation.Field field) {
        if (field.kind() == FieldKind.STATUS) {
            return Optional.of(shown.equalsIgnoreCase("0x" + field.text()));
        }
        boolean isEscaped = field.text().chars().anyMatch(c -> c < ' ' || c >= 0x7F);
        if (field.value().isEmpty() || isEscaped || shown.equals(field.text())) {
            return Optional.empty();
        }
        String value = field.value().get();
        if (shown.equals(value.replace('T', ' ')) || shown.equals(value)) {
            return Optional.of(true);
        }
        try {
            double difference = Double.parseDouble(shown) - Double.parseDouble(value);
            return Optional.of(Math.abs(difference) < NEAR * Math.max(1, Math.abs(Double.parseDouble(value)))
                    // The library rounds degrees to seven decimals.
                    || field.unit().equals(Optional.of("degrees")) && Math.abs(difference) < 0.6e-7);
        } catch (NumberFormatException none) {
            return Optional.of(false);
        }
    }
}
