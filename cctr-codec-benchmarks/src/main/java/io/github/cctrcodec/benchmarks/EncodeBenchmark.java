package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Messages to bytes, into the caller's buffer. */
@State(Scope.Thread)
public class EncodeBenchmark {
    @Param
    public Memory memory = Memory.HEAP;

    private Batch frames;
    private List<Message> carscop;
    private List<Message> h02;
    private List<Message> commands;
    private Batch commandFrames;
    private ByteBuffer target;

    @Setup
    public void setUp() {
        frames = new Batch(Workload.carscop(), memory::allocate);
        carscop = messages(Workload.carscop());
        h02 = messages(Workload.h02());
        commands = Workload.commands();
        commandFrames = new Batch(commands.stream().map(FrameEncoder::encode).toList(), memory::allocate);
        target = memory.allocate(2 * frames.bytes.capacity());
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return frames.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public ByteBuffer carscop() {
        return encode(carscop);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public ByteBuffer h02() {
        return encode(h02);
    }

    /** The baseline of {@link #command}, whose frames are shorter. */
    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long commandBaseline() {
        return commandFrames.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public ByteBuffer command() {
        return encode(commands);
    }

    private ByteBuffer encode(List<Message> messages) {
        target.clear();
        for (int i = 0; i < Workload.FRAMES; i++) {
            FrameEncoder.encode(messages.get(i), target);
        }
        return target;
    }

    private static List<Message> messages(List<byte[]> frames) {
        return frames.stream()
                .flatMap(frame -> CctrCodec.decode(frame).stream())
                .map(event -> ((StreamEvent.Frame) event).message())
                .toList();
    }
}
