package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.SkipReason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @EnumSource(BufferKind.class)
    void accountsForEveryByteOfAnyStreamInAnyReads(BufferKind kind) {
        Random random = new Random(kind.name().hashCode());
        DecoderOptions options = DecoderOptions.LENIENT.withMaxFrameLength(128);
        for (int turn = 0; turn < 200; turn++) {
            byte[] stream = anyStream(random);
            CctrFrameDecoder decoder = new CctrFrameDecoder(options);
            Line line = new Line(decoder);
            List<StreamEvent> events = new ArrayList<>();
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 300));
                line.feed(kind.of(stream, from, to));
                from = to;
                events.addAll(line.events());
                long covered = events.stream().mapToLong(StreamEvent::length).sum();
                assertThat(covered + decoder.skippedSoFar() + decoder.pending()).isEqualTo(from);
                assertThat(decoder.pending()).isLessThan(options.maxFrameLength());
            }
            events.addAll(line.finishedEvents());
            assertThat(events).isEqualTo(CctrCodec.decode(ByteBuffer.wrap(stream), options));
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

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "*161101144927UD00cut off", "\r\n"})
    void reportsASkippedRunInTheReadThatDecidesIt(String run) {
        Line line = new Line(new CctrFrameDecoder()).feed(run);
        assertThat(line.events()).isEmpty();
        line.feed(Vectors.POSITION.substring(0, 17));
        assertThat(line.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        StreamEvent.Skipped.class,
                        skipped -> assertThat(skipped.length()).isEqualTo(run.length()));
        line.feed(Vectors.POSITION.substring(17));
        assertThat(line.events()).singleElement().isInstanceOf(StreamEvent.Frame.class);
        line.finish(false);
    }

    @Test
    void theFrameDecodersOfAThreadKeepConnectionsApart() {
        Line lenient = new Line(new CctrFrameDecoder());
        Line strict = new Line(new CctrFrameDecoder(DecoderOptions.STRICT));
        String bad = "*161101144927UD00bad^";
        for (int at = 0; at < bad.length(); at++) {
            lenient.feed(bad.substring(at, at + 1));
            strict.feed(bad.substring(at, at + 1));
        }
        byte[] input = Vectors.latin1(bad);
        assertThat(lenient.events()).isEqualTo(CctrCodec.decode(input));
        assertThat(strict.events()).isEqualTo(CctrCodec.decode(ByteBuffer.wrap(input), DecoderOptions.STRICT));
        lenient.finish(false);
        strict.finish(false);
    }

    @Test
    void keepsOnlyThePendingBytesOfARead() {
        UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAllocator(memory);
        channel.pipeline().addLast(new CctrFrameDecoder());
        channel.writeInbound(memory.heapBuffer(65_536).writeBytes(Vectors.latin1("*161101144927")));
        assertThat(memory.metric().usedHeapMemory()).isLessThan(100);
        channel.writeInbound(memory.heapBuffer(65_536).writeBytes(Vectors.latin1("x".repeat(60_000) + "*1611")));
        assertThat(memory.metric().usedHeapMemory()).isLessThan(100);
        assertThat(channel.finish()).isTrue();
        assertThat(memory.metric().usedHeapMemory()).isZero();
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
    void keepsToTheCallersOptions() {
        DecoderOptions options = DecoderOptions.STRICT.withMaxFrameLength(200);
        byte[] input = Vectors.latin1("*161101144927UD00bad^*161101144927UD00" + "1".repeat(300) + "^");
        Line line = new Line(new CctrFrameDecoder(options)).feed(BufferKind.HEAP, input, 9);
        assertThat(line.finishedEvents())
                .isEqualTo(CctrCodec.decode(ByteBuffer.wrap(input), options))
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
    void aRemovedDecoderLosesNoRun() {
        Line decided = new Line(new CctrFrameDecoder()).feed("garbage").feed(Vectors.POSITION.substring(0, 17));
        decided.channel.pipeline().remove(CctrFrameDecoder.class);
        Object first = decided.channel.readInbound();
        assertThat(first).isEqualTo(new StreamEvent.Skipped(0, 7, SkipReason.GARBAGE));
        assertThat(decided.receivedBytes()).isEqualTo(Vectors.POSITION.substring(0, 17));
        decided.finish(false);

        for (String pending : List.of("", "*16", "*HQ,1")) {
            Line open = new Line(new CctrFrameDecoder()).feed("garbage" + pending);
            assertThat(open.received()).isEmpty();
            open.channel.pipeline().remove(CctrFrameDecoder.class);
            Object run = open.channel.readInbound();
            assertThat(run).isEqualTo(new StreamEvent.Skipped(0, 7, SkipReason.GARBAGE));
            assertThat(open.receivedBytes()).isEqualTo(pending);
            open.finish(false);
        }
    }

    @Test
    void aHandlerThatThrowsCostsOneEvent() {
        Line line = new Line(new CctrFrameDecoder(), onFirstEvent((ctx, event) -> {
            throw new IllegalStateException("of the handler");
        }));
        assertThatThrownBy(() -> line.feed(Vectors.HANDSHAKE + "garbage" + Vectors.LOGIN + "*1611"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(line.events()).extracting(StreamEvent::offset).containsExactly(21L, 28L);
        assertThat(line.finish(true).events()).hasSize(1);
    }

    @Test
    void aHandlerMayCloseTheConnectionBetweenTwoEventsOfARead() {
        String input = Vectors.HANDSHAKE + "garbage" + Vectors.LOGIN + "*1611";
        Line line = new Line(new CctrFrameDecoder(), onFirstEvent((ctx, event) -> {
            ctx.fireChannelRead(event);
            ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }));
        line.feed(input);
        assertThat(line.channel.isOpen()).isFalse();
        assertThat(line.events()).isEqualTo(CctrCodec.decode(Vectors.latin1(input)));
        line.assertAllReleased();
    }

    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void theInputMayEndWhileAnEventIsHandled(BufferKind kind) {
        String input = Vectors.HANDSHAKE + "garbage" + Vectors.LOGIN.repeat(20) + "*1611";
        Line line = new Line(new CctrFrameDecoder(), onFirstEvent((ctx, event) -> {
            ctx.fireChannelRead(event);
            ctx.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }));
        line.feed(kind, Vectors.latin1(input), Integer.MAX_VALUE);
        assertThat(line.events()).isEqualTo(CctrCodec.decode(Vectors.latin1(input)));
        line.finish(false);
    }

    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void moreMayBeReadWhileAnEventIsHandled(BufferKind kind) {
        String input = Vectors.HANDSHAKE + "garbage" + Vectors.LOGIN + Vectors.POSITION;
        Line line = new Line(new CctrFrameDecoder(), onFirstEvent((ctx, event) -> {
            ctx.fireChannelRead(event);
            ctx.pipeline().fireChannelRead(kind.of(Vectors.POSITION.substring(10, 30)));
            ctx.pipeline().fireChannelRead(kind.of(Vectors.POSITION.substring(30)));
        }));
        line.feed(kind, Vectors.latin1(input.substring(0, input.length() - Vectors.POSITION.length() + 10)), 1000);
        assertThat(line.events()).isEqualTo(CctrCodec.decode(Vectors.latin1(input)));
        line.finish(false);
    }

    @Test
    void asksForMoreWhenAReadSaysNothingAndNobodyElseDoes() {
        AtomicInteger reads = new AtomicInteger();
        Line line = countingReads(reads, new CctrFrameDecoder());
        line.feed(Vectors.POSITION.substring(0, 30));
        assertThat(reads).as("half a frame").hasValue(1);
        line.feed(Vectors.POSITION.substring(30));
        assertThat(reads).as("the other half").hasValue(1);
        line.channel.pipeline().fireChannelReadComplete();
        assertThat(reads).as("no read").hasValue(1);
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void asksForMoreWhenTheReadInsideAReadSaysNothing() {
        AtomicInteger reads = new AtomicInteger();
        Line line = countingReads(reads, new CctrFrameDecoder(), onFirstEvent((ctx, event) -> {
            ctx.pipeline().fireChannelRead(BufferKind.HEAP.of(Vectors.POSITION.substring(0, 30)));
            ctx.pipeline().fireChannelReadComplete();
        }));
        line.feed(Vectors.HANDSHAKE);
        assertThat(reads).hasValue(1);
        line.feed(Vectors.POSITION.substring(30));
        assertThat(reads).hasValue(1);
        assertThat(line.events()).hasSize(1);
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
        assertThatThrownBy(() -> new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quietTime: ");
    }

    private static Line quietAfterTwoSeconds() {
        Line line = new Line(new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(2)));
        line.channel.freezeTime();
        return line;
    }

    /** A line without automatic reading. */
    private static Line countingReads(AtomicInteger reads, ChannelHandler... handlers) {
        Line line = new Line(handlers);
        line.channel.config().setAutoRead(false);
        line.channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void read(ChannelHandlerContext ctx) {
                reads.incrementAndGet();
                ctx.read();
            }
        });
        return line;
    }

    /** A handler that does something at the first event that it gets, and passes on the others. */
    private static ChannelHandler onFirstEvent(BiConsumer<ChannelHandlerContext, StreamEvent> action) {
        return new SimpleChannelInboundHandler<StreamEvent>() {
            private boolean acted;

            @Override
            protected void channelRead0(ChannelHandlerContext ctx, StreamEvent event) {
                if (acted) {
                    ctx.fireChannelRead(event);
                } else {
                    acted = true;
                    action.accept(ctx, event);
                }
            }
        };
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
