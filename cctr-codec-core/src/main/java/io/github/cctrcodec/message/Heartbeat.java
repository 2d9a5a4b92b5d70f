package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The heartbeat of an H02 unit, word {@code LINK}: captured Carscop units send it every two minutes, and it is their
 * only battery report. It needs no answer. Other brands send {@code HTBT}, which has at most a battery. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Heartbeat heartbeat) {
 *     heartbeat.batteryPercent().ifPresent(percent -> show(percent));
 * }
 * }</pre>
 *
 * <p>A number is absent when the frame has none that is readable.
 *
 * @param head maker and id
 * @param word {@code LINK} or {@code HTBT}
 * @param time the time of the device, taken as UTC, a whole second of 2000 to 2079; absent when the frame has none that
 *     is readable, and in {@code HTBT}
 * @param gsm the signal level as sent, 0 to 100; it looks like CSQ (0 to 31) on Carscop units, like percent on others
 * @param satellites the number of satellites in use, 0 to 60
 * @param batteryPercent the charge of the battery, 0 to 100
 * @param steps steps since midnight, 0 to 999 999 999; always 0 on Carscop units
 * @param turnovers turn-overs of a worn device, 0 to 999 999 999; always 0 on Carscop units
 * @param status the status word; absent when the frame has none that is readable, and in {@code HTBT}
 * @param extraFields the fields after the last known one, as sent
 */
public record Heartbeat(
        Head.H02 head,
        Word word,
        Optional<Instant> time,
        OptionalInt gsm,
        OptionalInt satellites,
        OptionalInt batteryPercent,
        OptionalInt steps,
        OptionalInt turnovers,
        Optional<StatusWord> status,
        List<String> extraFields)
        implements Message {

    /** The greatest signal level. */
    public static final int MAX_GSM = 100;
    /** The greatest number of satellites. */
    public static final int MAX_SATELLITES = 60;
    /** The greatest number of steps and of turn-overs. */
    public static final int MAX_COUNT = 999_999_999;

    /**
     * Checks the ranges, and that a frame of the word can carry the parts.
     *
     * @param head see {@link #head()}
     * @param word see {@link #word()}
     * @param time see {@link #time()}
     * @param gsm see {@link #gsm()}
     * @param satellites see {@link #satellites()}
     * @param batteryPercent see {@link #batteryPercent()}
     * @param steps see {@link #steps()}
     * @param turnovers see {@link #turnovers()}
     * @param status see {@link #status()}
     * @param extraFields see {@link #extraFields()}
     * @throws IllegalArgumentException when a part is out of its range, or the frame has no place for it
     */
    public Heartbeat {
        Ranges.word(word, MessageType.HEARTBEAT, head);
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(extraFields, "extraFields");
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("gsm", gsm, 0, MAX_GSM);
        Ranges.check("satellites", satellites, 0, MAX_SATELLITES);
        Ranges.check("batteryPercent", batteryPercent, 0, 100);
        Ranges.check("steps", steps, 0, MAX_COUNT);
        Ranges.check("turnovers", turnovers, 0, MAX_COUNT);
        extraFields = FrameText.fields("extraFields", extraFields);
        FrameText.h02("extraFields", extraFields, true);
        if (word == Word.HTBT
                && (time.isPresent()
                        || gsm.isPresent()
                        || satellites.isPresent()
                        || steps.isPresent()
                        || turnovers.isPresent()
                        || status.isPresent())) {
            throw new IllegalArgumentException("word: HTBT has no time, numbers or status, only a battery");
        }
    }

    @Override
    public Optional<Battery> battery() {
        return batteryPercent.isPresent()
                ? Optional.of(new Battery(OptionalInt.empty(), batteryPercent, word.evidence()))
                : Optional.empty();
    }

    @Override
    public MessageType type() {
        return MessageType.HEARTBEAT;
    }

    @Override
    public String wordText() {
        return word.text();
    }

    /**
     * Returns a builder of a {@code LINK} heartbeat.
     *
     * @param head maker and id
     * @return a builder in which everything else is absent
     */
    public static Builder builder(Head.H02 head) {
        return new Builder(Objects.requireNonNull(head, "head"));
    }

    /**
     * Builds a {@link Heartbeat}. What is not set is absent. Belongs to one thread at a time.
     *
     * <pre>{@code
     * Heartbeat heartbeat = Heartbeat.builder(Head.H02.of("1400046168"))
     *         .time(Instant.parse("2016-11-08T11:21:37Z"))
     *         .gsm(20)
     *         .satellites(8)
     *         .batteryPercent(67)
     *         .build();
     * }</pre>
     */
    public static final class Builder {
        private final Head.H02 head;
        private Word word = Word.LINK;
        private Optional<Instant> time = Optional.empty();
        private OptionalInt gsm = OptionalInt.empty();
        private OptionalInt satellites = OptionalInt.empty();
        private OptionalInt batteryPercent = OptionalInt.empty();
        private OptionalInt steps = OptionalInt.empty();
        private OptionalInt turnovers = OptionalInt.empty();
        private Optional<StatusWord> status = Optional.empty();
        private List<String> extraFields = List.of();

        private Builder(Head.H02 head) {
            this.head = head;
        }

        /**
         * Sets the word; {@code LINK} unless set.
         *
         * @param value {@code LINK} or {@code HTBT}
         * @return this builder
         */
        public Builder word(Word value) {
            word = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the time of the device.
         *
         * @param value a whole second of 2000 to 2079, in UTC
         * @return this builder
         */
        public Builder time(Instant value) {
            time = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets the signal level.
         *
         * @param value 0 to {@value #MAX_GSM}
         * @return this builder
         */
        public Builder gsm(int value) {
            gsm = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the number of satellites.
         *
         * @param value 0 to {@value #MAX_SATELLITES}
         * @return this builder
         */
        public Builder satellites(int value) {
            satellites = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the charge of the battery.
         *
         * @param value in percent, 0 to 100
         * @return this builder
         */
        public Builder batteryPercent(int value) {
            batteryPercent = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the steps since midnight.
         *
         * @param value 0 to {@value #MAX_COUNT}
         * @return this builder
         */
        public Builder steps(int value) {
            steps = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the turn-overs.
         *
         * @param value 0 to {@value #MAX_COUNT}
         * @return this builder
         */
        public Builder turnovers(int value) {
            turnovers = OptionalInt.of(value);
            return this;
        }

        /**
         * Sets the status word.
         *
         * @param value the 32 bits
         * @return this builder
         */
        public Builder status(StatusWord value) {
            status = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets the fields after the last known one.
         *
         * @param value as they are sent
         * @return this builder
         */
        public Builder extraFields(List<String> value) {
            extraFields = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Returns the heartbeat.
         *
         * @return an immutable message of what was set
         * @throws IllegalArgumentException when a part is out of its range, or cannot be in a frame of the word
         */
        public Heartbeat build() {
            return new Heartbeat(
                    head, word, time, gsm, satellites, batteryPercent, steps, turnovers, status, extraFields);
        }
    }
}
