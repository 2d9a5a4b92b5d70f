package example;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.sms.SmsText;
import java.nio.charset.StandardCharsets;

/** Decodes a frame, encodes a command, reads an SMS. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String packet = "??*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
        for (StreamEvent event : CctrCodec.decode(packet.getBytes(StandardCharsets.US_ASCII))) {
            if (event instanceof StreamEvent.Frame frame) {
                System.out.println(frame.message().fix().coordinates().orElseThrow());
            } else {
                System.out.println(event);
            }
        }
        var command = H02Command.reportInterval(Head.H02.of("1600073844"), CommandTime.of("130305"), 60, 1);
        System.out.println(new String(FrameEncoder.encode(command), StandardCharsets.US_ASCII));
        System.out.println(SmsText.parse("wrong  password"));
    }
}
