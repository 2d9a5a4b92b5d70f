package io.github.cctrcodec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A line of {@code vectors.tsv}: an input, where it comes from, how it is known, and what it says.
 *
 * @param id short name
 * @param source where the bytes come from
 * @param evidence how they are known, or {@code MADE} for inputs made to test a rule
 * @param input the input as the file has it
 * @param expectation what decoding gives, as {@link EventText} writes it
 */
record Vector(String id, String source, String evidence, String input, String expectation) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final String HEX = "hex:";

    static List<Vector> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vector.class.getResourceAsStream("/vectors.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Vector::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("not five cells: " + line);
        }
        return new Vector(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** The input is text with {@code \xNN} for what cannot be seen, or hexadecimal digits. */
    byte[] bytes() {
        if (input.startsWith(HEX)) {
            return HexFormat.of().parseHex(input.substring(HEX.length()));
        }
        String text = ESCAPE.matcher(input)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return id;
    }
}
