package io.github.cctrcodec.samples.cctr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A sample frame of the file {@code samples.txt} and the JSON line that it must become. */
record Sample(String name, String hex, String json) {

    static List<Sample> all() {
        try (InputStream file = Sample.class.getResourceAsStream("/samples.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            return Arrays.stream(text.split("\n\n"))
                    .filter(paragraph -> !paragraph.startsWith("#"))
                    .map(Sample::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample named(String beginning) {
        return all().stream()
                .filter(sample -> sample.name.startsWith(beginning + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static Sample of(String paragraph) {
        String[] lines = paragraph.strip().split("\n");
        String frame = lines[1];
        boolean isText = frame.startsWith("*");
        String hex = isText ? HexFormat.of().formatHex(frame.getBytes(StandardCharsets.US_ASCII)) : frame;
        String json = String.join("", Arrays.asList(lines).subList(2, lines.length));
        return new Sample(lines[0], hex, json.substring(0, json.length() - 1) + ",\"raw\":\"" + frame + "\"}");
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** One character a byte. */
    String text() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }

    boolean isText() {
        return text().startsWith("*");
    }

    boolean isDownlink() {
        return json.contains("\"direction\":\"downlink\"");
    }

    @Override
    public String toString() {
        return name;
    }
}
