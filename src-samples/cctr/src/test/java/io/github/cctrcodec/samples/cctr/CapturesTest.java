package io.github.cctrcodec.samples.cctr;

import static io.github.cctrcodec.samples.cctr.CaptureFile.ACK;
import static io.github.cctrcodec.samples.cctr.CaptureFile.DEVICE;
import static io.github.cctrcodec.samples.cctr.CaptureFile.DEVICE_PORT;
import static io.github.cctrcodec.samples.cctr.CaptureFile.FIN;
import static io.github.cctrcodec.samples.cctr.CaptureFile.OTHER_DEVICE;
import static io.github.cctrcodec.samples.cctr.CaptureFile.SERVER;
import static io.github.cctrcodec.samples.cctr.CaptureFile.SERVER_PORT;
import static io.github.cctrcodec.samples.cctr.CaptureFile.SYN;
import static io.github.cctrcodec.samples.cctr.CaptureFile.ethernet;
import static io.github.cctrcodec.samples.cctr.CaptureFile.ipv4;
import static io.github.cctrcodec.samples.cctr.CaptureFile.join;
import static io.github.cctrcodec.samples.cctr.CaptureFile.tcp;
import static io.github.cctrcodec.samples.cctr.CaptureFile.udp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures are read packet by packet: each TCP connection in order, each datagram for itself. */
class CapturesTest {
    private static final String LOGIN = Sample.named("carscop A4").text();
    private static final String LIVE = Sample.named("carscop B2").text();
    private static final String HEARTBEAT = Sample.named("h02 C4").text();
    private static final String LOGIN_ANSWER = "*150817160254DX061^";
    private static final String ID = "CC8011400042499";
    private static final byte[] SEGMENT = tcp(DEVICE_PORT, SERVER_PORT, 1, ACK, HEARTBEAT);
    private static final byte[] PACKET = ipv4(DEVICE, SERVER, 6, SEGMENT);

