package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.WordTable;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads what follows the word of an H02 text frame, by its word, into numbers and the places of fields. Reused for each
 * frame; the view gives it a public face.
 */
public final class H02Body {
    public static final int MAKER = 0;
    public static final int ID = 1;
    public static final int WORD = 2;
    public static final int FIRST = 3;

    private static final WordTable WORDS = new WordTable(Protocol.H02);

    public final H02Fields fields = new H02Fields();
    public final Findings findings = new Findings();
    public final H02Tail tail = new H02Tail(fields);
    public final H02Position position = new H02Position(fields, tail, findings);
    public final H02Cells cells = new H02Cells(fields, position, tail, findings);
    public final H02Confirmation confirmation = new H02Confirmation(fields, position, findings);

    public Optional<Word> word = Optional.empty();
    public MessageType type = MessageType.UNRECOGNIZED;
    public int gsm;
    public int satellites;
    public int batteryPercent;
    public int steps;
    public int turnovers;

    private int end;

    /**
     * Reads a frame that begins with {@code *} at {@code start}, has the comma after its id at {@code idEnd}, and its
     * {@code #} at {@code end}.
     */
    public void read(ByteBuffer bytes, int start, int idEnd, int end) {
        this.end = end;
        findings.clear();
        fields.wrap(bytes, start, idEnd, end);
        position.clear();
        fields.trim(WORD, findings);
        word = WORDS.find(fields.lanes(WORD), fields.length(WORD));
        type = word.isPresent() ? read(word.get()) : unrecognized(Code.UNKNOWN_WORD, WORD);
        int idLength = fields.length(ID);
        if (idLength != 10 && idLength != 15) {
            fields.note(Code.UNUSUAL_ID, ID, findings);
        }
    }

    /** Forgets the frame and its buffer. */
    public void forget() {
        findings.clear();
        fields.forget();
        position.clear();
        cells.clear();
        confirmation.clear();
        tail.clear(0, 0);
        gsm = FixFields.ABSENT;
        satellites = FixFields.ABSENT;
        batteryPercent = FixFields.ABSENT;
        steps = FixFields.ABSENT;
        turnovers = FixFields.ABSENT;
        word = Optional.empty();
        type = MessageType.UNRECOGNIZED;
    }

    private MessageType read(Word word) {
        return switch (word) {
            case V1, V2, V5, V6, V8, V9, V19, VI1 ->
                position.read(FIRST, word) ? MessageType.POSITION : unrecognized(Code.NO_POSITION_BLOCK, FIRST);
            case VP1 -> readPositionWithoutTime();
            case LINK -> readHeartbeat();
            case HTBT -> readBatteryHeartbeat();
            case NBR -> {
                cells.clear();
                cells.readReport();
                yield MessageType.CELLS;
            }
            case V3 -> {
                cells.clear();
                yield cells.readCantrack() ? MessageType.CELLS : unrecognized(Code.BAD_BODY, FIRST);
            }
            case V4 -> {
                confirmation.clear();
                yield confirmation.read();
            }
            case R12 ->
                fields.count() == FIRST + 1 && fields.isDigits(FIRST, H02Fields.DATE_DIGITS)
                        ? MessageType.ACKNOWLEDGEMENT
                        : unrecognized(Code.BAD_BODY, FIRST);
            default -> word.type() == MessageType.COMMAND ? readCommand(word) : unrecognized(Code.RAW_WORD, WORD);
        };
    }

    /** Notes that what was read has no message, because the frame of that message would be read in another way. */
    public void noteAmbiguous() {
        fields.noteFrom(Code.BAD_BODY, FIRST, findings);
    }

    /** Adds the fields of the frame. */
    public void addPlaces(PlaceList places) {
        FieldKind[] kinds = new FieldKind[fields.count()];
        Arrays.fill(kinds, FieldKind.EXTRA);
        kinds[MAKER] = FieldKind.MAKER;
        kinds[ID] = FieldKind.ID;
        kinds[WORD] = FieldKind.WORD;
        word.ifPresent(known -> name(kinds, known));
        places.add(FieldKind.START, 1);
        fields.addPlaces(kinds, places);
        places.add(FieldKind.END, 1);
    }

