package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Head;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame anyone ever reported, and every rule of the wire: decoded, however the bytes come. */
class VectorsTest {
    private static final int[] READ_SIZES = {1, 2, 3, 5, Integer.MAX_VALUE};
    private static final int[] OFFSETS = {0, 1, 7};

    static Stream<Vector> vectors() {
        return Vector.all().stream();
    }

    @Test
    void everyLineSaysWhereItComesFromAndHowItIsKnown() {
        List<String> evidences = new ArrayList<>(List.of("MADE"));
        Arrays.stream(Evidence.values()).map(Enum::name).forEach(evidences::add);
        assertThat(Vector.all()).hasSizeGreaterThan(100);
        assertThat(Vector.all()).extracting(Vector::id).doesNotHaveDuplicates();
        assertThat(Vector.all()).allSatisfy(vector -> {
            assertThat(vector.source()).isNotBlank();
            assertThat(evidences).contains(vector.evidence());
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void saysWhatItShould(Vector vector) {
        assertThat(EventText.of(CctrCodec.decode(vector.bytes()))).isEqualTo(vector.expectation());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void saysTheSameAtEveryCutPoint(Vector vector) {
        byte[] bytes = vector.bytes();
        List<StreamEvent> whole = CctrCodec.decode(bytes);
        for (int cut = 0; cut <= bytes.length; cut++) {
            StreamDecoder decoder = new StreamDecoder();
            List<StreamEvent> events = new ArrayList<>();
            decoder.decode(ByteBuffer.wrap(bytes, 0, cut), events::add);
            decoder.decode(ByteBuffer.wrap(bytes, cut, bytes.length - cut), events::add);
            decoder.end(events::add);
            assertThat(events).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void saysTheSameInEveryKindOfBufferAndReadSize(Vector vector) {
        List<StreamEvent> whole = CctrCodec.decode(vector.bytes());
        for (int size : READ_SIZES) {
            for (int offset : OFFSETS) {
                assertThat(pushed(vector.bytes(), size, offset, false)).isEqualTo(whole);
                assertThat(pushed(vector.bytes(), size, offset, true)).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void keepsItsBytes(Vector vector) {
        for (StreamEvent event : CctrCodec.decode(vector.bytes())) {
            if (event instanceof StreamEvent.Frame frame) {
                int from = (int) frame.offset();
                assertThat(frame.toByteArray())
                        .isEqualTo(Arrays.copyOfRange(vector.bytes(), from, from + (int) frame.length()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyTextMessageSurvivesItsCanonicalForm(Vector vector) {
        for (StreamEvent event : CctrCodec.decode(vector.bytes())) {
            if (event instanceof StreamEvent.Frame frame
                    && !(frame.message().head() instanceof Head.H02Binary)
                    && frame.text().chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
                byte[] canonical = FrameEncoder.encode(frame.message());
                List<StreamEvent> again = CctrCodec.decode(canonical);
                assertThat(again).singleElement().isInstanceOfSatisfying(StreamEvent.Frame.class, second -> {
                    assertThat(second.message()).isEqualTo(frame.message());
                    assertThat(FrameEncoder.encode(second.message())).isEqualTo(canonical);
                });
            }
        }
    }

    @Test
    void theFramesOfCarscopUnitsAreCanonicalAlready() {
        List<String> changed = Vector.all().stream()
                .filter(vector -> vector.evidence().equals("CAPTURED"))
                .filter(vector -> CctrCodec.decode(vector.bytes()).stream()
                        .anyMatch(event -> event instanceof StreamEvent.Frame frame
                                && !Arrays.equals(FrameEncoder.encode(frame.message()), frame.toByteArray())))
                .map(Vector::id)
                .collect(Collectors.toList());
        // The speed "0.000" of one firmware, and the leading zeros of the network code and the levels of a cell report.
        assertThat(changed).containsExactly("A5", "C8");
    }

    private static List<StreamEvent> pushed(byte[] bytes, int size, int offset, boolean direct) {
        List<StreamEvent> events = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder();
        for (int from = 0; from < bytes.length; from += Math.min(size, bytes.length - from)) {
            int length = Math.min(size, bytes.length - from);
            ByteBuffer buffer =
                    direct ? ByteBuffer.allocateDirect(offset + length) : ByteBuffer.allocate(offset + length);
            buffer.put(offset, bytes, from, length).position(offset);
            decoder.decode(offset == 7 ? buffer.slice() : buffer, events::add);
        }
        decoder.end(events::add);
        return events;
    }
}
