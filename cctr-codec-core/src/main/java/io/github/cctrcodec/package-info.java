/**
 * The front door: raw bytes in, messages out, and back.
 *
 * <p>A frame walks one way. {@link io.github.cctrcodec.view.FrameReader} finds it in the caller's buffer and copies nothing;
 * the view of its protocol ({@code carscop.CarscopView}, {@code h02.H02View}, {@code h02.RecordView}) reads it where it
 * lies; the immutable {@link io.github.cctrcodec.message.Message} is built from the view, which
 * {@link io.github.cctrcodec.FrameDecoder} does for a frame of any kind. {@link io.github.cctrcodec.StreamDecoder} does it
 * all in a row for chunks of a stream, {@link io.github.cctrcodec.CctrCodec} for one packet.
 * {@link io.github.cctrcodec.FrameEncoder} is the way back.
 * {@link io.github.cctrcodec.ProtocolDetector} tells which protocol some bytes are, for sharing a port.
 *
 * <p>Identity is not here: most Carscop frames carry no id, so it is a value of the connection, in
 * {@code session.DeviceSession}.
 *
 * <p>Decoding never throws for bytes of the wire: bad fields are absent and diagnosed, frames of unknown structure come
 * out as {@link io.github.cctrcodec.message.Unrecognized}, and what is no frame is reported as skipped. Encoding throws
 * {@link IllegalArgumentException} for what cannot be sent safely. No method takes or returns {@code null}.
 *
 * <p>Readers, decoders and views belong to one thread at a time; everything else is immutable or stateless and
 * thread-safe.
 */
package io.github.cctrcodec;
