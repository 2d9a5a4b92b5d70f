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
import java.util.Objects;
import java.util.Optional;

/**
 * The commands that were sent and are not confirmed yet, of one device or of several. An immutable, thread-safe value
 * that has no clock: keep what each method returns. Nothing is sent again; that is left to the caller.
 *
 * <pre>{@code
 * PendingCommands pending = PendingCommands.NONE;
 *
 * pending = pending.sent(command, now);                  // when a command is sent
 *
 * pending = pending.at(now, timeout).rest();             // when a message arrives
 * PendingCommands.Match match = pending.after(message, session.idOf(message));
 * pending = match.rest();
 * match.confirmed().ifPresent(confirmed -> show(confirmed.command()));
 * }</pre>
 *
 * <p>Only a {@code V4} confirms a command, and only one of the same device, protocol, word and command time. When two
 * different commands share all of these, neither is confirmed. Give each command a different time.
 *
 * <p>A {@code V4} without a readable time ({@code CK}, short forms, damage) confirms a command only when no other
 * command with the same word is pending for the device. It never confirms {@code S20} or {@code R7}, which cut and
 * restore fuel, or a custom command, whose effect is unknown. Six digits in a short form may be the time: when there
 * are any, those of the command must be among them.
 *
 * <p>Reports that a unit also sends unasked confirm nothing. So a {@code LOC}, which is answered with a position or
 * cells, times out, and so do an {@code S26} that is answered with {@code LINK} and every command whose
 * {@link Word#expectedReply()} is absent. No reply to a custom Carscop command is known, so it always times out. A
 * command whose head has no id is never confirmed.
 *
 * <p>A confirmation means that the unit received the command. Only the result of the reply and the status bits tell
 * what became of it.
 */
public final class PendingCommands {
    /** How many commands may wait by default. */
    public static final int DEFAULT_MAX_WAITING = 64;

    /** No pending commands, with room for {@value #DEFAULT_MAX_WAITING}. */
    public static final PendingCommands NONE = new PendingCommands(List.of(), DEFAULT_MAX_WAITING);

    private final List<Sent> waiting;
    private final int maxWaiting;

    private PendingCommands(List<Sent> waiting, int maxWaiting) {
        this.waiting = List.copyOf(waiting);
        this.maxWaiting = maxWaiting;
    }

    /**
     * Returns an empty value with another limit.
     *
     * @param maxWaiting how many commands may wait, 1 or more; each message is compared with all of them
     * @return no pending commands
     * @throws IllegalArgumentException when the limit is not positive
     */
    public static PendingCommands upTo(int maxWaiting) {
        if (maxWaiting < 1) {
            throw new IllegalArgumentException("maxWaiting: " + maxWaiting + " is not positive");
        }
        return new PendingCommands(List.of(), maxWaiting);
    }

    /**
     * A command that was sent.
     *
     * @param command the command as sent: a {@link Command} or a {@link CustomCommand}
     * @param at when it was sent
     */
    public record Sent(Message command, Instant at) {
        /**
         * Checks the message.
         *
         * @param command see {@link #command()}
         * @param at see {@link #at()}
         * @throws IllegalArgumentException when the message is not a command
         */
        public Sent {
            Objects.requireNonNull(at, "at");
            if (command.type() != MessageType.COMMAND) {
                throw new IllegalArgumentException("command: " + command.wordText() + " is not a command");
            }
        }

        /** Returns the digits that come back in the confirmation. */
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

        /** Returns the word and when it was sent, without the parameters, which may be secret. */
        @Override
        public String toString() {
            return "Sent[" + command.wordText() + " at " + at + ']';
        }
    }

    /**
     * The result of applying a message.
     *
     * @param rest the commands that still wait
     * @param confirmed the command that the message confirms; absent when it confirms none
     */
    public record Match(PendingCommands rest, Optional<Sent> confirmed) {
        /**
         * Checks that nothing is {@code null}.
         *
         * @param rest see {@link #rest()}
         * @param confirmed see {@link #confirmed()}
         */
        public Match {
            Objects.requireNonNull(rest, "rest");
            Objects.requireNonNull(confirmed, "confirmed");
        }
    }

    /**
     * The result of looking for commands that timed out.
     *
     * @param rest the commands that still wait
     * @param timedOut the commands that waited too long, the oldest first
     */
    public record Expiry(PendingCommands rest, List<Sent> timedOut) {
        /**
         * Copies the list.
         *
         * @param rest see {@link #rest()}
         * @param timedOut see {@link #timedOut()}
         */
        public Expiry {
            Objects.requireNonNull(rest, "rest");
            timedOut = List.copyOf(timedOut);
        }
    }

    /**
     * Returns the commands that wait.
     *
     * @return the oldest first; immutable
     */
    public List<Sent> waiting() {
        return waiting;
    }

    /**
     * Returns whether no more commands may wait. Ask before sending.
     *
     * @return whether the limit is reached
     */
    public boolean isFull() {
        return waiting.size() >= maxWaiting;
    }

    /**
     * Adds a command that was sent.
     *
     * @param command a {@link Command} or a {@link CustomCommand}
     * @param at when it was sent
     * @return the commands that wait now
     * @throws IllegalArgumentException when the message is not a command
     * @throws IllegalStateException when {@link #isFull()}; no pending command is dropped for a new one
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

    /**
     * Applies a message that carries its id. A message without an id confirms nothing.
     *
     * @param message the message from the device
     * @return the confirmed command, if any, and the rest
     */
    public Match after(Message message) {
        return after(message, message.deviceId());
    }

    /**
     * Applies a message.
     *
     * @param message the message from the device
     * @param deviceId the device of the message, as {@link DeviceSession#idOf(Message)} has it. When the message
     *     carries another id, or no id is known, it confirms nothing
     * @return the confirmed command, if any, and the rest
     */
    public Match after(Message message, Optional<String> deviceId) {
        Optional<Sent> confirmed =
                message instanceof CommandReply reply ? confirmed(reply, deviceId) : Optional.empty();
        return confirmed.map(sent -> new Match(without(sent), confirmed)).orElseGet(() -> new Match(this, confirmed));
    }

    /**
     * Removes the commands that have waited for the timeout or longer. When the clock was set back, a command may have
     * been sent in the future; the time until then counts as waiting.
     *
     * @param now the time of the caller's clock
     * @param timeout how long a command may wait
     * @return the commands that timed out, and the rest
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

    /**
     * Returns whether a short form may confirm a command: if any of its fields has six digits, one of these must be the
     * time of the command.
     */
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

    /** Returns the words that wait, without their parameters, which may be secret. */
    @Override
    public String toString() {
        return "PendingCommands" + waiting;
    }
}
