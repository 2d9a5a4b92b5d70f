package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.TailForm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured does the work that it claims: each body against the same answer got another way. */
class BenchmarksTest {
    private static final Offset<Double> NEARLY = Offset.offset(1e-9);

    private final List<byte[]> carscop = Workload.carscop();
    private final List<byte[]> h02 = Workload.h02();

    @Test
    void theFramesAreAllDifferentRegularAndOneOfSixtyFourIsALogin() {
        assertThat(carscop.stream().map(ByteBuffer::wrap).distinct()).hasSize(Workload.FRAMES);
        assertThat(h02.stream().map(ByteBuffer::wrap).distinct()).hasSize(Workload.FRAMES);
        assertThat(messages(carscop).filter(Login.class::isInstance)).hasSize(Workload.FRAMES / 64);
        assertThat(Stream.of(carscop, h02).flatMap(List::stream)).allSatisfy(frame -> {
            assertThat(frame(frame).diagnostics()).isEmpty();
            assertThat(frame(frame).toByteArray()).isEqualTo(frame);
        });
        assertThat(messages(carscop).filter(Position.class::isInstance).map(Position.class::cast))
                .allSatisfy(position -> assertThat(position.state()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void viewsReadWhatTheMessagesSay(Memory memory) {
        CarscopViewBenchmark ascii = new CarscopViewBenchmark();
        ascii.memory = memory;
        ascii.setUp();
        assertThat(ascii.baseline()).isEqualTo(sumOfBytes(carscop));
        assertThat(ascii.view())
                .isEqualTo(
                        messages(carscop).mapToLong(BenchmarksTest::carscopSum).sum());

        H02ViewBenchmark positions = new H02ViewBenchmark();
        positions.memory = memory;
        positions.setUp();
        assertThat(positions.baseline()).isEqualTo(sumOfBytes(h02));
        assertThat(positions.view())
                .isEqualTo(messages(h02).mapToLong(BenchmarksTest::h02Sum).sum());
        List<byte[]> tails = Workload.h02WithTails();
        assertThat(positions.tailBaseline()).isEqualTo(sumOfBytes(tails));
        assertThat(positions.tail())
                .isEqualTo(messages(tails).mapToLong(BenchmarksTest::h02Sum).sum());
        assertThat(tails).allSatisfy(frame -> {
            assertThat(frame(frame).diagnostics()).isEmpty();
            Position position = (Position) frame(frame).message();
            assertThat(position.telemetry().orElseThrow().form()).isEqualTo(TailForm.CELL);
            assertThat(position.extraFields()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void onePacketAtATimeGivesEveryMessage(Memory memory) {
        OneShotBenchmark oneShot = new OneShotBenchmark();
        oneShot.memory = memory;
        oneShot.setUp();
        assertThat(oneShot.baseline()).isEqualTo(sumOfBytes(carscop));
        for (int i = 0; i < Workload.FRAMES; i++) {
            assertThat(oneShot.decode(i))
                    .map(BenchmarksTest::message)
                    .containsExactly(frame(carscop.get(i)).message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void framingFindsEveryFrame(Memory memory) {
        FramingBenchmark framing = new FramingBenchmark();
        framing.memory = memory;
        framing.setUp();
        assertThat(framing.baseline()).isEqualTo(sumOfBytes(carscop));
        assertThat(framing.carscop()).isEqualTo(sumOfEnds(carscop));
        assertThat(framing.h02()).isEqualTo(sumOfEnds(h02));
    }

    @Test
    void theRegexDecoderReadsTheSameFromEveryFrame() {
        List<Map<String, Object>> maps = new ArrayList<>();
        new RegexDecoder().decode(new Batch(carscop, Memory.DIRECT::allocate).bytes, maps::add);
        assertThat(maps).hasSize(Workload.FRAMES);
        for (int i = 0; i < Workload.FRAMES; i++) {
            Message message = frame(carscop.get(i)).message();
            Fix fix = message.fix();
            Map<String, Object> map = maps.get(i);
            assertThat(map).containsEntry("raw", carscop.get(i));
            assertThat(map)
                    .containsEntry(
                            "stamp", ((Head.Carscop) message.head()).stamp().value());
            assertThat(map.get("id")).isEqualTo(message.deviceId().orElse(null));
            assertThat(map).containsEntry("time", Date.from(fix.time().orElseThrow()));
            assertThat(map).containsEntry("valid", fix.validity().isValid());
            assertThat((Double) map.get("latitude"))
                    .isCloseTo(fix.coordinates().orElseThrow().latitude(), NEARLY);
            assertThat((Double) map.get("longitude"))
                    .isCloseTo(fix.coordinates().orElseThrow().longitude(), NEARLY);
            assertThat(map).containsEntry("speed", fix.knots().orElseThrow());
            assertThat(map).containsEntry("course", fix.course().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreHandedOnForEveryFrame(Memory memory) {
        RecordBenchmark records = new RecordBenchmark();
        records.memory = memory;
        records.setUp();
        assertThat(records.baseline()).isEqualTo(sumOfBytes(carscop));
        assertThat(records.baselineOnTwoThreads()).isEqualTo(sumOfBytes(carscop));
        List<Object> handedOn = new ArrayList<>();
        records.decodeCarscop(handedOn::add);
        assertThat(handedOn)
                .map(BenchmarksTest::message)
                .isEqualTo(messages(carscop).toList());
        handedOn.clear();
        records.decodeH02(handedOn::add);
        assertThat(handedOn)
                .map(BenchmarksTest::message)
                .isEqualTo(messages(h02).toList());
        handedOn.clear();
        records.decodeWithRegex(handedOn::add);
        assertThat(handedOn).hasSize(Workload.FRAMES);
    }

    @ParameterizedTest
    @EnumSource
    void encodingGivesTheFramesBack(Memory memory) {
        EncodeBenchmark encode = new EncodeBenchmark();
        encode.memory = memory;
        encode.setUp();
        assertThat(encode.baseline()).isEqualTo(sumOfBytes(carscop));
        assertThat(encode.carscop().flip()).isEqualTo(new Batch(carscop, Memory.HEAP::allocate).bytes);
        assertThat(CctrCodec.decode(encode.h02().flip().duplicate()).stream()
                        .map(event -> ((StreamEvent.Frame) event).message()))
                .isEqualTo(messages(h02).toList());
        List<byte[]> commands =
                Workload.commands().stream().map(FrameEncoder::encode).toList();
        assertThat(commands.stream().map(ByteBuffer::wrap).distinct()).hasSize(Workload.FRAMES);
        assertThat(encode.commandBaseline()).isEqualTo(sumOfBytes(commands));
        assertThat(encode.command().flip()).isEqualTo(new Batch(commands, Memory.HEAP::allocate).bytes);
        assertThat(messages(commands))
                .isEqualTo(Workload.commands().stream()
                        .map(BenchmarksTest::received)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void detectionNamesTheProtocolOfEveryFrame(Memory memory) {
        DetectBenchmark detect = new DetectBenchmark();
        detect.memory = memory;
        detect.setUp();
        assertThat(detect.baseline()).isEqualTo(sumOfBytes(carscop));
        assertThat(detect.carscop()).isEqualTo(Workload.FRAMES);
        assertThat(detect.h02()).isEqualTo(2 * Workload.FRAMES);
    }

    @ParameterizedTest
    @EnumSource
    void thePipelineHandsOnWhatTheCoreDoes(NettyBenchmark.Allocator allocator) {
        for (Memory memory : Memory.values()) {
            for (int framesPerRead : new int[] {1, 16, 128}) {
                NettyBenchmark netty = new NettyBenchmark();
                netty.memory = memory;
                netty.allocator = allocator;
                netty.framesPerRead = framesPerRead;
                List<Object> handedOn = new ArrayList<>();
                netty.setUp();
                assertThat(netty.baseline()).isEqualTo(sumOfBytes(carscop));
                List<Message> expected = messages(carscop).toList();
                netty.readWithCore(handedOn::add);
                assertThat(handedOn).map(BenchmarksTest::message).isEqualTo(expected);
                for (int read = 0; read < 2; read++) {
                    handedOn.clear();
                    netty.readWithPipeline(handedOn::add);
                    assertThat(handedOn).map(BenchmarksTest::message).isEqualTo(expected);
                }
                netty.tearDown();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void inputsOfAllSizesAreAccountedForToTheByte(SizeBenchmark.Input input) {
        for (int size : new int[] {1, 64, 4096, 100_000}) {
            SizeBenchmark benchmark = new SizeBenchmark();
            benchmark.input = input;
            benchmark.size = size;
            benchmark.setUp();
            AtomicLong accounted = new AtomicLong();
            benchmark.decode((StreamEvent event) -> accounted.addAndGet(event.length()));
            assertThat(accounted).hasValue(size);
        }
    }

    private static Stream<Message> messages(List<byte[]> frames) {
        return frames.stream().map(frame -> frame(frame).message());
    }

    private static Message message(Object event) {
        return ((StreamEvent.Frame) event).message();
    }

    private static StreamEvent.Frame frame(byte[] bytes) {
        List<StreamEvent> events = CctrCodec.decode(bytes);
        assertThat(events).hasSize(1);
        return (StreamEvent.Frame) events.get(0);
    }

    private static long sumOfBytes(List<byte[]> frames) {
        long sum = 0;
        for (byte[] frame : frames) {
            for (byte b : frame) {
                sum += b;
            }
        }
        return sum;
    }

    private static long sumOfEnds(List<byte[]> frames) {
        long sum = 0;
        int end = 0;
        for (byte[] frame : frames) {
            end += frame.length;
            sum += end;
        }
        return sum;
    }

    private static long carscopSum(Message message) {
        var state = (message instanceof Login login ? login.state() : ((Position) message).state()).orElseThrow();
        long id = message instanceof Login login ? login.id().chars().sum() : 0;
        long stamp = ((Head.Carscop) message.head()).stamp().value();
        return id
                + stamp
                + fixSum(message.fix())
                + state.bits().orElseThrow()
                + state.odometerMetres().orElseThrow();
    }

    private static long h02Sum(Message message) {
        Position position = (Position) message;
        return message.deviceId().orElseThrow().chars().sum()
                + fixSum(position.fix())
                + position.status().orElseThrow().raw();
    }

    /** A decoder cannot tell who sent a custom command. */
    private static Message received(Message command) {
        return command instanceof CustomCommand custom ? custom.received() : command;
    }

    private static long fixSum(Fix fix) {
        return fix.time().orElseThrow().getEpochSecond()
                + fix.coordinates().orElseThrow().latitudeMinutesE5()
                + fix.coordinates().orElseThrow().longitudeMinutesE5()
                + fix.milliknots().orElseThrow()
                + fix.courseCentidegrees().orElseThrow()
                + (fix.validity().isValid() ? 1 : 0);
    }
}
