package io.github.cctrcodec.samples.cctr.encode;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * An option with a type.
 *
 * @param name as it is typed
 * @param label of its value; empty for a switch
 * @param parameter what the library calls it when it refuses the value
 * @param description for the help
 * @param isRepeatable whether it takes several values; then {@code T} is a list
 * @param parser from one value; its {@link IllegalArgumentException} says why not
 */
record Flag<T>(
        String name,
        String label,
        String parameter,
        String description,
        boolean isRepeatable,
        Function<String, ?> parser) {

    static Flag<Boolean> ofSwitch(String name, String description) {
        return new Flag<>(name, "", "", description, false, Boolean::valueOf);
    }

    static <T> Flag<T> of(String name, String label, String parameter, String description, Function<String, T> parser) {
        return new Flag<>(name, label, parameter, description, false, parser);
    }

    static <T> Flag<List<T>> ofList(
            String name, String label, String parameter, String description, Function<String, T> parser) {
        return new Flag<>(name, label, parameter, description, true, parser);
    }

    OptionSpec option(boolean required) {
        OptionSpec.Builder option =
                OptionSpec.builder(name).description(description + '.').required(required);
        if (label.isEmpty()) {
            return option.type(boolean.class).arity("0").build();
        }
        option.paramLabel(label).arity("1").converters(this::parse);
        return (isRepeatable ? option.type(List.class).auxiliaryTypes(Object.class) : option.type(Object.class))
                .build();
    }

    /** The value that was given, or all values where it is repeatable. */
    @SuppressWarnings("unchecked") // The parser made it.
    Optional<T> in(ParseResult parsed) {
        OptionSpec option = parsed.matchedOption(name);
        return option == null ? Optional.empty() : Optional.of((T) option.getValue());
    }

    /** Whether a refusal of the library is about this option. */
    boolean isRefusedBy(String refusal) {
        return !parameter.isEmpty() && refusal.startsWith(parameter + ": ");
    }

    /** A refusal in terms of the command line. */
    String named(String refusal) {
        return "Invalid value for option '" + name + "': " + reason(refusal);
    }

    private Object parse(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("must not be empty");
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new TypeConversionException(reason(String.valueOf(refused.getMessage())));
        }
    }

    private String reason(String refusal) {
        return isRefusedBy(refusal) ? refusal.substring(parameter.length() + 2) : refusal;
    }
}
