package io.github.cctrcodec.message;

import java.util.OptionalInt;

/**
 * A cell of the mobile network that the device receives. Immutable and thread-safe.
 *
 * <pre>{@code
 * for (Cell cell : report.cells()) {
 *     lookUp(report.mcc(), report.mnc(), cell.lac(), cell.cid(), cell.dbm());
 * }
 * }</pre>
 *
 * @param lac the location area code, 0 to 99 999
 * @param cid the cell id, 0 to 999 999 999
 * @param rxLevel the level as sent, 0 to 999 or −999 to −20, on a scale that depends on the firmware, see
 *     {@link #dbm()}; absent when the frame has none that is readable
 * @param statedDbm the level in dBm, −999 to −20, where the frame has it beside {@code rxLevel}: only in {@code V3}
 */
public record Cell(int lac, int cid, OptionalInt rxLevel, OptionalInt statedDbm) {
    /** The greatest location area code: six digits would look like a date. */
    public static final int MAX_LAC = 99_999;
    /** The greatest cell id. */
    public static final int MAX_CID = 999_999_999;
    /** The greatest level; the least is its negative. */
    public static final int MAX_RX_LEVEL = 999;
    /** The strongest level in dBm: a negative number closer to 0 has lost a digit. */
    public static final int STRONGEST_DBM = -20;

    /**
     * Checks the ranges.
     *
     * @param lac see {@link #lac()}
     * @param cid see {@link #cid()}
     * @param rxLevel see {@link #rxLevel()}
     * @param statedDbm see {@link #statedDbm()}
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Cell {
        Ranges.check("lac", lac, 0, MAX_LAC);
        Ranges.check("cid", cid, 0, MAX_CID);
        Ranges.check("rxLevel", rxLevel, -MAX_RX_LEVEL, MAX_RX_LEVEL);
        Ranges.check("statedDbm", statedDbm, -MAX_RX_LEVEL, STRONGEST_DBM);
        if (rxLevel.isPresent() && rxLevel.getAsInt() < 0) {
            Ranges.check("rxLevel", rxLevel, -MAX_RX_LEVEL, STRONGEST_DBM);
        }
    }

    /**
     * Creates a cell with a level whose scale depends on the firmware.
     *
     * @param lac the location area code, 0 to {@value #MAX_LAC}
     * @param cid the cell id, 0 to {@value #MAX_CID}
     * @param rxLevel the level as sent, 0 to {@value #MAX_RX_LEVEL} or −999 to {@value #STRONGEST_DBM}
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Cell(int lac, int cid, OptionalInt rxLevel) {
        this(lac, cid, rxLevel, OptionalInt.empty());
    }

    /**
     * Creates a cell without a level.
     *
     * @param lac the location area code, 0 to {@value #MAX_LAC}
     * @param cid the cell id, 0 to {@value #MAX_CID}
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Cell(int lac, int cid) {
        this(lac, cid, OptionalInt.empty());
    }

    /**
     * Returns the level in dBm: the stated one, otherwise {@code rxLevel} where it fits one of the three scales that
     * captures show. 0 to 63 is dBm + 110, 100 to 191 is dBm + 220, and a negative number is dBm itself. The scales are
     * inferred.
     *
     * @return −999 to −20; absent when there is no level, or one of no known scale
     */
    public OptionalInt dbm() {
        if (statedDbm.isPresent() || rxLevel.isEmpty()) {
            return statedDbm;
        }
        int level = rxLevel.getAsInt();
        if (level < 0) {
            return rxLevel;
        }
        if (level <= 63) {
            return OptionalInt.of(level - 110);
        }
        return level >= 100 && level <= 191 ? OptionalInt.of(level - 220) : OptionalInt.empty();
    }
}
