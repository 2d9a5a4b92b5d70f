package example;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;

/** Decodes a frame, with the classes of the library under another name. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        byte[] packet = "*161101144927UB00HSO^".getBytes(StandardCharsets.US_ASCII);
        for (StreamEvent event : CctrCodec.decode(packet)) {
            System.out.println(((StreamEvent.Frame) event).message().type());
        }
        System.out.println(CctrCodec.class.getName());
    }
}
