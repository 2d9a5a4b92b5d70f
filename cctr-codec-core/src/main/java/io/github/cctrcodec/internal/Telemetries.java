package io.github.cctrcodec.internal;

/** Which values telemetry can have, in records and in text frames. */
public final class Telemetries {
    /** A location area code or a cell id that means "none". */
    public static final int NO_CELL = 0xFFFF;

    private static final int UNKNOWN_CSQ = 99;

    private Telemetries() {}

    /** Whether a number is a signal level: CSQ 0 to 31, or 99 for unknown. */
    public static boolean isGsm(int csq) {
        return csq >= 0 && csq <= 31 || csq == UNKNOWN_CSQ;
    }

    /** Whether a number is a count of satellites. */
    public static boolean isSatellites(int count) {
        return count >= 0 && count <= 60;
    }

    /** Whether a number is a mobile country code in use. */
    public static boolean isCountry(int mcc) {
        return mcc >= 200 && mcc <= 799 || mcc == 901;
    }
}
