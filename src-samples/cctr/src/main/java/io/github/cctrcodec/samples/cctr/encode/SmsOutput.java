package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The output of SMS commands that carry the password of the unit. */
final class SmsOutput extends Output {
    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "The unit's, 6 to 8 digits; the factory password 123456 unless given.")
    private SmsPassword password = SmsPassword.FACTORY;

    void write(Function<SmsPassword, SmsCommand> encoder) {
        writeAll(pw -> List.of(encoder.apply(pw)));
    }

    void writeAll(Function<SmsPassword, List<SmsCommand>> encoder) {
        write(false, () -> encoder.apply(password).stream().map(Encoded::of).toList());
    }
}
