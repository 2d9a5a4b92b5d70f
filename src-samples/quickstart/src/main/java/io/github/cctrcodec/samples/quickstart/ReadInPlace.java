package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FrameReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Frames read where they lie in the caller's buffer, without an object for each. */
public final class ReadInPlace {
    private ReadInPlace() {}

    public static void main(String[] args) {
        ByteBuffer buffer =
                ByteBuffer.wrap(("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
                                + "*160728045706UD04045706A1202.7738S07658.6489W015.5160728247.8911111111L002626^")
                        .getBytes(StandardCharsets.US_ASCII));
        FrameReader reader = new FrameReader();
        CarscopView view = new CarscopView();
        while (reader.next(buffer) == FrameReader.Step.FRAME) {
            if (reader.protocol() == Protocol.CARSCOP) {
                view.wrap(buffer, reader.start(), reader.length());
                System.out.println(
                        view.fix().epochSecond() + " " + view.fix().latitudeMinutesE5() + " " + view.odometerMetres());
            }
        }
    }
}
