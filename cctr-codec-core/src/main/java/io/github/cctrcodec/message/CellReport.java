package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * H02 alone: word {@code NBR}, the cells that the device hears, for a position without GPS (LBS).
 *
 * @param head maker and id
 * @param time of the device, taken as UTC
 * @param mcc mobile country code
 * @param mnc mobile network code
 * @param timingAdvance as sent; absent when the device says 255, which is "unknown"
 * @param cells in the order of the frame, as a rule the strongest first
 * @param status the status word
 * @param extraFields fields behind the status, as sent; one brand puts its battery there
 */
public record CellReport(
        Head.H02 head,
        Optional<Instant> time,
        OptionalInt mcc,
        OptionalInt mnc,
        OptionalInt timingAdvance,
        List<Cell> cells,
        Optional<StatusWord> status,
        List<String> extraFields)
        implements Message {

    /** The timing advance that says "unknown". */
    public static final int UNKNOWN_TIMING_ADVANCE = 255;

    /** @throws IllegalArgumentException when a part is out of its range */
    public CellReport {
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("mcc", mcc, 0, 999);
        Ranges.check("mnc", mnc, 0, 999);
        Ranges.check("timingAdvance", timingAdvance, 0, UNKNOWN_TIMING_ADVANCE - 1);
        cells = List.copyOf(cells);
        extraFields = Ranges.fields("extraFields", extraFields, ",#");
    }

    @Override
    public MessageType type() {
        return MessageType.CELLS;
    }

    @Override
    public String wordText() {
        return Word.NBR.text();
    }
}
