package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * One frame, field by field. What has a known meaning that says neither who nor where stays; ids, numbers of cells and
 * longitudes are replaced; of what has no known meaning, every word is.
 */
final class FrameRedaction {
    /** Numbers of so many digits may be those of a person, a device or a card. */
    private static final int LONG_NUMBER = 7;
    /** The highest value of a parameter has so many digits; the shortest password has more. */
    private static final int PARAMETER_DIGITS = 5;

    private static final String HANDSHAKE = "HSO";
    private static final Set<String> RESULTS = Set.of("OK", "DONE", "ERROR");

    private static final HexFormat HEX = HexFormat.of();
    /** Replaces the bytes of a record that have no known meaning; a record with it cannot be taken for another form. */
    private static final byte HIDDEN_BYTE = 0x55;

    private final Explanation explanation;
    private final Message message;
    private final Pseudonyms names;
    private final Pseudonyms unknown;
    private final MovedPlace place;

    /**
     * @param names for what has a known meaning
     * @param unknown for the words of fields that are malformed or have no known meaning
     */
    FrameRedaction(StreamEvent.Frame frame, Pseudonyms names, Pseudonyms unknown, Longitudes longitudes) {
        explanation = Explanation.of(frame);
        message = frame.message();
        this.names = names;
        this.unknown = unknown;
        place = new MovedPlace(explanation, message.fix().coordinates(), longitudes);
    }

    Explanation explanation() {
        return explanation;
    }

    MovedPlace place() {
        return place;
    }

    /** Returns the bytes of the redacted frame. */
    byte[] bytes() {
        boolean binary = message.head() instanceof Head.H02Binary;
        StringBuilder text = new StringBuilder();
        for (Explanation.Field field : explanation.fields()) {
            text.append(binary ? inRecord(field) : inText(field));
        }
        return binary ? HEX.parseHex(text) : text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String inRecord(Explanation.Field field) {
        return switch (field.kind()) {
            case ID -> replacedValue(field);
            case LONGITUDE, SIGNS -> place.text(field);
            case LAC, CID -> cellNumber(field);
            case EXTRA -> hiddenBytes(field.text());
            default -> field.text();
        };
    }

    private String inText(Explanation.Field field) {
        String text = field.text();
        return switch (field.kind()) {
            case STAMP -> text;
            case ID, ICCID -> replacedValue(field);
            case NORTH_SOUTH, LONGITUDE, EAST_WEST -> place.text(field);
            case LATITUDE ->
                message.fix().coordinates().isPresent() ? place.text(field) : longNumbersReplaced(text, unknown);
            case LAC, CID -> cellNumber(field);
            case WORD -> field.value().isPresent() ? text : longNumbersReplaced(text, unknown);
            case COMMAND -> longNumbersReplaced(text, names);
            case PARAMETER, RESULT -> isHarmless(text) ? text : allReplaced(text, names);
            case ALARM_TEXT -> Words.replace(text, FrameRedaction::isOfLetters, names::of);
            case BODY -> text.equals(HANDSHAKE) ? text : allReplaced(text, unknown);
            case PREFIX, EXTRA -> allReplaced(text, unknown);
            // Its value is the number of cells, whatever the field says.
            case CELL_COUNT -> longNumbersReplaced(text, unknown);
            default -> field.value().isPresent() ? text : withoutValue(field);
        };
    }

    /** A field that is not what should be there may hold anything. */
    private String withoutValue(Explanation.Field field) {
        return field.diagnostics().stream().anyMatch(Diagnostic::isError)
                ? allReplaced(field.text(), unknown)
                : longNumbersReplaced(field.text(), unknown);
    }

    /** An id or the number of a card, without what fills the field. */
    private String replacedValue(Explanation.Field field) {
        return field.value()
                .map(value -> field.text().replace(value, names.of(value)))
                .orElse(field.text());
    }

    /** A number in as many decimal or hexadecimal digits as it had. */
    private String cellNumber(Explanation.Field field) {
        if (field.value().isEmpty()) {
            return field.text();
        }
        String text = field.text();
        long number = Long.parseLong(field.value().get());
        long other = names.of(number);
        boolean decimal = Words.digits(text) == text.length() && Long.parseLong(text) == number;
        String digits = decimal ? Long.toString(other) : Long.toHexString(other);
        String padded = "0".repeat(Math.max(0, text.length() - digits.length())) + digits;
        return text.equals(text.toLowerCase(Locale.ROOT)) ? padded : padded.toUpperCase(Locale.ROOT);
    }

    /** Whether a parameter or a result can be neither a phone number, an address nor a password. */
    private boolean isHarmless(String text) {
        if (message.type() == MessageType.ACKNOWLEDGEMENT) {
            return true;
        }
        boolean number = Words.digits(text) == text.length() && text.length() <= PARAMETER_DIGITS;
        return (number || RESULTS.contains(text)) && isOfHarmlessCommand();
    }

    private boolean isOfHarmlessCommand() {
        String command = message instanceof Command sent
                ? sent.word().text()
                : message instanceof CommandReply reply ? reply.command() : "";
        return Word.of(Protocol.H02, command)
                .filter(word -> word.type() == MessageType.COMMAND)
                .filter(word -> word != Word.S8 && word != Word.S23 && word != Word.S24)
                .isPresent();
    }

    private static String longNumbersReplaced(String text, Pseudonyms others) {
        return Words.replace(text, word -> Words.digits(word) < LONG_NUMBER, others::of);
    }

    /** A single character stays: it may be a landmark, by which frames are read. */
    private static String allReplaced(String text, Pseudonyms others) {
        return Words.replace(text, word -> word.length() == 1, others::of);
    }

    private static boolean isOfLetters(String word) {
        return word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    /** Bytes of zeros and ones mark the form, or mean "none". */
    private static String hiddenBytes(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0 && bytes[i] != (byte) 0xFF) {
                bytes[i] = HIDDEN_BYTE;
            }
        }
        return HEX.formatHex(bytes);
    }
}
