package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.ReplyPolicy;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What the handlers of both transports share.
 *
 * @param writer where frames go
 * @param brake what stops connections
 * @param desk who takes commands
 * @param policy what is answered
 * @param clock the gateway's clock
 * @param statistics what is counted
 * @param listener who is told
 */
record Exchange(
        FrameWriter writer,
        Brake brake,
        CommandDesk desk,
        ReplyPolicy policy,
        Clock clock,
        Statistics statistics,
        GatewayListener listener) {

    Instant now() {
        return clock.instant();
    }

    Optional<Message> replyTo(Message message, Optional<String> device) {
        return policy.replyTo(message, device, now());
    }

    void skipped(StreamEvent.Skipped run, String connection) {
        statistics.skipped(run);
        listener.skipped(run, connection);
    }

    void warn(String what) {
        listener.warning(what);
    }

    /** Address and port without a name, which nobody shall look up. */
    static String text(SocketAddress address) {
        return address instanceof InetSocketAddress inet
                ? inet.getAddress().getHostAddress() + ':' + inet.getPort()
                : String.valueOf(address);
    }
}
