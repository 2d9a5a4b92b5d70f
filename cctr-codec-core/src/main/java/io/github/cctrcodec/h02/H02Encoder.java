package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.AsciiWriter;
import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Dates;
import io.github.cctrcodec.internal.Lanes;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes messages as H02 text frames in canonical form: what is absent is an empty field, speed has one decimal
 * ({@code 000.0}) and a coordinate four unless more are needed, the course has three digits, the status upper-case digits.
 *
 * <p>Stateless and thread-safe. Allocates nothing: no iterators, no lambdas that capture.
 */
public final class H02Encoder {
    private static final String FORBIDDEN = ",#";
    private static final int COORDINATE_DECIMALS = 4;

    private H02Encoder() {}

    /**
     * Writes a message at the position of a buffer. {@link io.github.cctrcodec.FrameEncoder} is the door to this: it also
     * checks length and free text and restores the position when something is refused.
     *
     * @param head of the message
     * @throws IllegalArgumentException when the format cannot say a part of it; the message names the part
     * @throws java.nio.BufferOverflowException when the buffer has too little room
     */
    public static void encode(Head.H02 head, Message message, ByteBuffer target) {
        target.put((byte) '*');
        AsciiWriter.constant(target, head.maker());
        comma(target);
        AsciiWriter.constant(target, head.deviceId().orElse(""));
        comma(target);
        AsciiWriter.text(target, "word", message.wordText(), FORBIDDEN);
        switch (message.type()) {
            case POSITION -> position((Position) message, target);
            case HEARTBEAT -> heartbeat((Heartbeat) message, target);
            case CELLS -> cells((CellReport) message, target);
            case REPLY -> reply((CommandReply) message, target);
            case ACKNOWLEDGEMENT -> acknowledgement((Acknowledgement) message, target);
            case COMMAND -> command((Command) message, target);
            case UNRECOGNIZED -> fields("fields", ((Unrecognized) message).fields(), target);
            default -> throw new IllegalArgumentException("message: no H02 frame says " + message.type());
        }
        target.put((byte) '#');
    }

    private static void position(Position position, ByteBuffer target) {
        Optional<Telemetry> telemetry = position.telemetry();
        switch (position.word()) {
            case VP1 -> {
                fixAndCourse(position.fix(), target);
                fields("extraFields", position.extraFields(), target);
            }
            case V9, V19 -> {
                comma(target);
                time(position.fix().epochSecond(), target);
                fixAndCourse(position.fix(), target);
                date(position.fix().epochSecond(), target);
                fields("extraFields", position.extraFields(), target);
                if (telemetry.isPresent()) {
                    text("iccid", telemetry.get().iccid().orElse(""), target);
                }
                status(position.status(), target);
            }
            default -> {
                comma(target);
                time(position.fix().epochSecond(), target);
                statusAndTail(position.fix(), position.status(), telemetry, position.extraFields(), target);
            }
        }
    }

    /** Writes a position from its validity on, the status, and what other brands add: before the date or after the status. */
    private static void statusAndTail(
            Fix fix,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields,
            ByteBuffer target) {
        TailForm form = telemetry.isPresent() ? telemetry.get().form() : TailForm.NONE;
        fixAndCourse(fix, target);
        if (form == TailForm.BATTERY) {
            H02TailWriter.battery(telemetry.get(), target);
        }
        boolean extraInside = form == TailForm.CELL || form == TailForm.ODOMETER || form == TailForm.ICCID;
        if (extraInside) {
            fields("extraFields", extraFields, target);
        }
        date(fix.epochSecond(), target);
        status(status, target);
        if (telemetry.isPresent()) {
            H02TailWriter.write(telemetry.get(), extraInside ? List.of() : extraFields, target);
        } else {
            fields("extraFields", extraFields, target);
        }
    }

