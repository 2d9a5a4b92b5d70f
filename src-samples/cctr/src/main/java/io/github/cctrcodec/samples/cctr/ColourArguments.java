package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.Colours;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option of every command whose output may have colours. */
final class ColourArguments {
    private final Terminal terminal;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "always, never, or auto (the default): at a terminal, unless NO_COLOR is set.")
    private When when = When.AUTO;

    ColourArguments(Terminal terminal) {
        this.terminal = terminal;
    }

    Colours colours() {
        return new Colours(when == When.ALWAYS || when == When.AUTO && terminal.hasColours());
    }

    private enum When {
        AUTO,
        ALWAYS,
        NEVER;

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
