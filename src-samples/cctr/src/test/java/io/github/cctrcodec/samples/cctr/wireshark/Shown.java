package io.github.cctrcodec.samples.cctr.wireshark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item of the tree that Wireshark shows, as {@code tshark -T json -x} prints it.
 *
 * @param name as in display filters
 * @param text the value
 * @param offset of its first byte in the buffer; −1 for an item that has no bytes
 * @param length in bytes
 * @param hex its bytes
 * @param items what is below it
 */
record Shown(String name, String text, int offset, int length, String hex, List<Shown> items) {
    private static final Shown NOTHING = new Shown("", "", -1, 0, "", List.of());

    /** Returns the item of a name right below this one. */
    Optional<Shown> item(String wanted) {
        return items.stream().filter(item -> item.name.equals(wanted)).findFirst();
    }

    /** Returns the text of an item, found by the names on the way to it; empty when it is not there. */
    String text(String... path) {
        Shown item = this;
        for (String wanted : path) {
            item = item.item(wanted).orElse(NOTHING);
        }
        return item.text;
    }

    /** Returns all items below this one. */
    Stream<Shown> all() {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), item.all()));
    }

    /** Returns the items of a list whose texts, bytes and own items come one after the other. */
    static List<Shown> parse(List<Member> members) {
        List<Shown> items = new ArrayList<>();
        Shown next = NOTHING;
        for (Member member : members) {
            String name = member.name();
            if (name.endsWith("_raw") && member.raw().isPresent()) {
                Raw raw = member.raw().get();
                next = new Shown("", "", raw.offset(), raw.length(), raw.hex(), List.of());
            } else if (name.endsWith("_tree") && !items.isEmpty()) {
                Shown last = items.remove(items.size() - 1);
                items.add(new Shown(last.name, last.text, last.offset, last.length, last.hex, parse(member.members())));
            } else {
                items.add(new Shown(name, member.text(), next.offset, next.length, next.hex, parse(member.members())));
                next = NOTHING;
            }
        }
        return items;
    }

    /** Where an item is, and its bytes. */
    record Raw(String hex, int offset, int length) {}

    /** A member of a JSON object; names may repeat. */
    record Member(String name, String text, Optional<Raw> raw, List<Member> members) {}
}
