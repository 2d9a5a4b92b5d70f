package io.github.cctrcodec.mutation;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.mutation.Mutation.Kind;
import io.github.cctrcodec.mutation.Place.Freedom;
import io.github.cctrcodec.mutation.Verdict.Change;
import io.github.cctrcodec.mutation.Verdict.Outcome;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what a good input says with what is left of it after a mutation: no plausible lie. A lie is a value that differs
 * (also one that was absent before) in a frame without a diagnostic, in an input of which nothing was skipped.
 *
 * <p>What differs must be of the {@linkplain Place#families() families} of the bytes that were touched: a digit of the
 * latitude may change the latitude, never the date. Then one of these permits the lie, in this order:
 *
 * <ul>
 *   <li>(d) A byte of a binary record was replaced, or changed places with the next one: there is no redundancy that could
 *       tell. Never a lost or doubled byte.
 *   <li>(b) Only bytes inside free text were touched: the id, the command of a V4, its results and the commas between them,
 *       an alarm text, the prefix of UB04, the parameters of a command. If only raw text differs, also bytes of a tail.
 *   <li>(a) Each touched byte became one of the same class that may stand there: a digit for a digit, a hex digit for a hex
 *       digit in a status, A, V or B, N or S, E or W, a letter or a digit of a word or of an alarm code for one of its kind.
 *       So a digit of a latitude may change places with another, but not with the dot.
 *   <li>(c) A digit, dot, comma or minus was lost, doubled or moved in a number of open width: speed and course of H02, the
 *       course of a Carscop frame (also when the last digit of the date before it comes twice), the numbers of LINK, HTBT,
 *       NBR, V3 and the tails, and the commas between two such. A digit that was replaced by the blank that pads a speed, by
 *       a comma between two numbers or by the minus of a temperature was lost in the same way. Not when a digit was replaced by a dot or the other way round.
 *   <li>(e) A word lost a digit and is another word whose frames have the same form: R12 and R1, V19 and V9. The law has no such
 *       exception; nothing in these frames could tell.
 *   <li>(f) A byte was lost from, or doubled in, a record with a line break after it and no record before it, so that record
 *       and line break are as long as another known record. The law has no such exception either: any byte may be the last one
 *       of a record.
 * </ul>
 *
 * <p>What the law does not list as a field is no lie: raw text, the ICCID, the form of a tail and the number of a record.
 *
 * <p>Of a cut no lie is permitted: what is left of the frames says what it said before, or less.
 */
final class Judge {
    /** What the law does not list, and what a record that was cut to the length of another may have instead. */
    private static final Set<Family> OF_OTHER_TAILS = EnumSet.of(Family.GSM, Family.SATELLITES, Family.VOLTAGE);

    private final byte[] input;
    private final List<StreamEvent.Frame> frames;
    private final List<Layout> layouts;
    private final List<Map<String, String>> values;

    private Judge(byte[] input, List<StreamEvent.Frame> frames) {
        this.input = input;
        this.frames = frames;
        this.layouts =
                frames.stream().map(frame -> Layout.of(frame.toByteArray())).toList();
        this.values =
                frames.stream().map(frame -> FieldValues.of(frame.message())).toList();
    }

    /** Returns the judge of a good input: nothing is skipped but separators, nothing is remarked. Empty for any other. */
    static Optional<Judge> of(byte[] input) {
        List<StreamEvent> events = CctrCodec.decode(input);
        List<StreamEvent.Frame> frames = frames(events);
        boolean good = !frames.isEmpty()
                && !isSkipped(events)
                && frames.stream().allMatch(frame -> frame.diagnostics().isEmpty());
        return good ? Optional.of(new Judge(input, frames)) : Optional.empty();
    }

    /** What the report calls the frame that a mutation hits. */
    String form(Mutation mutation) {
        if (frames.size() == 1) {
            return layouts.get(0).form();
        }
        int frame = mutation.isCut() ? -1 : frameAt(mutation.offset());
        return frame < 0 ? "several frames" : layouts.get(frame).form();
    }

    /** What the report calls the field that a mutation hits. */
    String place(Mutation mutation) {
        return mutation.isCut()
                ? "end"
                : touched(mutation).map(Place::name).distinct().collect(Collectors.joining(" and "));
    }

    Verdict judge(Mutation mutation) {
        List<StreamEvent> events = CctrCodec.decode(mutation.applyTo(input));
        if (isSkipped(events)) {
            return Verdict.TOLD;
        }
        List<StreamEvent.Frame> left = frames(events);
        boolean fits = mutation.isCut() ? left.size() <= frames.size() : left.size() == frames.size();
        if (!fits) {
            return isRemarked(left) ? Verdict.TOLD : otherFrames(left);
        }
        // A cut at the front leaves the last frames.
        int first = mutation.kind() == Kind.CUT_FRONT ? frames.size() - left.size() : 0;
        return IntStream.range(0, left.size())
                .mapToObj(i -> judge(mutation, first + i, left.get(i)))
                .max(Comparator.comparing(Verdict::outcome).thenComparing(Verdict::isForbidden))
                .orElse(Verdict.SAME);
    }

    private Verdict judge(Mutation mutation, int frame, StreamEvent.Frame after) {
        if (!after.diagnostics().isEmpty()) {
            return Verdict.TOLD;
        }
        if (after.message().equals(frames.get(frame).message())) {
            return Verdict.SAME;
        }
        List<Change> changes = Verdict.changes(values.get(frame), FieldValues.of(after.message()));
        List<Change> lies = changes.stream()
                .filter(change -> !change.isVanished() && !isText(change.family()))
                .filter(change -> !mutation.isCut() || !OF_OTHER_TAILS.contains(change.family()))
                .toList();
        if (!lies.isEmpty()) {
            return new Verdict(Outcome.LIE, exception(mutation, lies), lies);
        }
        boolean onlyText = changes.stream().allMatch(change -> isText(change.family()));
        return onlyText && touched(mutation).allMatch(place -> place.families().contains(Family.TEXT))
                ? new Verdict(Outcome.LIE, 'b', changes)
                : new Verdict(Outcome.ABSENT, Verdict.NONE, changes);
    }

    private static boolean isText(Family family) {
        return family == Family.TEXT || family == Family.ICCID || family == Family.TAIL;
    }

    /** Returns the letter of the exception that permits these lies, or {@link Verdict#NONE}. */
    char exception(Mutation mutation, List<Change> lies) {
        List<Place> places = touched(mutation).toList();
        boolean keepsLength = mutation.kind() == Kind.REPLACE || mutation.kind() == Kind.SWAP;
        if (mutation.isCut()) {
            return Verdict.NONE;
        }
        if (isDigitLostFromWord(mutation, lies)) {
            return 'e';
        }
        if (!explain(places, lies)) {
            return isDoubledIntoNext(mutation, lies) ? 'c' : Verdict.NONE;
        }
        if (are(places, Freedom.BINARY)) {
            return keepsLength ? 'd' : isFirstBeforeLineBreak(mutation) ? 'f' : Verdict.NONE;
        }
        if (are(places, Freedom.TEXT)) {
            return 'b';
        }
        if (keepsLength && isLegal(mutation, places)) {
            return 'a';
        }
        boolean open = are(places, Freedom.NUMBER);
        boolean moved = mutation.kind() == Kind.REPLACE ? isLostByReplacing(mutation) : isOfNumbers(mutation);
        return open && moved ? 'c' : Verdict.NONE;
    }

    private boolean isFirstBeforeLineBreak(Mutation mutation) {
        int end = (int) (frames.get(0).offset() + frames.get(0).length());
        return mutation.offset() < end && end < input.length && input[end] == '\n';
    }

    private boolean isDigitLostFromWord(Mutation mutation, List<Change> lies) {
        return mutation.kind() == Kind.DELETE
                && lies.stream()
                        .filter(lie -> lie.name().equals("wordText"))
                        .map(lie -> lie.before() + " " + lie.after())
                        .anyMatch(words -> words.equals("R12 R1") || words.equals("V19 V9"));
    }

    /** Whether a digit became the blank before a speed, a comma or the minus of a temperature, or the other way round. */
    private boolean isLostByReplacing(Mutation mutation) {
        byte before = input[mutation.offset()];
        byte after = mutation.applyTo(input)[mutation.offset()];
        String padding = switch (placeAt(mutation.offset()).name()) {
            case "speed" -> " ";
            case "tail" -> ",-";
            default -> ",";
        };
        return isDigit(before) && padding.indexOf(after) >= 0 || isDigit(after) && padding.indexOf(before) >= 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean explain(List<Place> places, List<Change> lies) {
        return lies.stream()
                .allMatch(lie ->
                        places.stream().anyMatch(place -> place.families().contains(lie.family())));
    }

    /** Nobody can tell the last digit of a Carscop date that comes twice from a further digit of the course after it. */
    private boolean isDoubledIntoNext(Mutation mutation, List<Change> lies) {
        Place next = placeAt(mutation.offset() + 1);
        return mutation.kind() == Kind.DOUBLE
                && next.freedom() == Freedom.NUMBER
                && next.accepts(input[mutation.offset()], input[mutation.offset()])
                && explain(List.of(next), lies);
    }

    private static boolean are(List<Place> places, Freedom freedom) {
        return places.stream().allMatch(place -> place.freedom() == freedom);
    }

    private boolean isLegal(Mutation mutation, List<Place> places) {
        byte[] mutant = mutation.applyTo(input);
        return IntStream.range(0, places.size()).allMatch(i -> {
            int at = mutation.offset() + i;
            return places.get(i).accepts(input[at], mutant[at]);
        });
    }

    private boolean isOfNumbers(Mutation mutation) {
        return IntStream.range(mutation.offset(), mutation.offset() + mutation.width())
                .allMatch(i -> "0123456789.,-".indexOf(input[i]) >= 0);
    }

    /** The places of the bytes that a mutation touches; what is between frames is a mark. */
    private Stream<Place> touched(Mutation mutation) {
        return IntStream.range(mutation.offset(), mutation.offset() + mutation.width())
                .mapToObj(this::placeAt);
    }

    private Place placeAt(int offset) {
        int frame = frameAt(offset);
        return frame < 0
                ? Place.MARK
                : layouts.get(frame).at(offset - (int) frames.get(frame).offset());
    }

    private int frameAt(int offset) {
        return IntStream.range(0, frames.size())
                .filter(i -> offset >= frames.get(i).offset()
                        && offset < frames.get(i).offset() + frames.get(i).length())
                .findFirst()
                .orElse(-1);
    }

    private Verdict otherFrames(List<StreamEvent.Frame> left) {
        Change change = new Change("frames", String.valueOf(frames.size()), String.valueOf(left.size()));
        return new Verdict(Outcome.LIE, Verdict.NONE, List.of(change));
    }

    private static boolean isRemarked(List<StreamEvent.Frame> frames) {
        return frames.stream().anyMatch(frame -> !frame.diagnostics().isEmpty());
    }

    private static boolean isSkipped(List<StreamEvent> events) {
        return events.stream()
                .anyMatch(event ->
                        event instanceof StreamEvent.Skipped skipped && skipped.reason() != SkipReason.SEPARATOR);
    }

    private static List<StreamEvent.Frame> frames(List<StreamEvent> events) {
        return events.stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .toList();
    }
}
