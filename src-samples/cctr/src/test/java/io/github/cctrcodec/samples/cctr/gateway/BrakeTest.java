package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelConfig;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A connection that is stopped is released sooner or later, whatever happens meanwhile. */
class BrakeTest {
    private final AtomicBoolean full = new AtomicBoolean(true);
    private final Brake brake = new Brake(full::get);

    @Test
    void stopsWhileFullAndReleasesWhenThereIsRoom() {
        EmbeddedChannel channel = new EmbeddedChannel();
        brake.check(channel);
        assertThat(channel.config().isAutoRead()).isFalse();

        full.set(false);
        brake.releaseAll();
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void releasesAConnectionThatIsBeingStoppedWhenRoomComes() {
        EmbeddedChannel channel = new EmbeddedChannel() {
            @Override
            public ChannelConfig config() {
                // The brake takes hold of the connection: just now there is room.
                if (full.compareAndSet(true, false)) {
                    brake.releaseAll();
                }
                return super.config();
            }
        };
        full.set(true);

        brake.check(channel);
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void keepsStoppedWhatHasNoRoomYet() {
        EmbeddedChannel channel = new EmbeddedChannel();
        brake.check(channel);

        brake.releaseAll();
        channel.runPendingTasks();

        assertThat(channel.config().isAutoRead()).isFalse();
    }
}
