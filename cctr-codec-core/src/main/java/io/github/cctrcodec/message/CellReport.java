package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The cells that an H02 unit receives, word {@code NBR}, from which a position without GPS (LBS) can be looked up.
 * Cantrack units send {@code V3} instead. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof CellReport report) {
 *     for (Cell cell : report.cells()) {
 *         lookUp(report.mcc(), report.mnc(), cell.lac(), cell.cid(), cell.dbm());
 *     }
 * }
 * }</pre>
 *
 * @param head maker and id
 * @param word {@code NBR} or {@code V3}
 * @param time the time of the device, taken as UTC, a whole second of 2000 to 2079; absent when the frame has none that
 *     is readable
 * @param mcc the mobile country code, 0 to 999; absent when the frame has none that is readable
 * @param mnc the mobile network code, 0 to 999; absent when the frame has none that is readable
 * @param timingAdvance as sent, 0 to 254; absent when the device sends 255, which means "unknown", and in {@code V3}
 * @param cells in the order of the frame, as a rule the strongest first; at most 29, fewer beside long extra fields
 * @param battery the battery that one brand sends after the status of {@code NBR}; otherwise absent
 * @param status the status word; absent when the frame has none that is readable
 * @param extraFields other fields, as sent: in {@code V3} the three after the cells (battery in an unknown scale,
 *     reboot and another one), otherwise those after the status
 */
