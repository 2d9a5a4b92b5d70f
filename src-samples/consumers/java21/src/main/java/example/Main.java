package example;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import java.nio.charset.StandardCharsets;

/** Takes messages apart. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String packet = "?*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#"
                + "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
                + "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#";
        for (StreamEvent event : CctrCodec.decode(packet.getBytes(StandardCharsets.US_ASCII))) {
            System.out.println(switch (event) {
                case StreamEvent.Frame frame -> describe(frame.message());
                case StreamEvent.Skipped(long offset, long length, var reason) -> length + " bytes: " + reason;
            });
        }
    }

    private static String describe(Message message) {
        return switch (message) {
            case Position(Fix fix, Position.Carscop(Head.Carscop head, var word, var state, var prefix)) ->
                word + " of " + head.stamp() + ": " + fix.coordinates().orElseThrow();
            case Position(Fix fix, Position.H02(Head.H02 head, var word, var status, var telemetry, var extra)) ->
                word + " of " + head.deviceId().orElseThrow() + ": " + status.orElseThrow();
            case Heartbeat heartbeat -> "battery " + heartbeat.batteryPercent().orElseThrow() + "%";
            default -> message.type().name();
        };
    }
}
