package io.github.cctrcodec.netty;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** The pipeline that the README shows. */
final class TrackerServer extends ChannelInitializer<Channel> {
    private final Consumer<String> out;

    TrackerServer(Consumer<String> out) {
        this.out = out;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline()
                .addLast(
                        new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(2)),
                        new CctrEncoder(),
                        new DeviceSessionHandler(),
                        new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()),
                        new SimpleChannelInboundHandler<StreamEvent.Frame>() {
                            @Override
                            protected void channelRead0(ChannelHandlerContext ctx, StreamEvent.Frame frame) {
                                var device = DeviceSessionHandler.sessionOf(ctx.channel())
                                        .idOf(frame.message());
                                out.accept(device.orElse("unknown") + " "
                                        + frame.message().type());
                            }
                        });
    }
}
