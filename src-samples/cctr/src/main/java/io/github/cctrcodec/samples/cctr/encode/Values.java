package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.ServerAddress;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** From the text of an option to its value, where the library does not read texts itself. */
final class Values {
    private Values() {}

    /** What the library checks. */
    static String text(String text) {
        return text;
    }

    static int number(String text) {
        check(text.matches("-?[0-9]{1,9}"), "expected a number", text);
        return Integer.parseInt(text);
    }

    static ZoneOffset zone(String text) {
        check(text.matches("[+-][0-9]{2}"), "expected + or - and two digits", text);
        check(Integer.parseInt(text.substring(1)) <= 18, "expected whole hours from -12 to +14", text);
        return ZoneOffset.ofHours(Integer.parseInt(text));
    }

    static ServerAddress server(String text) {
        check(text.matches("[^:]*:[^:]*"), "expected HOST:PORT, where the host is no IPv6 address", text);
        int colon = text.indexOf(':');
        String port = text.substring(colon + 1);
        check(port.matches("[0-9]{1,9}"), "port: expected a number", port);
        return new ServerAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("expected one of " + known + ", not \"" + text + '"');
    }

    static char letterOrDigit(String text) {
        check(text.matches("[A-Za-z0-9]"), "expected one letter or digit", text);
        return text.charAt(0);
    }

    static String carscopWord(String text) {
        check(text.matches("[UD][A-Z][0-9]{2}"), "expected U or D, a letter and two digits", text);
        return text;
    }

    private static void check(boolean fits, String expected, String text) {
        if (!fits) {
            throw new IllegalArgumentException(expected + ", not \"" + text + '"');
        }
    }
}
