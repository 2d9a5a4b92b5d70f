package io.github.cctrcodec.samples.cctr.encode;

import java.util.List;

/** A row of a table: a subcommand. */
interface Row {
    /** As it is typed; two words make a subcommand of a subcommand. */
    String title();

    /** What it is for and how it is known, a line each. */
    List<String> description();

    /** The options. */
    List<Wanted> wanted();

    /** What the options ask for; an {@link IllegalArgumentException} begins with the refused parameter. */
    List<Encoded> encode(Given given);
}
