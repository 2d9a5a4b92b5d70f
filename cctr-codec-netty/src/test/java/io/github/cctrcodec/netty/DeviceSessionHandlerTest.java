package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.DeviceSession;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@NoLeaks
class DeviceSessionHandlerTest {

    @Test
    void aSessionIsNewBeforeTheFirstFrame() {
        Line line = new Line(new CctrFrameDecoder(), new DeviceSessionHandler());
        assertThat(DeviceSessionHandler.sessionOf(line.channel)).isEqualTo(DeviceSession.NEW);
        line.feed("garbage");
        assertThat(DeviceSessionHandler.sessionOf(line.channel)).isEqualTo(DeviceSession.NEW);
        line.finish(true);
    }

    @Test
    void theHandlersBehindSeeEachFrameWithItsDevice() {
        List<Optional<String>> devices = new ArrayList<>();
        Line line = new Line(
                new CctrFrameDecoder(),
                new DeviceSessionHandler(),
                new SimpleChannelInboundHandler<StreamEvent.Frame>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext ctx, StreamEvent.Frame frame) {
                        devices.add(
                                DeviceSessionHandler.sessionOf(ctx.channel()).idOf(frame.message()));
                    }
                });
        line.feed(BufferKind.DIRECT, Vectors.latin1(Vectors.POSITION + Vectors.LOGIN + Vectors.POSITION), 10);
        assertThat(devices)
                .containsExactly(Optional.empty(), Optional.of("CC8011400042499"), Optional.of("CC8011400042499"));
        line.finish(false);
    }

    @Test
    void nobodyElseCanChangeASession() {
        assertThat(DeviceSessionHandler.class.getFields()).isEmpty();
    }

    @Test
    void passesEverythingOn() {
        Line line = new Line(new DeviceSessionHandler());
        line.channel.writeInbound("text");
        assertThat(line.received()).containsExactly("text");
        line.finish(false);
    }
}
