package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;

/** A command to a device, with what is known of it. */
public final class EncodeCommand {
    private EncodeCommand() {}

    public static void main(String[] args) {
        Command interval =
                new Command(Head.H02.of("1600073844"), Word.D1, CommandTime.at(LocalTime.of(1, 0)), List.of("60", "1"));
        System.out.println(new String(FrameEncoder.encode(interval), StandardCharsets.US_ASCII));
        System.out.println(interval.word().evidence() + ": " + interval.word().source());
    }
}
