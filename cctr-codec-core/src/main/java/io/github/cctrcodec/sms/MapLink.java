package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Coordinates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a link to a map: {@code maps?q=+22.6775,+114.1518} or {@code maps?q=22.67680N,114.15188E}, in the forms
 * that are common for such links. A place that can be read in two ways is absent. Numbers outside a link are never a
 * place.
 */
final class MapLink {
    private static final Pattern TOKEN = Pattern.compile("[!-~&&[^;<>\"]]+");
    private static final Pattern LINK =
            Pattern.compile("(?:.*?https?://)?(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?.*", Pattern.DOTALL);
    /** Marks a link to a map: the host or a part of the path. */
    private static final Pattern MAPS = Pattern.compile("(?<![a-z0-9_-])maps(?=[./]|\\z)");
    /** The parameters that hold a place, the most reliable first; {@code ll} is the centre of the map. */
    private static final List<String> PARAMETERS = List.of("q", "query", "ll");
    /** The centre of the map in a path, {@code @22.57,113.87,15z}. */
    private static final Pattern CENTRE = Pattern.compile("/@([^/,]*,[^/,]*)");

    private static final String DEGREES = "[0-9]{1,3}\\.[0-9]{1,6}";
    private static final Pattern SIGNED = place("[+-]?" + DEGREES, "[+-]?" + DEGREES);
    private static final Pattern LETTERED =
            place("[ns]" + DEGREES + '|' + DEGREES + "[ns]", "[ew]" + DEGREES + '|' + DEGREES + "[ew]");
    private static final BigDecimal UNITS = BigDecimal.valueOf(Coordinates.UNITS_PER_DEGREE);

    private MapLink() {}

    /** Returns the place of the only link to a map, or of all such links if they agree. */
    static Optional<Coordinates> placeOf(FoldedText text) {
        Set<Coordinates> places = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(text.toString());
        while (token.find()) {
            placeOf(token.group()).ifPresent(places::add);
        }
        return only(List.copyOf(places));
    }

    private static Optional<Coordinates> placeOf(String token) {
        Matcher link =
                LINK.matcher(token.replace("%2c", ",").replace("%2b", "+").replace("%3a", ":"));
        if (!link.matches() || !MAPS.matcher(link.group("path")).find()) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(link.group("query")).orElse("");
        for (String name : PARAMETERS) {
            List<String> values = Arrays.stream(query.split("&"))
                    .filter(parameter -> parameter.startsWith(name + '='))
                    .map(parameter -> parameter.substring(name.length() + 1))
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                return only(values).flatMap(MapLink::read);
            }
        }
        Matcher centre = CENTRE.matcher(link.group("path"));
        return centre.find() ? read(centre.group(1)) : Optional.empty();
    }

    private static <T> Optional<T> only(List<T> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * Returns a pattern of two degrees, perhaps with a label in brackets or the punctuation of a sentence after them.
     */
    private static Pattern place(String latitude, String longitude) {
        return Pattern.compile("(?:loc:)?(" + latitude + "),(" + longitude + ")(?:\\+?\\(.*|[.,!)]{1,3})?");
    }

    /**
     * Reads a pair of degrees. Both must have a letter, or neither: a letter on one and a sign or a bare number on the
     * other are ambiguous.
     */
    private static Optional<Coordinates> read(String value) {
        Matcher signed = SIGNED.matcher(value);
        Matcher place = signed.matches() ? signed : LETTERED.matcher(value);
        if (!place.matches()) {
            return Optional.empty();
        }
        Optional<Integer> latitude = units(place.group(1), 90);
        Optional<Integer> longitude = units(place.group(2), 180);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Coordinates(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    /** Converts degrees, exactly: six decimals are a whole number of units. */
    private static Optional<Integer> units(String degrees, int limit) {
        BigDecimal number = new BigDecimal(degrees.replaceAll("[+nsew-]", ""));
        if (number.compareTo(BigDecimal.valueOf(limit)) > 0) {
            return Optional.empty();
        }
        int units = number.multiply(UNITS).intValueExact();
        return Optional.of(degrees.matches(".*[sw-].*") ? -units : units);
    }
}
