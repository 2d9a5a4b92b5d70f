package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Frames of every form with any id and any place, and frames that are damaged. */
final class AnyFrames {
    private static final int MINUTE = 100_000;
    private static final int DEGREE = 60 * MINUTE;

    private static final List<byte[]> REPORTED = Vector.all().stream()
            .flatMap(vector -> vector.frames().stream())
            .map(StreamEvent.Frame::toByteArray)
            .filter(bytes -> bytes.length < 400)
            .toList();

    private static final List<String> TOKENS = List.of(
            "",
            "0",
            "1",
            "A",
            "V",
            "N",
            "W",
            "x",
            "-1",
            "67",
            "460",
            "901",
            "65535",
            "0A1B",
            "FFFFFBFF",
            "080813",
            "055600",
            "2234.3066",
            "11351.6829",
            "-046-51.5852",
            "51.6829",
            "113516829",
            "18000.0000",
            "DONE",
            "S8",
            "S20",
            "Hi-jack",
            "*HQ,1,");

    private AnyFrames() {}

    /** A frame without any damage, with a place. */
    static Arbitrary<StreamEvent.Frame> good() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().numeric().ofLength(10),
                        Arbitraries.integers().between(-90 * DEGREE / 10, 90 * DEGREE / 10),
                        Arbitraries.integers().between(-180 * DEGREE / 10, 180 * DEGREE / 10),
                        Arbitraries.integers().between(1, 65_534))
                .as(AnyFrames::good)
                .map(AnyFrames::frame);
    }

    private static byte[] good(int form, String id, int latitude, int longitude, int cell) {
        String north = latitude < 0 ? "S" : "N";
        String east = longitude < 0 ? "W" : "E";
        String lat = angle("%02d%02d.%04d", latitude);
        String lon = angle("%03d%02d.%04d", longitude);
        String block = "144927A" + lat + north + lon + east + "000.4161101255.0011111111L022043^";
        String comma = "," + lat + "," + north + "," + lon + "," + east + ",000.0,000,080813,FFFFFBFF";
        return switch (form) {
            case 0 -> ascii("*161101144927UD00" + block);
            case 1 -> ascii("*161101144927UB05CC8xY" + id + block);
            case 2 -> ascii("*161101144927UA012Hi-jack" + block);
            case 3 -> ascii("*HQ," + id + ",V1,055600,A" + comma + "#");
            case 4 -> ascii("*TH," + id + ",V4,S20,DONE,130305,055600,A" + comma + "#");
            case 5 -> ascii("*HQ," + id + ",V1,055600,A" + comma + ",460,00," + cell + "," + (cell ^ 1) + ",6#");
            case 6 ->
                ascii("*HQ," + id + ",V1,055600,A," + lat + "7," + north + "," + lon + "3," + east
                        + ",2.4,065,070315,FFFFFFFF#");
            case 7 ->
                ascii("*HQ," + id + ",V1,055600,A,-" + angle("%02d-%02d.%04d", latitude) + ",S,-"
                        + angle("%03d-%02d.%04d", longitude) + ",W,2.4,065,070315,FFFFFFFF#");
            case 8 ->
                ascii("*HQ," + id + ",V1,055600,A," + angle("%02d%02d%04d", latitude) + "," + north + ","
                        + angle("%03d%02d%04d", longitude) + "," + east + ",2.4,065,070315,FFFFFFFF#");
            default -> {
                String signs = Integer.toHexString((longitude < 0 ? 0 : 8) | (latitude < 0 ? 0 : 4) | 2);
                yield HexFormat.of()
                        .parseHex("24" + id + "215321310815" + angle("%02d%02d%04d", latitude) + "06"
                                + angle("%03d%02d%04d", longitude) + signs
                                + "000000fffffbfdff0015060000002c02dc0c"
                                + String.format(Locale.ROOT, "%04x%04x", cell, 65_534 - cell) + "1f");
            }
        };
    }

    /** Tenths of units in a format of degrees, minutes and decimals. */
    private static String angle(String format, int tenths) {
        int size = Math.abs(tenths);
        return String.format(
                Locale.ROOT, format, size / (DEGREE / 10), size % (DEGREE / 10) / (MINUTE / 10), size % (MINUTE / 10));
    }

    /** Frames of an input in which one field, or some bytes, are replaced; there may be none. */
    static Arbitrary<List<StreamEvent.Frame>> damaged() {
        Arbitrary<byte[]> others = Arbitraries.oneOf(
                Arbitraries.of(TOKENS).map(AnyFrames::ascii),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(2));
        return Combinators.combine(
                        reported(),
                        others,
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 2))
                .as(AnyFrames::replaced)
                .map(Vector::framesOf);
    }

    static Arbitrary<byte[]> reported() {
        return Arbitraries.of(REPORTED);
    }

    /**
     * Replaces something of a frame.
     *
     * @param length of what is replaced; 0 for a field of a text frame
     */
    static byte[] replaced(byte[] frame, byte[] other, int place, int length) {
        int from = place % frame.length;
        int to = Math.min(frame.length, from + length);
        if (length == 0) {
            while (from > 0 && !isSeparator(frame[from - 1])) {
                from--;
            }
            while (to < frame.length && !isSeparator(frame[to])) {
                to++;
            }
        }
        byte[] replaced = Arrays.copyOf(frame, from + other.length + frame.length - to);
        System.arraycopy(other, 0, replaced, from, other.length);
        System.arraycopy(frame, to, replaced, from + other.length, frame.length - to);
        return replaced;
    }

    private static boolean isSeparator(byte b) {
        return b == ',' || b == '#' || b == '^';
    }

    private static StreamEvent.Frame frame(byte[] bytes) {
        List<StreamEvent.Frame> frames = Vector.framesOf(bytes);
        if (frames.size() != 1) {
            throw new IllegalStateException("no frame: " + new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return frames.get(0);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
