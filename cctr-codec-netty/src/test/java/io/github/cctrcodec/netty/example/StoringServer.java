package io.github.cctrcodec.netty.example;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.netty.AutoReplyHandler;
import io.github.cctrcodec.netty.CctrEncoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The pipeline that the README shows for answers to what is stored. */
public final class StoringServer extends ChannelInitializer<Channel> {
    private final Function<StreamEvent.Frame, CompletionStage<Void>> store;

    public StoringServer(Function<StreamEvent.Frame, CompletionStage<Void>> store) {
        this.store = store;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline()
                .addLast(
                        new CctrFrameDecoder(),
                        new CctrEncoder(),
                        new SimpleChannelInboundHandler<StreamEvent.Frame>() {
                            @Override
                            protected void channelRead0(ChannelHandlerContext ctx, StreamEvent.Frame frame) {
                                store.apply(frame).whenComplete((stored, failure) -> {
                                    if (failure == null) {
                                        ctx.fireChannelRead(frame);
                                        ctx.fireChannelReadComplete();
                                    } else {
                                        ctx.fireExceptionCaught(failure);
                                    }
                                });
                            }
                        },
                        new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()));
    }
}
