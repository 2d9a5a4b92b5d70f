package io.github.cctrcodec.sms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of {@code sms-vectors.tsv}.
 *
 * @param kind {@code Command}, or the case of {@link SmsText}
 * @param meaning how the command is built, or what the text says, as {@link SmsMeaning} writes it
 * @param text exactly
 * @param models for which a page prints the command
 * @param evidence how the text is known, or {@code MADE}
 * @param source the row of the fact sheet
 */
record SmsVector(String kind, String meaning, String text, List<String> models, String evidence, String source) {
    private static final String HEAD = "kind\tmeaning\ttext\tmodels\tevidence\tsource";

    static List<SmsVector> all() {
        try (InputStream file = Objects.requireNonNull(SmsVector.class.getResourceAsStream("/sms-vectors.tsv"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
                throw new IllegalArgumentException("the first line is not the head");
            }
            return lines.stream().skip(1).map(SmsVector::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmsVector parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("not six cells: " + line);
        }
        return new SmsVector(cells[0], cells[1], cells[2], models(cells[3]), cells[4], cells[5]);
    }

    private static List<String> models(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" ", -1));
    }

    boolean isCommand() {
        return kind.equals("Command");
    }

    /** Whether the text was made to test a rule: nobody printed it. */
    boolean isMade() {
        return evidence.equals("MADE");
    }

    /** The text with one of the line breaks that units may send. */
    String textWith(String lineBreak) {
        return text.replace("⏎", lineBreak);
    }

    @Override
    public String toString() {
        return kind + " " + meaning;
    }
}
