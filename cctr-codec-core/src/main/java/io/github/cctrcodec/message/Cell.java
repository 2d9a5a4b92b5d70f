package io.github.cctrcodec.message;

import java.util.OptionalInt;

/**
 * A cell of the mobile network that the device hears.
 *
 * @param lac location area code, 0 to 99 999
 * @param cid cell id, 0 to 999 999 999
 * @param rxLevel the level as sent, −999 to 999; its scale depends on the firmware, see {@link #dbm()}
 */
public record Cell(int lac, int cid, OptionalInt rxLevel) {
    /** The greatest location area code a frame can say: one digit more would look like a date. */
    public static final int MAX_LAC = 99_999;
    /** The greatest cell id. */
    public static final int MAX_CID = 999_999_999;
    /** The greatest level, and with a minus the least. */
    public static final int MAX_RX_LEVEL = 999;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Cell {
        Ranges.check("lac", lac, 0, MAX_LAC);
        Ranges.check("cid", cid, 0, MAX_CID);
        Ranges.check("rxLevel", rxLevel, -MAX_RX_LEVEL, MAX_RX_LEVEL);
    }

    /**
     * The level in dBm, where the number fits one of the three scales that captures show (inferred): 0 to 63 is
     * dBm + 110, 100 to 191 is dBm + 220, negative is dBm itself. Any other number gives none.
     */
    public OptionalInt dbm() {
        if (rxLevel.isEmpty()) {
            return rxLevel;
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
