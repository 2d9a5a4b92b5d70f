package io.github.cctrcodec.netty;

import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Unrecognized;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The inputs of the core's {@code vectors.tsv}: what they say is tested there. */
final class Vectors {
    static final byte[] RECORD_32 =
            HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbffff0000");
    static final String HANDSHAKE = "*161101144927UB00HSO^";
    static final String LOGIN =
            "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
    static final String POSITION = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";

    /** A message that is only read, never written. */
    static final Message BINARY_RECORD = Unrecognized.received(new Head.H02Binary(Optional.empty()), "$", List.of());

    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final String HEX = "hex:";

    private Vectors() {}

    static List<byte[]> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> bytes(line.split("\t", -1)[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String input) {
        if (input.startsWith(HEX)) {
            return HexFormat.of().parseHex(input.substring(HEX.length()));
        }
        return latin1(ESCAPE.matcher(input)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$")));
    }
}
