package io.github.cctrcodec.message;

import java.util.List;

/**
 * A whole frame whose word nobody documented, or whose structure could not be found: kept raw, and attributable by its
 * head. A diagnostic of the frame says why. Also the way to send a word of one's own, of
 * which {@code H02Command.custom} and {@code CarscopCommand.custom} check every part.
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

    /** Carscop words tell; of H02 the words of known commands are taken as downlink and all others as uplink. */
    @Override
    public Direction direction() {
        boolean down = head instanceof Head.Carscop
                ? word.startsWith("D")
                : knownWord()
                        .filter(known ->
                                known.type() == MessageType.COMMAND || known.type() == MessageType.ACKNOWLEDGEMENT)
                        .isPresent();
        return down ? Direction.DOWNLINK : Direction.UPLINK;
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
