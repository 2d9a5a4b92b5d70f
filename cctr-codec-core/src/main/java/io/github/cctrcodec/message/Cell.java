package io.github.cctrcodec.message;

import java.util.OptionalInt;

/**
 * A cell of the mobile network that the device hears.
 *
 * @param lac location area code, 0 to 99 999
 * @param cid cell id, 0 to 999 999 999
 * @param rxLevel the level as sent, 0 to 999, or −999 to −20; its scale depends on the firmware, see {@link #dbm()}
 * @param statedDbm the level in dBm where the frame has it beside {@code rxLevel}, −999 to −20; only in {@code V3}
 */
public record Cell(int lac, int cid, OptionalInt rxLevel, OptionalInt statedDbm) {
    /** The greatest location area code a frame can say: one digit more would look like a date. */
    public static final int MAX_LAC = 99_999;
    /** The greatest cell id. */
    public static final int MAX_CID = 999_999_999;
    /** The greatest level, and with a minus the least. */
    public static final int MAX_RX_LEVEL = 999;
    /** The strongest level in dBm that can be: a greater negative number lost a digit. */
    public static final int STRONGEST_DBM = -20;

    /** @throws IllegalArgumentException when a part is out of its range */
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
     * A cell with a level whose scale depends on the firmware.
     *
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Cell(int lac, int cid, OptionalInt rxLevel) {
        this(lac, cid, rxLevel, OptionalInt.empty());
    }

    /**
     * A cell without a level.
     *
     * @throws IllegalArgumentException when a part is out of its range
     */
    public Cell(int lac, int cid) {
        this(lac, cid, OptionalInt.empty());
    }

    /**
     * The level in dBm: the stated one, else where the number fits one of the three scales that captures show (inferred):
     * 0 to 63 is dBm + 110, 100 to 191 is dBm + 220, negative is dBm itself. Any other number gives none.
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
