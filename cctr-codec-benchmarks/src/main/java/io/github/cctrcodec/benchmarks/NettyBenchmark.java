package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A pipeline against the bare core: the same frames, so many a read. The pipeline is called as an event loop calls it; what
 * EmbeddedChannel does for tests after each read is left out.
 */
@State(Scope.Thread)
public class NettyBenchmark {
    /** Who allocates the buffer of a read. */
    public enum Allocator {
        POOLED,
        UNPOOLED;

        private ByteBuf allocate(Memory memory, int length) {
            ByteBufAllocator allocator =
                    this == POOLED ? PooledByteBufAllocator.DEFAULT : UnpooledByteBufAllocator.DEFAULT;
            return memory == Memory.HEAP ? allocator.heapBuffer(length) : allocator.directBuffer(length);
        }
    }

    @Param
    public Memory memory = Memory.HEAP;

    @Param
    public Allocator allocator = Allocator.POOLED;

    @Param({"1", "16", "128"})
    public int framesPerRead = 16;

    private final StreamDecoder decoder = new StreamDecoder();
    private Batch batch;
    private Batch[] chunks;
    private ByteBuf[] reads;
    private EmbeddedChannel channel;
    private Consumer<Object> messages = message -> {};

    @Setup
    public void setUp() {
        List<byte[]> frames = Workload.carscop();
        batch = new Batch(frames, memory::allocate);
        chunks = new Batch[Workload.FRAMES / framesPerRead];
        reads = new ByteBuf[chunks.length];
        for (int i = 0; i < reads.length; i++) {
            Batch chunk = new Batch(frames.subList(i * framesPerRead, (i + 1) * framesPerRead), memory::allocate);
            chunks[i] = chunk;
            reads[i] = allocator.allocate(memory, chunk.bytes.limit()).writeBytes(chunk.bytes.duplicate());
        }
        channel = new EmbeddedChannel(new CctrFrameDecoder(), new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object event) {
                messages.accept(event);
            }
        });
        // After each automatic read, EmbeddedChannel runs its tasks and looks at the clock.
        channel.config().setAutoRead(false);
    }

    @TearDown
    public void tearDown() {
        channel.checkException();
        channel.finish();
        for (ByteBuf read : reads) {
            read.release();
        }
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public long baseline() {
        return batch.addUp();
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public void core(Blackhole blackhole) {
        readWithCore(blackhole::consume);
    }

    @Benchmark
    @OperationsPerInvocation(Workload.FRAMES)
    public void pipeline(Blackhole blackhole) {
        readWithPipeline(blackhole::consume);
    }

    void readWithCore(Consumer<Object> consumer) {
        for (Batch chunk : chunks) {
            decoder.decode(chunk.bytes.rewind(), consumer);
        }
    }

    void readWithPipeline(Consumer<Object> consumer) {
        messages = consumer;
        for (ByteBuf read : reads) {
            channel.pipeline().fireChannelRead(read.readerIndex(0).retain()).fireChannelReadComplete();
        }
    }
}
