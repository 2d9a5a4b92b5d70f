package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.SkipReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every input that can be made of a few tokens, with nothing left to chance: what the decoder finds is what the rules say, in
 * whatever pieces the input comes, and detection agrees.
 */
class SmallWorldsTest {
    private static final String RECORD_32 = latin1("2410307310010503162209022212874500113466574c014028fffffbffff0000");
    private static final String RECORD_45 =
            latin1("2441060008262153213108150441939006074041830600" + "0000fffffbfdff0015060000002c02dc0c000000001f");
    private static final List<String> RECORDS = List.of(RECORD_32, RECORD_45);
    private static final List<String> TOKENS = List.of(
            "*161101144927UB00",
            "*HQ,1,V1",
            "*16",
            "*",
            "^",
            "#",
            "\r\n",
            RECORD_32,
            RECORD_45,
            "7",
            "?",
            "\0",
            "\u00ff");
    private static final int SHOWN = 20;
    private static final int LONGEST = Integer.getInteger("worlds.tokens", 5);
    private static final int LONGEST_CUT = Integer.getInteger("worlds.cut", 3);

    @Test
    void everyInputIsCutAsTheRulesSay() {
        Set<String> disagreements = new ConcurrentSkipListSet<>(
                Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        forEveryWorld(LONGEST, world -> {
            List<SlowDecoder.Piece> expected = new SlowDecoder(world, RECORDS).decode();
            List<SlowDecoder.Piece> found = pieces(world);
            if (!found.equals(expected)) {
                disagreements.add(visible(world) + ": expected " + expected + " but found " + found);
            }
        });
        assertThat(disagreements.stream().limit(SHOWN)).isEmpty();
    }

    @Test
    void cutsMakeNoDifference() {
        forEveryWorld(LONGEST_CUT, world -> {
            List<SlowDecoder.Piece> expected = pieces(world);
            for (int second = 0; second <= world.length(); second++) {
                for (int first = 0; first <= second; first++) {
                    List<SlowDecoder.Piece> found = pieces(world, first, second);
                    if (!found.equals(expected)) {
                        assertThat(found)
                                .as(visible(world) + " cut at " + first + " and " + second)
                                .isEqualTo(expected);
                    }
                }
            }
        });
    }

    @Test
    void whatIsDetectedBecomesAFrameOrIsCutOff() {
        forEveryWorld(LONGEST_CUT + 1, world -> {
            byte[] bytes = world.getBytes(StandardCharsets.ISO_8859_1);
            Detection whole = ProtocolDetector.detect(bytes);
            for (int length = 1; length < bytes.length; length++) {
                Detection part = ProtocolDetector.detect(ByteBuffer.wrap(bytes, 0, length));
                assertThat(part instanceof Detection.Match && !part.equals(whole))
                        .as(() -> visible(world))
                        .isFalse();
            }
            if (whole instanceof Detection.Match match) {
                assertThat(pieces(world)).as(() -> visible(world)).anySatisfy(piece -> {
                    assertThat(piece.from()).isEqualTo(match.offset());
                    assertThat(piece.reason()).isNotIn(SkipReason.GARBAGE, SkipReason.SEPARATOR);
                });
            } else {
                assertThat(pieces(world)).as(() -> visible(world)).noneMatch(piece -> piece.reason() == null);
            }
        });
    }

    private interface Check {
        void of(String world);
    }

    private static void forEveryWorld(int tokens, Check check) {
        IntStream.range(0, TOKENS.size()).parallel().forEach(first -> extend(TOKENS.get(first), tokens - 1, check));
    }

    private static void extend(String world, int tokens, Check check) {
        check.of(world);
        if (tokens > 0) {
            TOKENS.forEach(token -> extend(world + token, tokens - 1, check));
        }
    }

    /** What a decoder makes of an input that comes in pieces; all of it is accounted for. */
    private static List<SlowDecoder.Piece> pieces(String world, int... cuts) {
        byte[] bytes = world.getBytes(StandardCharsets.ISO_8859_1);
        List<SlowDecoder.Piece> pieces = new ArrayList<>();
        StreamDecoder decoder = new StreamDecoder();
        int from = 0;
        for (int to : cuts) {
            decoder.decode(ByteBuffer.wrap(bytes, from, to - from), event -> pieces.add(piece(event)));
            from = to;
        }
        decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), event -> pieces.add(piece(event)));
        decoder.end(event -> pieces.add(piece(event)));
        int at = 0;
        for (SlowDecoder.Piece piece : pieces) {
            assertThat(piece.from()).isEqualTo(at);
            at = piece.to();
        }
        assertThat(at).isEqualTo(bytes.length);
        return pieces;
    }

    private static SlowDecoder.Piece piece(StreamEvent event) {
        int from = (int) event.offset();
        SkipReason reason = event instanceof StreamEvent.Skipped skipped ? skipped.reason() : null;
        return new SlowDecoder.Piece(from, from + (int) event.length(), reason);
    }

    private static String latin1(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static String visible(String world) {
        return world.replace(RECORD_32, "<32>")
                .replace(RECORD_45, "<45>")
                .chars()
                .mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : "<" + c + ">")
                .collect(Collectors.joining());
    }
}
