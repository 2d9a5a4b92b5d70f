package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.FrameDecoder;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.session.DeviceSession;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the core keeps for a connection on which a device logged in and which waits since then: its decoder and its session,
 * as the difference of the used heap. What the server keeps of its own, the socket and the reference to both, is not in it.
 */
final class IdleSessions {
    private final FrameDecoder frames = new FrameDecoder(DecoderOptions.LENIENT);
    private final StreamDecoder[] decoders;
    private final DeviceSession[] sessions;

    IdleSessions(int count) {
        decoders = new StreamDecoder[count];
        sessions = new DeviceSession[count];
    }

    /** How many bytes each holds. */
    double bytesEach() {
        logIn(0); // loads the classes
        long before = usedHeap();
        try {
            for (int i = 0; i < sessions.length; i++) {
                logIn(i);
            }
            return (double) (usedHeap() - before) / sessions.length;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Every device has an id of its own. */
    private void logIn(int i) {
        String login = "*150817160254UB05CC801" + String.format(Locale.ROOT, "%010d", i)
                + "160254A2558.0910S02748.5920E000.0150817000.0011000000L000000^";
        decoders[i] = new StreamDecoder(DecoderOptions.LENIENT, frames);
        decoders[i].decode(
                ByteBuffer.wrap(login.getBytes(StandardCharsets.US_ASCII)),
                event -> sessions[i] = DeviceSession.NEW.after(((StreamEvent.Frame) event).message()));
    }

    DeviceSession session(int i) {
        return sessions[i];
    }

    static long usedHeap() {
        // The second collection takes what the first one only found to be finished.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
