package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is on the wire, the dissector shows it without an error, and shows what the decoder returns. */
class HostileTrafficTest {
    private static final int PORT = 8888;
    private static final int OTHER_PORT = 5013;
    private static final Way UP = new Way(1, PORT, true);
    private static final byte[] LIVE =
            latin1("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^");
    private static final byte[] HEARTBEAT = latin1("*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#");
    private static final byte[] RECORD = HexFormat.of()
            .parseHex("24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c000000001f");

    @TempDir
    private Path folder;

    private final Comparison comparison = new Comparison();

    @BeforeEach
    void needsTshark() {
        Tshark.assume();
    }

    @Test
    void textInFieldsIsOnlyText() throws IOException {
        List<String> texts = List.of(
                "%s%n%99999d%",
                "%1",
                "\\",
                "\"",
                "]]",
                "--[[",
                "\0\0",
                "\u0001\u001b[31m",
                "\u007f\u0080\u00ff",
                "\u00c3\u00a9",
                "\u00e2\u0080\u00ae",
                "<b>&amp;</b>",
                "-nan",
                "1e999",
                "0x7F",
                "+1",
                "9".repeat(900),
                " ",
                "*",
                ",,",
                "\r\n");
        Way datagrams = new Way(2, PORT, true);
        comparison.segment(UP, LIVE);
        for (String text : texts) {
            for (String frame : List.of(
                    "*HQ,1600073844,%,1,2#",
                    "*HQ,1600073844,V1,%,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                    "*HQ,1600073844,V1,055600,A,%,N,11351.6829,E,%,%,%,%,%#",
                    "*HQ,1600073844,V4,%,%,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF,%#",
                    "*HQ,1600073844,LINK,175309,%,%,%,%,%,020217,%#",
                    "*HQ,1600073844,NBR,110326,%,%,%,%,%,%,%,081116,FFFFFBFF#",
                    "*HQ,1600073844,D1,130305,%#",
                    "*161101144927UB00%^",
                    "*161101144927UA01%144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^",
                    "*161101144927UD00%A1203.5394S07657.7255W000.4161101255.0011111111L%^")) {
                byte[] bytes = latin1(frame.replace("%", text));
                comparison.datagram(datagrams, bytes);
                comparison.segment(UP, bytes);
            }
        }

        assertThat(comparison.run(folder.resolve("texts.pcap")).frames()).isGreaterThan(300);
    }

    @Test
    void aThousandFieldsAreShown() throws IOException {
        comparison.datagram(UP, latin1("*HQ,1600073844,V1" + ",".repeat(1000) + "#"));
        comparison.datagram(UP, latin1("*HQ,1600073844,S8,130305" + ",".repeat(999) + "#"));
        comparison.datagram(
                UP, latin1("*HQ,1600073844,NBR,110326,262,03,255,90" + ",1,2,3".repeat(90) + ",081116,FFFFFBFF#"));

        assertThat(comparison.run(folder.resolve("fields.pcap")).frames()).isEqualTo(3);
    }

    @Test
    void aMegabyteOfGarbageIsSkippedAndShown() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        byte[] garbage = new byte[1 << 20];
        random.nextBytes(garbage);
        comparison.segment(UP, LIVE);
        for (int at = 0; at < garbage.length; at += 1460) {
            comparison.segment(UP, Arrays.copyOfRange(garbage, at, Math.min(garbage.length, at + 1460)));
        }
        comparison.segment(UP, LIVE);
        byte[] stars = latin1("*".repeat(60_000));
        comparison.datagram(UP, stars);
        comparison.segment(UP, stars);
        comparison.segment(UP, latin1("$".repeat(60_000)));
        comparison.segment(UP, latin1("*HQ,1,".repeat(10_000)));
        comparison.segment(UP, LIVE);

        Agreement agreement = comparison.run(folder.resolve("garbage.pcap"));

