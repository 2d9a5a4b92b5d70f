package io.github.cctrcodec.samples.cctr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A frame as {@code tshark} prints it.
 *
 * @param fields by their names, with a list where there are several of one name
 * @param raw its bytes and where they are: hexadecimal digits, offset, length
 */
record DissectedFrame(JsonNode fields, JsonNode raw) {
    /** A field: where it is, from the beginning of the frame, and its value as shown. */
    record Place(int offset, int length, String value) {}

    String hex() {
        return raw.get(0).asString();
    }

    /** The fields of a name that have at least one byte, in order. */
    List<Place> places(String name) {
        int begin = raw.get(1).asInt();
        List<JsonNode> places = flat(fields.findValues(name + "_raw"), DissectedFrame::allRaw);
        List<JsonNode> values = flat(fields.findValues(name), DissectedFrame::all);
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).get(2).asInt() > 0)
                .mapToObj(i -> new Place(
                        places.get(i).get(1).asInt() - begin,
                        places.get(i).get(2).asInt(),
                        values.get(i).asString()))
                .toList();
    }

    private static List<JsonNode> flat(List<JsonNode> found, Function<JsonNode, List<JsonNode>> all) {
        return found.stream().flatMap(one -> all.apply(one).stream()).toList();
    }

    static List<JsonNode> all(JsonNode one) {
        List<JsonNode> all = new ArrayList<>();
        if (one != null && one.isArray()) {
            one.forEach(all::add);
        } else if (one != null) {
            all.add(one);
        }
        return all;
    }

    /** A place is a list itself. */
    static List<JsonNode> allRaw(JsonNode one) {
        return one != null && one.isArray() && !one.get(0).isArray() ? List.of(one) : all(one);
    }
}