    private static void heartbeat(Heartbeat heartbeat, ByteBuffer target) {
        if (heartbeat.word() == Word.HTBT) {
            if (heartbeat.batteryPercent().isPresent()
                    || !heartbeat.extraFields().isEmpty()) {
                count(heartbeat.batteryPercent(), target);
            }
            fields("extraFields", heartbeat.extraFields(), target);
            return;
        }
        comma(target);
        time(epochSecond(heartbeat.time()), target);
        count(heartbeat.gsm(), target);
        count(heartbeat.satellites(), target);
        count(heartbeat.batteryPercent(), target);
        count(heartbeat.steps(), target);
        count(heartbeat.turnovers(), target);
        date(epochSecond(heartbeat.time()), target);
        status(heartbeat.status(), target);
        fields("extraFields", heartbeat.extraFields(), target);
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
        date(epochSecond(report.time()), target);
        status(report.status(), target);
        if (report.battery().isPresent()) {
            count(report.battery().get().code(), target);
        }
        fields("extraFields", report.extraFields(), target);
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
        fields("extraFields", report.extraFields(), target);
        date(epochSecond(report.time()), target);
        status(report.status(), target);
    }

    private static void reply(CommandReply reply, ByteBuffer target) {
        text("command", reply.command(), target);
        fields("result", reply.result(), target);
        if (reply.report().isPresent()) {
            report(reply.report().get(), target);
        }
    }

    /** The time marks the place of the report and cannot be empty: when it is absent, only the date is left out. */
    private static void report(CommandReply.Report report, ByteBuffer target) {
        comma(target);
        if (report.commandTime().isPresent()) {
            AsciiWriter.digits(target, report.commandTime().get().value(), 6);
        }
        comma(target);
        if (report.fix().hasTime()) {
            time(report.fix().epochSecond(), target);
        } else {
            AsciiWriter.constant(target, "000000");
        }
        statusAndTail(report.fix(), report.status(), report.telemetry(), report.extraFields(), target);
    }

    private static void acknowledgement(Acknowledgement answer, ByteBuffer target) {
        if (answer.acknowledged().isPresent()) {
            comma(target);
            AsciiWriter.constant(target, answer.acknowledged().get());
        }
        comma(target);
        AsciiWriter.constant(target, answer.clock().orElseThrow());
    }

    private static void command(Command command, ByteBuffer target) {
        comma(target);
        AsciiWriter.digits(target, command.time().value(), 6);
        fields("parameters", command.parameters(), target);
    }

    /** {@code ,S,lat,D,lon,G,speed,course}. */
    private static void fixAndCourse(Fix fix, ByteBuffer target) {
        comma(target);
        switch (fix.validity()) {
            case VALID -> target.put((byte) 'A');
            case VALID_BEIDOU -> target.put((byte) 'B');
            case INVALID -> target.put((byte) 'V');
            case UNSTATED -> {}
        }
        if (fix.hasCoordinates()) {
            if (!fix.validity().isValid() && fix.latitude() == 0 && fix.longitude() == 0) {
                throw new IllegalArgumentException("coordinates: 0,0 without a fix means that there are none");
            }
            coordinate(Math.abs(fix.latitude()), 2, fix.latitude() < 0 ? 'S' : 'N', target);
            coordinate(Math.abs(fix.longitude()), 3, fix.longitude() < 0 ? 'W' : 'E', target);
        } else {
            AsciiWriter.constant(target, ",,,,");
        }
        comma(target);
        if (fix.milliknots() != FixView.ABSENT) {
            AsciiWriter.decimal(target, fix.milliknots(), 3, 3, 1);
        }
        comma(target);
        if (fix.centidegrees() != FixView.ABSENT) {
            AsciiWriter.decimal(target, fix.centidegrees(), 2, 3, 0);
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
        return time.isPresent() ? time.get().getEpochSecond() : FixView.ABSENT_TIME;
    }

    private static void time(long epochSecond, ByteBuffer target) {
        if (epochSecond != FixView.ABSENT_TIME) {
            AsciiWriter.sixDigits(target, Dates.clock(epochSecond));
        }
    }

    private static void date(long epochSecond, ByteBuffer target) {
        comma(target);
        if (epochSecond != FixView.ABSENT_TIME) {
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

    private static void text(String parameter, String text, ByteBuffer target) {
        comma(target);
        AsciiWriter.text(target, parameter, text, FORBIDDEN);
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
    static void fields(String parameter, List<String> fields, ByteBuffer target) {
        for (int i = 0; i < fields.size(); i++) {
            text(parameter, fields.get(i), target);
        }
    }

    static void comma(ByteBuffer target) {
        target.put((byte) ',');
    }
}
