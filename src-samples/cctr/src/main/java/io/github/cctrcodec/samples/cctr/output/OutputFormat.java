package io.github.cctrcodec.samples.cctr.output;

import java.io.PrintWriter;
import java.util.Locale;

/** How decoded events are written. */
public enum OutputFormat {
    /** One JSON object a line. */
    JSON,
    /** One row of a table a line. */
    TABLE,
    /** The bytes of one frame a line, as hexadecimal digits. */
    HEX;

    /** A sink that writes this format. */
    public EventSink to(PrintWriter out, Colours colours) {
        return switch (this) {
            case JSON -> JsonOutput.ofMessages(out);
            case TABLE -> new TableOutput(out, colours);
            case HEX -> new HexOutput(out);
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
