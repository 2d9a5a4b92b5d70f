/**
 * The codec as handlers of a Netty pipeline: {@link io.github.cctrcodec.StreamEvent}s come out of it,
 * {@link io.github.cctrcodec.message.Message}s or bytes go into it.
 *
 * <pre>{@code
 * pipeline.addLast(
 *         new CctrFrameDecoder(),       // bytes -> StreamEvent
 *         new CctrEncoder(),            // Message -> bytes
 *         new DeviceSessionHandler(),   // who it is, as an attribute of the channel
 *         new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()),
 *         new YourHandler());
 * }</pre>
 *
 * <p>Every handler has one job and is optional but the first. For UDP there are
 * {@link io.github.cctrcodec.netty.CctrDatagramDecoder} and {@link io.github.cctrcodec.netty.CctrDatagramEncoder}; for a
 * port that is shared with other protocols {@link io.github.cctrcodec.netty.CctrProtocolDetector}. No input throws or
 * closes a connection; {@link io.github.cctrcodec.netty.CloseOnEvent} closes it for those who want that.
 *
 * <p>Handlers belong to one channel, and to its event loop, unless they are marked as sharable. No method takes or returns
 * {@code null}.
 */
package io.github.cctrcodec.netty;
