package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 7: every field of a decoded frame is in the message or in a diagnostic, so that no byte can change unnoticed. */
class NothingIsDroppedTest {
    static Stream<Vector> goodFrames() {
        return Vector.all().stream().filter(vector -> {
            List<StreamEvent> events = CctrCodec.decode(vector.bytes());
            return events.size() == 1
                    && events.get(0) instanceof StreamEvent.Frame frame
                    && frame.diagnostics().isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("goodFrames")
    void everyByteCounts(Vector vector) {
        byte[] frame = vector.bytes();
        List<Object> meaning = meaning(frame);
        for (int at = 0; at < frame.length; at++) {
            assertThat(hasOtherMeaning(frame, at, meaning))
                    .as("byte %d of %s", at, vector.input())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("goodFrames")
    void everyFieldThatIsReplacedByNonsenseIsSeen(Vector vector) {
        String frame = new String(vector.bytes(), StandardCharsets.ISO_8859_1);
        if (!frame.startsWith("*") || Character.isDigit(frame.charAt(1))) {
            return;
        }
        String[] fields = frame.substring(0, frame.length() - 1).split(",", -1);
        for (int i = 1; i < fields.length; i++) {
            String[] damaged = fields.clone();
            damaged[i] = "~";
            byte[] bytes = (String.join(",", damaged) + '#').getBytes(StandardCharsets.ISO_8859_1);
            assertThat(meaning(bytes)).as("field %d of %s", i, frame).isNotEqualTo(meaning(vector.bytes()));
        }
    }

    private static boolean hasOtherMeaning(byte[] frame, int at, List<Object> meaning) {
        byte[] other = frame.clone();
        for (int value = 0; value < 256; value++) {
            other[at] = (byte) value;
            if (!meaning(other).equals(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** What a decoder says of an input, the bytes of its frames aside. */
    private static List<Object> meaning(byte[] input) {
        return CctrCodec.decode(input).stream()
                .flatMap(event -> event instanceof StreamEvent.Frame frame
                        ? Stream.of(frame.message(), frame.diagnostics())
                        : Stream.of(event))
                .toList();
    }
}
