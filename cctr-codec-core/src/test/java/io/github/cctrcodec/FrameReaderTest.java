package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.view.FrameReader;
import io.github.cctrcodec.view.FrameReader.Step;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pull reader on the caller's own buffer, and what only it and its limits can show. */
class FrameReaderTest {
    private static final String HANDSHAKE = "*161101144927UB00HSO^";
    private static final String HEARTBEAT = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";

    @Test
    void cutsFramesInPlaceAndMovesThePosition() {
        ByteBuffer buffer = ascii("\r\n" + HANDSHAKE + HEARTBEAT + "*16");
        FrameReader reader = new FrameReader();

        assertThat(reader.next(buffer)).isEqualTo(Step.SKIPPED);
        assertThat(reader.reason()).isEqualTo(SkipReason.SEPARATOR);
        assertThat(reader.skippedLength()).isEqualTo(2);
        assertThat(reader.next(buffer)).isEqualTo(Step.FRAME);
        assertThat(reader.protocol()).isEqualTo(Protocol.CARSCOP);
        assertThat(reader.start()).isEqualTo(2);
        assertThat(reader.length()).isEqualTo(HANDSHAKE.length());
        assertThat(reader.offset()).isEqualTo(2);
        assertThat(buffer.position()).isEqualTo(2 + HANDSHAKE.length());
        assertThat(reader.next(buffer)).isEqualTo(Step.FRAME);
        assertThat(reader.protocol()).isEqualTo(Protocol.H02);
        assertThat(reader.start()).isEqualTo(2 + HANDSHAKE.length());
        assertThat(reader.next(buffer)).isEqualTo(Step.NEED_MORE);
        assertThat(buffer.remaining()).isEqualTo(3);
    }

    @Test
    void aFrameGoesOnInACompactedBuffer() {
        FrameReader reader = new FrameReader();
        ByteBuffer buffer = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        List<String> frames = new ArrayList<>();
        for (byte b : ("noise" + HANDSHAKE + HEARTBEAT + HANDSHAKE).getBytes(StandardCharsets.US_ASCII)) {
            buffer.put(b).flip();
            while (reader.next(buffer) == Step.FRAME) {
                byte[] frame = new byte[reader.length()];
                buffer.get(reader.start(), frame);
                frames.add(new String(frame, StandardCharsets.US_ASCII));
            }
            buffer.compact();
        }
        assertThat(frames).containsExactly(HANDSHAKE, HEARTBEAT, HANDSHAKE);
    }

    @Test
    void skippedBytesAreCountedBeforeTheirRunEnds() {
        FrameReader reader = new FrameReader();
        ByteBuffer buffer = ascii("garbage without end");
        assertThat(reader.next(buffer)).isEqualTo(Step.NEED_MORE);
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(reader.skippedSoFar()).isEqualTo(19);
        assertThat(reader.end(buffer)).isEqualTo(Step.SKIPPED);
        assertThat(reader.skippedLength()).isEqualTo(19);
        assertThat(reader.end(buffer)).isEqualTo(Step.NEED_MORE);
        assertThat(reader.skippedSoFar()).isZero();
    }

