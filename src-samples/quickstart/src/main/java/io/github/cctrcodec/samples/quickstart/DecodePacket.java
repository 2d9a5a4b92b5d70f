package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Fix;
import java.nio.charset.StandardCharsets;

public final class DecodePacket {
    public static void main(String[] args) {
        byte[] packet = "garbage*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
                .getBytes(StandardCharsets.US_ASCII);
        for (StreamEvent event : CctrCodec.decode(packet)) {
            if (event instanceof StreamEvent.Frame frame) {
                Fix fix = frame.message().fix();
                fix.time().ifPresent(System.out::println);
                fix.coordinates().ifPresent(System.out::println);
                fix.kilometresPerHour().ifPresent(speed -> System.out.println(speed + " km/h"));
            } else {
                System.out.println(event);
            }
        }
    }
}
