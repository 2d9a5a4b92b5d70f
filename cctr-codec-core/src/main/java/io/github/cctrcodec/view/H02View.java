package io.github.cctrcodec.view;

import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.internal.h02.H02Body;
import io.github.cctrcodec.internal.h02.H02Fields;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An H02 text frame read in place. Valid until the next {@link #wrap}, as long as the bytes do not change.
 *
 * <p>Belongs to one thread at a time. {@link Word#evidence()} and {@link Word#source()} tell how the format of each word is
 * known.
 */
public final class H02View implements MessageView {
    private final H02Body body = new H02Body();
    private final H02Fields fields = body.fields;
    private final FixView fix = new FixView(body.position.fix);

    /**
     * Creates a view without a frame.
     */
    public H02View() {
        clear();
    }

    /**
     * Reads a whole frame, from its {@code *} to its {@code #}. The position and limit of the buffer do not matter and do
     * not change.
     *
     * @param bytes the buffer; the view keeps a reference until {@link #clear()}
     * @param start absolute index of the {@code *}
     * @param length of the frame in bytes
     * @return this view
     * @throws IllegalArgumentException when these bytes are not exactly one frame as {@link FrameReader} cuts it
     * @throws IndexOutOfBoundsException when the frame is not within the limit of the buffer
     */
    public H02View wrap(ByteBuffer bytes, int start, int length) {
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
        int end = start + length - 1;
        int head = length > Heads.SHORTEST && bytes.get(start) == '*' ? Heads.h02(bytes, start, end) : 0;
        if (head <= 0 || bytes.get(end) != '#') {
            throw new IllegalArgumentException("start: no whole H02 text frame at " + start);
        }
        body.read(bytes, start, start + head - 1, end);
        if (fields.hasLowCharacters() && Heads.isCutTooLate(bytes, start, end)) {
            throw new IllegalArgumentException("start: no whole H02 text frame at " + start);
        }
    }

    @Override
    public void clear() {
        body.forget();
    }

    @Override
    public MessageType type() {
        return body.type;
    }

    @Override
    public Optional<Word> word() {
        return body.word;
    }

    /**
     * Returns the position of a position or a confirmation; of a heartbeat and a cell report only the time.
     *
     * @return the same object for every frame
     */
    @Override
    public FixView fix() {
        return fix;
    }

    @Override
    public long diagnosticBits() {
        return body.findings.bits();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return body.findings.toList();
    }

    @Override
    public boolean hasErrors() {
        return body.findings.hasErrors();
    }

    /**
     * Returns the length of the id.
     *
     * @return 0 to 15 characters
     */
    public int idLength() {
        return fields.length(H02Body.ID);
    }

    /**
     * Returns a character of the id.
     *
     * @param index 0 or more
     * @return the character
     * @throws IndexOutOfBoundsException when there is no such character
     */
    public char idCharacter(int index) {
        return fields.character(H02Body.ID, Objects.checkIndex(index, idLength()));
    }

    /**
     * Returns whether the frame has a readable status word.
     *
     * @return whether {@link #status()} is one
     */
    public boolean hasStatus() {
        return body.position.hasStatus;
    }

    /**
     * Returns the status word as written. A bit that is 0 means that its condition is present.
     *
     * @return the 32 bits; 0 when there are none
     */
    public int status() {
        return body.position.hasStatus ? body.position.status : 0;
    }

    /**
     * Returns the signal level of a heartbeat.
     *
     * @return as sent, 0 to 100, or {@link FixView#ABSENT}
     */
    public int gsm() {
        return ofHeartbeat(body.gsm);
    }

    /**
     * Returns the number of satellites of a heartbeat.
     *
     * @return 0 to 60, or {@link FixView#ABSENT}
     */
    public int satellites() {
        return ofHeartbeat(body.satellites);
    }

    /**
     * Returns the charge of the battery of a heartbeat.
     *
     * @return 0 to 100 percent, or {@link FixView#ABSENT}
     */
    public int batteryPercent() {
        return ofHeartbeat(body.batteryPercent);
    }

    /**
     * Returns the steps of a heartbeat.
     *
     * @return 0 or more, or {@link FixView#ABSENT}
     */
    public int steps() {
        return ofHeartbeat(body.steps);
    }

    /**
     * Returns the turn-overs of a heartbeat.
     *
     * @return 0 or more, or {@link FixView#ABSENT}
     */
    public int turnovers() {
        return ofHeartbeat(body.turnovers);
    }

    /**
     * Returns the mobile country code of a cell report.
     *
     * @return 0 to 999, or {@link FixView#ABSENT}
     */
    public int mcc() {
        return body.type == MessageType.CELLS ? body.cells.mcc : FixView.ABSENT;
    }

    /**
     * Returns the mobile network code of a cell report.
     *
     * @return 0 to 999, or {@link FixView#ABSENT}
     */
    public int mnc() {
        return body.type == MessageType.CELLS ? body.cells.mnc : FixView.ABSENT;
    }

    /**
     * Returns the timing advance of a cell report.
     *
     * @return 0 to 254, or {@link FixView#ABSENT}, also when the device sends 255 for "unknown"
     */
    public int timingAdvance() {
        return body.type == MessageType.CELLS ? body.cells.timingAdvance : FixView.ABSENT;
    }

    /**
     * Returns the number of cells of a cell report.
     *
     * @return 0 or more
     */
    public int cellCount() {
        return body.type == MessageType.CELLS ? body.cells.list.size() : 0;
    }

    /**
     * Returns the location area code of a cell.
     *
     * @param cell 0 or more
     * @return the code
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public int lac(int cell) {
        return body.cells.list.lac(Objects.checkIndex(cell, cellCount()));
    }

    /**
     * Returns the id of a cell.
     *
     * @param cell 0 or more
     * @return the id
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public int cid(int cell) {
        return body.cells.list.cid(Objects.checkIndex(cell, cellCount()));
    }

    /**
     * Returns the level of a cell.
     *
     * @param cell 0 or more
     * @return as sent, or {@link FixView#ABSENT}
     * @throws IndexOutOfBoundsException when there is no such cell
     */
    public int rxLevel(int cell) {
        return body.cells.list.rxLevel(Objects.checkIndex(cell, cellCount()));
    }

    private int ofHeartbeat(int number) {
        return body.type == MessageType.HEARTBEAT ? number : FixView.ABSENT;
    }

    @Override
    public Message toMessage() {
        try {
            return message(head());
        } catch (IllegalArgumentException ambiguous) {
            // Its canonical form would be read as something else: the frame is kept as it came.
            body.noteAmbiguous();
            return toUnrecognized();
        }
    }

    private Message message(Head.H02 head) {
        return switch (body.type) {
            case POSITION ->
                new Position(
                        body.position.fix.toFix(),
                        new Position.H02(head, body.word.orElseThrow(), statusWord(), telemetry(), extraFields()));
            case HEARTBEAT ->
                new Heartbeat(
                        head,
                        body.word.orElseThrow(),
                        body.position.fix.time(),
                        FixFields.optional(body.gsm),
                        FixFields.optional(body.satellites),
                        FixFields.optional(body.batteryPercent),
                        FixFields.optional(body.steps),
                        FixFields.optional(body.turnovers),
                        statusWord(),
                        extraFields());
            case CELLS ->
                new CellReport(
                        head,
                        body.word.orElseThrow(),
                        body.position.fix.time(),
                        FixFields.optional(body.cells.mcc),
                        FixFields.optional(body.cells.mnc),
                        FixFields.optional(body.cells.timingAdvance),
                        body.cells.list.toList(),
                        body.cells.battery < 0
                                ? Optional.empty()
                                : Optional.of(Battery.ofTextCode(fields.number(body.cells.battery))),
                        statusWord(),
                        extraFields());
            case REPLY -> reply(head);
            case ACKNOWLEDGEMENT -> acknowledgement(head);
            case COMMAND ->
                new Command(
                        head,
                        body.word.orElseThrow(),
                        new CommandTime(fields.number(H02Body.FIRST)),
                        fields.texts(H02Body.FIRST + 1, fields.count()));
            default -> toUnrecognized();
        };
    }

    @Override
    public Unrecognized toUnrecognized() {
        Head.H02 head = head();
        String word = body.word.isPresent() ? fields.text(H02Body.WORD) : fields.rawText(H02Body.WORD);
        return Unrecognized.received(head, word, fields.texts(H02Body.FIRST, fields.count()));
    }

    @Override
    public List<Place> places() {
        head();
        PlaceList places = new PlaceList();
        body.addPlaces(places);
        return places.toList();
    }

    private Head.H02 head() {
        if (fields.count() == 0) {
            throw new IllegalStateException("no frame: wrap one first");
        }
        return new Head.H02(
                maker(), fields.isEmpty(H02Body.ID) ? Optional.empty() : Optional.of(fields.text(H02Body.ID)));
    }

    /** Nearly always the same text, which then is the same object. */
    private String maker() {
        boolean carscop = fields.character(H02Body.MAKER, 0) == 'H' && fields.character(H02Body.MAKER, 1) == 'Q';
        return carscop ? Head.H02.CARSCOP_MAKER : fields.text(H02Body.MAKER);
    }

    private Optional<StatusWord> statusWord() {
        return body.position.hasStatus ? Optional.of(new StatusWord(body.position.status)) : Optional.empty();
    }

    private List<String> extraFields() {
        List<String> behind = fields.texts(body.tail.rawFrom, body.tail.rawTo);
        if (body.position.extraInside < 0) {
            return behind;
        }
        List<String> all = new ArrayList<>();
        all.add(fields.text(body.position.extraInside));
        all.addAll(behind);
        return all;
    }

    private CommandReply reply(Head.H02 head) {
        String command = fields.text(H02Body.FIRST);
        List<String> result = fields.texts(H02Body.FIRST + 1, body.confirmation.resultTo);
        if (!body.confirmation.hasReport) {
            return new CommandReply(head, command, result, Optional.empty());
        }
        CommandReply.Report report = new CommandReply.Report(
                body.confirmation.commandTime < 0
                        ? Optional.empty()
                        : Optional.of(new CommandTime(fields.number(body.confirmation.commandTime))),
                body.position.fix.toFix(),
                statusWord(),
                telemetry(),
                extraFields());
        return new CommandReply(head, command, result, Optional.of(report));
    }

    private Optional<Telemetry> telemetry() {
        return body.tail.form == TailForm.NONE ? Optional.empty() : Optional.of(body.tail.toTelemetry());
    }

    private Acknowledgement acknowledgement(Head.H02 head) {
        Word known = body.word.orElseThrow();
        Optional<String> acknowledged = known == Word.V4 ? Optional.of(fields.text(H02Body.FIRST)) : Optional.empty();
        String clock = fields.text(known == Word.V4 ? H02Body.FIRST + 1 : H02Body.FIRST);
        return new Acknowledgement(head, known, acknowledged, Optional.empty(), Optional.of(clock));
    }
}