public record CellReport(
        Head.H02 head,
        Word word,
        Optional<Instant> time,
        OptionalInt mcc,
        OptionalInt mnc,
        OptionalInt timingAdvance,
        List<Cell> cells,
        Optional<Battery> battery,
        Optional<StatusWord> status,
        List<String> extraFields)
        implements Message {

    /** How many fields {@code V3} has between cells and date. */
    public static final int V3_EXTRA_FIELDS = 3;
    /** The timing advance that means "unknown". */
    public static final int UNKNOWN_TIMING_ADVANCE = 255;

    /** How many characters a cell has at most, with its commas. */
    private static final int CELL_LENGTH = 26;

    /**
     * Checks the ranges, and that a frame of the word can carry the parts.
     *
     * @param head see {@link #head()}
     * @param word see {@link #word()}
     * @param time see {@link #time()}
     * @param mcc see {@link #mcc()}
     * @param mnc see {@link #mnc()}
     * @param timingAdvance see {@link #timingAdvance()}
     * @param cells see {@link #cells()}
     * @param battery see {@link #battery()}
     * @param status see {@link #status()}
     * @param extraFields see {@link #extraFields()}
     * @throws IllegalArgumentException when a part is out of its range, the frame has no place for it, or extra fields
     *     would be read as something else
     */
    public CellReport {
        Ranges.word(word, MessageType.CELLS, head);
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cells, "cells");
        Objects.requireNonNull(battery, "battery");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(extraFields, "extraFields");
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("mcc", mcc, 0, 999);
        Ranges.check("mnc", mnc, 0, 999);
        Ranges.check("timingAdvance", timingAdvance, 0, UNKNOWN_TIMING_ADVANCE - 1);
        cells = List.copyOf(cells);
        extraFields = FrameText.fields("extraFields", extraFields);
        FrameText.length("cells", cells.size() * CELL_LENGTH + FrameText.length(extraFields), FrameText.MAX_LENGTH);
        FrameText.h02("extraFields", extraFields, word == Word.NBR);
        if (word == Word.V3) {
            checkCantrack(mcc, mnc, timingAdvance, battery, extraFields);
        } else {
            check(cells, battery, extraFields);
        }
    }

    private static void checkCantrack(
            OptionalInt mcc,
            OptionalInt mnc,
            OptionalInt timingAdvance,
            Optional<Battery> battery,
            List<String> extraFields) {
        if (extraFields.size() != V3_EXTRA_FIELDS) {
            throw new IllegalArgumentException("extraFields: V3 has exactly three, after its cells");
        }
        if (mcc.isPresent() != mnc.isPresent()) {
            throw new IllegalArgumentException("mnc: V3 has both codes in one field, or none");
        }
        if (timingAdvance.isPresent()) {
            throw new IllegalArgumentException("timingAdvance: V3 has none");
        }
        if (battery.isPresent()) {
            throw new IllegalArgumentException("battery: the one of V3 has an unknown scale and stays an extra field");
        }
    }

    private static void check(List<Cell> cells, Optional<Battery> battery, List<String> extraFields) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).statedDbm().isPresent()) {
                throw new IllegalArgumentException("cells: only V3 has a level in dBm");
            }
        }
        if (battery.isPresent()) {
            OptionalInt code = battery.get().code();
            if (code.isEmpty() || code.getAsInt() > 100 || !battery.get().equals(Battery.ofTextCode(code.getAsInt()))) {
                throw new IllegalArgumentException("battery: expected the code of a text frame, 0 to 100");
            }
            if (!extraFields.isEmpty()) {
                throw new IllegalArgumentException("extraFields: nothing follows the battery");
            }
        } else if (extraFields.size() == 1 && TextTail.isBattery(extraFields.get(0))) {
            throw new IllegalArgumentException("extraFields: would be read as the battery");
        }
    }

    @Override
    public MessageType type() {
        return MessageType.CELLS;
    }

    @Override
    public String wordText() {
        return word.text();
    }

    /**
     * Returns a builder of an {@code NBR} report.
     *
     * @param head maker and id
     * @return a builder in which everything else is absent
     */
    public static Builder builder(Head.H02 head) {
        return new Builder(Objects.requireNonNull(head, "head"));
    }

    /**
     * Builds a {@link CellReport}. What is not set is absent. Belongs to one thread at a time.
     *
     * <pre>{@code
     * CellReport report = CellReport.builder(head)
     *         .network(262, 3)
     *         .cell(new Cell(802, 23152))
     *         .cell(new Cell(812, 49449))
     *         .build();
     * }</pre>
     */
    public static final class Builder {
        private final Head.H02 head;
        private Word word = Word.NBR;
        private Optional<Instant> time = Optional.empty();
        private OptionalInt mcc = OptionalInt.empty();
        private OptionalInt mnc = OptionalInt.empty();
        private OptionalInt timingAdvance = OptionalInt.empty();
        private final List<Cell> cells = new ArrayList<>();
        private Optional<Battery> battery = Optional.empty();
        private Optional<StatusWord> status = Optional.empty();
        private List<String> extraFields = List.of();

        private Builder(Head.H02 head) {
            this.head = head;
        }

        /**
         * Sets the word; {@code NBR} unless set.
         *
         * @param value {@code NBR} or {@code V3}
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
         * Sets country and network.
         *
         * @param countryCode 0 to 999
         * @param networkCode 0 to 999
         * @return this builder
         */
        public Builder network(int countryCode, int networkCode) {
            mcc = OptionalInt.of(countryCode);
            mnc = OptionalInt.of(networkCode);
            return this;
        }

        /**
         * Sets the timing advance.
         *
         * @param value 0 to 254
         * @return this builder
         */
        public Builder timingAdvance(int value) {
            timingAdvance = OptionalInt.of(value);
            return this;
        }

        /**
         * Adds a cell after those that were added before.
         *
         * @param value the cell
         * @return this builder
         */
        public Builder cell(Cell value) {
            cells.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets the battery of one brand.
         *
         * @param value the code of a text frame
         * @return this builder
         */
        public Builder battery(Battery value) {
            battery = Optional.of(Objects.requireNonNull(value, "value"));
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
         * Sets the other fields.
         *
         * @param value as they are sent; {@code V3} has exactly three
         * @return this builder
         */
        public Builder extraFields(List<String> value) {
            extraFields = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Returns the report.
         *
         * @return an immutable message of what was set
         * @throws IllegalArgumentException when a part is out of its range, or cannot be in a frame of the word
         */
        public CellReport build() {
            return new CellReport(head, word, time, mcc, mnc, timingAdvance, cells, battery, status, extraFields);
        }
    }
}
