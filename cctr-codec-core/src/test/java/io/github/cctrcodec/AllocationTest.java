package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FrameReader;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.MessageView;
import io.github.cctrcodec.view.RecordView;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bytes allocated, exactly, as the JVM counts them for the thread. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 50;
    private static final int SERIES = 5;

    private final FrameReader reader = new FrameReader();
    private final CarscopView carscop = new CarscopView();
    private final H02View h02 = new H02View();
    private final RecordView record = new RecordView();

    @Test
    void cuttingAndViewingFramesAllocatesNothing() {
        for (ByteBuffer input : List.of(allVectors(ByteBuffer::allocate), allVectors(ByteBuffer::allocateDirect))) {
            assertThat(allocatedBy(() -> viewAll(input))).isZero();
        }
    }

    @Test
    void detectionAtTheFirstByteAllocatesNothing() {
        List<ByteBuffer> packets = Stream.of("*161101144927UB00HSO^", "*HQ,1400046168,V1,055600,A#")
                .map(packet -> ByteBuffer.wrap(packet.getBytes(StandardCharsets.US_ASCII)))
                .toList();
        assertThat(allocatedBy(() -> {
                    long sum = 0;
                    for (int i = 0; i < packets.size(); i++) {
                        sum += ProtocolDetector.detect(packets.get(i)).hashCode();
                    }
                    return sum;
                }))
                .isZero();
    }

    @Test
    void encodingAllocatesNothing() {
        List<Message> messages = Vector.all().stream()
                .filter(vector ->
                        List.of("B1", "B2", "A4", "C1", "C4", "C8", "down-D1").contains(vector.id()))
                .map(vector ->
                        ((StreamEvent.Frame) CctrCodec.decode(vector.bytes()).get(0)).message())
                .toList();
        List<Message> all =
                Stream.concat(messages.stream(), CommandVectorsTest.all()).toList();
        List<Message> own = List.of(
                CustomCommand.h02(Head.H02.of("1600073844"), "ZZ9", CommandTime.of("130305"), "1", ""),
                CustomCommand.carscop(Stamp.of("161101144927"), "DC05", "1,2"));
        ByteBuffer target = ByteBuffer.allocate(DecoderOptions.LENIENT.maxFrameLength());
        assertThat(allocatedBy(() -> encodeAll(all, target))).isZero();
        assertThat(allocatedBy(() -> encodeAll(own, target))).isZero();
    }

    @Test
    void theMeasureSeesASingleObject() {
        assertThat(allocatedBy(() -> new byte[100].length)).isGreaterThanOrEqualTo(ROUNDS * 100L);
    }

    private long viewAll(ByteBuffer input) {
        input.rewind();
        long sum = 0;
        while (true) {
            FrameReader.Step step = reader.end(input);
            if (step == FrameReader.Step.NEED_MORE) {
                return sum;
            }
            if (step == FrameReader.Step.FRAME) {
                MessageView view = view(input);
                sum += view.fix().latitudeMinutesE5()
                        + view.fix().epochSecond()
                        + view.fix().courseCentidegrees()
                        + view.diagnosticBits();
                sum += view.word().isPresent() ? 1 : 0;
                sum += view.type().hashCode();
            }
        }
    }

    private MessageView view(ByteBuffer input) {
        if (reader.protocol() == Protocol.CARSCOP) {
            return carscop.wrap(input, reader.start(), reader.length());
        }
        return input.get(reader.start()) == '*'
                ? h02.wrap(input, reader.start(), reader.length())
                : record.wrap(input, reader.start(), reader.length());
    }

    /** How many bytes the current thread has allocated so far. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    private static long encodeAll(List<Message> messages, ByteBuffer target) {
        long sum = 0;
        for (int i = 0; i < messages.size(); i++) {
            target.clear();
            sum += FrameEncoder.encode(messages.get(i), target);
        }
        return sum;
    }

    /**
     * What so many rounds allocate: the least of some series, since the first ones also load classes and grow arrays that
     * are reused.
     */
    private static long allocatedBy(LongSupplier work) {
        long least = Long.MAX_VALUE;
        long sum = 0;
        for (int series = 0; series < SERIES; series++) {
            long before = allocated();
            for (int i = 0; i < ROUNDS; i++) {
                sum += work.getAsLong();
            }
            least = Math.min(least, allocated() - before);
        }
        assertThat(sum).isNotEqualTo(Long.MIN_VALUE);
        return least;
    }

    private interface Allocator {
        ByteBuffer allocate(int size);
    }

    private static ByteBuffer allVectors(Allocator allocator) {
        byte[] separator = "\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Streams.join(Vector.all().stream()
                .map(vector -> Streams.join(vector.bytes(), separator))
                .toList());
        return allocator.allocate(all.length).put(all).flip();
    }
}
