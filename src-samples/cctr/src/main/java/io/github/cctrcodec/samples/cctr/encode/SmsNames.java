package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.SmsVerb;
import java.util.Arrays;
import java.util.List;

/** The names of the commands in {@code encode sms}, for other subcommands. */
public final class SmsNames {
    private SmsNames() {}

    /** What a name stands for, {@code --on} before {@code --off}; nothing when it is none. */
    public static List<SmsVerb> verbsOf(String name) {
        return Arrays.stream(SmsRow.values())
                .filter(row -> row.title().equalsIgnoreCase(name))
                .findFirst()
                .map(SmsRow::verbs)
                .orElse(List.of());
    }
}
