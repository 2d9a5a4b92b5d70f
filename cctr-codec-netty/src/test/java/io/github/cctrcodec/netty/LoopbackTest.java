package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.netty.example.TcpServer;
import io.github.cctrcodec.netty.example.UdpServer;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On real sockets, with the event loops of both versions. */
@NoLeaks
class LoopbackTest {
    private static final int MILLIS = 10_000;

    private static final EventLoopGroup LOOPS = new NioEventLoopGroup(2);

    @AfterAll
    static void stop() {
        LOOPS.shutdownGracefully(0, MILLIS, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }

    @Test
    void aTcpPortIsSharedWithAnotherProtocol() throws IOException {
        Channel server = new ServerBootstrap()
                .group(LOOPS)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new CctrProtocolDetector(
                                        64,
                                        (rest, match) -> rest.addLast(new TcpServer(said -> {})),
                                        (rest, noMatch) -> rest.addLast(new Echo())));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        try {
            assertThat(exchange(server, Vectors.LOGIN, "*150817160254DX061^".length()))
                    .isEqualTo("*150817160254DX061^");
            assertThat(exchange(server, "GET / HTTP/1.1\r\n\r\n", 18)).isEqualTo("GET / HTTP/1.1\r\n\r\n");
        } finally {
            server.close().syncUninterruptibly();
        }
    }

    @Test
    void aDatagramIsAnsweredToItsSender() throws IOException {
        List<String> printed = new CopyOnWriteArrayList<>();
        Channel server = new Bootstrap()
                .group(LOOPS)
                .channel(NioDatagramChannel.class)
                .handler(new UdpServer(printed::add))
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        try (DatagramSocket device = new DatagramSocket()) {
            device.setSoTimeout(MILLIS);
            byte[] login = Vectors.latin1(Vectors.LOGIN);
            device.send(new DatagramPacket(login, login.length, (InetSocketAddress) server.localAddress()));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            device.receive(answer);
            assertThat(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.US_ASCII))
                    .isEqualTo("*150817160254DX061^");
            byte[] handshake = Vectors.latin1(Vectors.POSITION + Vectors.HANDSHAKE);
            device.send(new DatagramPacket(handshake, handshake.length, (InetSocketAddress) server.localAddress()));
            device.receive(answer);
            assertThat(printed).startsWith("CC8011400042499 LOGIN", "CC8011400042499 POSITION");
        } finally {
            server.close().syncUninterruptibly();
        }
    }

    /** What comes back for some bytes, which are sent in two pieces. */
    private static String exchange(Channel server, String bytes, int expected) throws IOException {
        InetSocketAddress address = (InetSocketAddress) server.localAddress();
        try (Socket client = new Socket(address.getAddress(), address.getPort())) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(MILLIS);
            client.getOutputStream().write(Vectors.latin1(bytes.substring(0, 10)));
            client.getOutputStream().flush();
            client.getOutputStream().write(Vectors.latin1(bytes.substring(10)));
            return new String(client.getInputStream().readNBytes(expected), StandardCharsets.US_ASCII);
        }
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            ctx.writeAndFlush(msg).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
