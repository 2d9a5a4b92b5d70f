package io.github.cctrcodec.netty;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.DeviceSession;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;

/**
 * Keeps the {@link DeviceSession} of a connection up to date. Later handlers see each frame after the session has taken
 * it in.
 *
 * <pre>{@code
 * Optional<String> device = DeviceSessionHandler.sessionOf(ctx.channel()).idOf(frame.message());
 * }</pre>
 *
 * <p>For connections only. Many peers share one datagram channel, see {@link CctrDatagramDecoder}. Stateless and
 * sharable; only this handler changes the session, and any thread may read it.
 */
@ChannelHandler.Sharable
public final class DeviceSessionHandler extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<DeviceSession> SESSION =
            AttributeKey.valueOf(DeviceSessionHandler.class, "SESSION");

    /** Creates a handler for any number of channels. */
    public DeviceSessionHandler() {}

    /**
     * Returns the session of a channel. Any thread may call this.
     *
     * @param channel the channel of a connection
     * @return the session; {@link DeviceSession#NEW} before the first frame
     */
    public static DeviceSession sessionOf(Channel channel) {
        DeviceSession session = channel.attr(SESSION).get();
        return session == null ? DeviceSession.NEW : session;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof StreamEvent.Frame frame) {
            Attribute<DeviceSession> session = ctx.channel().attr(SESSION);
            session.set(sessionOf(ctx.channel()).after(frame.message()));
        }
        ctx.fireChannelRead(msg);
    }
}
