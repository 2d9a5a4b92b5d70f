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
 * Keeps what a connection knows of its device, a {@link DeviceSession}, as an attribute of the channel. Handlers behind it
 * see each frame when the session knows it already.
 *
 * <pre>{@code
 * Optional<String> device = DeviceSessionHandler.sessionOf(ctx.channel()).idOf(frame.message());
 * }</pre>
 *
 * <p>For connections only: many peers share one datagram channel, see {@link CctrDatagramDecoder}. Stateless and sharable;
 * the attribute may be read on any thread.
 */
@ChannelHandler.Sharable
public final class DeviceSessionHandler extends ChannelInboundHandlerAdapter {
    /** The session of a channel; not set before its first frame. {@link #sessionOf} reads it without that case. */
    public static final AttributeKey<DeviceSession> SESSION =
            AttributeKey.valueOf(DeviceSessionHandler.class, "SESSION");

    /** A handler for any number of channels. */
    public DeviceSessionHandler() {}

    /** The session of a channel; {@link DeviceSession#NEW} before its first frame. */
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
