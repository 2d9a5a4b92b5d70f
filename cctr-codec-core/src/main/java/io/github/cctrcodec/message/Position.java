package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A position, live or stored: Carscop {@code UD00}, {@code UD04}, {@code UB04}; H02 {@code V1}, the words {@code V2},
 * {@code V5}, {@code V6}, {@code V8}, {@code V9}, {@code V19}, {@code VI1} and {@code VP1} of other brands, and the binary
 * records. An H02 unit also sends {@code V1} for an alarm: then {@link #status()} says which.
 *
 * <p>The order on the wire is not the order in time: a blind-area backlog may be months old.
 */
public final class Position implements Message {
    /** How many characters stand before the position in {@code UB04}. */
    public static final int UB04_PREFIX_LENGTH = 9;

    private final Head head;
    private final Word word;
    private final Fix fix;
    private final Optional<CarscopState> state;
    private final Optional<StatusWord> status;
    private final Optional<Telemetry> telemetry;
    private final List<String> extraFields;

    /**
     * Takes what is checked. Garbage collectors record a reference unless it is stored right after the allocation of its object, with
     * nothing in between, and a position has seven of them: so it is no record, whose constructor would have to check.
     */
    private Position(
            Head head,
            Word word,
            Fix fix,
            Optional<CarscopState> state,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields) {
        this.head = head;
        this.word = word;
        this.fix = fix;
        this.state = state;
        this.status = status;
        this.telemetry = telemetry;
        this.extraFields = extraFields;
    }

    /**
     * A position of these parts.
     *
     * @param head stamp, or maker and id
     * @param word which of the words above
     * @param fix the position itself
     * @param state Carscop only: state and odometer; absent in older firmware
     * @param status H02 only: the status word
     * @param telemetry H02 only: what other brands send beside the position; binary records always have it
     * @param extraFields what this library has no meaning for, as sent: the nine characters before a {@code UB04} position,
     *     the fields that other brands add to H02 positions, the raw bytes of a binary record as hexadecimal digits
     * @throws IllegalArgumentException when the word is no position, or a part does not belong to the protocol, to the word or
     *     beside the others, so that the frame would be read as something else
     */
    public static Position of(
            Head head,
            Word word,
            Fix fix,
            Optional<CarscopState> state,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields) {
        Ranges.word(word, MessageType.POSITION, head);
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(telemetry, "telemetry");
        Objects.requireNonNull(extraFields, "extraFields");
        boolean carscop = head instanceof Head.Carscop;
        boolean binary = head instanceof Head.H02Binary;
        if (binary != word.isRecord()) {
            throw new IllegalArgumentException("word: " + word + " does not go with " + head);
        }
        if (state.isPresent() && !carscop) {
            throw new IllegalArgumentException("state: only Carscop frames have one");
        }
        if (status.isPresent() && carscop) {
            throw new IllegalArgumentException("status: Carscop frames have none");
        }
        if (telemetry.isPresent() ? carscop : binary) {
            throw new IllegalArgumentException("telemetry: binary records have it, Carscop frames have none");
        }
        List<String> extra = extraFields.isEmpty() ? List.of() : List.copyOf(extraFields);
        if (carscop) {
            checkCarscop(word, fix, extra);
        } else if (head instanceof Head.H02 text) {
            for (int i = 0; i < extra.size(); i++) {
                FrameText.characters("extraFields", extra.get(i), FrameText.H02_END);
            }
            TextTail.check(text, word, status.isPresent(), telemetry, extra);
            if (word == Word.VP1) {
                checkWithoutTime(fix, status, extra);
            }
        } else if (telemetry.isPresent() && !telemetry.get().form().isOfRecords()) {
            throw new IllegalArgumentException(
                    "telemetry: a record has no tail " + telemetry.get().form());
        }
        return new Position(head, word, fix, state, status, telemetry, extra);
    }

    private static void checkCarscop(Word word, Fix fix, List<String> extra) {
        Ranges.carscop(fix);
        if (word == Word.UB04 && extra.size() == 1 && extra.get(0).length() == UB04_PREFIX_LENGTH) {
            FrameText.characters("extraFields", extra.get(0), FrameText.CARSCOP_END);
            FrameText.carscop("extraFields", extra.get(0), UB04_PREFIX_LENGTH);
        } else if (word == Word.UB04 || !extra.isEmpty()) {
            throw new IllegalArgumentException(
                    "extraFields: UB04 has one of nine characters, other Carscop words have none");
        }
    }

    private static void checkWithoutTime(Fix fix, Optional<StatusWord> status, List<String> extra) {
        if (fix.validity() != Validity.VALID || fix.hasTime()) {
            throw new IllegalArgumentException("fix: VP1 has a valid one without a time");
        }
        if (status.isPresent()) {
            throw new IllegalArgumentException("status: VP1 has none");
        }
        if (extra.isEmpty()) {
            throw new IllegalArgumentException("extraFields: VP1 has its date here, and may leave it empty");
        }
    }

    /** A Carscop position: {@code UD00} live, or {@code UD04} from the blind area. */
    public static Position carscop(Stamp stamp, boolean buffered, Fix fix, Optional<CarscopState> state) {
        return of(
                new Head.Carscop(stamp),
                buffered ? Word.UD04 : Word.UD00,
                fix,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** An H02 {@code V1} position. */
    public static Position h02(Head.H02 head, Fix fix, StatusWord status) {
        return of(
                head,
                Word.V1,
                fix,
                Optional.empty(),
                Optional.of(Objects.requireNonNull(status, "status")),
                Optional.empty(),
                List.of());
    }

    @Override
    public Head head() {
        return head;
    }

    /** Which of the words above. */
    public Word word() {
        return word;
    }

    /** The position itself. */
    public Fix fix() {
        return fix;
    }

    /** State and odometer of a Carscop frame; absent in older firmware and in H02 frames. */
    public Optional<CarscopState> state() {
        return state;
    }

    /** The status word of an H02 frame; absent in Carscop frames. */
    public Optional<StatusWord> status() {
        return status;
    }

    /** What other brands send beside the position; binary records always have it, Carscop frames never. */
    public Optional<Telemetry> telemetry() {
        return telemetry;
    }

    /**
     * What this library has no meaning for, as sent: the nine characters before a {@code UB04} position, the fields that
     * other brands add to H02 positions, the raw bytes of a binary record as hexadecimal digits.
     */
    public List<String> extraFields() {
        return extraFields;
    }

    /** Whether this was stored while there was no network. Only the Carscop protocol tells; H02 positions say false. */
    public boolean buffered() {
        return word == Word.UD04;
    }

    /** The odometer in metres, where the frame has one: Carscop state, records of 45, 47 and 51 bytes, mileage records. */
    public OptionalDouble odometerMetres() {
        if (state.isPresent()) {
            OptionalInt metres = state.get().odometerMetres();
            return metres.isPresent() ? OptionalDouble.of(metres.getAsInt()) : OptionalDouble.empty();
        }
        return telemetry.map(Telemetry::odometerMetres).orElseGet(OptionalDouble::empty);
    }

    @Override
    public MessageType type() {
        return MessageType.POSITION;
    }

    @Override
    public String wordText() {
        return word.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that
                && head.equals(that.head)
                && word == that.word
                && fix.equals(that.fix)
                && state.equals(that.state)
                && status.equals(that.status)
                && telemetry.equals(that.telemetry)
                && extraFields.equals(that.extraFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(head, word, fix, state, status, telemetry, extraFields);
    }

    @Override
    public String toString() {
        return "Position[head=" + head + ", word=" + word + ", fix=" + fix + ", state=" + state + ", status=" + status
                + ", telemetry=" + telemetry + ", extraFields=" + extraFields + ']';
    }
}
