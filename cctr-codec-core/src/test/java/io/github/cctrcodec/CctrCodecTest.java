package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cctrcodec.message.SkipReason;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one-liners: what they leave untouched, what they return, and what they keep. */
class CctrCodecTest {
    private static final String HANDSHAKE = "*161101144927UB00HSO^";
    private static final int LARGE = 64 << 20;

    @Test
    void theListCannotBeChanged() {
        for (String text : List.of("", HANDSHAKE, HANDSHAKE + "\n" + HANDSHAKE)) {
            List<StreamEvent> events = CctrCodec.decode(text.getBytes(StandardCharsets.US_ASCII));
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> events.add(new StreamEvent.Skipped(0, 1, SkipReason.GARBAGE)));
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(events::clear);
        }
    }

    @Test
    void aConsumerGetsTheEventsOfTheList() {
        ByteBuffer input = ByteBuffer.wrap(
                        ("??" + HANDSHAKE + "\n" + HANDSHAKE + "*HQ,1").getBytes(StandardCharsets.US_ASCII))
                .position(2);
        List<StreamEvent> events = new ArrayList<>();
        CctrCodec.decode(input, events::add);
        assertThat(events).hasSize(4).isEqualTo(CctrCodec.decode(input));
        assertThat(input.position()).isEqualTo(2);

        events.clear();
        CctrCodec.decode(input, DecoderOptions.STRICT, events::add);
        assertThat(events).isEqualTo(CctrCodec.decode(input, DecoderOptions.STRICT));
    }

    @Test
    void aConsumerThatThrowsStopsTheDecoding() {
        ByteBuffer input = ByteBuffer.wrap((HANDSHAKE + HANDSHAKE).getBytes(StandardCharsets.US_ASCII));
        List<StreamEvent> events = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> CctrCodec.decode(input, event -> {
                    events.add(event);
                    throw new IllegalStateException("enough");
                }));
        assertThat(events).hasSize(1);
        assertThat(input.position()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {HANDSHAKE, "*161101144927UZ99^", "*1", "*HQ,1,#\n", "*161101144927UB00"})
    void aLargeInputIsDecodedInConstantMemory(String piece) throws InterruptedException {
        byte[] input = piece.repeat(LARGE / piece.length()).getBytes(StandardCharsets.US_ASCII);
        List<WeakReference<StreamEvent>> samples = new ArrayList<>();
        long[] covered = new long[2];
        CctrCodec.decode(ByteBuffer.wrap(input), event -> {
            if (covered[1]++ % 250_000 == 0) {
                samples.add(new WeakReference<>(event));
            }
            covered[0] += event.length();
            if (covered[0] == input.length) {
                // Still inside the call: what it keeps is reachable.
                assertThat(samples.subList(0, samples.size() - 1)).allMatch(CctrCodecTest::isCollected);
            }
        });
        assertThat(covered[0]).isEqualTo(input.length);
    }

    private static boolean isCollected(WeakReference<StreamEvent> event) {
        try {
            return StreamDecoderTest.isCollected(event);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
