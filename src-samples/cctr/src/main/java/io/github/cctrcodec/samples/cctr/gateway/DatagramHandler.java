package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.UdpPeers;
import io.netty.channel.AddressedEnvelope;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultAddressedEnvelope;
import io.netty.channel.SimpleChannelInboundHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All UDP peers of the port: each has a session by its address, and what the writer does not take is only counted. */
final class DatagramHandler extends SimpleChannelInboundHandler<AddressedEnvelope<StreamEvent, InetSocketAddress>> {
    private static final int MAX_PEERS = 100_000;
    /** Longer than the two minutes between heartbeats, shorter than most networks keep a mapping of UDP. */
    private static final Duration MAX_SILENCE = Duration.ofMinutes(5);

    private final Exchange exchange;
    private final UdpPeers<InetSocketAddress> peers = new UdpPeers<>(MAX_PEERS, MAX_SILENCE);

    DatagramHandler(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, AddressedEnvelope<StreamEvent, InetSocketAddress> envelope) {
        if (envelope.content() instanceof StreamEvent.Skipped run) {
            exchange.skipped(run, Transport.UDP.name());
            return;
        }
        StreamEvent.Frame frame = (StreamEvent.Frame) envelope.content();
        InetSocketAddress sender = envelope.sender();
        Instant now = exchange.now();
        Optional<String> device = peers.after(sender, frame.message(), now).idOf(frame.message());
        exchange.statistics().udpFrames.increment();
        boolean taken = exchange.writer()
                .offer(new Received(
                        frame,
                        device,
                        Transport.UDP.name(),
                        Exchange.text(sender),
                        Transport.UDP,
                        now,
                        answer(ctx.channel(), frame, device, sender)));
        if (!taken) {
            exchange.statistics().udpRefused.increment();
        }
    }

    private Optional<Received.Answer> answer(
            Channel channel, StreamEvent.Frame frame, Optional<String> device, InetSocketAddress sender) {
        return exchange.replyTo(frame.message(), device)
                .map(answer -> new Received.Answer(channel, new DefaultAddressedEnvelope<>(answer, sender)));
    }

    /** One bad datagram is no reason to close the port. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        exchange.warn("UDP: " + cause);
    }
}
