package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.session.DeviceSession;
import io.github.cctrcodec.session.ReplyPolicy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One connection: chunks in, messages with their device and answers out. */
public final class ServeConnection {
    private final StreamDecoder decoder = new StreamDecoder();
    private final ReplyPolicy replies = ReplyPolicy.standard();
    private DeviceSession session = DeviceSession.NEW;

    void received(ByteBuffer chunk) {
        decoder.decode(chunk, event -> {
            if (event instanceof StreamEvent.Frame frame) {
                Message message = frame.message();
                session = session.after(message);
                System.out.println(session.idOf(message).orElse("unknown") + " " + message.type());
                replies.replyTo(message, session.idOf(message), Instant.now())
                        .map(FrameEncoder::encode)
                        .ifPresent(answer ->
                                System.out.println("answer " + new String(answer, StandardCharsets.US_ASCII)));
            }
        });
    }

    public static void main(String[] args) {
        ServeConnection connection = new ServeConnection();
        for (String chunk : new String[] {
            "*150817160254UB00HSO^*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.01508",
            "17158.3511111111L000000^*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
        }) {
            connection.received(ByteBuffer.wrap(chunk.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
