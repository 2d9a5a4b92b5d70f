package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.FieldKind;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is true of every redacted frame. */
class RedactionLawsTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aGoodFrameIsReadAsBefore(@ForAll("goodFrames") StreamEvent.Frame frame, @ForAll long key) {
        Redaction redaction = new Redaction(key);
        RedactedFrame pair = new RedactedFrame(frame, redaction.frame(frame).orElseThrow());
        pair.assertSameLayout();
        pair.assertSameDiagnostics();
        pair.assertSameMeaning(redaction);
        pair.assertDecodesAlone();
        pair.assertMoved();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void distancesStay(
            @ForAll("goodFrames") StreamEvent.Frame frame,
            @ForAll("goodFrames") StreamEvent.Frame other,
            @ForAll long key) {
        Redaction redaction = new Redaction(key);
        RedactedFrame pair = new RedactedFrame(frame, redaction.frame(frame).orElseThrow());
        RedactedFrame otherPair =
                new RedactedFrame(other, redaction.frame(other).orElseThrow());
        if (pair.hasMovedPlace() && otherPair.hasMovedPlace()) {
            pair.assertSameDistanceTo(otherPair);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDamagedFrameIsReadAsBeforeOrLeftOut(
            @ForAll("damagedFrames") List<StreamEvent.Frame> frames, @ForAll long key) {
        Redaction redaction = new Redaction(key);
        for (StreamEvent.Frame frame : frames) {
            redaction.frame(frame).ifPresent(redacted -> {
                RedactedFrame pair = new RedactedFrame(frame, redacted);
                pair.assertSameLayout();
                pair.assertSameDiagnostics();
                pair.assertSameMeaning(redaction);
                if (frame.text().startsWith("*")) {
                    pair.assertDecodesAlone();
                }
                pair.assertMoved();
            });
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noLongNumberRemainsWhereverItIs(
            @ForAll("reportedFrames") byte[] frame,
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 1000) int place,
            @ForAll @IntRange(max = 2) int length,
            @ForAll long key) {
        Redaction redaction = new Redaction(key);
        byte[] planted = AnyFrames.replaced(frame, AnyFrames.ascii(number), place, length);
        for (StreamEvent.Frame holder : Vector.framesOf(planted)) {
            assertThat(redaction.frame(holder).map(RedactionLawsTest::content).orElse(""))
                    .doesNotContain(number)
                    .doesNotContain(HexFormat.of().formatHex(AnyFrames.ascii(number)));
        }
    }

    /** All but an odometer of any length, and a status that follows a date without a comma. */
    private static String content(StreamEvent.Frame frame) {
        return Explanation.of(frame).fields().stream()
                .filter(field -> field.kind() != FieldKind.ODOMETER_RAW && field.kind() != FieldKind.STATUS)
                .map(Explanation.Field::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<StreamEvent.Frame> goodFrames() {
        return AnyFrames.good();
    }

    @Provide
    Arbitrary<List<StreamEvent.Frame>> damagedFrames() {
        return AnyFrames.damaged();
    }

    @Provide
    Arbitrary<byte[]> reportedFrames() {
        return AnyFrames.reported();
    }

    /** Longer than what any other field can be, but not as long as the clock of a server, and not a speed of zeros. */
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.of(10, 11, 13, 15, 19, 20)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length))
                .filter(number -> !number.matches("0+"));
    }
}
