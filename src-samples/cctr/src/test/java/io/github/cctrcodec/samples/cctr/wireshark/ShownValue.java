package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.StatusWord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Wireshark shows the values of the library. */
final class ShownValue {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM d, yyyy HH:mm:ss.SSSSSSSSS 'UTC'", Locale.ROOT);
    private static final String EXPERT = "cctr.expert.";
    private static final String FLAG = "cctr.status.";
    /** Degrees are rounded to seven decimals, and a double has fifteen digits. */
    private static final BigDecimal LEAST_TOLERANCE = new BigDecimal("1e-7");

    private static final int DIGITS = 12;

    private ShownValue() {}

    /** Compares the value of a field. */
    static void check(Explanation.Field field, Shown shown, Message message, String what) {
        String value = field.value().orElseThrow();
        switch (field.kind()) {
            case STATUS -> {
                StatusWord status = message.status().orElseThrow();
                assertThat((int) (long) Long.decode(shown.text())).as(what).isEqualTo(status.raw());
                assertThat(flags(shown))
                        .as(what)
                        .isEqualTo(status.flags().stream().map(StatusFlag::name).collect(Collectors.toSet()));
            }
            case STAMP ->
                assertThat(LocalDateTime.parse(shown.text().replace(' ', 'T')))
                        .as(what)
                        .isEqualTo(LocalDateTime.parse(value));
            case LATITUDE, LONGITUDE, SPEED, COURSE, VOLTAGE, MILEAGE, TEMPERATURE, FUEL -> {
                BigDecimal expected = new BigDecimal(value);
                BigDecimal least = expected.abs().round(new MathContext(1)).movePointLeft(DIGITS);
                assertThat(new BigDecimal(shown.text()).subtract(expected).abs())
                        .as(what)
                        .isLessThan(LEAST_TOLERANCE.max(least));
            }
            default -> assertThat(shown.text()).as(what).isEqualTo(printable(value));
        }
    }

    /** The codes of the diagnostics among items. */
    static Set<String> diagnostics(Stream<Shown> items) {
        return items.flatMap(item -> item.name().equals("_ws.expert") ? item.items().stream() : Stream.of(item))
                .filter(item -> item.name().startsWith(EXPERT))
                .map(item -> item.name().substring(EXPERT.length()).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A time; newer versions print ISO 8601. */
    static Instant time(String text) {
        return text.endsWith("UTC")
                ? LocalDateTime.parse(text.replaceAll(" +", " "), TIME).toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** The name of a field in display filters. */
    static String filterName(FieldKind kind) {
        return "cctr." + kind.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Whether a field is shown as sent, with or without a value. */
    static boolean isText(FieldKind kind) {
        return switch (kind) {
            case WORD, BODY, PREFIX, ALARM_CODE, ALARM_TEXT, COMMAND, PARAMETER, RESULT, EXTRA -> true;
            default -> false;
        };
    }

    /** A text as it is shown. */
    static String printable(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : String.format(Locale.ROOT, "\\x%02x", c))
                .collect(Collectors.joining());
    }

    /** The name of a constant in plain words. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Set<String> flags(Shown status) {
        return status.items().stream()
                .filter(item -> item.name().startsWith(FLAG) && !item.name().equals("cctr.status.other_bit"))
                .filter(item -> item.text().equals("1") || item.text().equals("True"))
                .map(item -> item.name().substring(FLAG.length()).toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
