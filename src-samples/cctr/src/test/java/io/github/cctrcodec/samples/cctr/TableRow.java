package io.github.cctrcodec.samples.cctr;

import java.util.List;

/**
 * A row of a test's table.
 *
 * @param given left of the bar
 * @param expected right of it
 */
record TableRow(String given, String expected) {

    static List<TableRow> table(String text) {
        return text.lines().map(TableRow::of).toList();
    }

    private static TableRow of(String line) {
        int bar = line.indexOf(" | ");
        return new TableRow(line.substring(0, bar).strip(), line.substring(bar + 3));
    }
}
