package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Wireshark dissector finds the frames, the fields and the values that the library finds. */
class WiresharkTest {
    private static final int FRAMES = Integer.getInteger("wireshark.frames", 100_000);
    private static final int CAPTURES = 4;

    @TempDir
    private Path folder;

    @BeforeAll
    static void tsharkIsInstalled() {
        assumeTrue(Tshark.isInstalled(), "tshark is not installed: the dissector is not tested");
    }

    @Test
    void agreesWithTheDecoder() {
        List<Agreement> agreements = IntStream.range(0, CAPTURES)
                .parallel()
                .mapToObj(seed -> compare(new SimulatedTraffic(seed, FRAMES / CAPTURES), seed))
                .toList();

        assertThat(agreements).flatExtracting(Agreement::differences).isEmpty();
        assertThat(agreements.stream().mapToInt(Agreement::frames).sum()).isGreaterThanOrEqualTo(FRAMES);
        assertThat(agreements.stream().mapToInt(Agreement::fields).sum()).isGreaterThan(8 * FRAMES);
        assertThat(agreements.stream().mapToInt(Agreement::values).sum()).isGreaterThan(3 * FRAMES);
    }

    @Test
    void agreesOnAllVectors() {
        SimulatedTraffic traffic = SimulatedTraffic.ofVectors();

        Agreement agreement = compare(traffic, 99);

        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement.frames()).isGreaterThan(300);
    }

    @Test
    void hostileBytesDoNotBreakIt() throws IOException {
        String hostile =
                "*040331141830UA012\u001B[2J\u0000<b>\u00ff" + "061825A2934.0133N10627.2544E000.0040331309.62^";
        String[] inputs = {hostile, "*HQ,".repeat(5000), "\0".repeat(60_000), "*".repeat(60_000), "$X".repeat(30_000)};
        CaptureFile capture = CaptureFile.pcap();
        for (String input : inputs) {
            capture.datagram(CaptureFile.DEVICE, CaptureFile.SERVER, input);
        }
        int sequence = 1;
        for (int i = 0; i < 20; i++) {
            String piece = inputs[i % inputs.length];
            capture.fromDevice(sequence, piece);
            sequence += piece.length();
        }

        assertThat(Tshark.errors(write(capture, "hostile"))).isEmpty();
    }

    private Agreement compare(SimulatedTraffic traffic, int seed) {
        try {
            List<StreamEvent.Frame> expected = new ArrayList<>();
            for (byte[] stream : traffic.streams()) {
                CctrCodec.decode(stream).stream()
                        .filter(StreamEvent.Frame.class::isInstance)
                        .map(StreamEvent.Frame.class::cast)
                        .forEach(expected::add);
            }
            Agreement agreement = new Agreement();
            List<DissectedFrame> found = Tshark.frames(write(traffic.capture(), "capture" + seed));
            for (int i = 0; i < Math.min(found.size(), expected.size()) && !agreement.isHopeless(); i++) {
                String hex = HexFormat.of().formatHex(expected.get(i).toByteArray());
                if (agreement.isSameFrame(found.get(i), hex)) {
                    agreement.compare(Explanation.of(expected.get(i)), found.get(i));
                }
            }
            if (!agreement.isHopeless()) {
                agreement.isSameCount(found.size(), expected.size());
            }
            return agreement;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(CaptureFile capture, String name) throws IOException {
        return Files.write(folder.resolve(name + ".pcap"), capture.bytes());
    }
}
