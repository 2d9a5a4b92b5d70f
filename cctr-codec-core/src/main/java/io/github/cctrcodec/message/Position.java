package io.github.cctrcodec.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A position: what both protocols have is the {@link Fix}, what only one of them has is the {@link Detail}. An H02 unit
 * also sends a position for an alarm: {@link #alarms} tells which.
 *
 * <pre>{@code
 * if (message instanceof Position position) {
 *     position.fix().coordinates().ifPresent(place -> show(place.latitude(), place.longitude()));
 * }
 * switch (message) {                                                    // Java 21
 *     case Position(Fix fix, Position.Carscop(Head.Carscop head, Word word, var state, var prefix)) -> …
 *     case Position(Fix fix, Position.Detail other) -> …
 * }
 * }</pre>
 *
 * <p>The order on the wire is not the order in time: a buffered position may be months old. Immutable and thread-safe.
 *
 * @param fix the position itself
 * @param detail what the protocol has beside it, with head and word of the frame
 */
public record Position(Fix fix, Detail detail) implements Message {

    /** What one protocol has beside the fix of a position. */
    public sealed interface Detail {
        /**
         * Returns what is before the word.
         *
         * @return stamp, or maker and id
         */
        Head head();

        /**
         * Returns the word.
         *
         * @return one of the words whose type is {@link MessageType#POSITION}
         */
        Word word();

        /**
         * Returns what this library has no meaning for.
         *
         * @return as sent; possibly empty
         */
        List<String> extraFields();
    }

    /**
     * A Carscop position.
     *
     * @param head the stamp
     * @param word {@code UD00}, {@code UD04} or {@code UB04}
     * @param state state and odometer; absent in older firmware
     * @param prefix the {@value #PREFIX_LENGTH} characters before the position in {@code UB04}, whose meaning is
     *     unknown; other words have none
     */
    public record Carscop(Head.Carscop head, Word word, Optional<CarscopState> state, Optional<String> prefix)
            implements Detail {
        /** How many characters are before the position in {@code UB04}. */
        public static final int PREFIX_LENGTH = 9;

        /**
         * Checks the parts.
         *
         * @param head see {@link #head()}
         * @param word see {@link #word()}
         * @param state see {@link #state()}
         * @param prefix see {@link #prefix()}
         * @throws IllegalArgumentException when the word is not a Carscop position, or the prefix cannot be in its
         *     frame
         */
        public Carscop {
            Ranges.word(word, MessageType.POSITION, head);
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(prefix, "prefix");
            boolean fits =
                    word == Word.UB04 ? prefix.isPresent() && prefix.get().length() == PREFIX_LENGTH : prefix.isEmpty();
            if (!fits) {
                throw new IllegalArgumentException("prefix: UB04 has one of nine characters, other words have none");
            }
            if (prefix.isPresent()) {
                FrameText.characters("prefix", prefix.get(), FrameText.CARSCOP_END);
                FrameText.carscop("prefix", prefix.get(), PREFIX_LENGTH);
            }
        }

        /** Returns the prefix, if there is one. */
        @Override
        public List<String> extraFields() {
            return prefix.isPresent() ? List.of(prefix.get()) : List.of();
        }
    }

    /**
     * An H02 text position.
     *
     * @param head maker and id
     * @param word {@code V1}; or {@code V2}, {@code V5}, {@code V6}, {@code V8}, {@code V9}, {@code V19}, {@code VI1},
     *     {@code VP1} of other brands
     * @param status the status word; absent when the frame has none that is readable
     * @param telemetry what other brands send beside the position
     * @param extraFields the fields that this library has no meaning for, as sent
     */
    public record H02(
            Head.H02 head,
            Word word,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields)
            implements Detail {
        /**
         * Checks the parts.
         *
         * @param head see {@link #head()}
         * @param word see {@link #word()}
         * @param status see {@link #status()}
         * @param telemetry see {@link #telemetry()}
         * @param extraFields see {@link #extraFields()}
         * @throws IllegalArgumentException when the word is not an H02 text position, or telemetry and extra fields
         *     cannot be beside each other in its frame, so that it would be read as something else
         */
        public H02 {
            Ranges.word(word, MessageType.POSITION, head);
            if (word.isRecord()) {
                throw new IllegalArgumentException("word: " + word + " is a binary record");
            }
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(telemetry, "telemetry");
            extraFields = FrameText.fields("extraFields", Objects.requireNonNull(extraFields, "extraFields"));
            TextTail.check(head, word, status.isPresent(), telemetry, extraFields);
            if (word == Word.VP1) {
                if (status.isPresent()) {
                    throw new IllegalArgumentException("status: VP1 has none");
                }
                if (extraFields.isEmpty()) {
                    throw new IllegalArgumentException("extraFields: VP1 has its date here, and may leave it empty");
                }
            }
        }
    }

    /**
     * An H02 binary record. Never seen from a Carscop unit; read, never written.
     *
     * @param head the id
     * @param word {@link Word#RECORD} or {@link Word#MILEAGE_RECORD}
     * @param status the status word
     * @param telemetry the rest of the base part, and the tail where its form is known
     * @param extraFields runs of bytes that this library has no meaning for, as hexadecimal digits
     */
    public record Binary(
            Head.H02Binary head, Word word, StatusWord status, Telemetry telemetry, List<String> extraFields)
            implements Detail {
        /**
         * Checks the parts.
         *
         * @param head see {@link #head()}
         * @param word see {@link #word()}
         * @param status see {@link #status()}
         * @param telemetry see {@link #telemetry()}
         * @param extraFields see {@link #extraFields()}
         * @throws IllegalArgumentException when the word is not a binary record, or the telemetry is of another form
         */
        public Binary {
            Ranges.word(word, MessageType.POSITION, head);
            if (!word.isRecord()) {
                throw new IllegalArgumentException("word: " + word + " is not a binary record");
            }
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(telemetry, "telemetry");
            extraFields = List.copyOf(Objects.requireNonNull(extraFields, "extraFields"));
            if (!telemetry.form().isOfRecords()) {
                throw new IllegalArgumentException("telemetry: a record has no tail " + telemetry.form());
            }
        }
    }

    /**
     * Checks that the frame of the detail can carry the fix.
     *
     * @param fix see {@link #fix()}
     * @param detail see {@link #detail()}
     * @throws IllegalArgumentException when it cannot: a Carscop frame has fixed widths, and {@code VP1} no time
     */
    public Position {
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(detail, "detail");
        if (detail instanceof Carscop) {
            Ranges.carscop(fix);
        } else if (detail.word() == Word.VP1 && (fix.validity() != Validity.VALID || fix.hasTime())) {
            throw new IllegalArgumentException("fix: VP1 has a valid one without a time");
        }
    }

    /**
     * Returns a Carscop position, {@code UD00} or {@code UD04}.
     *
     * @param stamp of the frame
     * @param delivery {@link Delivery#LIVE} or {@link Delivery#BUFFERED}
     * @param fix the position
     * @param state state and odometer; older firmware leaves them out
     * @return the message
     * @throws IllegalArgumentException when the delivery is unstated, or a Carscop frame cannot carry the fix
     */
    public static Position carscop(Stamp stamp, Delivery delivery, Fix fix, Optional<CarscopState> state) {
        Word word = switch (Objects.requireNonNull(delivery, "delivery")) {
            case LIVE -> Word.UD00;
            case BUFFERED -> Word.UD04;
            case UNSTATED -> throw new IllegalArgumentException("delivery: a Carscop frame always states it");
        };
        return new Position(fix, new Carscop(new Head.Carscop(stamp), word, state, Optional.empty()));
    }

    /**
     * Returns an H02 {@code V1} position.
     *
     * @param head maker and id
     * @param fix the position
     * @param status the status word
     * @return the message
     */
    public static Position h02(Head.H02 head, Fix fix, StatusWord status) {
        Optional<StatusWord> known = Optional.of(Objects.requireNonNull(status, "status"));
        return new Position(fix, new H02(head, Word.V1, known, Optional.empty(), List.of()));
    }

    @Override
    public Head head() {
        return detail.head();
    }

    /**
     * Returns the word of the frame.
     *
     * @return a word of the type {@link MessageType#POSITION}
     */
    public Word word() {
        return detail.word();
    }

    /**
     * Returns state and odometer of a Carscop frame.
     *
     * @return the end of the frame; absent in older firmware and in H02 frames
     */
    public Optional<CarscopState> state() {
        return detail instanceof Carscop carscop ? carscop.state() : Optional.empty();
    }

    @Override
    public Optional<StatusWord> status() {
        if (detail instanceof H02 h02) {
            return h02.status();
        }
        return detail instanceof Binary binary ? Optional.of(binary.status()) : Optional.empty();
    }

    /**
     * Returns what other brands send beside the position.
     *
     * @return always present for binary records, always absent for Carscop frames
     */
    public Optional<Telemetry> telemetry() {
        if (detail instanceof H02 h02) {
            return h02.telemetry();
        }
        return detail instanceof Binary binary ? Optional.of(binary.telemetry()) : Optional.empty();
    }

    /**
     * Returns what this library has no meaning for.
     *
     * @return as sent; of a binary record as hexadecimal digits
     */
    public List<String> extraFields() {
        return detail.extraFields();
    }

    /**
     * Returns whether the position was sent at once. Only the Carscop protocol tells.
     *
     * @return live, buffered, or unstated
     */
    public Delivery delivery() {
        if (!(detail instanceof Carscop)) {
            return Delivery.UNSTATED;
        }
        return word() == Word.UD04 ? Delivery.BUFFERED : Delivery.LIVE;
    }

    /**
     * Returns the odometer, where the frame has one: Carscop state, records of 45, 47 and 51 bytes, mileage records.
     *
     * @return in metres; absent when the frame has none in a known unit
     */
    public OptionalDouble odometerMetres() {
        if (detail instanceof Carscop carscop) {
            int metres = carscop.state().isPresent() ? carscop.state().get().odometerMetresOr(-1) : -1;
            return metres < 0 ? OptionalDouble.empty() : OptionalDouble.of(metres);
        }
        return telemetry().map(Telemetry::odometerMetres).orElseGet(OptionalDouble::empty);
    }

    @Override
    public Optional<Battery> battery() {
        return telemetry().flatMap(Telemetry::battery);
    }

    @Override
    public MessageType type() {
        return MessageType.POSITION;
    }

    @Override
    public String wordText() {
        return word().text();
    }
}
