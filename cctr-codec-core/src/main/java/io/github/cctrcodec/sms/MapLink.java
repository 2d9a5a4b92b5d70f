package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Coordinates;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The place of a link to a map: {@code maps?q=+22.6775,+114.1518} or {@code maps?q=22.67680N,114.15188E}, with signs or
 * hemisphere letters.
 */
final class MapLink {
    private static final String MARK = "maps?q=";
    private static final BigDecimal UNITS = BigDecimal.valueOf(Coordinates.UNITS_PER_DEGREE);
    private static final int MAX_LENGTH = 32;

    private MapLink() {}

    static Optional<Coordinates> placeOf(FoldedText text) {
        String link = text.behind(MARK);
        int end = 0;
        while (end < link.length() && "+-.,0123456789nsew".indexOf(link.charAt(end)) >= 0) {
            end++;
        }
        String[] parts = link.substring(0, Math.min(end, MAX_LENGTH)).split(",", 3);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Integer> latitude = units(parts[0], "[ns]", 's', 90);
        Optional<Integer> longitude = units(parts[1], "[ew]", 'w', 180);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Coordinates(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    /** Up to six decimals, which are exact. A sign and a letter together say nothing certain. */
    private static Optional<Integer> units(String degrees, String letters, char negative, int limit) {
        boolean signed = degrees.matches("[+-]?[0-9]{1,3}\\.[0-9]{1,6}");
        boolean lettered = degrees.matches("[0-9]{1,3}\\.[0-9]{1,6}" + letters);
        if (!signed && !lettered) {
            return Optional.empty();
        }
        boolean minus = degrees.charAt(0) == '-' || degrees.charAt(degrees.length() - 1) == negative;
        BigDecimal number = new BigDecimal(degrees.replaceAll("[+nsew-]", ""));
        if (number.compareTo(BigDecimal.valueOf(limit)) > 0) {
            return Optional.empty();
        }
        int units = number.multiply(UNITS).intValueExact();
        return Optional.of(minus ? -units : units);
    }
}
