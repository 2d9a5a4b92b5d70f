package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** The output of H02 commands, all of which carry maker, id and time. */
final class GprsOutput extends FrameOutput {
    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "The unit's, as its own frames have it: letters and digits.")
    private String id = "";

    @Option(names = "--maker", paramLabel = "MAKER", description = "As the unit's own frames have it; HQ unless given.")
    private String maker = Head.H02.CARSCOP_MAKER;

    @Option(
            names = "--time",
            paramLabel = "HHMMSS",
            description = "Comes back in the confirmation; now in UTC unless given.")
    private Optional<CommandTime> time = Optional.empty();

    void write(BiFunction<Head.H02, CommandTime, Message> encoder) {
        CommandTime clock = time.orElseGet(() -> CommandTime.at(LocalTime.now(ZoneOffset.UTC)));
        write("WORD,HHMMSS,parameter", () -> encoder.apply(new Head.H02(maker, Optional.of(id)), clock));
    }
}