    private void name(FieldKind[] kinds, Word word) {
        switch (type) {
            case POSITION -> position.name(kinds, word);
            case HEARTBEAT -> {
                if (word == Word.LINK) {
                    H02Cells.name(
                            kinds,
                            FIRST,
                            FieldKind.TIME,
                            FieldKind.GSM,
                            FieldKind.SATELLITES,
                            FieldKind.BATTERY,
                            FieldKind.STEPS,
                            FieldKind.TURNOVERS);
                    position.nameDateAndStatus(kinds);
                } else {
                    H02Cells.name(kinds, FIRST, FieldKind.BATTERY);
                }
            }
            case CELLS -> {
                if (word == Word.NBR) {
                    cells.nameReport(kinds);
                } else {
                    cells.nameCantrack(kinds);
                }
            }
            case REPLY -> confirmation.name(kinds);
            case ACKNOWLEDGEMENT -> {
                kinds[FIRST] = FieldKind.ACKNOWLEDGED;
                kinds[kinds.length - 1] = FieldKind.CLOCK;
            }
            case COMMAND -> {
                Arrays.fill(kinds, FIRST, kinds.length, FieldKind.PARAMETER);
                kinds[FIRST] = FieldKind.COMMAND_TIME;
            }
            default -> {}
        }
    }

    private MessageType unrecognized(Code code, int field) {
        findings.clear();
        fields.noteFrom(code, field, findings);
        return MessageType.UNRECOGNIZED;
    }

    /** Reads {@code A,lat,D,lon,G,speed,course,ddmmyy}; with {@code V} a list of cells follows, which is raw. */
    private MessageType readPositionWithoutTime() {
        int validity = fields.has(FIRST) ? fields.letter(FIRST) : H02Fields.NONE;
        if (validity == 'A' && position.readWithoutTime(FIRST)) {
            return MessageType.POSITION;
        }
        return unrecognized(validity == 'V' ? Code.RAW_WORD : Code.NO_POSITION_BLOCK, FIRST);
    }

    /** Reads {@code hhmmss,gsm,satellites,battery,steps,turnovers,ddmmyy,status}. */
    private MessageType readHeartbeat() {
        gsm = fields.count(FIRST + 1, Heartbeat.MAX_GSM, findings);
        satellites = fields.count(FIRST + 2, Heartbeat.MAX_SATELLITES, findings);
        batteryPercent = fields.count(FIRST + 3, 100, findings);
        steps = fields.count(FIRST + 4, Heartbeat.MAX_COUNT, findings);
        turnovers = fields.count(FIRST + 5, Heartbeat.MAX_COUNT, findings);
        position.readTime(FIRST, FIRST + 6);
        position.readStatus(FIRST + 7);
        tail.clear(Math.min(FIRST + 8, fields.count()), fields.count());
        return MessageType.HEARTBEAT;
    }

    /** Reads nothing, or a battery percentage. */
    private MessageType readBatteryHeartbeat() {
        gsm = FixFields.ABSENT;
        satellites = FixFields.ABSENT;
        steps = FixFields.ABSENT;
        turnovers = FixFields.ABSENT;
        batteryPercent = fields.has(FIRST) ? fields.count(FIRST, 100, findings) : FixFields.ABSENT;
        if (fields.has(FIRST + 1)) {
            fields.noteFrom(Code.EXTRA_FIELD, FIRST + 1, findings);
        }
        tail.clear(Math.min(FIRST + 1, fields.count()), fields.count());
        return MessageType.HEARTBEAT;
    }

    private MessageType readCommand(Word word) {
        if (!fields.has(FIRST) || !fields.isDigits(FIRST, H02Fields.DATE_DIGITS) || isPositionOfDamagedWord()) {
            return unrecognized(Code.BAD_BODY, FIRST);
        }
        for (int i = fields.from(FIRST); i < end; i++) {
            byte b = fields.bytes().get(i);
            if (!Ascii.isPrintable(b) || b == '*' || b == '^') {
                return unrecognized(Code.BAD_TEXT, FIRST + 1);
            }
        }
        if (fields.has(FIRST + 1) && takesNoParameters(word)) {
            fields.noteFrom(Code.EXTRA_FIELD, FIRST + 1, findings);
        }
        return MessageType.COMMAND;
    }

    /** Whether this looks like a position one letter of whose word was changed, which would make it a command. */
    private boolean isPositionOfDamagedWord() {
        return position.isAt(FIRST) && (position.hasDate(FIRST) || position.hasHemispheres(FIRST));
    }

    private static boolean takesNoParameters(Word word) {
        return switch (word) {
            case CK, S26, R1, R7, S25 -> true;
            default -> false;
        };
    }
}
