package io.github.cctrcodec.mutation;

import io.github.cctrcodec.mutation.Mutation.Kind;
import io.github.cctrcodec.mutation.Verdict.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the verdicts on the mutations of many inputs, and writes them as a table. */
public final class Tally {
    private final Map<String, Map<Outcome, Long>> outcomesByForm = new TreeMap<>();
    private final Map<Kind, Map<Outcome, Long>> outcomesByKind = new EnumMap<>(Kind.class);
    private final Map<String, Map<Character, Long>> liesByForm = new TreeMap<>();
    private final Map<String, Long> permitted = new TreeMap<>();
    private final Map<String, Long> untold = new TreeMap<>();
    private final Map<String, Group> forbidden = new TreeMap<>();
    private final Set<ByteBuffer> seen = new HashSet<>();
    private int goodInputs;
    private int otherInputs;
    private long mutations;

    /** Forbidden lies that have their place, the kind of damage and the values in common. */
    private static final class Group {
        private final String example;
        private long count;

        Group(String example) {
            this.example = example;
        }
    }

    /**
     * Judges mutations of an input. An input that is not good has nothing to lie about and is only counted; one that was here
     * before is left out.
     */
    public void add(String id, byte[] input, Stream<Mutation> damage) {
        if (!seen.add(ByteBuffer.wrap(input))) {
            return;
        }
        Judge.of(input)
                .ifPresentOrElse(
                        judge -> {
                            goodInputs++;
                            damage.forEach(mutation -> add(id, input, judge, mutation));
                        },
                        () -> otherInputs++);
    }

    private void add(String id, byte[] input, Judge judge, Mutation mutation) {
        Verdict verdict = judge.judge(mutation);
        String form = judge.form(mutation);
        mutations++;
        count(outcomesByForm.computeIfAbsent(form, unseen -> new EnumMap<>(Outcome.class)), verdict.outcome());
        count(
                outcomesByKind.computeIfAbsent(mutation.kind(), unseen -> new EnumMap<>(Outcome.class)),
                verdict.outcome());
        String place = form + ", " + judge.place(mutation);
        if (verdict.outcome() == Outcome.SAME || verdict.outcome() == Outcome.ABSENT) {
            count(untold, name(verdict.outcome()) + ": " + place + ", " + name(mutation.kind()));
        }
        if (verdict.outcome() == Outcome.LIE) {
            count(liesByForm.computeIfAbsent(form, unseen -> new TreeMap<>()), verdict.exception());
        }
        if (verdict.isForbidden()) {
            String group = place + ": " + describe(mutation, input) + " changes " + verdict.families();
            forbidden.computeIfAbsent(group, unseen -> new Group(example(id, input, mutation, verdict))).count++;
        } else if (verdict.outcome() == Outcome.LIE) {
            count(permitted, "(" + verdict.exception() + ") " + place);
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <K> void count(Map<K, Long> counts, K key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** Whether there was a lie that no exception of the law permits. */
    public boolean hasForbidden() {
        return !forbidden.isEmpty();
    }

    /** Returns the lies that no exception permits, one line a group, with the first example of each. */
    public String forbidden() {
        return forbidden.entrySet().stream()
                .map(group ->
                        line("%8d  %s%n          %s", group.getValue().count, group.getKey(), group.getValue().example))
                .collect(Collectors.joining());
    }

    /** Returns the whole report. */
    public String report() {
        StringBuilder report = new StringBuilder();
        report.append(line("%d mutations of %d good inputs; %d other inputs", mutations, goodInputs, otherInputs));
        report.append(line("%n%-36s %9s %9s %9s %9s", "Outcomes by form", "same", "told", "absent", "lie"));
        outcomesByForm.forEach((form, counts) -> report.append(row(form, counts)));
        report.append(line("%n%-36s %9s %9s %9s %9s", "Outcomes by kind", "same", "told", "absent", "lie"));
        outcomesByKind.forEach((kind, counts) -> report.append(row(name(kind), counts)));
        report.append(line(
                "%n%-36s %9s %9s %9s %9s %5s %5s %9s",
                "Lies by form", "(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "forbidden"));
        liesByForm.forEach((form, counts) -> report.append(lies(form, counts)));
        report.append(line("%nPermitted lies by exception, form and field"));
        permitted.forEach((key, count) -> report.append(line("%8d  %s", count, key)));
        report.append(line("%nMutations that are not told and are no lie, by outcome, form and field"));
        untold.forEach((key, count) -> report.append(line("%8d  %s", count, key)));
        report.append(line(
                "%nForbidden lies: %d",
                forbidden.values().stream().mapToLong(group -> group.count).sum()));
        return report.append(forbidden()).toString();
    }

    private static String row(String name, Map<Outcome, Long> counts) {
        return line(
                "%-36s %9d %9d %9d %9d",
                name,
                counts.getOrDefault(Outcome.SAME, 0L),
                counts.getOrDefault(Outcome.TOLD, 0L),
                counts.getOrDefault(Outcome.ABSENT, 0L),
                counts.getOrDefault(Outcome.LIE, 0L));
    }

    private static String lies(String form, Map<Character, Long> counts) {
        return line(
                "%-36s %9d %9d %9d %9d %5d %5d %9d",
                form,
                counts.getOrDefault('a', 0L),
                counts.getOrDefault('b', 0L),
                counts.getOrDefault('c', 0L),
                counts.getOrDefault('d', 0L),
                counts.getOrDefault('e', 0L),
                counts.getOrDefault('f', 0L),
                counts.getOrDefault(Verdict.NONE, 0L));
    }

    private static String line(String format, Object... arguments) {
        return String.format(Locale.ROOT, format + "%n", arguments);
    }

    /** The kind of a mutation and of the characters that it concerns. */
    private static String describe(Mutation mutation, byte[] input) {
        String what = name(mutation.kind());
        if (mutation.isCut()) {
            return what;
        }
        String old = character(input[mutation.offset()]);
        return switch (mutation.kind()) {
            case REPLACE -> what + ' ' + old + " by " + character(mutation.value());
            case SWAP -> what + ' ' + old + " and " + character(input[mutation.offset() + 1]);
            default -> what + ' ' + old;
        };
    }

    private static String character(int value) {
        int c = value & 0xFF;
        if (c >= '0' && c <= '9') {
            return "digit";
        }
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            return "letter";
        }
        if (c < ' ' || c > '~') {
            return "invisible";
        }
        return switch (c) {
            case ' ' -> "blank";
            case '.', ',', '-', '*', '#', '^' -> "'" + (char) c + "'";
            default -> "other";
        };
    }

    private static String example(String id, byte[] input, Mutation mutation, Verdict verdict) {
        String cut = mutation.isCut() ? " " + mutation.value() : "";
        byte[] damaged = mutation.applyTo(input);
        boolean text = damaged.length > 0 && "*\r\n".indexOf(damaged[0]) >= 0;
        String shown = text
                ? visible(new String(damaged, StandardCharsets.ISO_8859_1))
                : "hex:" + HexFormat.of().formatHex(damaged);
        return id + ", " + mutation.kind() + cut + " at " + mutation.offset() + ": " + shown + "  "
                + visible(verdict.changes().toString());
    }

    /** Characters that are not printable ASCII as {@code \xNN}. */
    private static String visible(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : String.format(Locale.ROOT, "\\x%02x", c))
                .collect(Collectors.joining());
    }
}
