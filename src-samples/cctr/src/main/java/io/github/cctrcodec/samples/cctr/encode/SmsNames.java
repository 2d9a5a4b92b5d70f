package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.samples.cctr.encode.SmsCommands.Sends;
import io.github.cctrcodec.sms.SmsVerb;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;

/** The names of the commands in {@code encode sms}, for other subcommands. */
public final class SmsNames {
    private SmsNames() {}

    /** What a name stands for, {@code --on} before {@code --off}; nothing when it is none. */
    public static List<SmsVerb> verbsOf(String name) {
        return Arrays.stream(SmsCommands.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Sends.class)
                        && method.getAnnotation(Command.class).name().equalsIgnoreCase(name))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(Sends.class).value()))
                .toList();
    }
}
