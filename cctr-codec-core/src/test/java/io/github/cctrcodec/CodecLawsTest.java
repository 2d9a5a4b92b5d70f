package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.message.Unrecognized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of the codec, for every input. */
class CodecLawsTest {
    private static final DecoderOptions SMALL = DecoderOptions.LENIENT.withMaxFrameLength(128);

    @Property
    void accounting_everyByteIsInAFrameASkippedRunOrPending(
            @ForAll("streams") byte[] input, @ForAll("chunkSizes") List<Integer> sizes) {
        StreamDecoder decoder = new StreamDecoder(SMALL);
        List<StreamEvent> events = new ArrayList<>();
        int fed = 0;
        for (byte[] chunk : split(input, sizes)) {
            decoder.decode(ByteBuffer.wrap(chunk), events::add);
            fed += chunk.length;
            assertThat(covered(events) + decoder.skippedSoFar() + decoder.pending())
                    .isEqualTo(fed);
        }
        decoder.end(events::add);
        assertThat(covered(events)).isEqualTo(input.length);
        assertThat(decoder.skippedSoFar() + decoder.pending()).isZero();
    }

    @Property
    void chunking_makesNoDifference(@ForAll("streams") byte[] input, @ForAll("chunkSizes") List<Integer> sizes) {
        StreamDecoder decoder = new StreamDecoder(SMALL);
        List<StreamEvent> events = new ArrayList<>();
        for (byte[] chunk : split(input, sizes)) {
            decoder.decode(ByteBuffer.wrap(chunk), events::add);
        }
        decoder.end(events::add);
        assertThat(events).isEqualTo(CctrCodec.decode(ByteBuffer.wrap(input), SMALL));
    }

    @Property
    void accounting_holdsForConsumersThatThrow_nothingIsLostOrDoubled(
            @ForAll("streams") byte[] input,
            @ForAll("chunkSizes") List<Integer> sizes,
            @ForAll long seed,
            @ForAll @IntRange(max = 4) int quietEvery) {
        List<StreamEvent> calm = decode(input, sizes, quietEvery, new Random(seed), false);
        assertThat(decode(input, sizes, quietEvery, new Random(seed), true)).isEqualTo(calm);
    }

    /** Decodes chunks, now and then quiet ones; a consumer that throws is called again until nothing is left. */
    private static List<StreamEvent> decode(
            byte[] input, List<Integer> sizes, int quietEvery, Random random, boolean throwing) {
        StreamDecoder decoder = new StreamDecoder(SMALL);
        List<StreamEvent> events = new ArrayList<>();
        Consumer<StreamEvent> consumer = event -> {
            events.add(event);
            if (throwing && random.nextInt(3) > 0) {
                throw new UncheckedIOException(new IOException("refused"));
            }
        };
        int fed = 0;
        int turn = 0;
        for (byte[] bytes : split(input, sizes)) {
            ByteBuffer chunk = ByteBuffer.wrap(bytes);
            boolean isDone;
            do {
                isDone = returns(() -> decoder.decode(chunk, consumer));
                assertThat(covered(events) + decoder.skippedSoFar() + decoder.pending())
                        .isEqualTo(fed + chunk.position());
                assertThat(decoder.pending()).isLessThan(SMALL.maxFrameLength());
            } while (!isDone);
            assertThat(chunk.hasRemaining()).isFalse();
            fed += bytes.length;
            if (quietEvery > 0 && turn++ % quietEvery == 0) {
                do {
                    isDone = returns(() -> decoder.quiet(consumer));
                    assertThat(covered(events) + decoder.skippedSoFar() + decoder.pending())
                            .isEqualTo(fed);
                } while (!isDone);
            }
        }
        returns(() -> decoder.end(consumer));
        assertThat(covered(events)).isEqualTo(input.length);
        assertThat(decoder.skippedSoFar() + decoder.pending()).isZero();
        return events;
    }

    private static boolean returns(Runnable call) {
        try {
            call.run();
            return true;
        } catch (UncheckedIOException expected) {
            return false;
        }
    }

    @Property
    void roundTrip_ofAFrameIsItsBytes(@ForAll("streams") byte[] input) {
        for (StreamEvent event : CctrCodec.decode(input)) {
            if (event instanceof StreamEvent.Frame frame) {
                int from = (int) frame.offset();
                assertThat(frame.toByteArray()).isEqualTo(Arrays.copyOfRange(input, from, from + (int) frame.length()));
            }
        }
    }

    @Property
    void roundTrip_ofAMessageIsTheMessage(@ForAll("messages") Message message) {
        byte[] canonical = FrameEncoder.encode(message);
        assertThat(CctrCodec.decode(canonical))
                .singleElement()
                .isInstanceOfSatisfying(StreamEvent.Frame.class, frame -> {
                    assertThat(frame.message()).isEqualTo(message);
                    assertThat(FrameEncoder.encode(frame.message())).isEqualTo(canonical);
                });
    }

