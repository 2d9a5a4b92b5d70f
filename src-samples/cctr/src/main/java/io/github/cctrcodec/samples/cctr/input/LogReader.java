package io.github.cctrcodec.samples.cctr.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a server log that say something of the wire, one by one. Those that are not understood are counted. */
public final class LogReader {
    /** Much more than a full network buffer in hexadecimal; a longer line is none of a server log. */
    private static final int MAX_LINE = 1 << 20;

    private final InputStream log;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long lines;
    private long notUnderstood;
    private String firstNotUnderstood = "";

    /** @param log the text of the log */
    public LogReader(InputStream log) {
        this.log = log;
    }

    /** The next such line that is understood; empty at the end of the log. */
    public Optional<LogLine> next() throws IOException {
        while (at < end || fill()) {
            Optional<LogLine> line = line();
            if (line.isPresent() && line.get() instanceof LogLine.NotUnderstood problem) {
                count(problem);
            } else if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** How many lines so far were not understood, and the first of them, as a remark for the user; empty when none. */
    public Optional<String> notUnderstood() {
        if (notUnderstood == 0) {
            return Optional.empty();
        }
        return Optional.of(
                notUnderstood == 1
                        ? "1 line not understood, " + firstNotUnderstood
                        : notUnderstood + " lines not understood, the first one is " + firstNotUnderstood);
    }

    private void count(LogLine.NotUnderstood problem) {
        notUnderstood++;
        if (notUnderstood == 1) {
            firstNotUnderstood = "line " + lines + ": " + problem.why();
        }
    }

    private Optional<LogLine> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= line.size() + at - from > MAX_LINE;
            if (!tooLong) {
                line.write(buffer, from, at - from);
            }
        } while (at == end && fill());
        at++;
        lines++;
        return tooLong
                ? Optional.of(new LogLine.NotUnderstood("longer than " + MAX_LINE + " characters"))
                : LogLineParser.parse(line.toString(StandardCharsets.ISO_8859_1));
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, log.read(buffer));
        return end > 0;
    }
}
