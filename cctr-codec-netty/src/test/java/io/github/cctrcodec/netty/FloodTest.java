package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.StreamEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one connection can cost, and many. */
@NoLeaks
class FloodTest {
    private static final int CHUNK = 65_521; // prime: no pattern begins at the same place twice
    private static final long FLOOD = Long.getLong("flood.megabytes") << 20;

    @ParameterizedTest
    @ValueSource(strings = {"garbage ", "*161101144927UD00 and no end, ", "*HQ,16", "*"})
    void aFloodHoldsNoMoreThanTheLimit(String pattern) {
        UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);
        CctrFrameDecoder decoder = new CctrFrameDecoder();
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAllocator(memory);
        channel.pipeline().addLast(decoder);
        ByteBuf flood = memory.heapBuffer(CHUNK);
        flood.writeBytes(Vectors.latin1(pattern.repeat(CHUNK / pattern.length() + 1)), 0, CHUNK);

        long sent = 0;
        long reported = 0;
        long most = 0;
        int largestPending = 0;
        while (sent < FLOOD) {
            channel.writeInbound(flood.retainedDuplicate());
            sent += CHUNK;
            most = Math.max(
                    most, memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory());
            largestPending = Math.max(largestPending, decoder.pending());
            reported += lengthOfEvents(channel);
            assertThat(reported + decoder.skippedSoFar() + decoder.pending()).isEqualTo(sent);
        }
        assertThat(largestPending).isLessThan(DecoderOptions.LENIENT.maxFrameLength());
        // The chunk itself, and the chunk behind what was pending, in the powers of two that Netty allocates.
        assertThat(most).isLessThan(6L * CHUNK);
        assertThat(channel.isOpen()).isTrue();
        channel.finish();
        assertThat(reported + lengthOfEvents(channel)).isEqualTo(sent);
        assertThat(flood.refCnt()).isEqualTo(1);
        flood.release();
        assertThat(memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory())
                .isZero();
    }

    @Test
    void aFrameByteByByteHoldsNoMoreThanTheLimit() {
        UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(true);
        CctrFrameDecoder decoder = new CctrFrameDecoder();
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.config().setAllocator(memory);
        channel.pipeline().addLast(decoder);
        byte[] endless = Vectors.latin1("*161101144927UD00" + "1".repeat(200_000));
        for (byte b : endless) {
            channel.writeInbound(memory.directBuffer(1).writeByte(b));
            assertThat(memory.metric().usedDirectMemory()).isLessThan(8L * DecoderOptions.LENIENT.maxFrameLength());
        }
        assertThat(channel.finish()).isTrue();
        assertThat(lengthOfEvents(channel)).isEqualTo(endless.length);
        assertThat(memory.metric().usedDirectMemory()).isZero();
    }

    @Test
    void tenThousandConnectionsKeepTheirBytesAndDevicesApart() {
        CctrEncoder encoder = new CctrEncoder();
        DeviceSessionHandler sessions = new DeviceSessionHandler();
        List<Line> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> new Line(
                        new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(2)), encoder, sessions))
                .toList();
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < lines.size(); i++) {
                String login = Vectors.LOGIN.replace("0042499", String.format(Locale.ROOT, "%07d", i));
                String bytes = login + Vectors.POSITION;
                lines.get(i).feed(bytes.substring(bytes.length() * part / 3, bytes.length() * (part + 1) / 3));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            StreamEvent.Frame position =
                    (StreamEvent.Frame) lines.get(i).events().get(1);
            assertThat(DeviceSessionHandler.sessionOf(lines.get(i).channel).idOf(position.message()))
                    .contains(String.format(Locale.ROOT, "CC801140%07d", i));
            lines.get(i).finish(false);
        }
    }

    private static long lengthOfEvents(EmbeddedChannel channel) {
        long length = 0;
        for (StreamEvent event = channel.readInbound(); event != null; event = channel.readInbound()) {
            length += event.length();
        }
        return length;
    }
}
