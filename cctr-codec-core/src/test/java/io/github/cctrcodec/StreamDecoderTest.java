package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cctrcodec.message.SkipReason;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the push decoder: consumers that throw or call back, and the memory that it keeps. */
class StreamDecoderTest {
    private static final String HANDSHAKE = "*161101144927UB00HSO^";
    private static final String HEARTBEAT = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";

    private final StreamDecoder decoder = new StreamDecoder();
    private final List<StreamEvent> events = new ArrayList<>();

    @Test
    void aChunkIsLeftAfterTheEventForWhichTheConsumerThrew() {
        ByteBuffer chunk = ascii(HANDSHAKE + HEARTBEAT + HANDSHAKE);
        assertFails(() -> decoder.decode(chunk, this::addAndThrow));
        assertThat(chunk.position()).isEqualTo(HANDSHAKE.length());
        decoder.decode(chunk, events::add);
        assertThat(events).extracting(EventText::of).satisfies(StreamDecoderTest::isHandshakeHeartbeatHandshake);
    }

    @Test
    void heldBytesAndTheirChunkGoOnAfterAConsumerThrew() {
        decoder.decode(ascii(HANDSHAKE.substring(0, 10)), events::add);
        ByteBuffer chunk = ascii(HANDSHAKE.substring(10) + HEARTBEAT + HANDSHAKE);
        assertFails(() -> decoder.decode(chunk, this::addAndThrow));
        assertThat(decoder.pending()).isZero();
        assertThat(chunk.position()).isEqualTo(HANDSHAKE.length() - 10);
        assertFails(() -> decoder.decode(chunk, this::addAndThrow));
        decoder.decode(chunk, events::add);
        assertThat(events).extracting(EventText::of).satisfies(StreamDecoderTest::isHandshakeHeartbeatHandshake);
    }

    @Test
    void whatWasHeldBeforeTheChunkStaysHeldWhenTheConsumerThrowsForTheRunBeforeIt() {
        decoder.decode(ascii("noise" + HANDSHAKE.substring(0, 5)), events::add);
        ByteBuffer chunk = ascii(HANDSHAKE.substring(5));
        assertFails(() -> decoder.decode(chunk, this::addAndThrow));
        assertThat(events).containsExactly(new StreamEvent.Skipped(0, 5, SkipReason.GARBAGE));
        assertThat(decoder.pending()).isEqualTo(5);
        assertThat(chunk.position()).isZero();
        decoder.decode(chunk, events::add);
        assertThat(events).hasSize(2);
        assertThat(EventText.of(events.get(1))).isEqualTo("handshake UB00");
    }

    @Test
    void theRestOfAChunkMayBeGivenUpAfterAConsumerThrew() {
        decoder.decode(ascii("noise" + HANDSHAKE.substring(0, 5)), events::add);
        assertFails(() -> decoder.decode(ascii(HANDSHAKE.substring(5)), this::addAndThrow));
        decoder.decode(ascii(HEARTBEAT), events::add);
        decoder.end(events::add);
        assertThat(events)
                .hasSize(3)
                .startsWith(
                        new StreamEvent.Skipped(0, 5, SkipReason.GARBAGE),
                        new StreamEvent.Skipped(5, 5, SkipReason.GARBAGE));
        assertThat(events.get(2).length()).isEqualTo(HEARTBEAT.length());
    }

    @Test
    void whatIsPendingStaysPendingWhenAConsumerOfAQuietLineThrows() {
        decoder.decode(ByteBuffer.wrap(Streams.join(Streams.RECORD_45, Streams.RECORD_45)), events::add);
        int given = events.size();
        assertFails(() -> decoder.quiet(this::addAndThrow));
        assertThat(covered() + decoder.pending()).isEqualTo(90);
        decoder.quiet(events::add);
        assertThat(given).isLessThan(2);
        assertThat(events).extracting(StreamEvent::length).containsExactly(45L, 45L);
        decoder.decode(ascii(HANDSHAKE), events::add);
        assertThat(events.get(2).offset()).isEqualTo(90);
    }

