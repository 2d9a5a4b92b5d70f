package io.github.cctrcodec.samples.cctr.encode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The tables of what can be encoded, and the subcommands that they make. */
enum Table {
    SMS,
    PLAN,
    GPRS,
    CARSCOP;

    static Optional<Table> of(String name) {
        return Arrays.stream(values())
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    CommandLine commandLine() {
        return switch (this) {
            case SMS -> table(SmsRow.values(), "Commands by SMS.");
            case PLAN -> RowCommand.of(PlanRow.PLAN);
            case GPRS ->
                table(
                        GprsRow.values(),
                        "Commands of H02 by GPRS.",
                        "None is proved on a unit of Carscop; --explain tells how each is known.");
            case CARSCOP ->
                table(
                        CarscopRow.values(),
                        "The server's answers in the Carscop protocol.",
                        "No command of this protocol is public.");
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static CommandLine table(Row[] rows, String... description) {
        CommandLine table = group(description);
        for (Row row : rows) {
            add(row, table);
        }
        return table;
    }

    /** A title of two words goes into a group of its first word. */
    private static void add(Row row, CommandLine table) {
        int blank = row.title().indexOf(' ');
        if (blank < 0) {
            table.addSubcommand(row.title(), RowCommand.of(row));
            return;
        }
        String word = row.title().substring(0, blank);
        if (!table.getSubcommands().containsKey(word)) {
            table.addSubcommand(word, group("Wants one more word."));
        }
        Objects.requireNonNull(table.getSubcommands().get(word))
                .addSubcommand(row.title().substring(blank + 1), RowCommand.of(row));
    }

    /** Without something to run, so that a subcommand must be given. */
    private static CommandLine group(String... description) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
