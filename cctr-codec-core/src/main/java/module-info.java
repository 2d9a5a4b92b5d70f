/**
 * Codec for the two wire formats of Carscop CCTR GPS trackers. No dependency beyond {@code java.base}.
 *
 * <p>Start at {@link io.github.cctrcodec.CctrCodec}. The way of a frame, and back:
 *
 * <pre>
 *  bytes received                                            bytes to send
 *        |                                                         ^
 *  StreamDecoder: a connection                               FrameEncoder
 *        |                                                         ^
 *  view.FrameReader: where a frame begins and ends                 |
 *        |                                                         |
 *  view.CarscopView, H02View, RecordView: its fields, in place     |
 *        |                                                         |
 *  message.Message: what it says                             message.Message
 *        |                                                         ^
 *  session: which device, which answer, which command    ---------&gt;+&lt;--- command
 *           it confirms
 * </pre>
 *
 * <p>Each package has one job, and none uses a package above it:
 *
 * <ul>
 *   <li>{@link io.github.cctrcodec} is the front door: detection, decoding, encoding, and the explanation of a frame.
 *   <li>{@link io.github.cctrcodec.view} reads frames in place, without an object for each.
 *   <li>{@link io.github.cctrcodec.session} knows the device of a connection, and selects answers.
 *   <li>{@link io.github.cctrcodec.command} has the commands by GPRS, {@link io.github.cctrcodec.sms} those by SMS and the
 *       texts that come back.
 *   <li>{@link io.github.cctrcodec.message} is what was said: immutable values, which know nothing of bytes.
 * </ul>
 */
module io.github.cctrcodec {
    exports io.github.cctrcodec;
    exports io.github.cctrcodec.command;
    exports io.github.cctrcodec.message;
    exports io.github.cctrcodec.session;
    exports io.github.cctrcodec.sms;
    exports io.github.cctrcodec.view;
}
