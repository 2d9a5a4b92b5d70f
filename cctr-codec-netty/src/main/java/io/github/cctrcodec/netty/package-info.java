/**
 * Netty handlers for the codec: {@link io.github.cctrcodec.StreamEvent}s come out of the pipeline, and
 * {@link io.github.cctrcodec.message.Message}s or bytes go into it.
 *
 * <pre>{@code
 * pipeline.addLast(
 *         new CctrFrameDecoder(),       // bytes -> StreamEvent
 *         new CctrEncoder(),            // Message -> bytes
 *         new DeviceSessionHandler(),   // which device it is
 *         new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()),
 *         new YourHandler());
 * }</pre>
 *
 * <p>Each handler has one job, and all but the first are optional. For UDP use
 * {@link io.github.cctrcodec.netty.CctrDatagramDecoder} and {@link io.github.cctrcodec.netty.CctrDatagramEncoder}; to
 * share a port with other protocols use {@link io.github.cctrcodec.netty.CctrProtocolDetector}. No input makes a
 * handler throw or close the connection; to close it for certain events use
 * {@link io.github.cctrcodec.netty.CloseOnEvent}.
 *
 * <p>A handler belongs to one channel and its event loop, unless it is marked as sharable. No method takes or returns
 * {@code null}.
 */
package io.github.cctrcodec.netty;
