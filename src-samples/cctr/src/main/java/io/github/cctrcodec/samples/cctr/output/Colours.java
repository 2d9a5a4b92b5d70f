package io.github.cctrcodec.samples.cctr.output;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours for a terminal, or none.
 *
 * @param shown whether there are any
 */
public record Colours(boolean shown) {
    /** For files and pipes. */
    public static final Colours NONE = new Colours(false);

    String heading(String text) {
        return in(Style.bold, text);
    }

    /** What is beside the point. */
    String quiet(String text) {
        return in(Style.faint, text);
    }

    String value(String text) {
        return in(Style.fg_cyan, text);
    }

    String remark(String text) {
        return in(Style.fg_yellow, text);
    }

    String error(String text) {
        return in(Style.fg_red, text);
    }

    private String in(Style style, String text) {
        return shown && !text.isEmpty() ? style.on() + text + Style.reset.on() : text;
    }
}
