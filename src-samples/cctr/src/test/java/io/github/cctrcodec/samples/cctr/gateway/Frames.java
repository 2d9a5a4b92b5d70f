package io.github.cctrcodec.samples.cctr.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Frames as devices send them, as many different ones as a test needs. */
final class Frames {
    static final String B1 = "*161101144927UB00HSO^";
    static final String B2 = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    static final String B3 = "*160728045706UD04045706A1202.7738S07658.6489W015.5160728247.8911111111L002626^";
    static final String A4 =
            "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
    static final String A5 =
            "*160618232529UB05CW9999C00000538232529A5009.1747N01910.3829E0.000160618298.2811000000L000000^";
    static final String A8 = "*170724163029UB05ORANGE000000010061825V0000.0000N00000.0000E000.0040331309.62^";
    static final String C4 = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";
    static final String C7 = "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#";
    static final String C8 = "*HQ,1600068860,NBR,110326,262,03,255,6,802,23152,23,812,49449,14,802,35382,13,"
            + "802,35402,11,812,56622,09,802,23132,04,081116,FFFFFBFF#";

    private Frames() {}

    /** A binary record of H02, which has no end of its own. */
    static byte[] binaryRecord() {
        return HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbffff0000");
    }

    /** The login of a Carscop device. */
    static String login(String id) {
        return "*160618232529UB05" + id + "232529A5009.1747N01910.3829E0.000160618298.2811000000L000000^";
    }

    /** The id of the Carscop device with this number. */
    static String id(int number) {
        return String.format(Locale.ROOT, "CW9999C%08d", number);
    }

    /** A handshake whose stamp is its number; its answer echoes the stamp. */
    static String handshake(int number) {
        return String.format(Locale.ROOT, "*%012dUB00HSO^", number);
    }

    /** What {@link #handshake} is answered. */
    static String handshakeAnswer(int number) {
        return String.format(Locale.ROOT, "*%012dDB01HSO^", number);
    }

    static byte[] bytes(List<String> frames) {
        return String.join("", frames).getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<String> handshakes(int count) {
        return IntStream.range(0, count).mapToObj(Frames::handshake).toList();
    }

    /** A Carscop position, which nobody answers; the odometer is its number. */
    static String position(int number) {
        return String.format(
                Locale.ROOT, "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L%06d^", number);
    }

    /** An H02 position with a longitude that is its number. */
    static String v1(String id, int number) {
        return String.format(
                Locale.ROOT,
                "*HQ,%s,V1,055600,A,2234.3066,N,113%02d.%04d,E,000.0,000,080813,FFFFFBFF#",
                id,
                number / 10_000,
                number % 10_000);
    }
}
