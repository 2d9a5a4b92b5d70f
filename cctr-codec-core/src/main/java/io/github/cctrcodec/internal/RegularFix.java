package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Validity;

/**
 * The fast way to a position, which both protocols share: from lanes of digits whose places are known to be right, to a
 * position of which nothing is to be remarked. What is anything else is declined, and read by the slow way.
 */
public final class RegularFix {
    /** The lanes of six digits. */
    public static final long SIX = 0x0000_FFFF_FFFF_FFFFL;
    /** The lanes of four digits. */
    public static final long FOUR = 0x0000_0000_FFFF_FFFFL;

    private RegularFix() {}

    /** Reads the letter of the validity; {@link Validity#UNSTATED} stands for any but {@code A} and {@code V}. */
    public static Validity validity(int letter) {
        return letter == 'A' ? Validity.VALID : letter == 'V' ? Validity.INVALID : Validity.UNSTATED;
    }

    /**
     * Takes all parts, or nothing and says false.
     *
     * @param time six digits {@code hhmmss}
     * @param latitude eight digits {@code ddmmmmmm}
     * @param hundreds the first digit of the degrees of the longitude
     * @param longitude the other eight
     */
    public static boolean set(
            FixFields fix,
            Validity validity,
            long time,
            int year,
            int month,
            int day,
            long latitude,
            boolean south,
            int hundreds,
            long longitude,
            boolean west,
            int speed,
            int course) {
        long clock = Lanes.pairs(time);
        int hour = (int) clock & 0xFF;
        int minute = (int) (clock >>> 16) & 0xFF;
        int second = (int) (clock >>> 32);
        long latitudes = Lanes.pairs(latitude);
        int latitudeDegrees = (int) latitudes & 0xFF;
        int latitudeMinutes = minutes(latitudes);
        long longitudes = Lanes.pairs(longitude);
        int longitudeDegrees = hundreds * 100 + ((int) longitudes & 0xFF);
        int longitudeMinutes = minutes(longitudes);
        boolean zero = (latitudeDegrees | latitudeMinutes | longitudeDegrees | longitudeMinutes) == 0;
        if (hour > 23
                || minute > 59
                || second > 59
                || !Dates.isDate(year, month, day)
                || Dates.isUnset(year)
                || latitudeDegrees >= 90
                || latitudeMinutes >= Coordinates.UNITS_PER_DEGREE
                || longitudeDegrees >= 180
                || longitudeMinutes >= Coordinates.UNITS_PER_DEGREE
                || course > Fix.MAX_COURSE
                || validity != Validity.VALID && (validity != Validity.INVALID || zero)) {
            return false;
        }
        int latitudeUnits = latitudeDegrees * Coordinates.UNITS_PER_DEGREE + latitudeMinutes;
        int longitudeUnits = longitudeDegrees * Coordinates.UNITS_PER_DEGREE + longitudeMinutes;
        fix.set(
                validity,
                Dates.epochSecond(year, month, day, hour, minute, second),
                south ? -latitudeUnits : latitudeUnits,
                west ? -longitudeUnits : longitudeUnits,
                speed,
                course);
        return true;
    }

    /** Minutes of three pairs, {@code mm mm mm}, behind the first one, in 1/100 000. */
    private static int minutes(long pairs) {
        return ((int) (pairs >>> 16) & 0xFF) * 100_000
                + ((int) (pairs >>> 32) & 0xFF) * 1_000
                + (int) (pairs >>> 48) * 10;
    }
}
