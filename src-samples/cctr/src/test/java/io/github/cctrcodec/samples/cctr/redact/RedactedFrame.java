package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.FieldKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A frame before and after its redaction, and what must be true of the two. */
record RedactedFrame(StreamEvent.Frame before, StreamEvent.Frame after) {
    /** What may differ; every other field is the same when its meaning is known. */
    private static final Set<FieldKind> REPLACED = Set.of(
            FieldKind.ID,
            FieldKind.ICCID,
            FieldKind.LONGITUDE,
            FieldKind.EAST_WEST,
            FieldKind.SIGNS,
            FieldKind.LAC,
            FieldKind.CID,
            FieldKind.PARAMETER,
            FieldKind.RESULT,
            FieldKind.COMMAND,
            FieldKind.ALARM_TEXT);

    private static final Set<FieldKind> COORDINATES =
            Set.of(FieldKind.LATITUDE, FieldKind.NORTH_SOUTH, FieldKind.LONGITUDE, FieldKind.EAST_WEST);

    /** Whether the coordinates were written in another form, which has room for the moved longitude. */
    boolean isOfOtherForm() {
        return !form(before).equals(form(after));
    }

    private static List<String> form(StreamEvent.Frame frame) {
        return fields(frame).stream()
                .filter(field -> COORDINATES.contains(field.kind()))
                .map(field -> field.text().replaceAll("[0-9]", "0").replaceAll("[EW]", "-"))
                .toList();
    }

    void assertSameLayout() {
        List<Explanation.Field> old = fields(before);
        List<Explanation.Field> other = fields(after);
        assertThat(other).extracting(Explanation.Field::kind).isEqualTo(kinds(old));
        for (int i = 0; i < old.size() && !isOfOtherForm(); i++) {
            assertThat(other.get(i).offset()).isEqualTo(old.get(i).offset());
            assertThat(other.get(i).length()).isEqualTo(old.get(i).length());
        }
    }

    void assertSameDiagnostics() {
        if (isOfOtherForm()) {
            assertThat(codes(before)).containsAll(codes(after));
        } else {
            assertThat(Set.copyOf(after.diagnostics())).isEqualTo(Set.copyOf(before.diagnostics()));
        }
    }

    void assertSameMeaning(Redaction redaction) {
        assertThat(after.message().deviceId())
                .isEqualTo(before.message().deviceId().map(redaction::id));
        assertThat(after.message().type()).isEqualTo(before.message().type());
        assertThat(after.message().time()).isEqualTo(before.message().time());
        assertThat(after.message().fix().course())
                .isEqualTo(before.message().fix().course());
        List<Explanation.Field> old = fields(before);
        List<Explanation.Field> other = fields(after);
        for (int i = 0; i < old.size(); i++) {
            FieldKind kind = old.get(i).kind();
            if (!REPLACED.contains(kind) && old.get(i).value().isPresent()) {
                assertThat(other.get(i).value())
                        .as(kind.key())
                        .isEqualTo(old.get(i).value());
            }
        }
    }

    /** Any decoder reads the bytes as what the redaction returned. */
    void assertDecodesAlone() {
        List<StreamEvent> events = CctrCodec.decode(after.toByteArray());
        assertThat(events).singleElement().isInstanceOfSatisfying(StreamEvent.Frame.class, again -> {
            assertThat(again.message()).isEqualTo(after.message());
            assertThat(again.diagnostics()).isEqualTo(after.diagnostics());
        });
    }

    void assertMoved() {
        Optional<Coordinates> old = before.message().fix().coordinates();
        Optional<Coordinates> moved = after.message().fix().coordinates();
        assertThat(moved.isPresent()).isEqualTo(old.isPresent());
        old.ifPresent(place -> assertThat(moved.get().longitude() == place.longitude())
                .isEqualTo(place.latitude() == 0 && place.longitude() == 0));
    }

    /** Two frames are as far apart as they were. */
    void assertSameDistanceTo(RedactedFrame other) {
        assertThat(Haversine.metres(place(after), place(other.after)))
                .isCloseTo(Haversine.metres(place(before), place(other.before)), within(0.01));
    }

    /** Whether there is a place that moves by the exact angle: one that is written with enough decimals. */
    boolean hasMovedPlace() {
        return before.message()
                        .fix()
                        .coordinates()
                        .filter(place -> place.latitude() != 0 || place.longitude() != 0)
                        .isPresent()
                && fields(before).stream()
                        .filter(field -> field.kind() == FieldKind.LONGITUDE)
                        .noneMatch(field -> field.text().matches(".*\\.[0-9]{1,3}"));
    }

    private static Coordinates place(StreamEvent.Frame frame) {
        return frame.message().fix().coordinates().orElseThrow();
    }

    private static List<Explanation.Field> fields(StreamEvent.Frame frame) {
        return Explanation.of(frame).fields();
    }

    private static List<FieldKind> kinds(List<Explanation.Field> fields) {
        return fields.stream().map(Explanation.Field::kind).toList();
    }

    private static List<Diagnostic.Code> codes(StreamEvent.Frame frame) {
        return frame.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
