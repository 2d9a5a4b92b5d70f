package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.AsciiWriter;
import io.github.cctrcodec.internal.digits.Dates;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes messages as H02 text frames in canonical form: what is absent is an empty field, speed has one decimal
 * ({@code 000.0}) and a coordinate four unless more are needed, the course has three digits, the status upper-case digits.
 * Where an empty field would make the fields after it be read as something else, a value that every reader takes as absent is
 * written instead: the date {@code 010199} of a clock that was never set, the status {@code -}.
 *
 * <p>Stateless and thread-safe. Allocates nothing: no iterators, no lambdas that capture.
 */
public final class H02Encoder {
    private static final int COORDINATE_DECIMALS = 4;
    /** The time of day where it is absent and marks a place. */
    private static final String NO_TIME = "000000";
    /** The date of a clock that was never set, which means nothing. */
    private static final String NO_DATE = "010199";

    private H02Encoder() {}

    /**
     * Writes a message at the position of a buffer. Users call {@link io.github.cctrcodec.FrameEncoder}, which restores the
     * position when the buffer is too small.
     *
     * @param head of the message
     * @throws java.nio.BufferOverflowException when the buffer has too little room
     */
    public static void encode(Head.H02 head, Message message, ByteBuffer target) {
        AsciiWriter.after(target, '*', head.maker());
        if (head.deviceId().isPresent()) {
            AsciiWriter.field(target, head.deviceId().get());
        } else {
            comma(target);
        }
        AsciiWriter.field(target, message.wordText());
        switch (message.type()) {
            case POSITION -> position((Position) message, target);
            case HEARTBEAT -> heartbeat((Heartbeat) message, target);
            case CELLS -> cells((CellReport) message, target);
            case REPLY -> reply((CommandReply) message, target);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message, target);
            case COMMAND -> command(message, target);
            case UNRECOGNIZED -> fields(((Unrecognized) message).fields(), target);
            default -> throw new AssertionError(message.type());
        }
        target.put((byte) '#');
    }

    private static void position(Position position, ByteBuffer target) {
        Optional<Telemetry> telemetry = position.telemetry();
        switch (position.word()) {
            case VP1 -> {
                fixAndCourse(position.fix(), false, target);
                fields(position.extraFields(), target);
            }
            case V9, V19 -> {
                comma(target);
                time(position.fix().epochSecondOr(FixFields.ABSENT_TIME), target);
                fixAndCourse(position.fix(), false, target);
                date(
                        position.fix().epochSecondOr(FixFields.ABSENT_TIME),
                        !position.extraFields().isEmpty(),
                        target);
                fields(position.extraFields(), target);
                if (telemetry.isPresent()) {
                    H02TailWriter.iccid(telemetry.get(), target);
                }
                status(position.status(), target);
            }
            default -> {
                comma(target);
                time(position.fix().epochSecondOr(FixFields.ABSENT_TIME), target);
                fixAndCourse(position.fix(), false, target);
                statusAndTail(position.fix(), position.status(), telemetry, position.extraFields(), target);
            }
        }
    }

    /** Writes date and status of a position, and what other brands add: before the date or after the status. */
    private static void statusAndTail(
            Fix fix,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields,
            ByteBuffer target) {
        TailForm form = telemetry.isPresent() ? telemetry.get().form() : TailForm.NONE;
        if (form == TailForm.BATTERY) {
            H02TailWriter.battery(telemetry.get(), target);
        }
        boolean extraInside = form == TailForm.CELL || form == TailForm.ODOMETER || form == TailForm.ICCID;
        if (extraInside) {
            fields(extraFields, target);
        }
        date(
                fix.epochSecondOr(FixFields.ABSENT_TIME),
                form == TailForm.BATTERY || extraInside && !extraFields.isEmpty(),
                target);
        int statusAt = target.position();
        status(status, target);
        if (telemetry.isPresent()) {
            H02TailWriter.write(telemetry.get(), extraInside ? List.of() : extraFields, target);
        } else {
            fields(extraFields, target);
        }
        if (status.isEmpty() && isStatusBehind(statusAt + 1, target)) {
            insertBadStatus(statusAt + 1, target);
        }
    }

    /** Whether the first field that is not empty, from a comma on up to the position, looks like a status. */
    private static boolean isStatusBehind(int comma, ByteBuffer target) {
        int from = comma;
        int end = target.position();
        while (from < end && target.get(from) == ',') {
            from++;
        }
        int to = from;
        while (to < end && target.get(to) != ',') {
            to++;
        }
        while (from < to && target.get(from) == ' ') {
            from++;
        }
        while (to > from && target.get(to - 1) == ' ') {
            to--;
        }
        return to - from == H02Fields.STATUS_DIGITS && Ascii.hex(target, from, to) >= 0;
    }

    /** Moves the bytes from an index on by one, for a status that is none. */
    private static void insertBadStatus(int at, ByteBuffer target) {
        int end = target.position();
        target.put((byte) 0);
        for (int i = end; i > at; i--) {
            target.put(i, target.get(i - 1));
        }
        target.put(at, (byte) '-');
    }

    private static void heartbeat(Heartbeat heartbeat, ByteBuffer target) {
        if (heartbeat.word() == Word.HTBT) {
            if (heartbeat.batteryPercent().isPresent()
                    || !heartbeat.extraFields().isEmpty()) {
                count(heartbeat.batteryPercent(), target);
            }
            fields(heartbeat.extraFields(), target);
            return;
        }
        comma(target);
        time(epochSecond(heartbeat.time()), target);
        count(heartbeat.gsm(), target);
        count(heartbeat.satellites(), target);
        count(heartbeat.batteryPercent(), target);
        count(heartbeat.steps(), target);
        count(heartbeat.turnovers(), target);
        date(epochSecond(heartbeat.time()), false, target);
        status(heartbeat.status(), target);
        fields(heartbeat.extraFields(), target);
    }

    private static void cells(CellReport report, ByteBuffer target) {
        comma(target);
        time(epochSecond(report.time()), target);
        if (report.word() == Word.V3) {
            cantrackCells(report, target);
            return;
        }
        count(report.mcc(), target);
        count(report.mnc(), target);
        count(report.timingAdvance().orElse(CellReport.UNKNOWN_TIMING_ADVANCE), target);
        count(report.cells().size(), target);
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            count(cell.lac(), target);
            count(cell.cid(), target);
            count(cell.rxLevel(), target);
        }
        date(epochSecond(report.time()), false, target);
        status(report.status(), target);
        if (report.battery().isPresent()) {
            count(report.battery().get().code(), target);
        }
        fields(report.extraFields(), target);
    }

    private static void cantrackCells(CellReport report, ByteBuffer target) {
        comma(target);
        if (report.mcc().isPresent()) {
            AsciiWriter.digits(target, report.mcc().getAsInt(), 3);
            AsciiWriter.number(target, report.mnc().orElse(0), 2);
        }
        count(report.cells().size(), target);
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            count(cell.lac(), target);
            count(cell.cid(), target);
            count(cell.rxLevel(), target);
            count(cell.statedDbm(), target);
        }
        fields(report.extraFields(), target);
        date(epochSecond(report.time()), false, target);
        status(report.status(), target);
    }

    private static void reply(CommandReply reply, ByteBuffer target) {
        AsciiWriter.field(target, reply.command());
        fields(reply.result(), target);
        if (reply.report().isPresent()) {
            report(reply.report().get(), target);
        }
    }

    /**
     * The time marks the place of the report and cannot be empty: when it is absent, only the date is left out. Hemispheres mark
     * it too, and are alone when there are neither coordinates nor both times and a validity.
     */
    private static void report(CommandReply.Report report, ByteBuffer target) {
        comma(target);
        if (report.commandTime().isPresent()) {
            AsciiWriter.digits(target, report.commandTime().get().value(), 6);
        }
        comma(target);
        if (report.fix().hasTime()) {
            time(report.fix().epochSecondOr(FixFields.ABSENT_TIME), target);
        } else {
            AsciiWriter.text(target, NO_TIME);
        }
        boolean isMarked = report.commandTime().isPresent() && report.fix().validity() != Validity.UNSTATED;
        fixAndCourse(report.fix(), !isMarked, target);
        statusAndTail(report.fix(), report.status(), report.telemetry(), report.extraFields(), target);
    }

    private static void acknowledgement(Acknowledgement answer, ByteBuffer target) {
        if (answer.acknowledged().isPresent()) {
            AsciiWriter.field(target, answer.acknowledged().get());
        }
        AsciiWriter.field(target, answer.clock().orElseThrow());
    }

    private static void command(Message message, ByteBuffer target) {
        if (message instanceof CustomCommand custom) {
            fields(custom.fields(), target);
            return;
        }
        Command command = (Command) message;
        comma(target);
        AsciiWriter.digits(target, command.commandTime().value(), 6);
        fields(command.parameters(), target);
    }

    /**
     * {@code ,S,lat,D,lon,G,speed,course}.
     *
     * @param marked whether the hemispheres must be there even without coordinates
     */
    private static void fixAndCourse(Fix fix, boolean marked, ByteBuffer target) {
        comma(target);
        switch (fix.validity()) {
            case VALID -> target.put((byte) 'A');
            case VALID_BEIDOU -> target.put((byte) 'B');
            case INVALID -> target.put((byte) 'V');
            case UNSTATED -> {}
        }
        if (fix.hasCoordinates()) {
            int latitude = fix.latitudeMinutesE5Or(0);
            int longitude = fix.longitudeMinutesE5Or(0);
            coordinate(Math.abs(latitude), 2, latitude < 0 ? 'S' : 'N', target);
            coordinate(Math.abs(longitude), 3, longitude < 0 ? 'W' : 'E', target);
        } else {
            AsciiWriter.text(target, marked ? ",,N,,E" : ",,,,");
        }
        comma(target);
        int milliknots = fix.milliknotsOr(FixFields.ABSENT);
        if (milliknots != FixFields.ABSENT) {
            AsciiWriter.decimal(target, milliknots, 3, 3, 1);
        }
        comma(target);
        int course = fix.courseCentidegreesOr(FixFields.ABSENT);
        if (course != FixFields.ABSENT) {
            AsciiWriter.decimal(target, course, 2, 3, 0);
        }
    }

    /** {@code ,ddmm.} or {@code ,dddmm.}, and then {@code mmmm,N}. */
    private static void coordinate(int units, int degreeDigits, char sign, ByteBuffer target) {
        int minutes = units % Coordinates.UNITS_PER_DEGREE;
        long ddmm = Lanes.digits(units / Coordinates.UNITS_PER_DEGREE * 100 + minutes / Axis.UNITS_PER_MINUTE);
        int width = degreeDigits + 2;
        ddmm >>>= (Lanes.COUNT - width) * Byte.SIZE;
        AsciiWriter.characters(target, ',' | ddmm << 8 | (long) '.' << (1 + width) * Byte.SIZE, width + 2);
        long fraction = Lanes.digits(minutes % Axis.UNITS_PER_MINUTE * 1000);
        int decimals = Math.max(Lanes.COUNT - Lanes.behindLast(fraction ^ Lanes.ZEROS), COORDINATE_DECIMALS);
        int end = decimals * Byte.SIZE;
        AsciiWriter.characters(target, fraction & (1L << end) - 1 | (long) (',' | sign << 8) << end, decimals + 2);
    }

    private static long epochSecond(Optional<Instant> time) {
        return time.isPresent() ? time.get().getEpochSecond() : FixFields.ABSENT_TIME;
    }

    private static void time(long epochSecond, ByteBuffer target) {
        if (epochSecond != FixFields.ABSENT_TIME) {
            AsciiWriter.sixDigits(target, Dates.clock(epochSecond));
        }
    }

    /**
     * A comma and the date.
     *
     * @param marked whether something must be there even when it is absent
     */
    private static void date(long epochSecond, boolean marked, ByteBuffer target) {
        comma(target);
        if (marked && epochSecond == FixFields.ABSENT_TIME) {
            AsciiWriter.text(target, NO_DATE);
        }
        if (epochSecond != FixFields.ABSENT_TIME) {
            long yymmdd = Dates.date(epochSecond);
            AsciiWriter.sixDigits(target, yymmdd >>> 32 | yymmdd & 0xFFFF_0000L | yymmdd << 32 & 0xFFFF_0000_0000L);
        }
    }

    private static void status(Optional<StatusWord> status, ByteBuffer target) {
        comma(target);
        if (status.isPresent()) {
            AsciiWriter.hex(target, status.get().raw());
        }
    }

    /** A comma and a number, or only the comma when it is absent. */
    static void count(OptionalInt number, ByteBuffer target) {
        if (number.isPresent()) {
            count(number.getAsInt(), target);
        } else {
            comma(target);
        }
    }

    /** A comma and a number. */
    static void count(int number, ByteBuffer target) {
        comma(target);
        if (number < 0) {
            target.put((byte) '-');
        }
        AsciiWriter.number(target, Math.abs(number), 1);
    }

    /** Fields that are a caller's or a device's, each after a comma. */
    static void fields(List<String> fields, ByteBuffer target) {
        for (int i = 0; i < fields.size(); i++) {
            AsciiWriter.field(target, fields.get(i));
        }
    }

    static void comma(ByteBuffer target) {
        target.put((byte) ',');
    }
}
