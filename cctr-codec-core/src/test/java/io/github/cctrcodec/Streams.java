package io.github.cctrcodec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Inputs as bad as a port can see: frames whole, cut, changed and glued, look-alikes, noise, and what frames are made of. */
final class Streams {
    static final byte[] RECORD_32 =
            HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbffff0000");
    static final byte[] RECORD_45 = HexFormat.of()
            .parseHex("24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c000000001f");
    static final byte[] MILEAGE_RECORD =
            HexFormat.of().parseHex("5803489649760939170210103417225133117126363e000010fefffbffff0023");

    private Streams() {}

    /** Up to so many pieces of any kind, one behind the other. */
    static Arbitrary<byte[]> of(int maxPieces) {
        return pieces().list().ofMaxSize(maxPieces).map(Streams::join);
    }

    /** A whole text frame in canonical form. */
    static Arbitrary<byte[]> textFrames() {
        return Messages.any().map(FrameEncoder::encode);
    }

    static Arbitrary<byte[]> records() {
        Arbitrary<byte[]> satellites = Arbitraries.of(0, 8, 10, 13, 36, 255).map(count -> {
            byte[] record = RECORD_45.clone();
            record[0x20] = (byte) (int) count;
            return record;
        });
        return Arbitraries.oneOf(satellites, Arbitraries.of(RECORD_32, MILEAGE_RECORD));
    }

    static Arbitrary<byte[]> separators() {
        return Arbitraries.of("\r\n", "\n", " \r\n", "\r").map(Streams::latin1);
    }

    /** Bytes in which no head begins and that leave nothing unfinished. */
    static Arbitrary<byte[]> noise() {
        return Arbitraries.bytes()
                .filter(b -> b != '*' && b != '$' && b != 'X')
                .array(byte[].class)
                .ofMaxSize(40);
    }

    static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] join(byte[]... pieces) {
        return join(Arrays.asList(pieces));
    }

    private static Arbitrary<byte[]> pieces() {
        Arbitrary<byte[]> vectors =
                Arbitraries.of(Vector.all()).map(Vector::bytes).filter(bytes -> bytes.length < 400);
        Arbitrary<byte[]> frames = Arbitraries.oneOf(textFrames(), vectors, records());
        Arbitrary<byte[]> cut = Combinators.combine(
                        frames,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((frame, from, to) -> Arrays.copyOfRange(
                        frame,
                        frame.length * Math.min(from, to) / 100,
                        Math.max(frame.length * Math.min(from, to) / 100, frame.length * Math.max(from, to) / 100)));
        Arbitrary<byte[]> changed = Combinators.combine(
                        frames, Arbitraries.integers().between(0, 10_000), Arbitraries.bytes())
                .as(Streams::changed);
        Arbitrary<byte[]> stuff = Arbitraries.strings()
                .withChars("**^#$X,0123456789UDABVNSEWHQ.\r\n \u0000\u00ff")
                .ofMaxLength(60)
                .map(Streams::latin1);
        Arbitrary<byte[]> heads = Arbitraries.of(
                        "*161101144927UD00", "*HQ,1600073844,", "*HQ,16", "*1611", "*", "*ET,1,")
                .map(Streams::latin1);
        return Arbitraries.frequencyOf(
                Tuple.of(4, frames),
                Tuple.of(3, cut),
                Tuple.of(2, changed),
                Tuple.of(2, stuff),
                Tuple.of(1, heads),
                Tuple.of(1, separators()),
                Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(80)));
    }

    private static byte[] changed(byte[] frame, int at, byte value) {
        byte[] changed = frame.clone();
        if (changed.length > 0) {
            changed[at % changed.length] = value;
        }
        return changed;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
