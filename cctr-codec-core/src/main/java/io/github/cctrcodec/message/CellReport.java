package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * H02 only: word {@code NBR}, the cells that the device hears, for a position without GPS (LBS). Cantrack units send
 * {@code V3} instead.
 *
 * @param head maker and id
 * @param word {@code NBR} or {@code V3}
 * @param time of the device, taken as UTC
 * @param mcc mobile country code
 * @param mnc mobile network code
 * @param timingAdvance as sent; absent when the device says 255, which is "unknown", and in {@code V3}
 * @param cells in the order of the frame, as a rule the strongest first
 * @param battery battery of one brand, after the status of {@code NBR}
 * @param status the status word
 * @param extraFields other fields, as sent: in {@code V3} the three after the cells (battery in an unknown scale, reboot and
 *     another one), then those after the status
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

    /** @throws IllegalArgumentException when a part is out of its range */
    public CellReport {
        Ranges.word(word, MessageType.CELLS, head);
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("mcc", mcc, 0, 999);
        Ranges.check("mnc", mnc, 0, 999);
        Ranges.check("timingAdvance", timingAdvance, 0, UNKNOWN_TIMING_ADVANCE - 1);
        cells = List.copyOf(cells);
        extraFields = Ranges.fields("extraFields", extraFields, ",#");
        if (word == Word.V3 && (extraFields.size() < V3_EXTRA_FIELDS || timingAdvance.isPresent())) {
            throw new IllegalArgumentException("extraFields: V3 has three after its cells, and no timing advance");
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
}
