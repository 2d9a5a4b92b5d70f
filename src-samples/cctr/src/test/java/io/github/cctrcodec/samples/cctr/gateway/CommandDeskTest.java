package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.DeviceSession;
import io.github.cctrcodec.session.PendingCommands;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of commands, on a clock that the test moves. */
class CommandDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String BLOCK = "050316,A,2212.8745,N,11346.6574,E,000.0,000,220926,FFFFFFFF#";
    private static final String HEARTBEAT = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";
    private static final String OTHER_HEARTBEAT = "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#";

    private final CommandDesk desk = new CommandDesk(TIMEOUT);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private DeviceSession session = DeviceSession.NEW;

    @Test
    void anotherDeviceConfirmsNothing() {
        heard(HEARTBEAT, NOON);
        order("*HQ,1600073844,S17,130305,60#", NOON);
        heard("*HQ,1600068860,V4,S17,130305," + BLOCK, NOON);
        assertThat(states(NOON)).containsExactly(CommandDesk.State.PENDING);
        heard("*HQ,1600073844,V4,S17,130305," + BLOCK, NOON);
        assertThat(states(NOON)).containsExactly(CommandDesk.State.CONFIRMED);
    }

    @Test
    void aReplyWithoutIdBelongsToTheDeviceOfItsConnection() {
        heard(HEARTBEAT, NOON);
        order("*HQ,1600073844,S17,130305,60#", NOON);
        heard("*HQ,,V4,S17,130305," + BLOCK, NOON);
        assertThat(states(NOON)).containsExactly(CommandDesk.State.CONFIRMED);
    }

    @Test
    void aReplyWithoutIdOnAConnectionOfTwoDevicesConfirmsNothing() {
        heard(HEARTBEAT, NOON);
        heard(OTHER_HEARTBEAT, NOON);
        order("*HQ,1600073844,S17,130305,60#", NOON);
        heard("*HQ,,V4,S17,130305," + BLOCK, NOON);
        assertThat(states(NOON)).containsExactly(CommandDesk.State.PENDING);
    }

    @Test
    void aHeartbeatConfirmsNothing() {
        heard(HEARTBEAT, NOON);
        order("*HQ,1600073844,S26,130305#", NOON);
        heard(HEARTBEAT, NOON);
        assertThat(states(NOON)).containsExactly(CommandDesk.State.PENDING);
    }

    @Test
    void whatComesAfterTheTimeoutConfirmsNothing() {
        heard(HEARTBEAT, NOON);
        order("*HQ,1600073844,S20,130305,1,5#", NOON);
        heard("*HQ,1600073844,V4,S20,DONE,130305," + BLOCK, NOON.plus(TIMEOUT));
        assertThat(states(NOON)).containsExactly(CommandDesk.State.TIMED_OUT);
    }

    @Test
    void aDeviceWithTooManyWaitingCommandsIsRefusedOneMore() {
        heard(HEARTBEAT, NOON);
        for (int i = 0; i < PendingCommands.DEFAULT_MAX_WAITING; i++) {
            order("*HQ,1600073844,S17,130305,60#", NOON);
        }
        CommandDesk.Order refused = order("*HQ,1600073844,S17,130305,60#", NOON);
        assertThat(refused.state()).isEqualTo(CommandDesk.State.REFUSED);
        assertThat(channel.outboundMessages()).hasSize(PendingCommands.DEFAULT_MAX_WAITING);
        assertThat(order("*HQ,1600073844,S17,130305,60#", NOON.plus(TIMEOUT)).state())
                .isEqualTo(CommandDesk.State.PENDING);
    }

    @Test
    void anEchoOfACommandPutsNobodyOnline() {
        heard("*HQ,1600073844,S17,130305,60#", NOON);
        heard("*HQ,1600073844,S99,130305,60#", NOON);
        assertThat(order("*HQ,1600073844,S17,130305,60#", NOON).state()).isEqualTo(CommandDesk.State.REFUSED);
    }

    private void heard(String frame, Instant now) {
        Message message = message(frame);
        session = session.after(message);
        Optional<String> device = session.idOf(message);
        desk.heard(channel, message, device, now);
    }

    private CommandDesk.Order order(String frame, Instant now) {
        return desk.order(message(frame), now);
    }

    private List<CommandDesk.State> states(Instant now) {
        return desk.orders(now).stream().map(CommandDesk.Order::state).toList();
    }

    private static Message message(String frame) {
        return ((StreamEvent.Frame) CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII))
                        .get(0))
                .message();
    }
}
