package io.github.cctrcodec.samples.cctr.encode;

import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a row wants of some options.
 *
 * @param rule for these options
 * @param flags the options
 */
record Wanted(Rule rule, List<Flag<?>> flags) {
    enum Rule {
        REQUIRED,
        OPTIONAL,
        ONE_OF,
        ALL_OR_NONE
    }

    /** Each must be given. */
    static Wanted required(Flag<?>... flags) {
        return new Wanted(Rule.REQUIRED, List.of(flags));
    }

    /** Each may be given. */
    static Wanted optional(Flag<?>... flags) {
        return new Wanted(Rule.OPTIONAL, List.of(flags));
    }

    /** Exactly one must be given. */
    static Wanted oneOf(Flag<?>... flags) {
        return new Wanted(Rule.ONE_OF, List.of(flags));
    }

    /** All may be given, or none. */
    static Wanted allOrNone(Flag<?>... flags) {
        return new Wanted(Rule.ALL_OR_NONE, List.of(flags));
    }

    void addTo(CommandSpec spec) {
        switch (rule) {
            case REQUIRED -> flags.forEach(flag -> spec.addOption(flag.option(true)));
            case OPTIONAL -> flags.forEach(flag -> spec.addOption(flag.option(false)));
            case ONE_OF -> addGroup(spec, ArgGroupSpec.builder().exclusive(true).multiplicity("1"));
            case ALL_OR_NONE ->
                addGroup(spec, ArgGroupSpec.builder().exclusive(false).multiplicity("0..1"));
        }
    }

    private void addGroup(CommandSpec spec, ArgGroupSpec.Builder group) {
        flags.forEach(flag -> group.addArg(flag.option(true)));
        spec.addArgGroup(group.build());
    }
}
