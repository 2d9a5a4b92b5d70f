package io.github.cctrcodec.netty.example;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.netty.AutoReplyHandler;
import io.github.cctrcodec.netty.CctrDatagramDecoder;
import io.github.cctrcodec.netty.CctrDatagramEncoder;
import io.github.cctrcodec.session.ReplyPolicy;
import io.github.cctrcodec.session.UdpPeers;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

public final class UdpServer extends ChannelInitializer<Channel> {
    private final UdpPeers<InetSocketAddress> peers = new UdpPeers<>(10_000, Duration.ofMinutes(5));
    private final Consumer<String> out;

    public UdpServer(Consumer<String> out) {
        this.out = out;
    }

    public static void main(String[] args) {
        new Bootstrap()
                .group(new NioEventLoopGroup(1))
                .channel(NioDatagramChannel.class)
                .handler(new UdpServer(System.out::println))
                .bind(8888)
                .syncUninterruptibly();
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline()
                .addLast(
                        new CctrDatagramDecoder(),
                        new CctrDatagramEncoder(),
                        new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()),
                        new SimpleChannelInboundHandler<AddressedEnvelope<StreamEvent, InetSocketAddress>>() {
                            @Override
                            protected void channelRead0(
                                    ChannelHandlerContext ctx,
                                    AddressedEnvelope<StreamEvent, InetSocketAddress> datagram) {
                                if (datagram.content() instanceof StreamEvent.Frame frame) {
                                    var session = peers.after(datagram.sender(), frame.message(), Instant.now());
                                    var device = session.idOf(frame.message());
                                    out.accept(device.orElse("unknown") + " "
                                            + frame.message().type());
                                }
                            }
                        });
    }
}
