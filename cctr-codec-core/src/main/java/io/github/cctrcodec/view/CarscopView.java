package io.github.cctrcodec.view;

import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.WordTable;
import io.github.cctrcodec.internal.carscop.PositionBlock;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A Carscop frame read in place. Valid until the next {@link #wrap}, as long as the bytes do not change.
 *
 * <p>Belongs to one thread at a time. {@link Word#evidence()} and {@link Word#source()} tell how the format of each word is
 * known.
 */
public final class CarscopView implements MessageView {
    private static final WordTable WORDS = new WordTable(Protocol.CARSCOP);

    private static final int STAMP = 1;
    private static final int WORD = 13;
    private static final int BODY = 17;
    /** The bits of the first three of four pairs. */
    private static final long THREE_PAIRS = 0xFFFF_FFFF_FFFFL;

    private static final ByteBuffer NO_FRAME = ByteBuffer.allocate(0);
    private static final long NO_STAMP = -1;

    private final PositionBlock block = new PositionBlock();
    private final FixView fix = new FixView(block.fix);
    private final Findings findings = new Findings();

    private ByteBuffer bytes = NO_FRAME;
    private int start;
    private int body;
    private int end;
    private Optional<Word> word = Optional.empty();
    private MessageType type = MessageType.UNRECOGNIZED;
    private long stamp;
    /** Year, month, day and hour of the stamp as {@link Lanes#pairs} has them. */
    private long stampDate;
    /** Hour, minute and second of the stamp in the same way. */
    private long stampClock;

    private int blockAt;

    /**
     * Creates a view without a frame.
     */
    public CarscopView() {
        clear();
    }

    /**
     * Reads a whole frame, from its {@code *} to its {@code ^}. The position and limit of the buffer do not matter and do
     * not change.
     *
     * @param bytes the buffer; the view keeps a reference until {@link #clear()}
     * @param start absolute index of the {@code *}
     * @param length of the frame in bytes
     * @return this view
     * @throws IllegalArgumentException when these bytes are not exactly one frame as {@link FrameReader} cuts it
     * @throws IndexOutOfBoundsException when the frame is not within the limit of the buffer
     */
    public CarscopView wrap(ByteBuffer bytes, int start, int length) {
        try {
            read(bytes, start, length);
            return this;
        } catch (RuntimeException e) {
            clear();
            throw e;
        }
    }

    private void read(ByteBuffer bytes, int start, int length) {
        Objects.checkFromIndexSize(start, length, bytes.limit());
        if (length <= BODY
                || bytes.get(start) != '*'
                || !Heads.isWholeCarscop(bytes, start)
                || bytes.get(start + length - 1) != '^') {
            throw new IllegalArgumentException("start: no whole Carscop frame at " + start);
        }
        this.bytes = bytes;
        this.start = start;
        body = start + BODY;
        end = start + length - 1;
        findings.clear();
        readHead();
        if (!isBlockOnly() && Heads.isCutTooLate(bytes, start, end)) {
            throw new IllegalArgumentException("start: no whole Carscop frame at " + start);
        }
    }

    /** Whether a good position is all there is after the head, which leaves no room for another frame. */
    private boolean isBlockOnly() {
        return type == MessageType.POSITION && blockAt == body && findings.bits() == 0;
    }

    @Override
    public void clear() {
        bytes = NO_FRAME;
        end = 0;
        word = Optional.empty();
        type = MessageType.UNRECOGNIZED;
        stamp = NO_STAMP;
        block.clear();
        findings.clear();
    }

    @Override
    public MessageType type() {
        return type;
    }

    @Override
    public Optional<Word> word() {
        return word;
    }

    @Override
    public FixView fix() {
        return fix;
    }

    @Override
    public long diagnosticBits() {
        return findings.bits();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return findings.toList();
    }

    @Override
    public boolean hasErrors() {
        return findings.hasErrors();
    }

    /**
     * Returns the twelve digits of the stamp as a number.
     *
     * @return 0 or more; −1 when the view has no frame
     */
    public long stamp() {
        return stamp;
    }

    /**
     * Returns whether the frame has a readable state.
     *
     * @return whether {@link #stateBits()} is present
     */
    public boolean hasState() {
        return block.stateBits != FixView.ABSENT;
    }

    /**
     * Returns the eight state characters as a number, the first one highest.
     *
     * @return 0 to 255, or {@link FixView#ABSENT}
     */
    public int stateBits() {
        return block.stateBits;
    }

    /**
     * Returns the odometer.
     *
     * @return in metres, or {@link FixView#ABSENT}
     */
    public int odometerMetres() {
        return block.odometerMetres;
    }

    /**
     * Returns a character of the id of a {@link MessageType#LOGIN}.
     *
     * @param index 0 to 14
     * @return the character
     * @throws IndexOutOfBoundsException when the frame is not a login, or there is no such character
     */
    public char idCharacter(int index) {
        if (type != MessageType.LOGIN || index < 0 || index >= Login.ID_LENGTH) {
            throw new IndexOutOfBoundsException("no character " + index + " of an id in this frame");
        }
        return (char) bytes.get(body + index);
    }

    @Override
    public Message toMessage() {
        try {
            return message(head());
        } catch (IllegalArgumentException tooLong) {
            // No frame of the default length has room for its text: the frame is kept as it came.
            note(Code.BAD_BODY, false);
            return toUnrecognized();
        }
    }

    private Message message(Head.Carscop head) {
        return switch (type) {
            case HANDSHAKE -> new Handshake(head);
            case LOGIN ->
                new Login(head, Ascii.text(bytes, body, body + Login.ID_LENGTH), block.fix.toFix(), block.state());
            case POSITION ->
                new Position(
                        block.fix.toFix(),
                        new Position.Carscop(
                                head,
                                word.orElseThrow(),
                                block.state(),
                                blockAt > body ? Optional.of(Ascii.text(bytes, body, blockAt)) : Optional.empty()));
            case ALARM ->
                new Alarm(
                        head,
                        (char) (bytes.get(body) & 0xFF),
                        Ascii.text(bytes, body + 1, blockAt),
                        block.fix.toFix(),
                        block.state());
            case ACKNOWLEDGEMENT -> acknowledgement(head, word.orElseThrow());
            default -> toUnrecognized();
        };
    }

    @Override
    public Unrecognized toUnrecognized() {
        return Unrecognized.received(
                head(),
                Ascii.text(bytes, start + WORD, body),
                body == end ? List.of() : List.of(Ascii.text(bytes, body, end)));
    }

    @Override
    public List<Place> places() {
        head();
        PlaceList places = new PlaceList();
        places.add(FieldKind.START, STAMP);
        places.addUpTo(FieldKind.STAMP, WORD);
        places.addUpTo(FieldKind.WORD, BODY);
        addBody(places);
        places.add(FieldKind.END, 1);
        return places.toList();
    }

    private void addBody(PlaceList places) {
        switch (type) {
            case LOGIN -> places.add(FieldKind.ID, Login.ID_LENGTH);
            case ALARM -> {
                places.add(FieldKind.ALARM_CODE, 1);
                places.addUpTo(FieldKind.ALARM_TEXT, blockAt - start);
            }
            case POSITION -> places.addUpTo(FieldKind.PREFIX, blockAt - start);
            case ACKNOWLEDGEMENT -> {
                if (word.orElseThrow() != Word.DB01) {
                    places.addUpTo(FieldKind.ACKNOWLEDGED, end - 1 - start);
                    places.addUpTo(FieldKind.RESULT, end - start);
                }
            }
            default -> {}
        }
        if (type == MessageType.LOGIN || type == MessageType.ALARM || type == MessageType.POSITION) {
            PositionBlock.addPlaces(bytes, start, blockAt, end, places);
        }
        places.addUpTo(FieldKind.BODY, end - start);
    }

    private Head.Carscop head() {
        if (end == 0) {
            throw new IllegalStateException("no frame: wrap one first");
        }
        return new Head.Carscop(new Stamp(stamp));
    }

    private Acknowledgement acknowledgement(Head.Carscop head, Word word) {
        return switch (word) {
            case DB01 -> Acknowledgement.ofHandshake(head.stamp());
            case DX06 -> Acknowledgement.ofLogin(head.stamp(), bytes.get(body) == '1');
            default ->
                Acknowledgement.general(head.stamp(), Ascii.text(bytes, body, end - 1), (char) bytes.get(end - 1));
        };
    }

    private void readHead() {
        block.clear();
        long first = Lanes.eight(bytes, start + STAMP) ^ Lanes.ZEROS;
        long second = Lanes.eight(bytes, start + STAMP + Lanes.COUNT);
        stampDate = Lanes.pairs(first);
        stampClock = stampDate >>> 48 | Lanes.pairs((second ^ Lanes.ZEROS) & Lanes.FOUR) << 16;
        stamp = Lanes.number(first) * 10_000L + Lanes.number(second, 4);
        if (!Dates.isTime(stampClock)
                || !Dates.isDate(Lanes.pair(0, stampDate), Lanes.pair(1, stampDate), Lanes.pair(2, stampDate))) {
            findings.add(Code.STAMP_IS_NO_DATE, STAMP, WORD - STAMP);
        }
        word = WORDS.find(second >>> 32, 4);
        type = MessageType.UNRECOGNIZED;
        if (word.isEmpty()) {
            findings.add(Code.UNKNOWN_WORD, WORD, end - start - WORD);
        } else if (readBody(word.get())) {
            type = word.get().type();
        }
    }

    /** Whether the structure that the word needs was found. */
    private boolean readBody(Word word) {
        return switch (word) {
            case UB00 -> isHandshake() || note(Code.BAD_BODY, true);
            case DB01 -> isHandshake() || note(Code.BAD_BODY, true);
            case UB05 -> readLogin();
            case UB04 -> readPosition(body + Position.Carscop.PREFIX_LENGTH);
            case UA01 -> readAlarm();
            case DX06 -> end - body == 1 && isYesOrNo(bytes.get(body)) || note(Code.BAD_BODY, false);
            case DX00 -> isGeneralAnswer() || note(Code.BAD_BODY, false);
            default -> readPosition(body);
        };
    }

    private boolean isHandshake() {
        return end - body == 3 && bytes.get(body) == 'H' && bytes.get(body + 1) == 'S' && bytes.get(body + 2) == 'O';
    }

    private static boolean isYesOrNo(byte b) {
        return b == '0' || b == '1';
    }

    /** A word of its own form and one letter or digit. */
    private boolean isGeneralAnswer() {
        return end - body == 5
                && (bytes.get(body) == 'U' || bytes.get(body) == 'D')
                && bytes.get(body + 1) >= 'A'
                && bytes.get(body + 1) <= 'Z'
                && Ascii.isNumber(bytes, body + 2, body + 4)
                && Ascii.isLetterOrDigit(bytes.get(body + 4));
    }

    private boolean readLogin() {
        int idEnd = body + Login.ID_LENGTH;
        if (!PositionBlock.isAt(bytes, idEnd, end)) {
            boolean elsewhere = PositionBlock.last(bytes, body, end) >= 0;
            return note(elsewhere ? Code.BAD_ID : Code.NO_POSITION_BLOCK, false);
        }
        if (!isId()) {
            findings.add(Code.BAD_ID, BODY, Login.ID_LENGTH);
            return false;
        }
        return readPosition(idEnd);
    }

    private boolean isId() {
        for (int i = body; i < body + Login.ID_LENGTH; i++) {
            if (!Login.isIdCharacter(bytes.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean readAlarm() {
        int at = PositionBlock.last(bytes, body + 1, end);
        if (at < 0) {
            return note(Code.NO_POSITION_BLOCK, false);
        }
        if (!Ascii.isPrintable(bytes, body, at)) {
            findings.add(Code.BAD_TEXT, BODY, at - body);
        } else if (!Ascii.isDigit(bytes.get(body)) || at > body + 1 && Ascii.isDigit(bytes.get(body + 1))) {
            findings.add(Code.UNUSUAL_ALARM, BODY, at - body);
        }
        return readPosition(at);
    }

    private boolean readPosition(int at) {
        blockAt = at;
        if (!block.read(bytes, start, at, end, findings)) {
            return note(Code.NO_POSITION_BLOCK, false);
        }
        if (contradictsStamp()) {
            findings.add(Code.STAMP_DIFFERS, STAMP, WORD - STAMP);
        }
        return true;
    }

    /**
     * Whether the stamp cannot be that of the fix. With a valid fix, units repeat its time in the stamp; without one, the
     * stamp is a clock that runs in some time zone.
     */
    private boolean contradictsStamp() {
        boolean same = ((stampDate ^ block.date) & THREE_PAIRS | stampClock ^ block.clock) == 0;
        return !same && block.fix.hasTime() && !findings.has(Code.STAMP_IS_NO_DATE) && isInNoZone();
    }

    private boolean isInNoZone() {
        long ahead = Dates.epochSecond(
                        Lanes.pair(0, stampDate), Lanes.pair(1, stampDate), Lanes.pair(2, stampDate), stampClock)
                - block.fix.epochSecond();
        return block.fix.validity() == Validity.VALID || ahead < Dates.WEST_MOST_ZONE || ahead > Dates.EAST_MOST_ZONE;
    }

    private boolean note(Code code, boolean structureFound) {
        findings.add(code, BODY, end - body);
        return structureFound;
    }
}