    @Test
    void theEndHandsOnEverythingAlsoWhenAConsumerThrows() {
        byte[] cut = "*161101144927UB00HS\r\n*HQ,1,\r\n*HQ".getBytes(StandardCharsets.US_ASCII);
        List<StreamEvent> calm = CctrCodec.decode(cut);
        decoder.decode(ByteBuffer.wrap(cut), events::add);
        int left = calm.size() - events.size();
        assertThat(left).isGreaterThan(0);
        Throwable thrown = catchThrowable(() -> decoder.end(this::addAndThrow));
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(thrown.getSuppressed()).hasSize(left - 1);
        assertThat(events).isEqualTo(calm);
        assertThat(decoder.pending() + decoder.skippedSoFar()).isZero();

        events.clear();
        decoder.decode(ascii(HANDSHAKE), events::add);
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.offset()).isZero());
    }

    @Test
    void theEndReportsAConsumerThatThrowsTheSameExceptionAgain() {
        decoder.decode(ascii("xx*HQ,1600073844,V1,$X"), events::add);
        Refusal refusal = new Refusal();
        List<StreamEvent> seen = new ArrayList<>();
        assertThat(catchThrowable(() -> decoder.end(event -> {
                    seen.add(event);
                    throw refusal;
                })))
                .isSameAs(refusal);
        assertThat(seen.stream().mapToLong(StreamEvent::length).sum() + covered())
                .isEqualTo(22);
    }

    static List<Consumer<StreamDecoder>> calls() {
        return List.of(
                decoder -> decoder.decode(ascii(HANDSHAKE), event -> {}),
                decoder -> decoder.decode(ByteBuffer.allocate(0), event -> {}),
                decoder -> decoder.quiet(event -> {}),
                decoder -> decoder.end(event -> {}));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallFromItsOwnConsumerIsRefusedAndChangesNothing(Consumer<StreamDecoder> call) {
        byte[] input = ("noise" + HANDSHAKE + HEARTBEAT + HANDSHAKE + "*HQ,").getBytes(StandardCharsets.US_ASCII);
        List<StreamEvent> calm = CctrCodec.decode(input);
        for (int cut = 0; cut <= input.length; cut++) {
            events.clear();
            Consumer<StreamEvent> calling = event -> {
                assertThatIllegalStateException()
                        .isThrownBy(() -> call.accept(decoder))
                        .withMessageContaining("consumer");
                events.add(event);
            };
            decoder.decode(ByteBuffer.wrap(input, 0, cut), calling);
            decoder.decode(ByteBuffer.wrap(input, cut, input.length - cut), calling);
            decoder.quiet(calling);
            decoder.end(calling);
            assertThat(events).isEqualTo(calm);
        }
    }

    @Test
    void aConsumerMayCallADecoderThatSharesTheFrameDecoder() {
        FrameDecoder shared = new FrameDecoder(DecoderOptions.LENIENT);
        StreamDecoder outer = new StreamDecoder(DecoderOptions.LENIENT, shared);
        StreamDecoder inner = new StreamDecoder(DecoderOptions.LENIENT, shared);
        outer.decode(ascii(HANDSHAKE + HANDSHAKE), event -> {
            events.add(event);
            inner.decode(ascii(HEARTBEAT), events::add);
        });
        assertThat(events).extracting(StreamEvent::length).containsExactly(21L, 55L, 21L, 55L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HANDSHAKE,
                HEARTBEAT,
                "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                "*HQ,1600073844,ZZ,1#",
                "noise"
            })
    void theChunkOfTheCallerIsNotKept(String text) throws InterruptedException {
        assertThat(isCollected(chunkOf(text.getBytes(StandardCharsets.US_ASCII))))
                .isTrue();
        assertThat(decoder.pending()).isZero();
    }

    @Test
    void theChunkOfTheCallerIsNotKeptForARecord() throws InterruptedException {
        byte[] records = Streams.join(Streams.RECORD_45, HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
        assertThat(isCollected(chunkOf(records))).isTrue();
        assertThat(isCollected(chunkOf(Streams.RECORD_45))).isTrue();
        decoder.quiet(events::add);
        assertThat(events).hasSize(3);
    }

    @Test
    void theLimitCostsNothingUntilItIsUsed() {
        StreamDecoder generous = new StreamDecoder(DecoderOptions.LENIENT.withMaxFrameLength(Integer.MAX_VALUE));
        byte[] frame = ("*161101144927UZ99" + "x".repeat(100_000) + '^').getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < frame.length; from += 7) {
            generous.decode(ByteBuffer.wrap(frame, from, Math.min(7, frame.length - from)), events::add);
        }
        generous.decode(ascii(HANDSHAKE.substring(0, 20)), events::add);
        assertThat(generous.pending()).isEqualTo(20);
        generous.decode(ascii("^"), events::add);
        assertThat(events).extracting(StreamEvent::length).containsExactly((long) frame.length, 21L);
    }

    @Test
    void theFirstPendingByteAllocatesLittle() {
        StreamDecoder generous = new StreamDecoder(DecoderOptions.LENIENT.withMaxFrameLength(1 << 28));
        ByteBuffer star = ascii("*");
        generous.decode(star, events::add);
        generous.end(events::add);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = AllocationTest.allocated();
            star.rewind();
            generous.decode(star, event -> {});
            least = Math.min(least, AllocationTest.allocated() - before);
            generous.end(event -> {});
        }
        assertThat(least).isLessThan(1024);
    }

    /** Decodes a chunk of 64 KiB that only the decoder could keep. */
    private WeakReference<byte[]> chunkOf(byte[] content) {
        byte[] chunk = Arrays.copyOf(content, 1 << 16);
        Arrays.fill(chunk, content.length, chunk.length, (byte) '\n');
        decoder.decode(ByteBuffer.wrap(chunk, 0, content.length), events::add);
        return new WeakReference<>(chunk);
    }

    static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && !reference.refersTo(null); i++) {
            System.gc();
            Thread.sleep(1);
        }
        return reference.refersTo(null);
    }

    private void addAndThrow(StreamEvent event) {
        events.add(event);
        throw new Refusal();
    }

    private long covered() {
        return events.stream().mapToLong(StreamEvent::length).sum();
    }

    private static void isHandshakeHeartbeatHandshake(List<? extends String> texts) {
        assertThat(texts).hasSize(3);
        assertThat(texts.get(0)).isEqualTo("handshake UB00");
        assertThat(texts.get(1)).startsWith("heartbeat LINK");
        assertThat(texts.get(2)).isEqualTo("handshake UB00");
    }

    private static void assertFails(Runnable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run);
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Thrown by consumers only. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
