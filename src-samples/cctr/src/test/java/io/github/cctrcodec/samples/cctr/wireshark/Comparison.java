package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A capture, and what the decoder makes of the same bytes. */
final class Comparison {
    private final Capture capture = new Capture();
    private final Expectations expectations = new Expectations();

    void segment(Way way, byte[] payload) {
        capture.segment(way, payload);
        expectations.segment(way, payload);
    }

    void datagram(Way way, byte[] payload) {
        capture.datagram(way, payload);
        expectations.datagram(way, payload);
    }

    /** How many frames the decoder has found. */
    int frames() {
        return expectations.frames();
    }

    /** Shows the packets to Wireshark, and compares. */
    Agreement run(Path file) throws IOException {
        capture.write(file);
        Agreement agreement = new Agreement();
        AtomicInteger packets = new AtomicInteger();
        Tshark.read(file, trees -> {
            int packet = packets.getAndIncrement();
            expectations.show(packet, capture.ways().get(packet), trees, agreement);
        });
        assertThat(Tshark.complaints(file)).isEmpty();
        assertThat(packets).hasValue(capture.ways().size());
        expectations.end(agreement);
        assertThat(agreement.disagreements()).isEmpty();
        assertThat(agreement.frames()).isEqualTo(frames());
        return agreement;
    }
}
