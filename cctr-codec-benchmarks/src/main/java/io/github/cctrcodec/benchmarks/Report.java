package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.benchmarks.Goal.Bound;
import io.github.cctrcodec.benchmarks.Goal.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as Markdown: environment, goals, cost against size, and everything that was measured. */
final class Report {
    private final Environment environment;
    private final Results results;

    Report(Environment environment, Results results) {
        this.environment = environment;
        this.results = results;
    }

    String markdown() {
        return Stream.of(environment(), goals(), sizes(), measurements())
                .collect(Collectors.joining("\n", "# Results\n\n", ""));
    }

    private String environment() {
        return """
                %s, %s cores, %s<br>
                %s<br>
                %s, `%s`
                """.formatted(
                        environment.cpu(),
                        environment.cores(),
                        environment.os(),
                        environment.jvm(),
                        environment.date(),
                        environment.command());
    }

    private String goals() {
        return table(
                "## Goals",
                "| what | measured as | goal | stretch | heap | direct |\n|---|---|---|---|---|---|",
                Stream.of(Goal.values()).map(this::goal));
    }

    private String goal(Goal goal) {
        return row(
                goal.what(),
                goal.figure().toString(),
                goal.bound().map(bound -> bound(goal, bound, bound.goal())).orElse(""),
                goal.bound().map(bound -> bound(goal, bound, bound.stretch())).orElse(""),
                cell(goal, Memory.HEAP),
                cell(goal, Memory.DIRECT));
    }

    private static String bound(Goal goal, Bound bound, double value) {
        return (bound.isUpper() ? "≤ " : "≥ ")
                + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                + goal.figure().unit().symbol;
    }

    private String cell(Goal goal, Memory memory) {
        if (!goal.figure().isFor(memory)) {
            return "";
        }
        String value = goal.figure()
                .of(results, memory)
                .map(goal.figure().unit()::format)
                .orElse("");
        Verdict verdict = goal.verdict(results, memory);
        return (value
                        + switch (verdict) {
                            case STRETCH_MET -> " stretch met";
                            case MET -> " met";
                            case MISSED -> " **missed**" + missedBy(goal, memory);
                            case NO_GOAL -> "";
                            case NOT_MEASURED -> "not measured";
                        })
                .strip();
    }

    private String missedBy(Goal goal, Memory memory) {
        double value = goal.figure().of(results, memory).orElseThrow();
        double bound = goal.bound().orElseThrow().goal();
        return bound == 0 ? "" : String.format(Locale.ROOT, " by %.0f %%", 100 * Math.abs(value / bound - 1));
    }

    private String sizes() {
        return table(
                "## Cost against size",
                "| input | ns a byte of 4096 | ns a byte of the largest | largest, bytes | factor |\n"
                        + "|---|---|---|---|---|",
                results.growth().stream()
                        .map(growth -> row(
                                growth.input().name(),
                                number("%.3f", growth.small()),
                                number("%.3f", growth.large()),
                                Integer.toString(growth.largest()),
                                number("%.2f", growth.factor()))));
    }

    private String measurements() {
        return table(
                """
                ## Everything

                Per frame; of `SizeBenchmark` per input. Each fork with its best iteration; ns/op and B/op are those of the median
                fork. What others are compared with counts with its quickest fork, so that noise makes no ratio look better.""",
                "| benchmark | parameters | ns/op | B/op | ns/op of each fork |\n|---|---|---|---|---|",
                results.measurements().stream()
                        .map(measured -> row(
                                measured.benchmark(),
                                measured.parameters().entrySet().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" ")),
                                number("%.2f", measured.nanos()),
                                number("%.2f", measured.bytes()),
                                measured.times().stream()
                                        .map(nanos -> number("%.2f", nanos))
                                        .collect(Collectors.joining(" ")))));
    }

    private static String table(String title, String head, Stream<String> rows) {
        return title + "\n\n" + head + '\n' + rows.collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
