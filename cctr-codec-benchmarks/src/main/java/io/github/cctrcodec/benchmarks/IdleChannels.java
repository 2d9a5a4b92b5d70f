package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.netty.AutoReplyHandler;
import io.github.cctrcodec.netty.CctrEncoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.github.cctrcodec.netty.DeviceSessionHandler;
import io.github.cctrcodec.session.DeviceSession;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What a Netty connection holds on which a device logged in and which waits since then: the four handlers that the README of
 * the Netty module shows, one of each for every channel, with all that they keep. This is the used heap of such channels, less
 * that of channels that have as many handlers without any state and have read and written as much.
 */
final class IdleChannels {
    private static final List<String> NAMES = List.of("decoder", "encoder", "session", "reply");

    private final EmbeddedChannel[] channels;

    IdleChannels(int count) {
        channels = new EmbeddedChannel[count];
    }

    /** Returns the number of bytes that each holds. */
    double bytesEach() {
        bytesEach(IdleChannels::ours); // loads the classes
        double ours = bytesEach(IdleChannels::ours);
        return ours - bytesEach(IdleChannels::plain);
    }

    private double bytesEach(IntFunction<EmbeddedChannel> connect) {
        long before = IdleSessions.usedHeap();
        try {
            for (int i = 0; i < channels.length; i++) {
                channels[i] = connect.apply(i);
            }
            return (double) (IdleSessions.usedHeap() - before) / channels.length;
        } finally {
            for (EmbeddedChannel channel : channels) {
                channel.finishAndReleaseAll();
            }
            Arrays.fill(channels, null);
            Reference.reachabilityFence(this);
        }
    }

    /** Every device has an id of its own. */
    private static EmbeddedChannel ours(int i) {
        EmbeddedChannel channel = new EmbeddedChannel(
                new CctrFrameDecoder(DecoderOptions.LENIENT, Duration.ofSeconds(2)),
                new CctrEncoder(),
                new DeviceSessionHandler(),
                new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()),
                Sink.INSTANCE);
        channel.writeInbound(login(i));
        if (DeviceSessionHandler.sessionOf(channel).equals(DeviceSession.NEW) || !channel.releaseOutbound()) {
            throw new IllegalStateException("no session, or no reply");
        }
        return channel;
    }

    private static EmbeddedChannel plain(int i) {
        EmbeddedChannel channel = new EmbeddedChannel();
        // With names, because Netty would make a new one for each that is there already.
        NAMES.forEach(name -> channel.pipeline().addLast(name, Stateless.INSTANCE));
        channel.pipeline().addLast(Sink.INSTANCE);
        channel.writeInbound(login(i));
        channel.writeOutbound(Unpooled.buffer(20).writeZero(20));
        channel.releaseOutbound();
        return channel;
    }

    private static ByteBuf login(int i) {
        String login = "*150817160254UB05CC801" + String.format(Locale.ROOT, "%010d", i)
                + "160254A2558.0910S02748.5920E000.0150817000.0011000000L000000^";
        return Unpooled.wrappedBuffer(login.getBytes(StandardCharsets.US_ASCII));
    }

    @ChannelHandler.Sharable
    private static final class Stateless extends ChannelInboundHandlerAdapter {
        static final Stateless INSTANCE = new Stateless();
    }

    @ChannelHandler.Sharable
    private static final class Sink extends ChannelInboundHandlerAdapter {
        static final Sink INSTANCE = new Sink();

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            ReferenceCountUtil.release(msg);
        }
    }
}
