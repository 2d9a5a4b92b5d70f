package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the command line left behind. */
public record CctrRun(int exitCode, String out, String err) {

    /** Runs with nothing on standard input. */
    public static CctrRun of(String... args) {
        return withInput(InputStream.nullInputStream(), args);
    }

    /** Runs with a text on standard input, one byte a character. */
    static CctrRun withInput(String input, String... args) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), args);
    }

    /** Runs with these bytes on standard input. */
    static CctrRun withInput(InputStream input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine(input, Terminal.NONE)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CctrRun(exitCode, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /** The value of a simple property in each line as text; {@code missing} where it is not there. */
    List<String> values(String property) {
        return lines().stream().map(line -> value(line, property)).toList();
    }

    private static String value(String line, String property) {
        String before = '"' + property + "\":";
        int at = line.indexOf(before);
        if (at < 0) {
            return "missing";
        }
        String rest = line.substring(at + before.length());
        return rest.startsWith("\"") ? rest.substring(1, rest.indexOf('"', 1)) : rest.split("[,}]", 2)[0];
    }
}
