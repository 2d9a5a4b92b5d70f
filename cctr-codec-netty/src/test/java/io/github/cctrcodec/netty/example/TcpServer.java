package io.github.cctrcodec.netty.example;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.netty.AutoReplyHandler;
import io.github.cctrcodec.netty.CctrEncoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.github.cctrcodec.netty.DeviceSessionHandler;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

public final class TcpServer extends ChannelInitializer<Channel> {
    private final Consumer<String> out;

    public TcpServer(Consumer<String> out) {
        this.out = out;
    }

    public static void main(String[] args) {
        new ServerBootstrap()
                .group(new NioEventLoopGroup())
                .channel(NioServerSocketChannel.class)
                .childHandler(new TcpServer(System.out::println))
                .bind(8888)
                .syncUninterruptibly();
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
                                var session = DeviceSessionHandler.sessionOf(ctx.channel());
                                var device = session.idOf(frame.message());
                                out.accept(device.orElse("unknown") + " "
                                        + frame.message().type());
                            }
                        });
    }
}
