package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Validity;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A table for people: a header, then one row for each event. */
final class TableOutput implements EventSink {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Colours colours;
    private boolean hasHeader;

    TableOutput(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void frame(DecodedFrame decoded) {
        Message message = decoded.message();
        Map<TableColumn, String> cells = new EnumMap<>(TableColumn.class);
        cells.put(TableColumn.TYPE, message.type().name().toLowerCase(Locale.ROOT));
        cells.put(TableColumn.WORD, message.wordText());
        cells.put(TableColumn.DEVICE, decoded.deviceId().orElse("-"));
        message.time().ifPresent(time -> cells.put(TableColumn.TIME, TIME.format(time)));
        put(message.fix(), cells);
        cells.put(TableColumn.DETAILS, new TableDetails().of(decoded, cells.containsKey(TableColumn.TIME)));
        write(cells, style(message));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        String details = run.reason() + ", " + run.length() + " bytes at offset " + run.offset();
        write(
                Map.of(
                        TableColumn.TYPE,
                        "skipped",
                        TableColumn.DETAILS,
                        connection.map(id -> details + " of [" + id + ']').orElse(details)),
                colours::remark);
    }

    @Override
    public void flush() throws IOException {
        Written.check(out);
    }

    private static void put(Fix fix, Map<TableColumn, String> cells) {
        if (fix.validity() != Validity.UNSTATED) {
            cells.put(TableColumn.VALID, fix.validity().isValid() ? "yes" : "no");
        }
        fix.coordinates().ifPresent(place -> {
            cells.put(TableColumn.LATITUDE, decimal("%.6f", place.latitude()));
            cells.put(TableColumn.LONGITUDE, decimal("%.6f", place.longitude()));
        });
        fix.kilometresPerHour().ifPresent(speed -> cells.put(TableColumn.SPEED, decimal("%.1f", speed)));
        fix.course().ifPresent(course -> cells.put(TableColumn.COURSE, decimal("%.0f", course)));
    }

    private void write(Map<TableColumn, String> cells, UnaryOperator<String> style) {
        if (!hasHeader) {
            hasHeader = true;
            StringBuilder header = new StringBuilder();
            for (TableColumn column : TableColumn.values()) {
                column.append(header, column.title());
            }
            out.println(colours.heading(header.toString()));
        }
        StringBuilder row = new StringBuilder();
        for (TableColumn column : TableColumn.values()) {
            column.append(row, cells.getOrDefault(column, ""));
        }
        out.println(style.apply(printable(row.toString().stripTrailing())));
    }

    private UnaryOperator<String> style(Message message) {
        if (message.type() == MessageType.UNRECOGNIZED) {
            return colours::remark;
        }
        return message.alarms().isEmpty() ? UnaryOperator.identity() : colours::error;
    }

    private static String decimal(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** What a device sends must not steer the terminal or break the row. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", ".");
    }
}
