package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.StreamEvent;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame that anyone reported can be redacted, and is read as before. */
class RedactedVectorsTest {
    private static final int KEYS = 8;

    static List<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadAsBefore(Vector vector) {
        for (long key = 0; key < KEYS; key++) {
            Redaction redaction = new Redaction(key);
            for (StreamEvent.Frame frame : vector.frames()) {
                Optional<StreamEvent.Frame> redacted = redaction.frame(frame);
                assertThat(redacted).as("key %d", key).isPresent();
                RedactedFrame pair = new RedactedFrame(frame, redacted.get());
                pair.assertSameLayout();
                pair.assertSameDiagnostics();
                pair.assertSameMeaning(redaction);
                pair.assertMoved();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isAStreamOfTheSameFrames(Vector vector) {
        Redaction redaction = new Redaction(1);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<StreamEvent.Frame> redacted = vector.frames().stream()
                .flatMap(frame -> redaction.frame(frame).stream())
                .toList();
        redacted.forEach(frame -> stream.writeBytes(frame.toByteArray()));
        assertThat(Vector.framesOf(stream.toByteArray()))
                .extracting(StreamEvent.Frame::message)
                .isEqualTo(redacted.stream().map(StreamEvent.Frame::message).toList());
    }

    @Test
    void onlyFormsWithoutRoomForTheLongitudeChange() {
        Set<String> changed = new TreeSet<>();
        for (long key = 0; key < KEYS; key++) {
            Redaction redaction = new Redaction(key);
            for (Vector vector : Vector.all()) {
                for (StreamEvent.Frame frame : vector.frames()) {
                    if (new RedactedFrame(frame, redaction.frame(frame).orElseThrow()).isOfOtherForm()) {
                        changed.add(vector.id());
                    }
                }
            }
        }
        assertThat(changed)
                .containsExactly(
                        "R6",
                        "T12",
                        "latitude-one-digit",
                        "latitude-zeros-missing",
                        "longitude-digit-lost",
                        "longitude-minus-only",
                        "minus-minutes",
                        "sign-without-hemisphere");
    }

    @Test
    void distancesBetweenAnyTwoPlacesStay() {
        Redaction redaction = new Redaction(20);
        List<RedactedFrame> pairs = Vector.all().stream()
                .flatMap(vector -> vector.frames().stream())
                .map(frame -> new RedactedFrame(frame, redaction.frame(frame).orElseThrow()))
                .filter(RedactedFrame::hasMovedPlace)
                .toList();
        assertThat(pairs).hasSizeGreaterThan(100);
        for (RedactedFrame one : pairs) {
            for (RedactedFrame other : pairs) {
                one.assertSameDistanceTo(other);
            }
        }
    }
}
