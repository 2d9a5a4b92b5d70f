package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.StreamEvent;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One end of a connection: a channel, what it was fed, and what came out. */
final class Line {
    final EmbeddedChannel channel;
    private final List<ByteBuf> fed = new ArrayList<>();

    Line(ChannelHandler... handlers) {
        channel = new EmbeddedChannel(handlers);
    }

    Line feed(ByteBuf bytes) {
        fed.add(bytes);
        channel.writeInbound(bytes);
        return this;
    }

    Line feed(String text) {
        return feed(BufferKind.HEAP.of(text));
    }

    /** In reads of a size. */
    Line feed(BufferKind kind, byte[] bytes, int size) {
        for (int from = 0; from < bytes.length; from += Math.min(size, bytes.length - from)) {
            feed(kind.of(bytes, from, from + Math.min(size, bytes.length - from)));
        }
        return this;
    }

    /** What came out since the last call. */
    List<Object> received() {
        List<Object> received = new ArrayList<>();
        for (Object one = channel.readInbound(); one != null; one = channel.readInbound()) {
            received.add(one);
        }
        return received;
    }

    /** The events that came out since the last call; nothing else must have. */
    List<StreamEvent> events() {
        return received().stream().map(StreamEvent.class::cast).toList();
    }

    /** The bytes that came out since the last call, released; nothing else must have. */
    String receivedBytes() {
        return text(received());
    }

    /** The bytes that were sent since the last call, released; nothing else must have been. */
    String sentBytes() {
        List<Object> sent = new ArrayList<>();
        for (Object one = channel.readOutbound(); one != null; one = channel.readOutbound()) {
            sent.add(one);
        }
        return text(sent);
    }

    /** Closes the connection; what comes out then can be read. All that was fed must be released. */
    Line finish(boolean somethingComesOut) {
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.finish()).isEqualTo(somethingComesOut);
        assertAllReleased();
        return this;
    }

    /** Closes the connection; all that comes out then. */
    List<StreamEvent> finishedEvents() {
        assertThat(channel.isOpen()).isTrue();
        boolean more = channel.finish();
        List<StreamEvent> events = events();
        assertThat(events.isEmpty()).isEqualTo(!more);
        assertAllReleased();
        return events;
    }

    void assertAllReleased() {
        assertThat(fed).allSatisfy(bytes -> assertThat(bytes.refCnt()).isZero());
    }

    private static String text(List<Object> buffers) {
        StringBuilder text = new StringBuilder();
        for (Object one : buffers) {
            ByteBuf bytes = (ByteBuf) one;
            text.append(bytes.toString(StandardCharsets.ISO_8859_1));
            bytes.release();
            assertThat(bytes.refCnt()).isZero();
        }
        return text.toString();
    }
}
