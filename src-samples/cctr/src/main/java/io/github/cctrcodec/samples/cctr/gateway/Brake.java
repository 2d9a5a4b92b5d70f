package io.github.cctrcodec.samples.cctr.gateway;

import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Stops reading from connections while the frames cannot be stored as fast as they come, or while a peer does not read its
 * answers. What is not read waits in the network, so nothing is dropped and memory stays bounded.
 */
final class Brake {
    private final BooleanSupplier full;
    private final Set<Channel> stopped = ConcurrentHashMap.newKeySet();

    /** @param full whether frames cannot be taken now */
    Brake(BooleanSupplier full) {
        this.full = full;
    }

    /** Stops or releases a connection, as things stand. Belongs to the event loop of the connection. */
    void check(Channel channel) {
        if (channel.isActive() && mustStop(channel)) {
            stopped.add(channel);
            channel.config().setAutoRead(false);
            // There may be room since it was asked.
            if (!mustStop(channel)) {
                release(channel);
            }
        } else {
            release(channel);
        }
    }

    /**
     * There is room again. Thread-safe: each connection is looked at on its own event loop, where it cannot be stopped and
     * released at the same time.
     */
    void releaseAll() {
        for (Channel channel : stopped) {
            try {
                channel.eventLoop().execute(() -> check(channel));
            } catch (RejectedExecutionException closing) {
                forget(channel);
            }
        }
    }

    /** The connection is closed. */
    void forget(Channel channel) {
        stopped.remove(channel);
    }

    private boolean mustStop(Channel channel) {
        return full.getAsBoolean() || !channel.isWritable();
    }

    private void release(Channel channel) {
        if (stopped.remove(channel)) {
            channel.config().setAutoRead(true);
        }
    }
}
