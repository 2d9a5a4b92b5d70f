package io.github.cctrcodec.samples.cctr.encode;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The values that were given for the options of a row. */
final class Given {
    private final ParseResult parsed;

    Given(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** Whether a switch is on. */
    boolean has(Flag<Boolean> flag) {
        return optional(flag).orElse(false);
    }

    /** The value of an option that the row requires. */
    <T> T value(Flag<T> flag) {
        return optional(flag).orElseThrow();
    }

    <T> Optional<T> optional(Flag<T> flag) {
        return flag.in(parsed);
    }

    /** The values of an option that may be repeated or absent. */
    <T> List<T> values(Flag<List<T>> flag) {
        return optional(flag).orElse(List.of());
    }
}
