package io.github.cctrcodec.message;

import java.util.List;

/**
 * A whole frame whose word nobody documented, whose fields are not decoded, or whose structure could not be found: kept
 * raw, and attributable by its head. A diagnostic of the frame tells which. Also the way to send a word that this library
 * does not know: {@code H02Command.custom} and {@code CarscopCommand.custom} check every part.
 *
 * @param head stamp, or maker and id
 * @param word Carscop: {@code U} or {@code D}, a letter A-Z and two digits. H02: the first field behind the id, possibly
 *     empty. Binary: {@code $} or {@code X}
 * @param fields what stands behind the word, one character a byte (ISO 8859-1). Carscop: the body as one field, or none
 *     when it is empty. H02: the fields between the commas. Binary: none; the bytes are in the frame
 */
public record Unrecognized(Head head, String word, List<String> fields) implements Message {

    /** @throws IllegalArgumentException when word or fields cannot stand in a frame of this protocol */
    public Unrecognized {
        if (head instanceof Head.Carscop) {
            check("word", word, word.matches("[UD][A-Z][0-9]{2}"));
            fields = Ranges.fields("fields", fields, "^");
            check(
                    "fields",
                    fields,
                    fields.isEmpty() || fields.size() == 1 && !fields.get(0).isEmpty());
        } else if (head instanceof Head.H02) {
            Ranges.text("word", word, ",#");
            fields = Ranges.fields("fields", fields, ",#");
        } else {
            check("word", word, word.equals(Word.RECORD.text()) || word.equals(Word.MILEAGE_RECORD.text()));
            check("fields", fields, fields.isEmpty());
        }
    }

    @Override
    public MessageType type() {
        return MessageType.UNRECOGNIZED;
    }

    /**
     * Carscop words tell. Of H02, words that documents have only from the server are downlink when a time follows them, else
     * unknown; other known words are uplink; words that nobody documented are unknown.
     */
    @Override
    public Direction direction() {
        if (head instanceof Head.Carscop) {
            return word.startsWith("D") ? Direction.DOWNLINK : Direction.UPLINK;
        }
        Direction direction = knownWord().map(Word::direction).orElse(Direction.UNKNOWN);
        return direction == Direction.DOWNLINK && !beginsWithTime() ? Direction.UNKNOWN : direction;
    }

    private boolean beginsWithTime() {
        return !fields.isEmpty() && fields.get(0).matches("[0-9]{6}");
    }

    @Override
    public String wordText() {
        return word;
    }

    private static void check(String parameter, Object value, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(parameter + ": " + value + " cannot stand in this frame");
        }
    }
}