        assertThat(agreement.frames()).isGreaterThanOrEqualTo(3);
        assertThat(agreement.skippedBytes()).isGreaterThan(garbage.length);
    }

    @Test
    void aCutFrameCostsOnlyItself() throws IOException {
        int device = 2;
        for (byte[] frame : List.of(LIVE, HEARTBEAT, RECORD)) {
            for (int length = 1; length < frame.length; length++) {
                Way way = new Way(device++, PORT, true);
                byte[] cut = Arrays.copyOf(frame, length);
                byte[] rest = Arrays.copyOfRange(frame, length, frame.length);
                comparison.datagram(way, cut);
                comparison.datagram(way, join(cut, HEARTBEAT));
                comparison.segment(way, HEARTBEAT);
                comparison.segment(way, join(LIVE, cut));
                comparison.segment(way, HEARTBEAT);
                comparison.segment(way, cut);
                comparison.segment(way, rest);
                comparison.segment(way, HEARTBEAT);
            }
        }

        comparison.run(folder.resolve("cut.pcap"));
    }

    @Test
    void aRecordIsReassembledOnceItsLengthIsKnown() throws IOException {
        comparison.segment(UP, join(RECORD, RECORD));
        comparison.segment(UP, Arrays.copyOf(RECORD, 33));
        comparison.segment(UP, Arrays.copyOfRange(RECORD, 33, RECORD.length));

        assertThat(comparison.run(folder.resolve("record.pcap")).frames()).isEqualTo(3);
    }

    @Test
    void otherProtocolsAreLeftToOthers() throws IOException {
        Capture capture = new Capture();
        int device = 1;
        for (String payload : List.of(
                "GET / HTTP/1.1\r\nAccept: */*\r\n\r\n",
                "$GPRMC,055600.00,A,2234.3066,N,11351.6829,E,0.0,0.0,080813,,,A*7A\r\n",
                "*ET,135790246811221,HB,A,050915,0C2A27,00CE5954,04132263,0000,0000,01000000,20,4,0000,00F123#",
                "(013612345678BP05000013612345678080524A2232.9806N11404.9355E000.1101241323.8700000000L000450AC)",
                "##,imei:123456789012345,A;",
                "X-Header: *\r\n",
                "$$$$")) {
            for (int port : new int[] {PORT, OTHER_PORT}) {
                Way way = new Way(device++, port, true);
                capture.datagram(way, latin1(payload));
                capture.segment(way, latin1(payload));
            }
        }
        // On a port of their own, frames are found anywhere; on others, only where they begin.
        capture.datagram(new Way(device, OTHER_PORT, true), join(latin1("garbage"), LIVE));
        Path file = folder.resolve("others.pcap");
        capture.write(file);

        Tshark.read(file, trees -> assertThat(trees).isEmpty());

        assertThat(Tshark.complaints(file)).isEmpty();
    }

    @Test
    void lostAndRepeatedSegmentsDoNotConfuseIt() throws IOException {
        Capture capture = new Capture();
        byte[] two = join(LIVE, HEARTBEAT);
        for (int i = 0; i < 40; i++) {
            capture.segment(UP, Arrays.copyOf(two, 50 + i));
            capture.segment(UP, Arrays.copyOfRange(two, 50 + i, two.length));
            if (i % 4 == 0) {
                capture.repeat();
            } else if (i % 4 == 1) {
                capture.lose();
            } else if (i % 4 == 2) {
                capture.swap();
            }
        }
        Path file = folder.resolve("lost.pcap");
        capture.write(file);

        for (String[] options : new String[][] {{}, {"-2"}, {"-o", "tcp.desegment_tcp_streams:false"}}) {
            int[] frames = {0};
            Tshark.read(
                    file,
                    trees -> {
                        assertThat(trees).allMatch(tree -> tree.name().equals("cctr"));
                        frames[0] += (int) trees.stream()
                                .filter(tree -> tree.item("cctr.word").isPresent())
                                .count();
                    },
                    options);
            assertThat(Tshark.complaints(file)).isEmpty();
            assertThat(frames[0]).as(String.join(" ", options)).isGreaterThan(20);
        }
    }

    @Test
    void aSecondLookShowsTheSame() throws IOException {
        Traffic traffic = new Traffic(5);
        Path file = folder.resolve("twice.pcap");
        traffic.of(500).run(file);

        List<String> once = trees(Tshark.print(file, "-V", "-O", "cctr"));

        assertThat(once).contains("Carscop CCTR Tracker, H02 V1 position, 9900000001");
        assertThat(trees(Tshark.print(file, "-2", "-V", "-O", "cctr"))).isEqualTo(once);
    }

    /** The second time, Wireshark knows what it reassembles. */
    private static List<String> trees(String text) {
        return text.lines()
                .filter(line -> !line.contains("Reassembled TCP Segments"))
                .toList();
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