    @Test
    void offsetsBeginAgainAfterTheEndOfAnInput() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        for (int datagram = 0; datagram < 2; datagram++) {
            decoder.decode(ascii("xx" + HANDSHAKE), events::add);
            decoder.end(events::add);
        }
        assertThat(events).extracting(StreamEvent::offset).containsExactly(0L, 2L, 0L, 2L);
    }

    @Test
    void aFrameNeverSpansDatagrams() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ascii(HEARTBEAT.substring(0, 30)), events::add);
        decoder.end(events::add);
        decoder.decode(ascii(HEARTBEAT.substring(30)), events::add);
        decoder.end(events::add);
        assertThat(events)
                .containsExactly(
                        new StreamEvent.Skipped(0, 30, SkipReason.INCOMPLETE),
                        new StreamEvent.Skipped(0, HEARTBEAT.length() - 30, SkipReason.GARBAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 13, 36})
    void aRecordIsNotCutAtItsSatellites(int satellites) {
        byte[] record = Streams.RECORD_45.clone();
        record[0x20] = (byte) satellites;
        byte[] three = Streams.join(record, record, record);
        assertThat(lengths(three, three.length)).containsExactly(45L, 45L, 45L);
        assertThat(lengths(three, 1)).containsExactly(45L, 45L, 45L);
    }

    @Test
    void aRecordWaitsForWhatFollowsOrForAQuietLine() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(Streams.RECORD_45), events::add);
        assertThat(events).isEmpty();
        assertThat(decoder.pending()).isEqualTo(45);
        decoder.quiet(events::add);
        assertThat(events).hasSize(1);
        assertThat(decoder.pending()).isZero();
        decoder.decode(ByteBuffer.wrap(Streams.RECORD_45), events::add);
        decoder.end(events::add);
        assertThat(events).extracting(StreamEvent::length).containsExactly(45L, 45L);
        assertThat(events).extracting(StreamEvent::offset).containsExactly(0L, 45L);
    }

    @Test
    void aQuietLineDoesNotEndATextFrame() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ascii(HEARTBEAT.substring(0, 30)), events::add);
        decoder.quiet(events::add);
        decoder.decode(ascii(HEARTBEAT.substring(30)), events::add);
        assertThat(events).singleElement().isInstanceOf(StreamEvent.Frame.class);
    }

    @Test
    void aLearnedRecordLengthOutlivesAQuietLine() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(Streams.join(Streams.RECORD_45, Streams.RECORD_45)), events::add);
        decoder.quiet(events::add);
        assertThat(events).hasSize(2);
        // The line is quiet within the next record, right where a record of 32 bytes would end.
        decoder.decode(ByteBuffer.wrap(Streams.RECORD_45, 0, 32), events::add);
        decoder.quiet(events::add);
        assertThat(events).hasSize(2);
        decoder.decode(ByteBuffer.wrap(Streams.RECORD_45, 32, 13), events::add);
        decoder.quiet(events::add);
        assertThat(events).extracting(StreamEvent::length).containsExactly(45L, 45L, 45L);
    }

    @Test
    void aLearnedRecordLengthIsForgottenWhenItFails() {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(
                ByteBuffer.wrap(Streams.join(
                        Streams.RECORD_45, Streams.RECORD_45, Streams.RECORD_32, Streams.RECORD_32, Streams.RECORD_45)),
                events::add);
        decoder.end(events::add);
        assertThat(events).extracting(StreamEvent::length).containsExactly(45L, 45L, 32L, 32L, 45L);
    }

    @Test
    void aStatedRecordLengthComesFirst() {
        byte[] record = Arrays.copyOf(Streams.RECORD_45, 60);
        DecoderOptions stated = DecoderOptions.LENIENT.withRecordLength(60);
        List<StreamEvent> events = CctrCodec.decode(ByteBuffer.wrap(Streams.join(record, record)), stated);
        assertThat(events).extracting(StreamEvent::length).containsExactly(60L, 60L);
    }

    @Test
    void aGigabyteWithoutTerminatorIsSkippedWithoutBeingHeld() {
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ascii("*161101144927UD00"), events::add);
        for (int i = 0; i < 1024; i++) {
            decoder.decode(ByteBuffer.wrap(chunk), events::add);
            assertThat(decoder.pending()).isLessThan(DecoderOptions.LENIENT.maxFrameLength());
        }
        assertThat(decoder.skippedSoFar()).isEqualTo((1L << 30) + 17);
        decoder.decode(ascii(HANDSHAKE), events::add);
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).isEqualTo(new StreamEvent.Skipped(0, (1L << 30) + 17, SkipReason.TOO_LONG));
        assertThat(EventText.of(events.get(1))).isEqualTo("handshake UB00");
    }

    @Test
    void theGreatestLimitIsOneForRecordsToo() {
        byte[] records = Streams.join(ascii(HANDSHAKE).array(), Streams.RECORD_45, Streams.RECORD_45);
        DecoderOptions limits = DecoderOptions.LENIENT.withMaxFrameLength(Integer.MAX_VALUE);
        assertThat(CctrCodec.decode(ByteBuffer.wrap(records), limits)).isEqualTo(CctrCodec.decode(records));
        StreamDecoder decoder = new StreamDecoder(limits);
        List<StreamEvent> events = new ArrayList<>();
        decoder.decode(ByteBuffer.wrap(records), events::add);
        assertThat(events).hasSize(2);
        decoder.end(events::add);
        assertThat(events).hasSize(3);
    }

    @Test
    void aRecordAtTheLimitIsCutAlikeInOnePieceAndInChunks() {
        DecoderOptions limits = DecoderOptions.LENIENT.withMaxFrameLength(128);
        for (int length = 100; length <= 130; length++) {
            byte[] record = Arrays.copyOf(Streams.RECORD_45, length);
            for (String after : List.of("", HANDSHAKE, HANDSHAKE.substring(0, 12))) {
                byte[] input = Streams.join(record, after.getBytes(StandardCharsets.US_ASCII));
                StreamDecoder decoder = new StreamDecoder(limits);
                List<StreamEvent> events = new ArrayList<>();
                for (byte b : input) {
                    decoder.decode(ByteBuffer.wrap(new byte[] {b}), events::add);
                }
                decoder.end(events::add);
                assertThat(CctrCodec.decode(ByteBuffer.wrap(input), limits)).isEqualTo(events);
            }
        }
    }

    @Property
    void everyKindOfBufferGivesTheSameSteps(
            @ForAll("streams") byte[] input, @ForAll @IntRange(max = 9) int offset, @ForAll byte beyond) {
        List<StreamEvent> expected = CctrCodec.decode(input);
        for (ByteBuffer whole : List.of(
                ByteBuffer.allocate(input.length + offset + 20),
                ByteBuffer.allocateDirect(input.length + offset + 20))) {
            for (int i = 0; i < whole.capacity(); i++) {
                whole.put(i, beyond);
            }
            whole.put(offset, input).position(offset).limit(offset + input.length);
            for (ByteBuffer buffer : List.of(
                    whole.duplicate(),
                    whole.duplicate().order(ByteOrder.LITTLE_ENDIAN),
                    whole.slice(),
                    whole.asReadOnlyBuffer(),
                    whole.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN))) {
                int limit = buffer.limit();
                ByteOrder order = buffer.order();
                int first = buffer.position();
                assertThat(eventsOf(buffer.mark())).isEqualTo(expected);
                assertThat(buffer.hasRemaining()).isFalse();
                assertThat(buffer.limit()).isEqualTo(limit);
                assertThat(buffer.order()).isEqualTo(order);
                assertThat(buffer.reset().position()).isEqualTo(first);
            }
        }
    }

    @Test
    void bytesThatAreLostWhilePendingAreRefusedAndChangeNothing() {
        FrameReader reader = new FrameReader();
        ByteBuffer buffer = ascii(HANDSHAKE + HEARTBEAT.substring(0, 30));
        assertThat(reader.next(buffer)).isEqualTo(Step.FRAME);
        assertThat(reader.next(buffer)).isEqualTo(Step.NEED_MORE);
        List.of(ByteBuffer.allocate(0), ascii("*"), ascii(HEARTBEAT.substring(0, 29)))
                .forEach(lost -> {
                    refuses(() -> reader.next(lost));
                    refuses(() -> reader.quiet(lost));
                    refuses(() -> reader.end(lost));
                });
        assertThat(reader.next(ascii(HEARTBEAT))).isEqualTo(Step.FRAME);
        assertThat(reader.offset()).isEqualTo(HANDSHAKE.length());
        assertThat(reader.length()).isEqualTo(HEARTBEAT.length());
    }

    private static void refuses(Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageStartingWith("bytes: ");
    }

    private static List<StreamEvent> eventsOf(ByteBuffer bytes) {
        FrameReader reader = new FrameReader();
        FrameDecoder decoder = new FrameDecoder(DecoderOptions.LENIENT);
        List<StreamEvent> events = new ArrayList<>();
        FrameReader.Step step;
        while ((step = reader.end(bytes)) != FrameReader.Step.NEED_MORE) {
            events.add(decoder.event(step, reader, bytes));
        }
        return events;
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Streams.of(6);
    }

    private static List<Long> lengths(byte[] input, int readSize) {
        StreamDecoder decoder = new StreamDecoder();
        List<StreamEvent> events = new ArrayList<>();
        for (int from = 0; from < input.length; from += readSize) {
            decoder.decode(ByteBuffer.wrap(input, from, Math.min(readSize, input.length - from)), events::add);
        }
        decoder.end(events::add);
        assertThat(events).allMatch(StreamEvent.Frame.class::isInstance);
        return events.stream().map(StreamEvent::length).toList();
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
