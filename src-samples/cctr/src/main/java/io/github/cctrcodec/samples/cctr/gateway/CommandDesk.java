package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Direction;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.PendingCommands;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands to devices that are online: who can be reached, what was sent, and what became of it. A device is where it was
 * heard last. Only H02 devices take commands: none of the Carscop protocol is public. A command that was not confirmed in
 * time stays timed out, whatever comes later. Thread-safe.
 */
final class CommandDesk {
    private static final int MAX_ORDERS = 10_000;
    /** One connection can name any number of devices. */
    private static final int MAX_ONLINE = 100_000;

    private final Duration timeout;
    /** By id, in the order in which they were heard last; the oldest are forgotten. */
    private final Map<String, Online> online = new LinkedHashMap<>();

    private final Map<String, PendingCommands> pending = new HashMap<>();
    /** By number; the oldest are forgotten. */
    private final Map<Long, Order> orders = new LinkedHashMap<>();

    private long lastNumber;

    /** @param timeout how long a command waits for its confirmation */
    CommandDesk(Duration timeout) {
        this.timeout = timeout;
    }

    /** What became of an order. */
    enum State {
        PENDING,
        CONFIRMED,
        TIMED_OUT,
        REFUSED
    }

    /**
     * A command that somebody ordered.
     *
     * @param number of the order
     * @param command as it was ordered: a {@link Command} or a {@link CustomCommand}
     * @param at when
     * @param state what became of it
     * @param detail result of the confirmation, or why it was refused
     */
    record Order(long number, Message command, Instant at, State state, String detail) {
        /** Digits of the time that the command carries. */
        String commandTime() {
            return command instanceof CustomCommand custom
                    ? custom.fields().get(0)
                    : ((Command) command).commandTime().digits();
        }

        private boolean isPending(PendingCommands.Sent sent) {
            return state == State.PENDING && command.equals(sent.command()) && at.equals(sent.at());
        }
    }

    private record Online(Channel channel, Head.H02 head) {}

    /**
     * A device said something on a connection: it is there now, and may have confirmed a command.
     *
     * @param device to which the message belongs, when that is known
     */
    synchronized void heard(Channel channel, Message message, Optional<String> device, Instant now) {
        if (!(message.head() instanceof Head.H02 head) || message.direction() != Direction.UPLINK) {
            return;
        }
        head.deviceId().ifPresent(id -> {
            online.remove(id);
            online.put(id, new Online(channel, head));
            if (online.size() > MAX_ONLINE) {
                online.remove(online.keySet().iterator().next());
            }
        });
        device.ifPresent(id -> {
            PendingCommands.Match match = waiting(id, now).after(message, device);
            match.confirmed().ifPresent(sent -> close(sent, State.CONFIRMED, result(message)));
            keep(id, match.rest());
        });
    }

    /** A connection is closed: whoever was there is offline. */
    synchronized void gone(Channel channel) {
        online.values().removeIf(device -> device.channel().equals(channel));
    }

    /** Sends a command to its device, when that is online. */
    synchronized Order order(Message command, Instant now) {
        Optional<Online> device = command.deviceId().map(online::get);
        if (device.isEmpty() || !(command.head() instanceof Head.H02 head)) {
            return add(command, now, State.REFUSED, "the device is offline");
        }
        String maker = device.get().head().maker();
        if (!head.maker().equals(maker)) {
            return add(command, now, State.REFUSED, "the maker of the device is " + maker);
        }
        String id = command.deviceId().orElseThrow();
        PendingCommands waiting = waiting(id, now);
        if (waiting.isFull()) {
            return add(command, now, State.REFUSED, "too many commands wait for their confirmation");
        }
        pending.put(id, waiting.sent(command, now));
        Channel channel = device.get().channel();
        channel.writeAndFlush(command).addListener(write -> {
            if (!write.isSuccess()) {
                gone(channel);
            }
        });
        return add(command, now, State.PENDING, "");
    }

    /** All orders, the oldest first, as they stand at a time. */
    synchronized List<Order> orders(Instant now) {
        List.copyOf(pending.keySet()).forEach(id -> waiting(id, now));
        return new ArrayList<>(orders.values());
    }

    /** The commands that a device may still confirm. */
    private PendingCommands waiting(String id, Instant now) {
        PendingCommands.Expiry expiry =
                pending.getOrDefault(id, PendingCommands.NONE).at(now, timeout);
        expiry.timedOut().forEach(sent -> close(sent, State.TIMED_OUT, "no confirmation"));
        keep(id, expiry.rest());
        return expiry.rest();
    }

    private void close(PendingCommands.Sent sent, State state, String detail) {
        orders.values().stream()
                .filter(order -> order.isPending(sent))
                .findFirst()
                .ifPresent(order -> orders.put(
                        order.number(), new Order(order.number(), order.command(), order.at(), state, detail)));
    }

    private void keep(String id, PendingCommands rest) {
        if (rest.waiting().isEmpty()) {
            pending.remove(id);
        } else {
            pending.put(id, rest);
        }
    }

    private Order add(Message command, Instant now, State state, String detail) {
        Order order = new Order(++lastNumber, command, now, state, detail);
        orders.put(order.number(), order);
        if (orders.size() > MAX_ORDERS) {
            orders.remove(orders.keySet().iterator().next());
        }
        return order;
    }

    private static String result(Message message) {
        return message instanceof CommandReply reply ? String.join(",", reply.result()) : message.wordText();
    }
}
