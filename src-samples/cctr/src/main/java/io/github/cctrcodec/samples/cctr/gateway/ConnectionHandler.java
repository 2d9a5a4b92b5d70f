package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.netty.DeviceSessionHandler;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.Optional;

/** One TCP connection: gives each frame its device and its answer, and hands it to the writer. */
final class ConnectionHandler extends SimpleChannelInboundHandler<StreamEvent> {
    private final Exchange exchange;
    private final String id;

    ConnectionHandler(Exchange exchange, String id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        exchange.statistics().connections.increment();
        ctx.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, StreamEvent event) {
        if (event instanceof StreamEvent.Skipped run) {
            exchange.skipped(run, id);
            return;
        }
        StreamEvent.Frame frame = (StreamEvent.Frame) event;
        Channel channel = ctx.channel();
        Optional<String> device = DeviceSessionHandler.sessionOf(channel).idOf(frame.message());
        exchange.statistics().tcpFrames.increment();
        exchange.desk().heard(channel, frame.message(), device, exchange.now());
        exchange.writer()
                .add(new Received(
                        frame,
                        device,
                        id,
                        Exchange.text(channel.remoteAddress()),
                        Transport.TCP,
                        exchange.now(),
                        exchange.replyTo(frame.message(), device).map(answer -> new Received.Answer(channel, answer))));
        exchange.brake().check(channel);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        exchange.brake().check(ctx.channel());
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        exchange.brake().forget(ctx.channel());
        exchange.desk().gone(ctx.channel());
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            exchange.warn(id + ": " + cause);
        }
        ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
}