    @Test
    void aConnectionHasBothDirectionsAndTheFramesTellWhichSideIsTheDevice() {
        CaptureFile capture = CaptureFile.pcap()
                .fromDevice(1, LOGIN)
                .fromServer(1, LOGIN_ANSWER.substring(0, 9))
                .fromDevice(1 + LOGIN.length(), LIVE.substring(0, 30))
                .fromServer(10, LOGIN_ANSWER.substring(9))
                .fromDevice(31 + LOGIN.length(), LIVE.substring(30));

        CctrRun run = decode(capture);

        assertThat(run.values("word")).containsExactly("UB05", "DX06", "UD00");
        assertThat(run.values("direction")).containsExactly("uplink", "downlink", "uplink");
        assertThat(run.values("deviceId")).containsExactly(ID, ID, ID);
        assertThat(run.values("connection")).containsOnly(CaptureFile.NAME);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void segmentsArePutInOrderAndEachByteIsReadOnce() {
        CaptureFile capture = CaptureFile.pcap()
                .flags(Integer.MAX_VALUE - 10, SYN)
                .fromDevice(sequence(20), LIVE.substring(20))
                .fromDevice(sequence(0), LIVE.substring(0, 20))
                .fromDevice(sequence(10), LIVE.substring(10) + LOGIN.substring(0, 5))
                .fromDevice(sequence(LIVE.length() + 5), LOGIN.substring(5))
                .fromDevice(sequence(0), LIVE);

        CctrRun run = decode(capture);

        assertThat(run.values("word")).containsExactly("UD00", "UB05");
        assertThat(run.exitCode()).isZero();
    }

    /** The numbers of a connection whose first one is nearly the largest: they go on with the smallest. */
    private static int sequence(int offset) {
        return Integer.MAX_VALUE - 9 + offset;
    }

    @Test
    void aFrameNeverGoesAcrossBytesThatTheCaptureLacks() {
        CaptureFile capture = CaptureFile.pcap()
                .fromDevice(1, LOGIN + LIVE.substring(0, 40))
                .fromDevice(1 + LOGIN.length() + 50, LIVE.substring(50) + HEARTBEAT);

        CctrRun run = decode(capture);

        assertThat(run.values("type")).containsExactly("login", "skipped", "skipped", "heartbeat");
        assertThat(run.values("reason")).containsExactly("missing", "INCOMPLETE", "GARBAGE", "missing");
        assertThat(run.values("offset"))
                .containsExactly("missing", "" + LOGIN.length(), "" + (LOGIN.length() + 50), "missing");
        assertThat(run.err())
                .isEqualTo("cctr decode: standard input: 1 gap in TCP connections, 10 bytes missing from the capture; "
                        + "the first is in " + CaptureFile.NAME + "\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aGapIsGivenUpWhenTooMuchWaitsForIt() {
        CaptureFile capture = CaptureFile.pcap().fromDevice(1, HEARTBEAT);
        for (int i = 0; i < 2000; i++) {
            capture.fromDevice(1000 + i * HEARTBEAT.length(), HEARTBEAT);
        }
        capture.datagram(DEVICE, SERVER, LOGIN);

        CctrRun run = decode(capture);

        assertThat(run.values("word")).hasSize(2002).endsWith("LINK", "UB05");
        assertThat(run.err()).contains("1 gap in TCP connections, " + (999 - HEARTBEAT.length()) + " bytes");
    }

    @Test
    void aConnectionThatIsOpenedAgainIsAnotherOne() {
        CaptureFile capture = CaptureFile.pcap()
                .flags(100, SYN)
                .flags(100, SYN)
                .fromDevice(101, LOGIN)
                .flags(101 + LOGIN.length(), FIN | ACK)
                .fromDevice(101, LOGIN)
                .flags(90_000, SYN)
                .fromDevice(90_001, LIVE);

        CctrRun run = decode(capture);

        assertThat(run.values("deviceId")).containsExactly(ID, "null");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void connectionsSideBySideDoNotMix() {
        byte[] other = tcp(DEVICE_PORT, SERVER_PORT, 1, ACK, LIVE);
        CaptureFile capture = CaptureFile.pcap()
                .fromDevice(1, LOGIN.substring(0, 50))
                .packet(ethernet(ipv4(OTHER_DEVICE, SERVER, 6, other)))
                .fromDevice(51, LOGIN.substring(50))
                .fromDevice(1 + LOGIN.length(), LIVE);

        assertThat(decode(capture).values("deviceId")).containsExactly("null", ID, ID);
    }

    @Test
    void aDatagramIsAWholeInputAndItsPeerIsItsAddress() {
        CaptureFile capture = CaptureFile.pcap()
                .datagram(DEVICE, SERVER, LOGIN)
                .datagram(SERVER, DEVICE, LOGIN_ANSWER)
                .datagram(OTHER_DEVICE, SERVER, LIVE)
                .datagram(DEVICE, SERVER, LIVE)
                .datagram(DEVICE, SERVER, HEARTBEAT.substring(0, 30))
                .datagram(DEVICE, SERVER, HEARTBEAT.substring(30));

        CctrRun run = decode(capture);

        assertThat(run.values("deviceId")).containsExactly(ID, ID, "null", ID, "missing", "missing");
        assertThat(run.values("reason")).endsWith("INCOMPLETE", "GARBAGE");
    }

    @ParameterizedTest
    @CsvSource({"BIG_ENDIAN, A1B2C3D4", "LITTLE_ENDIAN, A1B2C3D4", "BIG_ENDIAN, A1B23C4D", "LITTLE_ENDIAN, A1B23C4D"})
    void pcapOfEitherByteOrderAndClock(String order, String magic) {
        CaptureFile capture = CaptureFile.pcap(order(order), (int) Long.parseLong(magic, 16), CaptureFile.ETHERNET);

        assertIsRead(capture.fromDevice(1, HEARTBEAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void pcapngOfEitherByteOrderWithOtherBlocks(String order) {
        CaptureFile capture = CaptureFile.pcapng(order(order), CaptureFile.ETHERNET)
                .block(5, ByteBuffer.allocate(40))
                .block(0x0BAD, ByteBuffer.allocate(1 << 20));

        assertIsRead(capture.fromDevice(1, HEARTBEAT));
    }

    @Test
    void pcapngWithSimpleAndOldPackets() {
        byte[] frame = ethernet(PACKET);
        int padded = (frame.length + 3) / 4 * 4;
        CaptureFile simple = CaptureFile.pcapng(ByteOrder.BIG_ENDIAN, CaptureFile.ETHERNET)
                .block(3, ByteBuffer.allocate(4 + padded).putInt(frame.length).put(4, frame));
        CaptureFile old = CaptureFile.pcapng(ByteOrder.BIG_ENDIAN, CaptureFile.ETHERNET)
                .block(
                        2,
                        ByteBuffer.allocate(20 + padded)
                                .putInt(12, frame.length)
                                .putInt(16, frame.length)
                                .put(20, frame));

        assertIsRead(simple);
        assertIsRead(old);
    }

    @Test
    void sectionsOfDifferentByteOrderFollowEachOther() {
        byte[] both = join(
                CaptureFile.pcapng(ByteOrder.BIG_ENDIAN, 101).packet(PACKET).bytes(),
                CaptureFile.pcapng(ByteOrder.LITTLE_ENDIAN, CaptureFile.ETHERNET)
                        .datagram(DEVICE, SERVER, LOGIN)
                        .bytes());

        assertThat(run(both, "decode").values("word")).containsExactly("LINK", "UB05");
    }

    /** The bytes before the IP packet. */
    @ParameterizedTest
    @CsvSource({
        "1, 000000000000000000000000 0800",
        "1, 000000000000000000000000 8100 0001 0800",
        "1, 000000000000000000000000 88A8 0001 8100 0002 0800",
        "1, 000000000000000000000000 8864 11000001 0050 0021",
        "113, 0000 0001 0006 0000000000000000 0800",
        "276, 0800 0000 00000001 0001 00 06 0000000000000000",
        "0, 02000000",
        "108, 00000002",
        "101, ''",
        "228, ''",
    })
    void linkTypes(int linkType, String header) {
        byte[] link = HexFormat.of().parseHex(header.replace(" ", ""));

        assertIsRead(pcap(linkType).packet(join(link, PACKET)));
        assertIsRead(CaptureFile.pcapng(ByteOrder.LITTLE_ENDIAN, linkType).packet(join(link, PACKET)));
    }

    @Test
    void headersWithOptionsAndPaddingBehindThePacket() {
        byte[] withOptions = ipv4(DEVICE, SERVER, 6, HexFormat.of().parseHex("0101010101010101"), SEGMENT);
        byte[] withoutLength = PACKET.clone();
        withoutLength[2] = 0;
        withoutLength[3] = 0;

        assertIsRead(pcap(101).packet(withOptions));
        assertIsRead(pcap(101).packet(withoutLength));
        assertIsRead(pcap(101).packet(join(PACKET, new byte[6])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06",
                "00 06 00 000000000000",
                "2B 3C 00 000000000000 06 01 0000000000000000000000000000",
                "2C 06 00 0000 00000001"
            })
    void versionSixOfIpWithItsExtensions(String extensions) {
        byte[] next = HexFormat.of().parseHex(extensions.replace(" ", ""));
        byte[] rest = Arrays.copyOfRange(next, 1, next.length);
        ByteBuffer header =
                ByteBuffer.allocate(40).put((byte) 0x60).putShort(4, (short) (rest.length + SEGMENT.length));
        byte[] address = HexFormat.of().parseHex("20010db8000000000000000000000001");
        byte[] packet = header.put(6, next[0]).put(8, address).put(24, address).array();

        CctrRun run = decode(pcap(229).packet(join(packet, rest, SEGMENT, new byte[2])));

        assertThat(run.values("connection"))
                .containsExactly("[2001:db8:0:0:0:0:0:1]:40000-[2001:db8:0:0:0:0:0:1]:8888");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void otherPacketsArePassedOver() {
        byte[] arp = join(new byte[12], new byte[] {8, 6}, new byte[28]);
        CaptureFile capture = CaptureFile.pcap()
                .packet(arp)
                .packet(ethernet(ipv4(DEVICE, SERVER, 1, new byte[8])))
                .flags(1, ACK)
                .fromDevice(1, HEARTBEAT);

        assertIsRead(capture);
    }

    @Test
    void packetsThatCannotBeReadAreCounted() {
        byte[] fragment = PACKET.clone();
        fragment[6] = 0x20;
        byte[] cutInItsHeader = Arrays.copyOf(PACKET, 30);

        assertThat(decode(pcap(101).packet(fragment).packet(cutInItsHeader)))
                .isEqualTo(new CctrRun(
                        1, "", "cctr decode: standard input: 2 packets not read; the first because of fragments\n"));
        assertThat(decode(pcap(105).packet(PACKET)).err())
                .isEqualTo("cctr decode: standard input: 1 packet not read; the first because of link type 105\n");
    }

    @Test
    void packetsThatWereCutWhenCapturedAreCounted() {
        byte[] frame = ethernet(PACKET);

        CctrRun run = decode(CaptureFile.pcap().packet(Arrays.copyOf(frame, frame.length - 5), frame.length));

        assertThat(run.values("reason")).containsExactly("INCOMPLETE");
        assertThat(run.err()).contains("1 packet only captured in part");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void whatCameBeforeTheCutIsStillPrinted() {
        byte[] whole = CaptureFile.pcap()
                .fromDevice(1, LOGIN)
                .fromDevice(1 + LOGIN.length(), LIVE)
                .bytes();
        int oneThenCut = 24 + 16 + ethernet(PACKET).length - HEARTBEAT.length() + LOGIN.length();
        for (int length = 25; length < whole.length; length++) {
            CctrRun run = run(Arrays.copyOf(whole, length), "decode");

            boolean hasOne = length >= oneThenCut;
            assertThat(run.values("word")).as("cut at %d", length).hasSize(hasOne ? 1 : 0);
            if (length == oneThenCut) {
                assertThat(run.exitCode()).isZero();
            } else {
                assertThat(run.err())
                        .isEqualTo("cctr decode: standard input: the capture is cut off at byte " + length + ", after "
                                + (hasOne ? "1 packet" : "0 packets") + "\n");
                assertThat(run.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void damageIsOneLineAndWhatCameBeforeIsPrinted() {
        byte[] pcap = join(
                CaptureFile.pcap().fromDevice(1, LOGIN).bytes(),
                new byte[8],
                HexFormat.of().parseHex("ffffff7f00000000"));
        byte[] pcapng = CaptureFile.pcapng(ByteOrder.BIG_ENDIAN, 1)
                .fromDevice(1, LOGIN)
                .block(6, ByteBuffer.allocate(20).putInt(0, 7))
                .bytes();

        for (byte[] damaged : new byte[][] {pcap, pcapng}) {
            CctrRun run = run(damaged, "decode");

            assertThat(run.values("word")).containsExactly("UB05");
            assertThat(run.err())
                    .startsWith("cctr decode: standard input: the capture is damaged at byte ")
                    .contains(", after 1 packet: a packet of ")
                    .hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void noDamageEndsInAnythingButACode() {
        byte[][] captures = {
            CaptureFile.pcap().fromDevice(1, LOGIN).fromServer(9, LOGIN_ANSWER).bytes(),
            CaptureFile.pcapng(ByteOrder.LITTLE_ENDIAN, 1)
                    .fromDevice(1, LOGIN)
                    .datagram(DEVICE, SERVER, LIVE)
                    .bytes(),
        };
        for (byte[] capture : captures) {
            for (int at = 0; at < capture.length; at++) {
                for (int value : new int[] {0, 0x7F, 0xFF}) {
                    byte[] damaged = capture.clone();
                    damaged[at] = (byte) value;

                    assertThat(run(damaged, "decode", "--format", "pcap").exitCode())
                            .isBetween(0, 2);
                }
            }
        }
    }

    @Test
    void whatIsNoCaptureIsRefusedAsOne() {
        assertThat(run(Sample.named("h02 C4").bytes(), "decode", "--format", "pcap"))
                .isEqualTo(new CctrRun(2, "", "cctr decode: standard input: not a capture, neither pcap nor pcapng\n"));
    }

    @Test
    void detectHasALineForEachPacketWithBytes() {
        CaptureFile capture =
                CaptureFile.pcap().flags(1, SYN).fromDevice(2, HEARTBEAT).datagram(DEVICE, SERVER, "GET / HTTP/1.1");

        CctrRun run = run(capture.bytes(), "detect");

        assertThat(run.values("detection")).containsExactly("match", "no-match");
        assertThat(run.values("lookAlike")).containsExactly("missing", "HTTP");
        assertThat(run.values("connection")).containsOnly(CaptureFile.NAME);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void explainReadsThemToo() {
        CctrRun run = run(CaptureFile.pcap().fromDevice(1, HEARTBEAT).bytes(), "explain", "--output", "json");

        assertThat(run.values("word")).containsExactly("LINK");
    }

    @Test
    void udpIsReadUpToItsLength() {
        byte[] datagram = join(udp(DEVICE_PORT, SERVER_PORT, HEARTBEAT), new byte[3]);

        assertIsRead(pcap(101).packet(ipv4(DEVICE, SERVER, 17, datagram)));
    }

    private static ByteOrder order(String name) {
        return name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static CaptureFile pcap(int linkType) {
        return CaptureFile.pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, linkType);
    }

    private static void assertIsRead(CaptureFile capture) {
        CctrRun run = decode(capture);

        assertThat(run.values("word")).containsExactly("LINK");
        assertThat(run.values("connection")).containsExactly(CaptureFile.NAME);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static CctrRun decode(CaptureFile capture) {
        return run(capture.bytes(), "decode");
    }

    private static CctrRun run(byte[] input, String... args) {
        return CctrRun.withInput(new ByteArrayInputStream(input), args);
    }
}
