/**
 * The front door: raw bytes in, messages out, and back. Start with {@link io.github.cctrcodec.CctrCodec} for a packet,
 * {@link io.github.cctrcodec.StreamDecoder} for a connection, {@link io.github.cctrcodec.ProtocolDetector} for a shared port
 * and {@link io.github.cctrcodec.FrameEncoder} for what you send.
 *
 * <p>A frame takes one way. A {@link io.github.cctrcodec.view.FrameReader} finds it in the caller's buffer and copies
 * nothing. The view of its wire form ({@link io.github.cctrcodec.view.CarscopView},
 * {@link io.github.cctrcodec.view.H02View} or {@link io.github.cctrcodec.view.RecordView}) reads it in place. The immutable
 * {@link io.github.cctrcodec.message.Message} is built from the view. {@link io.github.cctrcodec.FrameDecoder} does the last
 * two steps, and {@code StreamDecoder} all of them.
 *
 * <p>Most Carscop frames carry no id, so identity is a value of the connection:
 * {@link io.github.cctrcodec.session.DeviceSession}.
 *
 * <p>Decoding never throws for bad bytes: bad fields are absent and have a diagnostic, frames of unknown structure become
 * {@link io.github.cctrcodec.message.Unrecognized}, and bytes that belong to no frame are reported as skipped. Building a
 * message that cannot be sent safely throws {@link IllegalArgumentException}. No method takes or returns {@code null}.
 *
 * <p>Readers, decoders and views belong to one thread at a time; everything else is immutable or stateless and
 * thread-safe.
 */
package io.github.cctrcodec;
