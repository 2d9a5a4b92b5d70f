package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.cctrcodec.DecoderOptions;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes allocated for a connection that waits, as the JVM counts them for the thread. */
@NoLeaks
class IdleConnectionTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SERIES = 50;
    /** What the README states. */
    static final long LIMIT = 200;

    private final List<CctrFrameDecoder> decoders = new ArrayList<>(SERIES);

    @Test
    void aDecoderIsSmall() {
        long least = Long.MAX_VALUE;
        for (int series = 0; series < SERIES; series++) {
            least = Math.min(least, allocatedBy(() -> decoders.add(decoder())));
        }
        System.out.println("A new CctrFrameDecoder: " + least + " bytes");
        assertThat(least).isBetween(16L, LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {Vectors.HANDSHAKE, Vectors.LOGIN, Vectors.POSITION, "garbage"})
    void theFirstReadCreatesNothingThatALaterOneDoesNot(String bytes) {
        long first = Long.MAX_VALUE;
        long later = Long.MAX_VALUE;
        for (int series = 0; series < SERIES; series++) {
            EmbeddedChannel channel = new EmbeddedChannel(decoder(), new Sink());
            first = Math.min(first, allocatedByReading(channel, bytes));
            later = Math.min(later, allocatedByReading(channel, bytes));
            channel.finish();
        }
        assertThat(first).isEqualTo(later);
    }

    private static CctrFrameDecoder decoder() {
        return new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(2));
    }

    private static long allocatedByReading(EmbeddedChannel channel, String text) {
        ByteBuf bytes = BufferKind.DIRECT.of(text);
        return allocatedBy(() -> channel.writeInbound(bytes));
    }

    private static long allocatedBy(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static final class Sink extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {}
    }
}