    @Property
    void encoding_needsNoMoreRoomThanItsFrameAndTouchesNothingElse(
            @ForAll("messages") Message message, @ForAll @IntRange(max = 9) int offset) {
        byte[] frame = FrameEncoder.encode(message);
        int room = offset + frame.length + 9;
        for (ByteBuffer target : List.of(ByteBuffer.allocate(room), ByteBuffer.allocateDirect(room))) {
            ByteBuffer exact = target.slice(offset, frame.length);
            assertThat(FrameEncoder.encode(message, exact)).isEqualTo(frame.length);
            assertThat(exact.hasRemaining()).isFalse();
            byte[] expected = new byte[room];
            System.arraycopy(frame, 0, expected, offset, frame.length);
            byte[] written = new byte[room];
            target.get(0, written);
            assertThat(written).isEqualTo(expected);

            ByteBuffer small = target.slice(offset, frame.length - 1);
            assertThatExceptionOfType(BufferOverflowException.class)
                    .isThrownBy(() -> FrameEncoder.encode(message, small));
            assertThat(small.position()).isZero();
            assertThat(target.get(offset + frame.length)).isZero();
        }
    }

    @Property
    void roundTrip_ofADecodedMessageIsTheMessage(@ForAll("streams") byte[] input) {
        for (StreamEvent event : CctrCodec.decode(input)) {
            if (event instanceof StreamEvent.Frame frame && !(frame.message().head() instanceof Head.H02Binary)) {
                Message message = frame.message();
                assertThat(CctrCodec.decode(FrameEncoder.encode(message)))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                StreamEvent.Frame.class,
                                again -> assertThat(again.message()).isEqualTo(message));
            }
        }
    }

    @Property
    void totality_nothingIsThrownAndNoMoreIsHeldThanTheLimit(
            @ForAll("streams") byte[] input, @ForAll("chunkSizes") List<Integer> sizes) {
        for (DecoderOptions options : List.of(DecoderOptions.LENIENT, DecoderOptions.STRICT)) {
            StreamDecoder decoder = new StreamDecoder(options.withMaxFrameLength(SMALL.maxFrameLength()));
            for (byte[] chunk : split(input, sizes)) {
                decoder.decode(
                        ByteBuffer.wrap(chunk),
                        event -> assertThat(event.length()).isPositive());
                assertThat(decoder.pending()).isLessThan(SMALL.maxFrameLength());
            }
            decoder.quiet(event -> assertThat(event.length()).isPositive());
            decoder.end(event -> assertThat(event.toString()).isNotEmpty());
        }
        assertThat(ProtocolDetector.detect(input)).isNotNull();
    }

    @Property
    void strictDecodingRefusesExactlyTheFramesWithErrors(@ForAll("streams") byte[] input) {
        List<StreamEvent> lenient = CctrCodec.decode(input);
        List<StreamEvent> strict = CctrCodec.decode(ByteBuffer.wrap(input), DecoderOptions.STRICT);
        assertThat(strict).hasSameSizeAs(lenient);
        for (int i = 0; i < lenient.size(); i++) {
            if (lenient.get(i) instanceof StreamEvent.Frame frame && frame.hasErrors()) {
                StreamEvent.Frame refused = (StreamEvent.Frame) strict.get(i);
                assertThat(refused.message()).isInstanceOf(Unrecognized.class);
                assertThat(refused.diagnostics()).isEqualTo(frame.diagnostics());
                assertThat(refused.bytes()).isEqualTo(frame.bytes());
            } else {
                assertThat(strict.get(i)).isEqualTo(lenient.get(i));
            }
        }
    }

    @Property
    void oneBadFrameCostsThatFrame_theNextTextFrameDecodes(
            @ForAll("streams") byte[] bad, @ForAll("textFrames") byte[] good, @ForAll("streams") byte[] behind) {
        assertThat(frameAt(bad.length, Streams.join(bad, good, behind))).isEqualTo(good);
    }

    @Property
    void oneBadFrameCostsThatFrame_aRecordDecodesBehindAFrameARecordOrASeparator(
            @ForAll("noise") byte[] noise,
            @ForAll("boundaries") byte[] boundary,
            @ForAll("records") byte[] record,
            @ForAll("textFrames") byte[] behind) {
        byte[] before = Streams.join(noise, boundary);
        assertThat(frameAt(before.length, Streams.join(before, record))).isEqualTo(record);
        assertThat(frameAt(before.length, Streams.join(before, record, behind))).isEqualTo(record);
    }

    @Property
    void detection_isMonotone(@ForAll("streams") byte[] input) {
        Detection whole = ProtocolDetector.detect(input);
        for (int length = 0; length < input.length; length++) {
            Detection part = ProtocolDetector.detect(Arrays.copyOf(input, length));
            if (part instanceof Detection.Match) {
                assertThat(whole).isEqualTo(part);
            } else if (part instanceof Detection.NeedMore needMore) {
                int less = Math.min(input.length, length + needMore.atLeast() - 1);
                assertThat(needMore.atLeast()).isPositive();
                assertThat(ProtocolDetector.detect(Arrays.copyOf(input, less))).isNotInstanceOf(Detection.Match.class);
            }
        }
    }

    @Property
    void detection_whatIsOursBecomesAFrameOrIsSkippedForAReason(@ForAll("streams") byte[] input) {
        becomesAFrameOrIsSkippedForAReason(input);
    }

    @Property
    void detection_aRecordOfAnyLengthAndTailBecomesAFrameOrIsSkippedForAReason(
            @ForAll("records") byte[] record,
            @ForAll @IntRange(min = 29, max = 45) int length,
            @ForAll @Size(max = 200) byte[] tail) {
        becomesAFrameOrIsSkippedForAReason(Streams.join(Arrays.copyOf(record, length), tail));
    }

    private static void becomesAFrameOrIsSkippedForAReason(byte[] input) {
        if (ProtocolDetector.detect(input) instanceof Detection.Match match) {
            List<StreamEvent> events = CctrCodec.decode(ByteBuffer.wrap(input), SMALL);
            assertThat(events)
                    .filteredOn(event -> event.offset() == match.offset())
                    .singleElement()
                    .satisfies(event -> assertThat(event instanceof StreamEvent.Skipped skipped
                                    && (skipped.reason() == SkipReason.GARBAGE
                                            || skipped.reason() == SkipReason.SEPARATOR))
                            .isFalse());
        }
    }

    @Property
    void detection_findsTheFirstTextFrame(@ForAll("noise") byte[] noise, @ForAll("messages") Message message) {
        byte[] input = Streams.join(noise, FrameEncoder.encode(message));
        assertThat(ProtocolDetector.detect(input)).isEqualTo(new Detection.Match(message.protocol(), noise.length));
        assertThat(ProtocolDetector.detect(Arrays.copyOf(input, noise.length + 20)))
                .isEqualTo(new Detection.Match(message.protocol(), noise.length));
    }

    @Property
    void detection_neverMatchesRandomBytes(@ForAll @Size(max = 2000) byte[] random) {
        assertThat(ProtocolDetector.detect(random)).isNotInstanceOf(Detection.Match.class);
    }

    @Property
    void detection_leavesEveryKindOfBufferUntouched(
            @ForAll("streams") byte[] input, @ForAll @IntRange(max = 9) int offset) {
        Detection expected = ProtocolDetector.detect(input);
        ByteBuffer direct = ByteBuffer.allocateDirect(input.length + offset + 3);
        direct.put(offset, input).position(offset).limit(offset + input.length);
        ByteBuffer heap = ByteBuffer.allocate(input.length + offset + 3);
        heap.put(offset, input).position(offset).limit(offset + input.length);
        for (ByteBuffer buffer : List.of(direct, direct.slice(), heap, heap.slice(), heap.asReadOnlyBuffer())) {
            int position = buffer.position();
            assertThat(ProtocolDetector.detect(buffer)).isEqualTo(expected);
            assertThat(buffer.position()).isEqualTo(position);
            assertThat(buffer.remaining()).isEqualTo(input.length);
        }
    }

    @Provide
    Arbitrary<byte[]> streams() {
        return Streams.of(8);
    }

    @Provide
    Arbitrary<byte[]> textFrames() {
        return Streams.textFrames();
    }

    @Provide
    Arbitrary<byte[]> records() {
        return Streams.records();
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Streams.noise();
    }

    @Provide
    Arbitrary<byte[]> boundaries() {
        return Arbitraries.oneOf(Streams.textFrames(), Streams.separators());
    }

    @Provide
    Arbitrary<Message> messages() {
        return Messages.any();
    }

    @Provide
    Arbitrary<List<Integer>> chunkSizes() {
        return Arbitraries.oneOf(
                        Arbitraries.of(1, 2, 3, 5), Arbitraries.integers().between(1, 200))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Chunks of these sizes in turn. */
    private static List<byte[]> split(byte[] input, List<Integer> sizes) {
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0, turn = 0; from < input.length; turn++) {
            int to = Math.min(input.length, from + sizes.get(turn % sizes.size()));
            chunks.add(Arrays.copyOfRange(input, from, to));
            from = to;
        }
        return chunks;
    }

    /** How many bytes the events cover; each must begin where the one before it ended. */
    private static long covered(List<StreamEvent> events) {
        long end = 0;
        for (StreamEvent event : events) {
            assertThat(event.offset()).isEqualTo(end);
            end += event.length();
        }
        return end;
    }

    /** The bytes of the frame that begins at a place of an input; empty when none does. */
    private static byte[] frameAt(int offset, byte[] input) {
        return CctrCodec.decode(input).stream()
                .filter(event -> event.offset() == offset)
                .filter(StreamEvent.Frame.class::isInstance)
                .map(event -> ((StreamEvent.Frame) event).toByteArray())
                .findFirst()
                .orElse(new byte[0]);
    }
}
