package io.github.cctrcodec.h02;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Bcd;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.Heads;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.FixView;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.MessageView;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A binary H02 record read in place: {@code $} (standard) or {@code X} (mileage), of 32 or 45 bytes. A record of any other
 * length has an unknown layout and comes out as {@link Unrecognized}. Valid until the next {@link #wrap}, and as long as
 * the bytes stay.
 *
 * <p>Belongs to one thread at a time. Known of relatives only ({@link io.github.cctrcodec.message.Evidence#FAMILY}); never
 * seen from a Carscop unit.
 */
public final class H02RecordView implements MessageView {
    private static final Optional<Word> STANDARD = Optional.of(Word.RECORD);
    private static final Optional<Word> MILEAGE = Optional.of(Word.MILEAGE_RECORD);

    private static final int BASE = 32;
    private static final int COMMON = 45;

    private static final int NUMBER = 0x01;
    private static final int TIME = 0x06;
    private static final int DATE = 0x09;
    private static final int LATITUDE = 0x0C;
    private static final int TEMPERATURE = 0x10;
    private static final int LONGITUDE = 0x11;
    private static final int SIGNS = 0x15;
    private static final int SPEED_AND_COURSE = 0x16;
    private static final int STATUS = 0x19;
    private static final int GSM = 0x1F;
    private static final int SATELLITES = 0x20;
    private static final int KILOMETRES = 0x21;
    private static final int MCC = 0x25;
    private static final int MNC = 0x27;
    private static final int LAC = 0x28;
    private static final int CID = 0x2A;

    private static final int SIGN_EAST = 8;
    private static final int SIGN_NORTH = 4;
    private static final int SIGN_VALID = 2;
    private static final int SIGN_FREEZING = 1;

    /** 0.51444 m in 1/100 000 m. */
    private static final long MILEAGE_UNIT = 51_444;

    private static final long KILOMETRE = 100_000_000;
    private static final int NO_SENSOR = 0xFE;

    private final FixFields fix = new FixFields();
    private final Findings findings = new Findings();

    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private int start;
    private int length;
    private Word word = Word.RECORD;
    private MessageType type = MessageType.UNRECOGNIZED;

    /** A view that has yet to wrap its first record. */
    public H02RecordView() {}

    /**
     * Reads a whole record. The position and limit of the buffer do not matter and do not change.
     *
     * @param start absolute index of the {@code $} or {@code X}
     * @param length of the record in bytes
     * @return this view
     * @throws IllegalArgumentException when these bytes are no record as {@link io.github.cctrcodec.FrameReader} cuts it
     * @throws IndexOutOfBoundsException when they are not all in the buffer
     */
    public H02RecordView wrap(ByteBuffer bytes, int start, int length) {
        Objects.checkFromIndexSize(start, length, bytes.limit());
        byte first = length < BASE ? 0 : bytes.get(start);
        if (first != '$' && first != 'X'
                || Heads.record(bytes, start, start + length) <= 0
                || !Heads.isRecordBody(bytes, start)) {
            throw new IllegalArgumentException("start: no whole H02 record at " + start);
        }
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        findings.clear();
        fix.clear();
        word = first == '$' ? Word.RECORD : Word.MILEAGE_RECORD;
        if (length == BASE || length == COMMON) {
            type = MessageType.POSITION;
            readFix();
        } else {
            type = MessageType.UNRECOGNIZED;
            findings.add(Code.UNKNOWN_RECORD, 0, length);
        }
        return this;
    }

    @Override
    public MessageType type() {
        return type;
    }

    @Override
    public Optional<Word> word() {
        return word == Word.RECORD ? STANDARD : MILEAGE;
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

    /** The ten digits of the id as a number; −1 in a mileage record, which has none. */
    public long id() {
        return word == Word.RECORD ? Bcd.number(bytes, start + NUMBER, start + TIME) : -1;
    }

    /** The status word as written. A bit that is 0 says that its condition is present. */
    public int status() {
        return (int) number(STATUS, 4);
    }

    /** Signal level (CSQ), or {@link FixView#ABSENT} in a record of 32 bytes. */
    public int gsm() {
        return length == COMMON ? (int) number(GSM, 1) : FixView.ABSENT;
    }

    /** Satellites in use, or {@link FixView#ABSENT} in a record of 32 bytes. */
    public int satellites() {
        return length == COMMON ? (int) number(SATELLITES, 1) : FixView.ABSENT;
    }

    /** The odometer in 1/100 000 metre; −1 when the record has none. */
    public long odometer() {
        if (word == Word.MILEAGE_RECORD) {
            return Bcd.number(bytes, start + NUMBER, start + TIME) * MILEAGE_UNIT;
        }
        return length == COMMON ? number(KILOMETRES, 4) * KILOMETRE : -1;
    }

    /** The temperature in 1/2 degree Celsius, or {@link FixView#ABSENT} when the record or the sensor has none. */
    public int temperature() {
        int halfDegrees = (int) number(TEMPERATURE, 1);
        if (word != Word.MILEAGE_RECORD || halfDegrees >= NO_SENSOR) {
            return FixView.ABSENT;
        }
        return sign(SIGN_FREEZING) ? -halfDegrees : halfDegrees;
    }

    @Override
    public Message toMessage() {
        return type == MessageType.POSITION
                ? Position.of(
                        head(),
                        word,
                        Fix.of(fix),
                        Optional.empty(),
                        Optional.of(new StatusWord(status())),
                        Optional.of(telemetry()),
                        List.of())
                : toUnrecognized();
    }

    @Override
    public Unrecognized toUnrecognized() {
        return new Unrecognized(head(), word.text(), List.of());
    }

    private Head.H02Binary head() {
        return new Head.H02Binary(
                word == Word.RECORD ? Optional.of(String.format(Locale.ROOT, "%010d", id())) : Optional.empty());
    }

    private Telemetry telemetry() {
        boolean common = length == COMMON;
        return new Telemetry(
                FixFields.optional(gsm()),
                FixFields.optional(satellites()),
                odometer() < 0 ? OptionalLong.empty() : OptionalLong.of(odometer()),
                FixFields.optional(temperature()),
                common ? OptionalInt.of((int) number(MCC, 2)) : OptionalInt.empty(),
                common ? OptionalInt.of((int) number(MNC, 1)) : OptionalInt.empty(),
                common
                        ? Optional.of(new Cell((int) number(LAC, 2), (int) number(CID, 2), OptionalInt.empty()))
                        : Optional.empty());
    }

    private void readFix() {
        fix.validity(sign(SIGN_VALID) ? Validity.VALID : Validity.INVALID);
        int year = Bcd.pair(bytes.get(start + DATE + 2));
        int month = Bcd.pair(bytes.get(start + DATE + 1));
        int day = Bcd.pair(bytes.get(start + DATE));
        fix.time(year, month, day, (int) digits(TIME, DATE), findings, TIME, LATITUDE - TIME);
        fix.coordinates(latitude(), longitude());
        int speedAndCourse = (int) digits(SPEED_AND_COURSE, STATUS);
        fix.speed(speedAndCourse / 1000 * 1000L, findings, SPEED_AND_COURSE, STATUS - SPEED_AND_COURSE);
        fix.course(speedAndCourse % 1000 * 100L, findings, SPEED_AND_COURSE, STATUS - SPEED_AND_COURSE);
    }

    /** {@code DDMMMMMM}: minutes with four decimals. */
    private int latitude() {
        int digits = (int) digits(LATITUDE, TEMPERATURE);
        return Axis.LATITUDE.units(
                digits / 1_000_000, digits % 1_000_000 * 10, !sign(SIGN_NORTH), findings, LATITUDE, 4);
    }

    /** {@code DDDMMMMMM} in nine half bytes; the tenth holds the signs. */
    private int longitude() {
        int digits = (int) digits(LONGITUDE, SIGNS) * 10 + (bytes.get(start + SIGNS) >> 4 & 0xF);
        return Axis.LONGITUDE.units(
                digits / 1_000_000, digits % 1_000_000 * 10, !sign(SIGN_EAST), findings, LONGITUDE, 5);
    }

    private boolean sign(int bit) {
        return (bytes.get(start + SIGNS) & bit) != 0;
    }

    private long digits(int from, int to) {
        return Bcd.number(bytes, start + from, start + to);
    }

    /** A big-endian number, whatever the order of the buffer. */
    private long number(int offset, int size) {
        long number = 0;
        for (int i = start + offset; i < start + offset + size; i++) {
            number = number << Byte.SIZE | bytes.get(i) & 0xFF;
        }
        return number;
    }
}
