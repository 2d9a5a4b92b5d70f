package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.netty.CctrDatagramDecoder;
import io.github.cctrcodec.netty.CctrDatagramEncoder;
import io.github.cctrcodec.netty.CctrEncoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.github.cctrcodec.netty.DeviceSessionHandler;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One port for TCP and UDP. Each frame is detected by its own bytes, stored with them, and answered only when it is stored.
 */
final class Gateway implements AutoCloseable {
    /** Binary records, the only frames without an end of their own, are whole when nothing follows for so long. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final int MAX_READ = 4096;

    private final FrameStore store;
    private final Statistics statistics = new Statistics();
    private final FrameWriter writer;
    private final Exchange exchange;
    private final EventLoopGroup loops = new NioEventLoopGroup();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup ports = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong count = new AtomicLong();

    private Gateway(
            FrameStore store, int capacity, ReplyPolicy policy, Duration commandTimeout, GatewayListener listener) {
        this.store = store;
        Brake brake = new Brake(this::isFull);
        writer = new FrameWriter(store, capacity, new Stored(statistics, brake, listener));
        exchange = new Exchange(
                writer, brake, new CommandDesk(commandTimeout), policy, Clock.systemUTC(), statistics, listener);
    }

    /**
     * Opens the port.
     *
     * @param store where frames go; closed with the gateway, also when it does not start
     * @param address of the port; 0 for any that is free
     * @param capacity how many frames may wait for the database
     * @param commandTimeout how long a command waits for its confirmation
     * @throws java.net.BindException when the port is taken, for TCP or for UDP; nothing is left half-started
     */
    static Gateway start(
            FrameStore store,
            InetSocketAddress address,
            int capacity,
            ReplyPolicy policy,
            Duration commandTimeout,
            GatewayListener listener)
            throws Exception {
        Gateway gateway = new Gateway(store, capacity, policy, commandTimeout, listener);
        gateway.writer.start();
        try {
            gateway.bind(address);
            return gateway;
        } catch (Exception failure) {
            gateway.close();
            throw failure;
        }
    }

    /** The address of the port. */
    InetSocketAddress address() {
        return (InetSocketAddress) ports.iterator().next().localAddress();
    }

    /** Who takes commands to devices. */
    CommandDesk desk() {
        return exchange.desk();
    }

    Statistics statistics() {
        return statistics;
    }

    /** Takes no more connections, reports what is unfinished, stores what has come. Nothing that was read is lost. */
    @Override
    public void close() throws SQLException {
        ports.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        writer.stop();
        store.close();
    }

    private boolean isFull() {
        return writer.isFull();
    }

    private void bind(InetSocketAddress address) throws InterruptedException {
        Channel tcp = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                // A network may drop the peer without a word: sooner or later the system finds out, and closes the
                // connection.
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                // What is read when the queue is full waits in memory, for each connection.
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(64, 1024, MAX_READ))
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(
                                        new CctrFrameDecoder(DecoderOptions.LENIENT, QUIET),
                                        new CctrEncoder(),
                                        new DeviceSessionHandler(),
                                        new ConnectionHandler(exchange, run + '-' + count.incrementAndGet()));
                    }
                })
                .bind(address)
                .sync()
                .channel();
        ports.add(tcp);
        Channel udp = new Bootstrap()
                .group(loops)
                .channel(NioDatagramChannel.class)
                .handler(new ChannelInitializer<NioDatagramChannel>() {
                    @Override
                    protected void initChannel(NioDatagramChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new CctrDatagramDecoder(),
                                        new CctrDatagramEncoder(),
                                        new DatagramHandler(exchange));
                    }
                })
                .bind(tcp.localAddress())
                .sync()
                .channel();
        ports.add(udp);
    }

    /** What follows once frames are stored: their answers, and only then. */
    private record Stored(Statistics statistics, Brake brake, GatewayListener listener)
            implements FrameWriter.Listener {
        @Override
        public void stored(List<Received> batch) {
            Set<Channel> answered = new HashSet<>();
            for (Received received : batch) {
                statistics.stored.increment();
                received.answer().filter(answer -> answer.channel().isActive()).ifPresent(answer -> {
                    answer.channel().write(answer.content()).addListener(this::written);
                    answered.add(answer.channel());
                });
            }
            answered.forEach(Channel::flush);
            listener.stored(batch);
        }

        /** An answer that did not go out is asked for again by a device that needs one. */
        private void written(Future<? super Void> write) {
            if (write.isSuccess()) {
                statistics.answers.increment();
            }
        }

        @Override
        public void roomAgain() {
            brake.releaseAll();
        }

        @Override
        public void failed(Throwable failure) {
            listener.failed(failure);
        }
    }
}
