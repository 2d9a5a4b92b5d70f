package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Position;
import java.nio.charset.StandardCharsets;

/** A captured frame behind a stranger's garbage, in ten lines. */
public final class DecodePacket {
    private DecodePacket() {}

    public static void main(String[] args) {
        byte[] packet = "garbage*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
                .getBytes(StandardCharsets.US_ASCII);
        for (StreamEvent event : CctrCodec.decode(packet)) {
            if (event instanceof StreamEvent.Frame frame && frame.message() instanceof Position position) {
                Fix fix = position.fix();
                System.out.println(
                        fix.time().orElseThrow() + " " + fix.coordinates().orElseThrow());
                System.out.println(fix.knots().orElseThrow() + " knots, "
                        + position.odometerMetres().orElseThrow() + " m");
            } else {
                System.out.println(event);
            }
        }
    }
}
