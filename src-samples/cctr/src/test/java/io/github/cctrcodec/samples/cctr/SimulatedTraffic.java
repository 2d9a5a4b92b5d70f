package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A capture of frames of both protocols, in both directions: the vectors with other digits, several in a segment, cut between
 * segments, and one in each datagram. By its seed always the same.
 */
final class SimulatedTraffic {
    private static final Path VECTORS = Path.of("../../cctr-codec-core/vectors/vectors.jsonl");
    private static final int FRAMES_OF_A_CONNECTION = 500;

    private final List<byte[]> streams = new ArrayList<>();
    private final CaptureFile capture = CaptureFile.pcap();
    private int connections;

    private SimulatedTraffic() {}

    SimulatedTraffic(long seed, int frames) {
        Random random = new Random(seed);
        List<byte[]> forms = forms();
        int made = 0;
        while (made < frames) {
            if (random.nextInt(4) == 0) {
                datagram(withOtherDigits(forms.get(random.nextInt(forms.size())), random));
                made++;
                continue;
            }
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = 0; i < FRAMES_OF_A_CONNECTION; i++) {
                byte[] frame = withOtherDigits(forms.get(random.nextInt(forms.size())), random);
                if (frame[0] == '*') {
                    stream.writeBytes(frame);
                    made++;
                }
            }
            connection(stream.toByteArray(), random);
        }
    }

    /** Each frame of the vectors in a datagram. */
    static SimulatedTraffic ofVectors() {
        SimulatedTraffic traffic = new SimulatedTraffic();
        forms().forEach(traffic::datagram);
        return traffic;
    }

    /** What each connection and each datagram has, in order. */
    List<byte[]> streams() {
        return streams;
    }

    CaptureFile capture() {
        return capture;
    }

    private static List<byte[]> forms() {
        try (Stream<String> lines = Files.lines(VECTORS)) {
            return lines.map(line -> JsonMapper.shared().readTree(line))
                    .map(SimulatedTraffic::input)
                    .flatMap(input -> CctrCodec.decode(input).stream())
                    .filter(StreamEvent.Frame.class::isInstance)
                    .map(event -> ((StreamEvent.Frame) event).toByteArray())
                    .filter(frame -> frames(frame) == 1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] input(JsonNode vector) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        vector.get("chunks").forEach(chunk -> input.writeBytes(HexFormat.of().parseHex(chunk.asString())));
        return input.toByteArray();
    }

    /** How many frames the bytes are; 0 when there is anything else. */
    private static int frames(byte[] bytes) {
        List<StreamEvent> events = CctrCodec.decode(bytes);
        return events.stream().allMatch(StreamEvent.Frame.class::isInstance) ? events.size() : 0;
    }

    /** A frame in which some digits are others, when that is still one frame. */
    private static byte[] withOtherDigits(byte[] form, Random random) {
        byte[] frame = form.clone();
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(frame.length);
            if (frame[at] >= '0' && frame[at] <= '9' && frame[0] == '*') {
                frame[at] = (byte) ('0' + random.nextInt(10));
            }
        }
        return frames(frame) == 1 ? frame : form;
    }

    private void datagram(byte[] frame) {
        streams.add(frame);
        capture.datagram(CaptureFile.DEVICE, CaptureFile.SERVER, latin1(frame));
    }

    private void connection(byte[] stream, Random random) {
        streams.add(stream);
        int port = 10_000 + connections++;
        String text = latin1(stream);
        int at = 0;
        while (at < stream.length) {
            int to = Math.min(stream.length, at + 20 + random.nextInt(1000));
            byte[] segment =
                    CaptureFile.tcp(port, CaptureFile.SERVER_PORT, 1 + at, CaptureFile.ACK, text.substring(at, to));
            capture.packet(CaptureFile.ethernet(CaptureFile.ipv4(CaptureFile.DEVICE, CaptureFile.SERVER, 6, segment)));
            at = to;
        }
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
