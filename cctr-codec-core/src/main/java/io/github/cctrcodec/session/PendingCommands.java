package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The commands that a device has not confirmed yet. An immutable value, without a clock of its own: keep what each method
 * returns. Whether to send again what timed out is the caller's choice.
 *
 * <pre>{@code
 * pending = pending.sent(command, now);
 * PendingCommands.Match match = pending.after(message);
 * pending = match.rest();
 * match.confirmed().ifPresent(confirmed -> show(confirmed.command()));
 * }</pre>
 *
 * <p>A confirmation belongs to the oldest command with its word and time. One without time ({@code CK} and short forms)
 * belongs to the oldest with its word; a {@code LINK} to the oldest {@code S26}, which some units answer so. A position or
 * a cell report confirms nothing, since units send them unasked: a {@code LOC}, which is answered with one, always times out,
 * and so does what {@link Word#expectedReply()} knows no reply of. That a command
 * was confirmed says that it was received: what became of it, the result of the reply and the status bits say.
 */
public final class PendingCommands {
    /** Nothing was sent. */
    public static final PendingCommands NONE = new PendingCommands(List.of());

    private final List<Sent> waiting;

    private PendingCommands(List<Sent> waiting) {
        this.waiting = waiting;
    }

    /**
     * A command on its way.
     *
     * @param command as it was sent
     * @param at when
     */
    public record Sent(Command command, Instant at) {}

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

    /** Those that wait, the oldest first. */
    public List<Sent> waiting() {
        return waiting;
    }

    /** With one more command. */
    public PendingCommands sent(Command command, Instant at) {
        List<Sent> more = new ArrayList<>(waiting);
        more.add(new Sent(command, at));
        return new PendingCommands(List.copyOf(more));
    }

    /** After a message of the device. */
    public Match after(Message message) {
        List<Sent> candidates = waiting.stream()
                .filter(sent -> confirms(message).test(sent.command()))
                .toList();
        // Without a readable time, only one command of a word can be meant, and a fuel cut never is.
        boolean doubtful = hasUnreadableTime(message)
                && (candidates.size() > 1
                        || candidates.stream().anyMatch(sent -> sent.command().word() == Word.S20));
        Optional<Sent> confirmed =
                doubtful ? Optional.empty() : candidates.stream().findFirst();
        return confirmed.map(sent -> new Match(without(sent), confirmed)).orElseGet(() -> new Match(this, confirmed));
    }

    /** At a time, when a command waits no longer than this. */
    public Expiry at(Instant now, Duration timeout) {
        List<Sent> timedOut = waiting.stream()
                .filter(sent -> Duration.between(sent.at(), now).compareTo(timeout) >= 0)
                .toList();
        if (timedOut.isEmpty()) {
            return new Expiry(this, timedOut);
        }
        List<Sent> rest = new ArrayList<>(waiting);
        timedOut.forEach(rest::remove);
        return new Expiry(of(rest), timedOut);
    }

    private static Predicate<Command> confirms(Message message) {
        if (message instanceof CommandReply reply) {
            return command -> command.word().text().equals(reply.command())
                    && reply.report()
                            .flatMap(CommandReply.Report::commandTime)
                            .map(command.time()::equals)
                            .orElse(true);
        }
        boolean state = message instanceof Heartbeat;
        return command -> state && command.word() == Word.S26;
    }

    private static boolean hasUnreadableTime(Message message) {
        return message instanceof CommandReply reply
                && reply.report().isPresent()
                && reply.report().get().commandTime().isEmpty();
    }

    private PendingCommands without(Sent sent) {
        List<Sent> rest = new ArrayList<>(waiting);
        rest.remove(sent);
        return of(rest);
    }

    private static PendingCommands of(List<Sent> waiting) {
        return waiting.isEmpty() ? NONE : new PendingCommands(List.copyOf(waiting));
    }

    @Override
    public String toString() {
        return "PendingCommands" + waiting;
    }
}
