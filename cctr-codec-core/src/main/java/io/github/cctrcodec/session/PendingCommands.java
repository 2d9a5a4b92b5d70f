package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands that were sent and are not confirmed yet, of one device or of several. An immutable, thread-safe value without
 * a clock of its own: keep what each method returns. Nothing is sent again; that is the caller's choice.
 *
 * <pre>{@code
 * pending = pending.sent(command, now);
 *
 * pending = pending.at(now, timeout).rest();
 * PendingCommands.Match match = pending.after(message, session.idOf(message));
 * pending = match.rest();
 * match.confirmed().ifPresent(confirmed -> show(confirmed.command()));
 * }</pre>
 *
 * <p>Only a {@code V4} confirms a command, and only one of the same device, protocol, word and command time. When two
 * different commands share all of these, it confirms neither. Give each command a time of its own.
 *
 * <p>A {@code V4} without a readable time ({@code CK}, short forms, damage) confirms a command only when no other one with
 * its word waits for the device, and never {@code S20} or {@code R7}, which cut and restore fuel, or a custom command, whose
 * effect is unknown. Six digits in a short form may be the time: when there are any, those of the command must be among them.
 *
 * <p>Reports that a unit also sends unasked confirm nothing: a {@code LOC}, which is answered with a position or cells, and an
 * {@code S26} that is answered with {@code LINK} time out, and so does everything that {@link Word#expectedReply()} knows no
 * reply of. No reply to a custom Carscop command is known: it always times out. A command whose head has no id is never
 * confirmed.
 *
 * <p>A confirmation indicates that the command was received. What became of it, only the result of the reply and the status
 * bits tell.
 */
public final class PendingCommands {
    /** How many commands may wait unless the caller says otherwise. */
    public static final int DEFAULT_MAX_WAITING = 64;

    /** No command waits; at most {@value #DEFAULT_MAX_WAITING} may. */
    public static final PendingCommands NONE = new PendingCommands(List.of(), DEFAULT_MAX_WAITING);

    private final List<Sent> waiting;
    private final int maxWaiting;

    private PendingCommands(List<Sent> waiting, int maxWaiting) {
        this.waiting = List.copyOf(waiting);
        this.maxWaiting = maxWaiting;
    }

    /**
     * Returns an empty list of pending commands with the caller's limit.
     *
     * @param maxWaiting how many may wait; every message is compared with each of them
     * @throws IllegalArgumentException when the limit is not positive
     */
    public static PendingCommands upTo(int maxWaiting) {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("maxWaiting: " + maxWaiting + " is not positive");
        }
        return new PendingCommands(List.of(), maxWaiting);
    }

    /**
     * A command on its way.
     *
     * @param command as it was sent: a {@link Command} or a {@link CustomCommand}
     * @param at when it was sent
     */
    public record Sent(Message command, Instant at) {
        /** @throws IllegalArgumentException when the message is not a command */
        public Sent {
            if (command.type() != MessageType.COMMAND) {
                throw new IllegalArgumentException("command: " + command.wordText() + " is not a command");
            }
        }

        /** The digits that come back in the confirmation. */
        private Optional<String> time() {
            if (command instanceof Command known) {
                return Optional.of(known.commandTime().digits());
            }
            return command.head() instanceof Head.H02 && command instanceof CustomCommand custom
                    ? custom.fields().stream().findFirst()
                    : Optional.empty();
        }

        private boolean needsTime() {
            return !(command instanceof Command known) || known.word() == Word.S20 || known.word() == Word.R7;
        }

        /** The word and when it was sent, without the parameters, which may be secret. */
        @Override
        public String toString() {
            return "Sent[" + command.wordText() + " at " + at + ']';
        }
    }

    /**
     * What a message makes of the pending commands.
     *
     * @param rest those that still wait
     * @param confirmed the one that the message confirms
     */
    public record Match(PendingCommands rest, Optional<Sent> confirmed) {}

    /**
     * What time makes of the pending commands.
     *
     * @param rest those that still wait
     * @param timedOut those that waited too long, the oldest first
     */
    public record Expiry(PendingCommands rest, List<Sent> timedOut) {}

    /** Returns those that wait, the oldest first. */
    public List<Sent> waiting() {
        return waiting;
    }

    /** Whether no more commands may wait. Ask before sending. */
    public boolean isFull() {
        return waiting.size() >= maxWaiting;
    }

    /**
     * Adds a command that was sent.
     *
     * @param command a {@link Command} or a {@link CustomCommand}
     * @throws IllegalArgumentException when the message is not a command
     * @throws IllegalStateException when {@link #isFull()}; no waiting command is forgotten for another
     */
    public PendingCommands sent(Message command, Instant at) {
        Sent sent = new Sent(command, at);
        if (isFull()) {
            throw new IllegalStateException(maxWaiting + " commands wait already");
        }
        List<Sent> more = new ArrayList<>(waiting);
        more.add(sent);
        return new PendingCommands(more, maxWaiting);
    }

    /** Takes a message that carries its id; without one, it confirms nothing. */
    public Match after(Message message) {
        return after(message, message.deviceId());
    }

    /**
     * Takes a message.
     *
     * @param deviceId the device that it belongs to, as {@link DeviceSession#idOf(Message)} gives it. When the message
     *     carries another id, or none is known, it confirms nothing
     */
    public Match after(Message message, Optional<String> deviceId) {
        Optional<Sent> confirmed =
                message instanceof CommandReply reply ? confirmed(reply, deviceId) : Optional.empty();
        return confirmed.map(sent -> new Match(without(sent), confirmed)).orElseGet(() -> new Match(this, confirmed));
    }

    /**
     * Takes those out that have waited for the timeout or longer. When the clock was set back, the time by which a command
     * was sent in the future counts as waiting.
     */
    public Expiry at(Instant now, Duration timeout) {
        List<Sent> rest = new ArrayList<>();
        List<Sent> timedOut = new ArrayList<>();
        for (Sent sent : waiting) {
            boolean waits = Duration.between(sent.at(), now).abs().compareTo(timeout) < 0;
            (waits ? rest : timedOut).add(sent);
        }
        return new Expiry(timedOut.isEmpty() ? this : with(rest), List.copyOf(timedOut));
    }

    private Optional<Sent> confirmed(CommandReply reply, Optional<String> deviceId) {
        if (deviceId.isEmpty()
                || reply.deviceId().isPresent() && !reply.deviceId().equals(deviceId)) {
            return Optional.empty();
        }
        List<Sent> sameWord = waiting.stream()
                .filter(sent -> sent.command().protocol() == reply.protocol()
                        && sent.command().deviceId().equals(deviceId)
                        && sent.command().wordText().equals(reply.command()))
                .toList();
        Optional<String> time =
                reply.report().flatMap(CommandReply.Report::commandTime).map(CommandTime::digits);
        List<Sent> meant = sameWord.stream()
                .filter(sent -> time.isPresent()
                        ? sent.time().equals(time)
                        : sameWord.size() == 1 && !sent.needsTime() && mayMean(sent, reply))
                .toList();
        boolean clear = meant.stream().map(Sent::command).distinct().count() == 1;
        return clear ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether the digits of a short form, if it has six that may be a time, include those of a command. */
    private static boolean mayMean(Sent sent, CommandReply reply) {
        List<String> times = reply.report().isPresent()
                ? List.of()
                : reply.result().stream()
                        .filter(field -> field.matches("[0-9]{6}"))
                        .toList();
        return times.isEmpty() || times.contains(sent.time().orElse(""));
    }

    private PendingCommands without(Sent sent) {
        List<Sent> rest = new ArrayList<>(waiting);
        rest.remove(sent);
        return with(rest);
    }

    private PendingCommands with(List<Sent> rest) {
        return rest.isEmpty() && maxWaiting == DEFAULT_MAX_WAITING ? NONE : new PendingCommands(rest, maxWaiting);
    }

    /** The words that wait, without their parameters, which may be secret. */
    @Override
    public String toString() {
        return "PendingCommands" + waiting;
    }
}
