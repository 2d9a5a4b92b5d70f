package io.github.cctrcodec.view;

import io.github.cctrcodec.internal.Axis;
import io.github.cctrcodec.internal.Findings;
import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.digits.Bcd;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.internal.record.RecordBase;
import io.github.cctrcodec.internal.record.RecordTail;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Diagnostic.Code;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A binary H02 record read in place: {@code $} (standard) or {@code X} (mileage), of any length. The base part is a position
 * in all of them; the rest is read only where its {@link TailForm} is known. Valid until the next {@link #wrap}, and as long
 * as the bytes stay.
 *
 * <p>Belongs to one thread at a time. Known of relatives only ({@link io.github.cctrcodec.message.Evidence#FAMILY}); never
 * seen from a Carscop unit.
 */
public final class RecordView implements MessageView {
    private static final Optional<Word> STANDARD = Optional.of(Word.RECORD);
    private static final Optional<Word> MILEAGE = Optional.of(Word.MILEAGE_RECORD);

    private static final ByteBuffer NO_FRAME = ByteBuffer.allocate(0);

    private static final int LONG_ID_LENGTH = 42;

    private static final int SIGN_EAST = 8;
    private static final int SIGN_NORTH = 4;
    private static final int SIGN_VALID = 2;
    private static final int SIGN_FREEZING = 1;

    /** 0.51444 m in micrometres. */
    private static final long MILEAGE_UNIT = 514_440;

    private static final long MICROMETRES_PER_KILOMETRE = 1_000_000_000;
    private static final int NO_SENSOR = 0xFE;
    /** The greatest value of a mileage record that may be a battery code instead of a temperature. */
    private static final int MAX_BATTERY_CODE = 6;

    private static final HexFormat HEX = HexFormat.of();

    private final FixFields fixFields = new FixFields();
    private final FixView fix = new FixView(fixFields);
    private final Findings findings = new Findings();

    private ByteBuffer bytes = NO_FRAME;
    private int start;
    /** 0 when there is no record. */
    private int length;

    private Word word = Word.RECORD;
    private boolean longId;
    /** How many bytes later than after a short id everything begins. */
    private int shift;

    private TailForm form = TailForm.NONE;

    /**
     * Creates a view without a record.
     */
    public RecordView() {
        clear();
    }

    /**
     * Reads a whole record; one of 42 bytes has a long id when that is possible. The position and limit of the buffer do not
     * matter and do not change.
     *
     * @param bytes the buffer; the view keeps a reference until {@link #clear()}
     * @param start absolute index of the {@code $} or {@code X}
     * @param length of the record in bytes
     * @return this view
     * @throws IllegalArgumentException when the base part is impossible, or these bytes hold the head of a text frame. Whether
     *     the length is right cannot be told from a record: {@link FrameReader} finds it
     * @throws IndexOutOfBoundsException when the record is not within the limit of the buffer
     */
    public RecordView wrap(ByteBuffer bytes, int start, int length) {
        boolean isLong;
        try {
            Objects.checkFromIndexSize(start, length, bytes.limit());
            isLong = length == LONG_ID_LENGTH && RecordBase.find(bytes, start, start + length, true) > 0;
        } catch (RuntimeException e) {
            clear();
            throw e;
        }
        return wrap(bytes, start, length, isLong);
    }

    /**
     * Reads a whole record, as {@link #wrap(ByteBuffer, int, int)}.
     *
     * @param bytes the buffer; the view keeps a reference until {@link #clear()}
     * @param start absolute index of the {@code $} or {@code X}
     * @param length of the record in bytes
     * @param longId whether the id has 15 digits, which {@link FrameReader#hasLongId()} tells
     * @return this view
     * @throws IllegalArgumentException as {@link #wrap(ByteBuffer, int, int)}
     * @throws IndexOutOfBoundsException when the record is not within the limit of the buffer
     */
    public RecordView wrap(ByteBuffer bytes, int start, int length, boolean longId) {
        try {
            read(bytes, start, length, longId);
            return this;
        } catch (RuntimeException e) {
            clear();
            throw e;
        }
    }

    private void read(ByteBuffer bytes, int start, int length, boolean longId) {
        Objects.checkFromIndexSize(start, length, bytes.limit());
        if (length < RecordBase.LENGTH
                || RecordBase.find(bytes, start, start + length, longId) <= 0
                || Heads.firstText(bytes, start + 1, start + length) >= 0) {
            throw new IllegalArgumentException("start: no whole H02 record at " + start);
        }
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.longId = longId;
        shift = longId ? RecordBase.LONG_ID_SHIFT : 0;
        word = bytes.get(start) == '$' ? Word.RECORD : Word.MILEAGE_RECORD;
        form = RecordTail.form(bytes, start, length, longId);
        findings.clear();
        fixFields.clear();
        readFix();
        noteTail();
    }

    @Override
    public void clear() {
        bytes = NO_FRAME;
        length = 0;
        form = TailForm.NONE;
        findings.clear();
        fixFields.clear();
    }

    @Override
    public MessageType type() {
        return length == 0 ? MessageType.UNRECOGNIZED : MessageType.POSITION;
    }

    @Override
    public Optional<Word> word() {
        if (length == 0) {
            return Optional.empty();
        }
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

    /**
     * Returns the ten or fifteen digits of the id as a number.
     *
     * @return 0 or more; −1 in a mileage record, which has none, or without a record
     */
    public long id() {
        if (length == 0 || word != Word.RECORD) {
            return -1;
        }
        long digits = Bcd.number(bytes, start + RecordBase.NUMBER, start + RecordBase.TIME + shift);
        return longId ? digits / 10 : digits;
    }

    /**
     * Returns the status word as written. A bit that is 0 means that its condition is present.
     *
     * @return the 32 bits
     * @throws IllegalStateException when the view has no record
     */
    public int status() {
        requireRecord();
        return RecordTail.number(bytes, at(RecordBase.STATUS), 4);
    }

    /**
     * Returns the form of the bytes after the base part.
     *
     * @return {@link TailForm#NONE} when it is unknown, or without a record
     */
    public TailForm form() {
        return form;
    }

    @Override
    public Message toMessage() {
        return new Position(
                fixFields.toFix(),
                new Position.Binary(head(), word, new StatusWord(status()), telemetry(), rawParts()));
    }

    @Override
    public Unrecognized toUnrecognized() {
        return Unrecognized.received(head(), word.text(), List.of());
    }

    private void requireRecord() {
        if (length == 0) {
            throw new IllegalStateException("no record: wrap one first");
        }
    }

    @Override
    public List<Place> places() {
        requireRecord();
        PlaceList places = new PlaceList();
        places.add(FieldKind.WORD, RecordBase.NUMBER);
        places.addUpTo(word == Word.RECORD ? FieldKind.ID : FieldKind.MILEAGE, shift + RecordBase.TIME);
        places.addUpTo(FieldKind.TIME, shift + RecordBase.DATE);
        places.addUpTo(FieldKind.DATE, shift + RecordBase.LATITUDE);
        places.addUpTo(FieldKind.LATITUDE, shift + RecordBase.BATTERY);
        places.addUpTo(
                word == Word.RECORD ? FieldKind.BATTERY : FieldKind.TEMPERATURE_OR_BATTERY,
                shift + RecordBase.LONGITUDE);
        places.addUpTo(FieldKind.LONGITUDE, shift + RecordBase.SIGNS);
        places.addUpTo(FieldKind.SIGNS, shift + RecordBase.SPEED_AND_COURSE);
        places.addUpTo(FieldKind.SPEED_AND_COURSE, shift + RecordBase.STATUS);
        places.addUpTo(FieldKind.STATUS, shift + RecordBase.LENGTH);
        RecordTail.addPlaces(form, places);
        places.addUpTo(FieldKind.EXTRA, length);
        return places.toList();
    }

    private Head.H02Binary head() {
        requireRecord();
        if (word != Word.RECORD) {
            return new Head.H02Binary(Optional.empty());
        }
        String digits = longId ? "%015d" : "%010d";
        return new Head.H02Binary(Optional.of(String.format(Locale.ROOT, digits, id())));
    }

    private void readFix() {
        fixFields.validity(sign(SIGN_VALID) ? Validity.VALID : Validity.INVALID);
        int date = at(RecordBase.DATE);
        int time = at(RecordBase.TIME);
        long clock = Lanes.threePairs(
                Bcd.pair(bytes.get(time)), Bcd.pair(bytes.get(time + 1)), Bcd.pair(bytes.get(time + 2)));
        fixFields.time(
                Bcd.pair(bytes.get(date + 2)),
                Bcd.pair(bytes.get(date + 1)),
                Bcd.pair(bytes.get(date)),
                clock,
                findings,
                shift + RecordBase.TIME,
                RecordBase.LATITUDE - RecordBase.TIME);
        int latitude = digits(RecordBase.LATITUDE, RecordBase.BATTERY);
        int longitude =
                digits(RecordBase.LONGITUDE, RecordBase.SIGNS) * 10 + (bytes.get(at(RecordBase.SIGNS)) >> 4 & 0xF);
        if (sign(SIGN_VALID) || latitude != 0 || longitude != 0) {
            fixFields.coordinates(
                    units(Axis.LATITUDE, latitude, SIGN_NORTH, RecordBase.LATITUDE, RecordBase.BATTERY),
                    units(Axis.LONGITUDE, longitude, SIGN_EAST, RecordBase.LONGITUDE, RecordBase.SPEED_AND_COURSE));
        }
        int speedAndCourse = digits(RecordBase.SPEED_AND_COURSE, RecordBase.STATUS);
        int offset = shift + RecordBase.SPEED_AND_COURSE;
        fixFields.speed(
                speedAndCourse / 1000 * 1000L, findings, offset, RecordBase.STATUS - RecordBase.SPEED_AND_COURSE);
        fixFields.course(
                speedAndCourse % 1000 * 100L, findings, offset, RecordBase.STATUS - RecordBase.SPEED_AND_COURSE);
    }

    /** Degrees and minutes with four decimals. */
    private int units(Axis axis, int digits, int positive, int from, int to) {
        return axis.units(
                digits / 1_000_000, digits % 1_000_000 * 10, !sign(positive), findings, shift + from, to - from);
    }

    private void noteTail() {
        int base = shift + RecordBase.LENGTH;
        if (!isListed()) {
            findings.add(Code.UNLISTED_LENGTH, 0, length);
        }
        if (form == TailForm.NONE && length > base) {
            findings.add(Code.RAW_TAIL, base, length - base);
        } else if (form == TailForm.RECORD_45_CELL) {
            findings.add(Code.RAW_TAIL, base, RecordTail.MCC - base);
        }
    }

    private boolean isListed() {
        return switch (length) {
            case 32, 37, 42, 45, 46, 47, 48, 51, 128 -> true;
            default -> false;
        };
    }

    private Telemetry telemetry() {
        Telemetry.Builder telemetry = Telemetry.builder(form);
        int code = number(at(RecordBase.BATTERY) - start, 1);
        if (word == Word.MILEAGE_RECORD) {
            telemetry.odometerMicrometres(digitsOfMileage() * MILEAGE_UNIT);
            temperatureOrCode(code, telemetry);
        } else if (code != 0) {
            telemetry.battery(Battery.ofRecordCode(code));
        }
        switch (form) {
            case RECORD_32 -> telemetry.recordNumber(number(RecordTail.FIRST, 1));
            case RECORD_45 -> {
                reception(telemetry);
                telemetry.satellites(number(RecordTail.SATELLITES, 1));
                telemetry.recordNumber(number(RecordTail.AFTER_CELL, 1));
            }
            case RECORD_45_CELL -> cell(telemetry);
            case RECORD_46 -> {
                telemetry.recordNumber(number(RecordTail.FIRST, 1));
                telemetry.odometerRaw(
                        Bcd.number(bytes, start + RecordTail.ODOMETER_46, start + RecordTail.TEMPERATURE_46));
                telemetry.halfDegreesCelsius(number(RecordTail.TEMPERATURE_46, 1) * 2);
                telemetry.fuelThousandths(
                        number(RecordTail.FUEL_46, 1) * 1000 + number(RecordTail.FUEL_46 + 1, 1) * 100);
                telemetry.altitudeMetres(number(RecordTail.ALTITUDE_46, 2));
                cell(RecordTail.LAC_46, telemetry);
            }
            case RECORD_47 -> {
                reception(telemetry);
                telemetry.decivolts(number(RecordTail.AFTER_CELL, 2));
                telemetry.recordNumber(number(RecordTail.NUMBER_47, 1));
            }
            case RECORD_51 -> {
                reception(telemetry);
                telemetry.satellites(number(RecordTail.SATELLITES, 1));
                telemetry.decivolts(number(RecordTail.AFTER_CELL, 2));
                telemetry.recordNumber(number(RecordTail.NUMBER_51, 1));
            }
            default -> {}
        }
        return telemetry.build();
    }

    /** In the classic document a temperature, on other brands a battery code, of which low values may be one. */
    private void temperatureOrCode(int code, Telemetry.Builder telemetry) {
        if (code > MAX_BATTERY_CODE && code < NO_SENSOR) {
            telemetry.halfDegreesCelsius(sign(SIGN_FREEZING) ? -code : code);
        } else if (code > 0 && code <= MAX_BATTERY_CODE) {
            telemetry.battery(Battery.ofUnknownCode(code));
        }
    }

    private void reception(Telemetry.Builder telemetry) {
        telemetry.gsm(number(RecordTail.FIRST, 1));
        telemetry.odometerMicrometres(number(RecordTail.KILOMETRES, 4) * MICROMETRES_PER_KILOMETRE);
        cell(telemetry);
    }

    private void cell(Telemetry.Builder telemetry) {
        telemetry.network(number(RecordTail.MCC, 2), number(RecordTail.MNC, 1));
        cell(RecordTail.LAC, telemetry);
    }

    private void cell(int lac, Telemetry.Builder telemetry) {
        if (!RecordTail.isNoCell(bytes, start + lac)) {
            telemetry.cell(number(lac, 2), number(lac + 2, 2));
        }
    }

    /** The bytes that have no known meaning, each run of them as hexadecimal digits. */
    private List<String> rawParts() {
        List<String> parts = new ArrayList<>();
        switch (form) {
            case NONE -> addRaw(parts, shift + RecordBase.LENGTH, length);
            case RECORD_45_CELL -> {
                addRaw(parts, RecordBase.LENGTH, RecordTail.MCC);
                addRaw(parts, RecordTail.AFTER_CELL, length);
            }
            case RECORD_47 -> addRaw(parts, RecordTail.SATELLITES, RecordTail.KILOMETRES);
            default -> {}
        }
        return parts;
    }

    private void addRaw(List<String> parts, int from, int to) {
        if (from < to) {
            byte[] raw = new byte[to - from];
            bytes.get(start + from, raw);
            parts.add(HEX.formatHex(raw));
        }
    }

    private int at(int offset) {
        return start + shift + offset;
    }

    private boolean sign(int bit) {
        return (bytes.get(at(RecordBase.SIGNS)) & bit) != 0;
    }

    private int digits(int from, int to) {
        return (int) Bcd.number(bytes, at(from), at(to));
    }

    private long digitsOfMileage() {
        return Bcd.number(bytes, start + RecordBase.NUMBER, start + RecordBase.TIME);
    }

    private int number(int offset, int size) {
        return RecordTail.number(bytes, start + offset, size);
    }
}
