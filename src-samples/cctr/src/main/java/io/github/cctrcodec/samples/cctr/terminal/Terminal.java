package io.github.cctrcodec.samples.cctr.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Which of the standard streams a person sees.
 *
 * @param in whether input comes from a keyboard
 * @param out whether the output is shown
 * @param err whether messages are shown
 * @param hasColours whether the output may have colours
 */
public record Terminal(boolean in, boolean out, boolean err, boolean hasColours) {
    /** For runs inside another process: nobody watches. */
    public static final Terminal NONE = new Terminal(false, false, false, false);

    private static final Pattern DEVICE = Pattern.compile("/dev/(?:pts/|tty|console).*");

    /** Looks at the streams of this process. */
    public static Terminal ofProcess() {
        boolean out = isTerminal(1);
        return new Terminal(isTerminal(0), out, isTerminal(2), wantsColours(out));
    }

    /** Linux shows where each stream leads. Elsewhere Java can only tell whether all lead to a terminal. */
    private static boolean isTerminal(int stream) {
        try {
            return DEVICE.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream))
                            .toString())
                    .matches();
        } catch (IOException | InvalidPathException | UnsupportedOperationException unknown) {
            return Ansi.AUTO.enabled();
        }
    }

    private static boolean wantsColours(boolean isTerminal) {
        String forbidden = System.getenv("NO_COLOR");
        return isTerminal && (forbidden == null || forbidden.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Progress beside output on the same screen would only disturb. */
    public boolean showsProgress() {
        return err && !out;
    }

    /** Says what a command waits for when that is the keyboard. */
    public void sayThatInputIsRead(PrintWriter messages) {
        if (in) {
            messages.println("reading standard input; end with Ctrl-D");
            messages.flush();
        }
    }
}
