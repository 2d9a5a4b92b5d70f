/**
 * The state of a conversation, outside the codec: which device is speaking, how to answer it, and which commands it has
 * confirmed.
 *
 * <p>Only the login of the Carscop protocol carries the id, so the device of every other frame is known only from its
 * connection. {@link io.github.cctrcodec.session.DeviceSession} holds it for a connection,
 * {@link io.github.cctrcodec.session.UdpPeers} for each UDP peer. {@link io.github.cctrcodec.session.ReplyPolicy}
 * decides how to answer a message. {@link io.github.cctrcodec.session.PendingCommands} tells which command a device has
 * confirmed. Nothing here has a clock or starts a thread.
 *
 * <pre>{@code
 * session = session.after(message);
 * Optional<String> id = session.idOf(message);
 * policy.replyTo(message, id, now).ifPresent(reply -> send(FrameEncoder.encode(reply)));
 * pending = pending.after(message, id).rest();
 * }</pre>
 */
package io.github.cctrcodec.session;
