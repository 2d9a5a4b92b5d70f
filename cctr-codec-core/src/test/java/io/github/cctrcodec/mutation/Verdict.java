package io.github.cctrcodec.mutation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of a good input after one mutation.
 *
 * @param outcome what the decoder made of it
 * @param exception the letter of the exception that permits a lie; {@link #NONE} when there is none
 * @param changes the values that differ; of a lie only those that lie
 */
record Verdict(Outcome outcome, char exception, List<Change> changes) {
    static final char NONE = '-';

    static final Verdict SAME = new Verdict(Outcome.SAME, NONE, List.of());
    static final Verdict TOLD = new Verdict(Outcome.TOLD, NONE, List.of());

    /** What the decoder can make of a mutation, from harmless to bad. */
    enum Outcome {
        /** All values are as before, and nothing is remarked. */
        SAME,
        /** A diagnostic or a skipped run says that something is wrong. */
        TOLD,
        /** Nothing is remarked; values became absent, or text moved to where text is kept raw. */
        ABSENT,
        /** Nothing is remarked, and a value differs. */
        LIE
    }

    /** A value before and after; null where it is absent. */
    record Change(String name, String before, String after) {
        boolean isVanished() {
            return after == null;
        }

        Family family() {
            return Family.of(name);
        }

        @Override
        public String toString() {
            return name + ": " + (before == null ? "absent" : before) + " -> " + (after == null ? "absent" : after);
        }
    }

    /** Whether this is a lie that no exception permits. */
    boolean isForbidden() {
        return outcome == Outcome.LIE && exception == NONE;
    }

    /** The families of the values that lie. */
    String families() {
        return changes.stream()
                .map(Change::family)
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining("+"));
    }

    /** The values in which two flat messages differ. */
    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Change(name, before.get(name), after.get(name)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
