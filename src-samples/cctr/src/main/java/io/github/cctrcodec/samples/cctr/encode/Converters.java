package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.ServerAddress;
import io.github.cctrcodec.sms.SmsPassword;
import java.time.ZoneOffset;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of an option to its value. Picocli's own converter of numbers takes the digits of all scripts. */
final class Converters {
    private Converters() {}

    static void registerIn(CommandLine encode) {
        encode.registerConverter(String.class, checked(text -> text))
                .registerConverter(int.class, checked(Converters::number))
                .registerConverter(ZoneOffset.class, checked(Converters::zone))
                .registerConverter(ServerAddress.class, checked(Converters::server))
                .registerConverter(SmsPassword.class, checked(SmsPassword::new))
                .registerConverter(PhoneNumber.class, checked(PhoneNumber::new))
                .registerConverter(CommandTime.class, checked(CommandTime::of))
                .registerConverter(Stamp.class, checked(Stamp::of));
    }

    /** Picocli would quote the text of an option that fails in any other way, and it may be a password. */
    private static <T> ITypeConverter<T> checked(Function<String, T> parser) {
        return text -> {
            if (text.isEmpty()) {
                throw new TypeConversionException("must not be empty");
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException refused) {
                // The option is named; the host and the port of a server are not.
                throw new TypeConversionException(
                        String.valueOf(refused.getMessage()).replaceFirst("^(password|phone|commandTime|stamp): ", ""));
            }
        };
    }

    private static int number(String text) {
        check(text.matches("-?[0-9]{1,9}"), "expected a number", text);
        return Integer.parseInt(text);
    }

    private static ZoneOffset zone(String text) {
        check(text.matches("[+-](0[0-9]|1[0-8])"), "expected + or - and two digits, -12 to +14", text);
        return ZoneOffset.ofHours(Integer.parseInt(text));
    }

    private static ServerAddress server(String text) {
        check(text.matches("[^:]*:[^:]*"), "expected HOST:PORT, where the host is no IPv6 address", text);
        int colon = text.indexOf(':');
        String port = text.substring(colon + 1);
        check(port.matches("[0-9]{1,9}"), "port: expected a number", port);
        return new ServerAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    private static void check(boolean fits, String expected, String text) {
        if (!fits) {
            throw new IllegalArgumentException(expected + ", not \"" + text + '"');
        }
    }
}
