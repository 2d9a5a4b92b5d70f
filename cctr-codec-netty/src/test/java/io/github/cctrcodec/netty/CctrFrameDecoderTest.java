package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.DecoderLimits;
import io.github.cctrcodec.SkipReason;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.Strictness;
import io.github.cctrcodec.message.Position;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@NoLeaks
class CctrFrameDecoderTest {
    private static final int[] READ_SIZES = {1, 2, 3, 5, 100, Integer.MAX_VALUE};

    static Stream<byte[]> vectors() {
        return Vectors.all().stream();
    }

    @Test
    void thereAreVectors() {
        assertThat(Vectors.all()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void saysWhatTheCoreSaysInEveryKindOfBufferAndReadSize(byte[] vector) {
        List<StreamEvent> expected = CctrCodec.decode(vector);
        for (BufferKind kind : BufferKind.values()) {
            for (int size : READ_SIZES) {
                assertThat(new Line(new CctrFrameDecoder())
                                .feed(kind, vector, size)
                                .finishedEvents())
                        .as("%s in reads of %d", kind, size)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void saysTheSameOnTheCumulatorThatDoesNotCopy(byte[] vector) {
        List<StreamEvent> expected = CctrCodec.decode(vector);
        for (BufferKind kind : BufferKind.values()) {
            for (int size : READ_SIZES) {
                CctrFrameDecoder decoder = new CctrFrameDecoder();
                decoder.setCumulator(ByteToMessageDecoder.COMPOSITE_CUMULATOR);
                assertThat(new Line(decoder).feed(kind, vector, size).finishedEvents())
                        .as("%s in reads of %d", kind, size)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void accountsForEveryByteOfAnyStreamInAnyReads(BufferKind kind) {
        Random random = new Random(kind.name().hashCode());
        DecoderLimits limits = DecoderLimits.DEFAULT.withMaxFrameLength(DecoderLimits.MIN_FRAME_LENGTH);
        for (int turn = 0; turn < 200; turn++) {
            byte[] stream = anyStream(random);
            CctrFrameDecoder decoder = new CctrFrameDecoder(limits, Strictness.LENIENT);
            if (random.nextBoolean()) {
                decoder.setCumulator(ByteToMessageDecoder.COMPOSITE_CUMULATOR);
            }
            Line line = new Line(decoder);
            List<StreamEvent> events = new ArrayList<>();
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 300));
                line.feed(kind.of(stream, from, to));
                from = to;
                events.addAll(line.events());
                long covered = events.stream().mapToLong(StreamEvent::length).sum();
                assertThat(covered + decoder.skippedSoFar() + decoder.pending()).isEqualTo(from);
                assertThat(decoder.pending()).isLessThan(limits.maxFrameLength());
            }
            events.addAll(line.finishedEvents());
            assertThat(events).isEqualTo(CctrCodec.decode(ByteBuffer.wrap(stream), limits, Strictness.LENIENT));
        }
    }

    @Test
    void handsOnEachFrameWithItsLastByte() {
        Line line = new Line(new CctrFrameDecoder());
        String frame = Vectors.POSITION;
        line.feed(frame.substring(0, frame.length() - 1));
        assertThat(line.events()).isEmpty();
        line.feed("^");
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void reportsASkippedRunOnceBeforeTheFrameThatEndsItHoweverItIsCut() {
        Line line = new Line(new CctrFrameDecoder());
        line.feed(BufferKind.DIRECT, Vectors.latin1("some garbage" + Vectors.HANDSHAKE), 1);
        assertThat(line.events()).hasSize(2).first().isEqualTo(new StreamEvent.Skipped(0, 12, SkipReason.GARBAGE));
        line.finish(false);
    }

    @Test
    void aBadFrameCostsThatFrameAndNotTheConnection() {
        Line line = new Line(new CctrFrameDecoder());
        line.feed("*161101144927UD00cut off" + "*161101144927UD00nonsense^" + "\0\0" + Vectors.POSITION);
        List<StreamEvent> events = line.events();
        assertThat(events).hasSize(4);
        assertThat(((StreamEvent.Frame) events.get(3)).message()).isInstanceOf(Position.class);
        line.finish(false);
    }

    @Test
    void reportsAnUnfinishedFrameWhenTheConnectionCloses() {
        Line line = new Line(new CctrFrameDecoder()).feed("*161101144927UD00");
        assertThat(line.events()).isEmpty();
        assertThat(line.finish(true).events()).containsExactly(new StreamEvent.Skipped(0, 17, SkipReason.INCOMPLETE));
    }

    @Test
    void reportsItOnceWhenTheInputIsShutDownFirst() {
        Line line = new Line(new CctrFrameDecoder()).feed("*161101144927UD00");
        line.channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(line.events()).containsExactly(new StreamEvent.Skipped(0, 17, SkipReason.INCOMPLETE));
        line.finish(false);
    }

    @Test
    void keepsToTheCallersLimitsAndStrictness() {
        DecoderLimits limits = DecoderLimits.DEFAULT.withMaxFrameLength(200);
        byte[] input = Vectors.latin1("*161101144927UD00bad^*161101144927UD00" + "1".repeat(300) + "^");
        Line line = new Line(new CctrFrameDecoder(limits, Strictness.STRICT)).feed(BufferKind.HEAP, input, 9);
        assertThat(line.finishedEvents())
                .isEqualTo(CctrCodec.decode(ByteBuffer.wrap(input), limits, Strictness.STRICT))
                .last()
                .isInstanceOfSatisfying(
                        StreamEvent.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(SkipReason.TOO_LONG));
    }

    @Test
    void eventsOutliveTheirBuffers() {
        ByteBuf bytes = Unpooled.copiedBuffer(Vectors.latin1(Vectors.HANDSHAKE)).retain();
        Line line = new Line(new CctrFrameDecoder());
        line.channel.writeInbound(bytes);
        bytes.setZero(0, bytes.capacity()).release();
        assertThat(((StreamEvent.Frame) line.events().get(0)).text()).isEqualTo(Vectors.HANDSHAKE);
        line.finish(false);
        assertThat(bytes.refCnt()).isZero();
    }

    @Test
    void aBinaryRecordWaitsForWhatFollows() {
        Line line = new Line(new CctrFrameDecoder()).feed(BufferKind.DIRECT, Vectors.RECORD_32, 5);
        assertThat(line.channel.runScheduledPendingTasks()).as("no timer").isEqualTo(-1);
        assertThat(line.events()).isEmpty();
        assertThat(line.finish(true).events()).hasSize(1);
    }

    @Test
    void aBinaryRecordIsWholeWhenTheLineIsQuiet() {
        Line line = quietAfterTwoSeconds();
        line.feed(BufferKind.DIRECT, Vectors.RECORD_32, 5);
        line.channel.advanceTimeBy(1999, TimeUnit.MILLISECONDS);
        line.channel.runScheduledPendingTasks();
        assertThat(line.events()).isEmpty();
        line.channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
        line.channel.runScheduledPendingTasks();
        assertThat(line.events()).hasSize(1);
        assertThat(line.channel.runScheduledPendingTasks()).as("no timer").isEqualTo(-1);
        line.assertAllReleased();
        line.finish(false);
    }

    @Test
    void everyReadBeginsTheQuietTimeAnew() {
        Line line = quietAfterTwoSeconds();
        for (byte b : Vectors.RECORD_32) {
            line.feed(BufferKind.HEAP.of(new byte[] {b}));
            line.channel.advanceTimeBy(1500, TimeUnit.MILLISECONDS);
            line.channel.runScheduledPendingTasks();
            assertThat(line.events()).isEmpty();
        }
        line.channel.advanceTimeBy(500, TimeUnit.MILLISECONDS);
        line.channel.runScheduledPendingTasks();
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void quietTimeDecidesNothingElse() {
        Line line = quietAfterTwoSeconds().feed("garbage" + Vectors.POSITION.substring(0, 40));
        assertThat(line.events()).hasSize(1);
        line.channel.advanceTimeBy(1, TimeUnit.HOURS);
        line.channel.runScheduledPendingTasks();
        line.feed(Vectors.POSITION.substring(40));
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void thereIsATimerOnlyWhileSomethingIsPendingAndOneOnly() {
        Line line = quietAfterTwoSeconds().feed(Vectors.HANDSHAKE);
        assertThat(line.channel.runScheduledPendingTasks()).isEqualTo(-1);
        line.feed("*1611").feed("0114");
        assertThat(line.channel.runScheduledPendingTasks()).isEqualTo(TimeUnit.SECONDS.toNanos(2));
        line.feed(Vectors.HANDSHAKE.substring(9));
        assertThat(line.channel.runScheduledPendingTasks()).isEqualTo(-1);
        assertThat(line.events()).hasSize(2);
        line.feed("*1611").channel.close().syncUninterruptibly();
        assertThat(line.channel.runScheduledPendingTasks()).isEqualTo(-1);
        assertThat(line.events()).hasSize(1);
        line.assertAllReleased();
    }

    @Test
    void aRemovedDecoderHandsOnWhatIsPendingAndStopsItsTimer() {
        Line line = quietAfterTwoSeconds().feed(Vectors.HANDSHAKE + "*1611");
        assertThat(line.events()).hasSize(1);
        line.channel.pipeline().remove(CctrFrameDecoder.class);
        assertThat(line.channel.runScheduledPendingTasks()).isEqualTo(-1);
        assertThat(line.receivedBytes()).isEqualTo("*1611");
        line.finish(false);
    }

    @Test
    void aHandlerCanRemoveItBetweenTwoFramesOfARead() {
        Line line = new Line(new CctrFrameDecoder(), new SimpleChannelInboundHandler<StreamEvent>() {
            @Override
            protected void channelRead0(ChannelHandlerContext ctx, StreamEvent event) {
                ctx.pipeline().remove(CctrFrameDecoder.class);
            }
        });
        line.feed(Vectors.HANDSHAKE + Vectors.LOGIN + "and more");
        assertThat(line.receivedBytes()).isEqualTo(Vectors.LOGIN + "and more");
        line.finish(false);
    }

    @Test
    void beginsAnewWhenItIsAskedToDecodeBehindAnEnd() {
        Line line = new Line(new CctrFrameDecoder()).feed("*1611");
        line.channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        line.feed(Vectors.HANDSHAKE);
        assertThat(line.events()).extracting(StreamEvent::offset).containsExactly(0L, 0L);
        line.finish(false);
    }

    @Test
    void refusesANegativeQuietTime() {
        assertThatThrownBy(
                        () -> new CctrFrameDecoder(DecoderLimits.DEFAULT, Strictness.LENIENT, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quietTime: ");
    }

    private static Line quietAfterTwoSeconds() {
        Line line = new Line(new CctrFrameDecoder(DecoderLimits.DEFAULT, Strictness.LENIENT, Duration.ofSeconds(2)));
        line.channel.freezeTime();
        return line;
    }

    /** Vectors whole, cut and changed, and noise between them. */
    private static byte[] anyStream(Random random) {
        List<byte[]> vectors = Vectors.all();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int piece = random.nextInt(8); piece >= 0; piece--) {
            byte[] vector = vectors.get(random.nextInt(vectors.size())).clone();
            if (vector.length > 0 && random.nextInt(3) == 0) {
                vector[random.nextInt(vector.length)] = (byte) random.nextInt(256);
            }
            stream.write(vector, 0, random.nextInt(3) == 0 ? random.nextInt(vector.length + 1) : vector.length);
            byte[] noise = new byte[random.nextInt(4) * random.nextInt(10)];
            random.nextBytes(noise);
            stream.writeBytes(noise);
        }
        return stream.toByteArray();
    }
}
