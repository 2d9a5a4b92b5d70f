package io.github.cctrcodec.samples.cctr.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a server log that say something of the wire, one by one. */
public final class LogReader {
    /** Much more than a full network buffer in hexadecimal; a longer line is none of a server log. */
    private static final int MAX_LINE = 1 << 20;

    private final InputStream log;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    /** @param log the text of the log */
    public LogReader(InputStream log) {
        this.log = log;
    }

    /** The next such line; empty at the end of the log. */
    public Optional<LogLine> next() throws IOException {
        while (at < end || fill()) {
            Optional<LogLine> line = LogLineParser.parse(line());
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private String line() throws IOException {
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
        return tooLong ? "" : line.toString(StandardCharsets.ISO_8859_1);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, log.read(buffer));
        return end > 0;
    }
}
