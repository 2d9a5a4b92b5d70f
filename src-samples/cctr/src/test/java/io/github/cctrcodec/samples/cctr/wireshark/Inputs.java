package io.github.cctrcodec.samples.cctr.wireshark;

import io.github.cctrcodec.message.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Frames that were reported, and what a seed makes of them: damaged ones, and ones with fields of others. */
final class Inputs {
    private static final Path VECTORS = Path.of("../../cctr-codec-core/vectors/vectors.jsonl");
    /** Characters that can mean something in a frame, and some that are next to them. */
    private static final byte[] TELLING =
            "0123456789.,-*#^ ABDEFLNSUVWXaf?+/:@\0\n\r\u007f\u0080\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private static final Word[] WORDS = Word.values();

    private final SplittableRandom random;
    private final List<byte[]> vectors;
    private final List<String[]> texts;

    Inputs(SplittableRandom random) throws IOException {
        this.random = random;
        vectors = vectors().stream()
                .map(Inputs::bytes)
                .filter(bytes -> bytes.length > 0 && bytes.length < 400)
                .toList();
        texts = vectors.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(text -> text.matches("(?s)\\*[A-Za-z]{2},[^#]*#"))
                .map(text -> text.substring(0, text.length() - 1).split(",", -1))
                .toList();
    }

    /** The lines of the vectors' file. */
    static List<JsonNode> vectors() throws IOException {
        return Files.readAllLines(VECTORS).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** The input of a vector in one piece. */
    static byte[] bytes(JsonNode vector) {
        StringBuilder hex = new StringBuilder();
        vector.get("chunks").forEach(chunk -> hex.append(chunk.asString()));
        return HexFormat.of().parseHex(hex);
    }

    /** A reported frame. */
    byte[] reported() {
        return vectors.get(random.nextInt(vectors.size()));
    }

    /** A reported frame that lost bytes, or got other ones. */
    byte[] damaged() {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : reported()) {
            bytes.add(b);
        }
        for (int left = 1 + random.nextInt(2); left > 0 && bytes.size() > 1; left--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(6)) {
                case 0 -> bytes.remove(at);
                case 1 -> bytes.add(at, bytes.get(at));
                case 2 -> bytes.add(random.nextInt(bytes.size()), bytes.remove(at));
                case 3 -> bytes.set(at, (byte) random.nextInt(256));
                case 4 -> bytes.add(at, TELLING[random.nextInt(TELLING.length)]);
                default -> bytes.set(at, TELLING[random.nextInt(TELLING.length)]);
            }
        }
        byte[] damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = bytes.get(i);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    /** An H02 text frame with some fields of others, more fields or fewer. */
    byte[] mixed() {
        List<String> fields = new ArrayList<>(List.of(text()));
        for (int left = 1 + random.nextInt(3); left > 0 && fields.size() > 4; left--) {
            int at = 2 + random.nextInt(fields.size() - 2);
            String[] other = text();
            String field = other[Math.min(other.length - 1, at + random.nextInt(3) - 1)];
            switch (random.nextInt(7)) {
                case 0 -> fields.remove(at);
                case 1 -> fields.add(at, field);
                case 2 -> fields.set(2, WORDS[random.nextInt(WORDS.length)].text());
                case 3 -> fields.addAll(Arrays.asList(other).subList(other.length / 2, other.length));
                default -> fields.set(at, field);
            }
        }
        return (String.join(",", fields) + '#').getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes in which no frame begins. */
    byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(30)];
        for (int i = 0; i < noise.length; i++) {
            byte b = (byte) random.nextInt(256);
            noise[i] = b == '*' || b == '$' || b == 'X' ? (byte) '.' : b;
        }
        return noise;
    }

    private String[] text() {
        return texts.get(random.nextInt(texts.size()));
    }
}
