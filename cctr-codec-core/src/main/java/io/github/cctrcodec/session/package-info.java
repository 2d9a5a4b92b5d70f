/**
 * Who speaks and what to answer: the state of a conversation, outside the codec.
 *
 * <p>Only the login of the Carscop protocol carries the id, so the identity of every other frame is a value of its
 * connection. {@link io.github.cctrcodec.session.DeviceSession} is that value;
 * {@link io.github.cctrcodec.session.UdpPeers} keeps one for each UDP peer;
 * {@link io.github.cctrcodec.session.ReplyPolicy} says which answer belongs to which message;
 * {@link io.github.cctrcodec.session.PendingCommands} which command a device has confirmed. Nothing here has a clock or a
 * thread of its own.
 */
package io.github.cctrcodec.session;
