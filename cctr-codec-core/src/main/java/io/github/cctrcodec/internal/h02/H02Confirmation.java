package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Word;
import java.util.Arrays;

/** Reads {@code V4}: the confirmation of a command, or the acknowledgement of the server. Reused for each frame. */
public final class H02Confirmation {
    /** The date and time of day of the server, in its acknowledgements. */
    private static final int CLOCK_DIGITS = 14;

    /** The field after the last one of the result. */
    public int resultTo;
    /** The field with the time of the command that a confirmation repeats; −1 when it is damaged or there is none. */
    public int commandTime;
    /** Whether the confirmation has a position. */
    public boolean hasReport;

    private final H02Fields fields;
    private final H02Position position;
    private final Findings findings;

    H02Confirmation(H02Fields fields, H02Position position, Findings findings) {
        this.fields = fields;
        this.position = position;
        this.findings = findings;
    }

    /** Forgets all. */
    void clear() {
        commandTime = -1;
        hasReport = false;
    }

    /**
     * Reads {@code command[,result…],hhmmss,} and a position. Some confirmations have no position.
     */
    MessageType read() {
        if (fields.isMissing(H02Body.FIRST, findings)) {
            return noteStructure(Code.BAD_BODY, H02Body.FIRST);
        }
        if (fields.count() == H02Body.FIRST + 2
                && fields.isDigits(H02Body.FIRST + 1, CLOCK_DIGITS)
                && isAnswered(H02Body.FIRST)) {
            return MessageType.ACKNOWLEDGEMENT;
        }
        int time = reportTime();
        if (time < 0) {
            resultTo = fields.count();
            noteLostReport();
            noteUnusualReply();
            return MessageType.REPLY;
        }
        if (time <= H02Body.FIRST || !position.read(time, Word.V4)) {
            return noteStructure(Code.NO_POSITION_BLOCK, time <= H02Body.FIRST ? H02Body.FIRST : time - 1);
        }
        hasReport = true;
        noteEmptyCommand();
        readCommandTime(time - 1);
        return MessageType.REPLY;
    }

    /** Notes what a damaged acknowledgement of the server would be read as. */
    private void noteUnusualReply() {
        boolean clock = false;
        for (int field = H02Body.FIRST; fields.has(field); field++) {
            clock |= fields.hasDigitsInARow(field, CLOCK_DIGITS - 1);
        }
        if (clock || isAnswered(H02Body.FIRST)) {
            fields.noteFrom(Code.UNUSUAL_REPLY, H02Body.FIRST, findings);
        }
        noteEmptyCommand();
    }

    private void noteEmptyCommand() {
        if (fields.isEmpty(H02Body.FIRST)) {
            fields.note(Code.BAD_BODY, H02Body.FIRST, findings);
        }
    }

    private void readCommandTime(int field) {
        resultTo = Math.max(field, H02Body.FIRST + 1);
        fields.trim(field, findings);
        if (field > H02Body.FIRST && fields.isDigits(field, H02Fields.DATE_DIGITS)) {
            commandTime = field;
        } else {
            fields.note(Code.BAD_COMMAND_TIME, field, findings);
        }
    }

    /**
     * The field of the time of a position in a confirmation: the first place where two fields of six digits and a validity
     * follow each other, and a position. When one of them is damaged, its hemispheres tell the place, or the date and the
     * status at its end.
     */
    private int reportTime() {
        int withoutPosition = -1;
        for (int time = H02Body.FIRST + 2; fields.has(time + 1); time++) {
            int letter = fields.letter(time + 1);
            if ((letter == 'A' || letter == 'V' || letter == 'B')
                    && fields.isDigits(time - 1, H02Fields.DATE_DIGITS)
                    && fields.isDigits(time, H02Fields.DATE_DIGITS)) {
                if (position.isAt(time)) {
                    return time;
                }
                withoutPosition = withoutPosition < 0 ? time : withoutPosition;
            }
        }
        for (int time = H02Body.FIRST; fields.has(time); time++) {
            if (position.hasHemispheres(time)) {
                return time;
            }
        }
        for (int time = H02Body.FIRST + 1; fields.has(time); time++) {
            if (position.isAt(time) && position.hasDateAndStatus(time)) {
                return time;
            }
        }
        return withoutPosition;
    }

    /** Names the fields of a confirmation. */
    void name(FieldKind[] kinds) {
        kinds[H02Body.FIRST] = FieldKind.COMMAND;
        Arrays.fill(kinds, Math.min(H02Body.FIRST + 1, resultTo), resultTo, FieldKind.RESULT);
        if (hasReport) {
            position.name(kinds, Word.V4);
        }
        if (commandTime >= 0) {
            kinds[commandTime] = FieldKind.COMMAND_TIME;
        }
    }

    /** Notes a status at the end of a confirmation in which no position was found: it must not be passed over. */
    private void noteLostReport() {
        for (int field = H02Body.FIRST + 1; fields.has(field + 1); field++) {
            if (fields.isDigits(field, 6) && fields.isStatus(field + 1)) {
                fields.noteFrom(Code.NO_POSITION_BLOCK, H02Body.FIRST + 1, findings);
            }
        }
    }

    /** Whether a field names one of the two messages that servers answer with {@code V4}. */
    private boolean isAnswered(int field) {
        return fields.is(field, Word.V1.text()) || fields.is(field, Word.NBR.text());
    }

    private MessageType noteStructure(Code code, int field) {
        findings.clear();
        fields.noteFrom(code, field, findings);
        return MessageType.UNRECOGNIZED;
    }
}
