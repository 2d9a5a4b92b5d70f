package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import org.junit.jupiter.api.Test;

@NoLeaks
class CloseOnEventTest {

    @Test
    void closesAfterTheFirstEventThatMatches() {
        Line line = garbageHater().feed("\r\n" + Vectors.HANDSHAKE);
        assertThat(line.events()).hasSize(2);
        assertThat(line.channel.isOpen()).isTrue();
        line.feed("garbage" + Vectors.HANDSHAKE);
        assertThat(line.events()).first().isInstanceOf(StreamEvent.Skipped.class);
        assertThat(line.channel.isOpen()).isFalse();
        line.assertAllReleased();
    }

    @Test
    void closesAsSoonAsTheHeadOfTheNextFrameEndsTheRun() {
        Line line = garbageHater().feed("garbage");
        assertThat(line.channel.isOpen()).isTrue();
        line.feed(Vectors.POSITION.substring(0, 17));
        assertThat(line.channel.isOpen()).isFalse();
        assertThat(line.events()).hasSize(2).allMatch(StreamEvent.Skipped.class::isInstance);
        line.assertAllReleased();
    }

    @Test
    void aPredicateThatThrowsIsReportedAndLosesNoEvent() {
        Line line = new Line(new CctrFrameDecoder(), new CloseOnEvent(event -> {
            throw new IllegalStateException("of the predicate");
        }));
        assertThatThrownBy(() -> line.feed(Vectors.HANDSHAKE)).isInstanceOf(IllegalStateException.class);
        assertThat(line.events()).hasSize(1);
        line.finish(false);
    }

    @Test
    void aDatagramNeverClosesTheChannelOfAllPeers() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrDatagramDecoder(), new CloseOnEvent(event -> true));
        channel.writeInbound(
                new DatagramPacket(BufferKind.HEAP.of("garbage"), CctrDatagramTest.SERVER, CctrDatagramTest.DEVICE));
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(channel.finish()).isTrue();
    }

    @Test
    void withoutItNothingCloses() {
        Line line = new Line(new CctrFrameDecoder()).feed("garbage" + Vectors.HANDSHAKE + "*161101144927UD00");
        assertThat(line.events()).hasSize(2);
        line.finish(true);
    }

    private static Line garbageHater() {
        return new Line(
                new CctrFrameDecoder(),
                new CloseOnEvent(event ->
                        event instanceof StreamEvent.Skipped skipped && skipped.reason() == SkipReason.GARBAGE));
    }
}
