package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.PendingCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;

/** A command to a device by GPRS, and its confirmation. */
public final class EncodeCommand {
    private EncodeCommand() {}

    public static void main(String[] args) {
        Command command =
                H02Command.reportInterval(Head.H02.of("1600073844"), CommandTime.at(LocalTime.of(13, 3, 5)), 60, 1);
        System.out.println(new String(FrameEncoder.encode(command), StandardCharsets.US_ASCII));
        System.out.println(command.word().evidence() + ": " + command.word().source());
        PendingCommands pending = PendingCommands.NONE.sent(command, Instant.now());
        pending.after(confirmation())
                .confirmed()
                .ifPresent(
                        sent -> System.out.println("confirmed " + sent.command().wordText()));
    }

    private static Message confirmation() {
        String frame = "*HQ,1600073844,V4,D1,130305,050316,A,2212.8745,N,11346.6574,E,000.0,000,220926,FFFFFFFF#";
        StreamEvent event =
                CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII)).get(0);
        return ((StreamEvent.Frame) event).message();
    }
}
