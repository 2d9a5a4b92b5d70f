package io.github.cctrcodec.wireshark;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.internal.PlaceList;
import io.github.cctrcodec.internal.Telemetries;
import io.github.cctrcodec.internal.carscop.PositionBlock;
import io.github.cctrcodec.internal.framing.FrameLimits;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.internal.framing.RecordLengths;
import io.github.cctrcodec.internal.h02.H02Tail;
import io.github.cctrcodec.internal.record.RecordBase;
import io.github.cctrcodec.internal.record.RecordTail;
import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Place;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.StatusDialect;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.view.RecordView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of the Wireshark dissector, from the field map and the tables of the library. What the library has as code
 * and not as a table is asked of the code: where the fields of a sample frame are, and which numbers are accepted.
 */
final class DissectorTables {
    private static final String BLOCK = "061825A2934.0133N10627.2544E000.0040331309.62";
    private static final String STATE = "00000000L000000";
    private static final String POSITION = "050316,A,2212.8745,N,11346.6574,E,14.28,028,220902";
    private static final byte[] RECORD =
            HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbff");

    private DissectorTables() {}

    /** All tables as Lua. */
    static String all() {
        return fields()
                + words()
                + deliveries()
                + meanings()
                + LuaTable.variable("MAKERS", "Maker codes of the H02 family.", makers())
                + carscop()
                + records()
                + h02()
                + limits();
    }

    private static String fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldKind kind : FieldKind.values()) {
            if (!kind.isForm()) {
                fields.put(
                        kind.key(),
                        Stream.of(
                                        FieldNames.filter(kind),
                                        FieldNames.label(kind),
                                        FieldNames.type(kind),
                                        kind.unit().orElse(""))
                                .filter(cell -> !cell.isEmpty())
                                .toList());
            }
        }
        return LuaTable.variable("FIELDS", "Fields of frames: display filter, label, type, unit.", fields);
    }

    private static String words() {
        Map<String, Object> protocols = new LinkedHashMap<>();
        for (Protocol protocol : Protocol.values()) {
            Map<String, Object> words = new LinkedHashMap<>();
            for (Word word : Word.values()) {
                if (word.protocol() == protocol) {
                    words.put(
                            word.text(),
                            Stream.concat(
                                            Stream.of(
                                                    FieldNames.plain(word.type()),
                                                    FieldNames.plain(word.direction()),
                                                    FieldNames.plain(word.evidence()),
                                                    word.source()),
                                            word.syntax().stream())
                                    .toList());
                }
            }
            protocols.put(protocol.name(), words);
        }
        return LuaTable.variable(
                "WORDS", "Words: type of the message, direction, evidence, source, syntax of a command.", protocols);
    }

    private static String deliveries() {
        Map<String, Object> deliveries = new LinkedHashMap<>();
        for (Word word : Word.values()) {
            if (word.protocol() == Protocol.CARSCOP && word.type() == MessageType.POSITION) {
                String prefix = word == Word.UB04 ? "0".repeat(Position.Carscop.PREFIX_LENGTH) : "";
                StreamEvent.Frame frame = frame("*040331061825" + word.text() + prefix + BLOCK + '^');
                deliveries.put(word.text(), FieldNames.plain(((Position) frame.message()).delivery()));
            }
        }
        return LuaTable.variable("DELIVERIES", "Whether a Carscop position is live.", deliveries);
    }

    private static StreamEvent.Frame frame(String text) {
        return (StreamEvent.Frame)
                CctrCodec.decode(text.getBytes(StandardCharsets.US_ASCII)).get(0);
    }

    private static String meanings() {
        Map<String, Object> alarms = new LinkedHashMap<>();
        for (AlarmCode code : AlarmCode.values()) {
            alarms.put(
                    String.valueOf(code.code()),
                    List.of(FieldNames.plain(code), FieldNames.plain(code.evidence()), code.source()));
        }
        List<Object> flags = new ArrayList<>();
        for (StatusFlag flag : StatusFlag.values()) {
            flags.add(List.of(
                    flag.bit(),
                    flag.name().toLowerCase(Locale.ROOT),
                    FieldNames.label(flag),
                    FieldNames.plain(flag.evidence()),
                    flag.source()));
        }
        Map<Integer, List<Object>> disputed = new LinkedHashMap<>();
        for (StatusDialect dialect : StatusDialect.values()) {
            disputed.computeIfAbsent(dialect.bit(), bit -> new ArrayList<>())
                    .add(FieldNames.plain(dialect.alarm()) + " (" + dialect.source() + ')');
        }
        Map<String, Object> diagnostics = new LinkedHashMap<>();
        for (Diagnostic.Code code : Diagnostic.Code.values()) {
            diagnostics.put(code.name(), List.of(FieldNames.plain(code.severity()), code.text()));
        }
        return LuaTable.variable("ALARMS", "Codes of Carscop alarms: meaning, evidence, source.", alarms)
                + LuaTable.variable(
                        "FLAGS", "Bits of the H02 status, 0 = present: bit, name, label, evidence, source.", flags)
                + LuaTable.variable("DISPUTED", "Bits on whose meaning sources contradict each other.", disputed)
                + LuaTable.variable(
                        "PERCENT",
                        "Codes of a battery, from and to, and the percentage that the first one means.",
                        percentages())
                + LuaTable.variable("DIAGNOSTICS", "Diagnostics: severity, text.", diagnostics);
    }

    private static List<Object> percentages() {
        List<Object> runs = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            int from = code;
            int percent = percent(from);
            while (percent >= 0 && code < 255 && percent(code + 1) == percent(code) + 1) {
                code++;
            }
            if (percent >= 0) {
                runs.add(List.of(from, code, percent));
            }
        }
        return runs;
    }

    private static int percent(int code) {
        return Battery.ofTextCode(code).percent().orElse(-1);
    }

    private static Map<String, Object> makers() {
        Map<String, Object> makers = new LinkedHashMap<>();
        for (char first = 'A'; first <= 'z'; first++) {
            for (char second = 'A'; second <= 'z'; second++) {
                byte[] head = ("*" + first + second + ",1,").getBytes(StandardCharsets.US_ASCII);
                if (Heads.text(ByteBuffer.wrap(head), 0, head.length) > 0) {
                    makers.put("" + first + second, true);
                }
            }
        }
        return makers;
    }

    private static String carscop() {
        byte[] whole = (BLOCK + STATE).getBytes(StandardCharsets.US_ASCII);
        PlaceList places = new PlaceList();
        PositionBlock.addPlaces(ByteBuffer.wrap(whole), 0, 0, whole.length, places);
        return LuaTable.variable(
                        "BLOCK",
                        "Position of a Carscop body: offset and length of each field; the course may be shorter.",
                        offsets(places.toList(), 0, BLOCK.length()))
                + LuaTable.variable(
                        "BLOCK_END",
                        "What may follow the course, counted from there.",
                        offsets(places.toList(), BLOCK.length(), whole.length));
    }

    private static String records() {
        List<Object> base = new ArrayList<>();
        for (Place place :
                new RecordView().wrap(ByteBuffer.wrap(RECORD), 0, RECORD.length).places()) {
            base.add(List.of(place.kind().key(), place.offset(), place.length()));
        }
        Map<String, Object> tails = new LinkedHashMap<>();
        for (TailForm form : TailForm.values()) {
            PlaceList places = new PlaceList();
            places.add(FieldKind.EXTRA, RecordBase.LENGTH);
            RecordTail.addPlaces(form, places);
            if (places.end() > RecordBase.LENGTH) {
                tails.put(
                        form.name(),
                        offsets(places.toList().subList(1, places.toList().size()), 0, Integer.MAX_VALUE));
            }
        }
        return LuaTable.variable(
                        "RECORD",
                        "Base part of a binary record, after an id of five bytes: field, offset, length.",
                        base)
                + LuaTable.variable("RECORD_TAILS", "What follows in the known forms: field, offset, length.", tails)
                + LuaTable.variable("RECORD_LENGTHS", "Lengths that are tried first.", numbers(RecordLengths::isListed))
                + LuaTable.variable("SEEN_LENGTHS", "Lengths that were seen.", numbers(DissectorTables::isSeenLength));
    }

    private static List<Object> offsets(List<Place> places, int from, int to) {
        List<Object> offsets = new ArrayList<>();
        for (Place place : places) {
            if (place.offset() >= from && place.offset() < to) {
                offsets.add(List.of(place.kind().key(), place.offset() - from, place.length()));
            }
        }
        return offsets;
    }

    private static List<Integer> numbers(IntPredicate isOne) {
        return IntStream.range(RecordBase.LENGTH, FrameLimits.DEFAULT)
                .filter(isOne)
                .boxed()
                .toList();
    }

    private static boolean isSeenLength(int length) {
        byte[] record = Arrays.copyOf(RECORD, length);
        return new RecordView()
                .wrap(ByteBuffer.wrap(record), 0, length).diagnostics().stream()
                        .noneMatch(diagnostic -> diagnostic.code() == Diagnostic.Code.UNLISTED_LENGTH);
    }

    private static String h02() {
        Map<String, Object> layouts = new LinkedHashMap<>();
        layouts.put("position", kinds("V1", POSITION));
        layouts.put("LINK", kinds("LINK", "175309,9,9,100,0,0"));
        layouts.put("HTBT", kinds("HTBT", "100"));
        List<String> report = kinds("NBR", "110326,262,03,255,1,802,23152,23,081116");
        layouts.put("NBR", report.subList(0, 5));
        layouts.put("NBR_cell", report.subList(5, 8));
        List<String> cantrack = kinds("V3", "110326,26203,1,802,23152,140,-80,1,2,3,081116,FFFFFBFF");
        layouts.put("V3", cantrack.subList(0, 3));
        layouts.put("V3_cell", cantrack.subList(3, 7));
        layouts.put("cell", tail("460,0,802,23152"));
        layouts.put("cell_1", tail("460,0,802,23152,6").subList(4, 5));
        layouts.put("cell_2", tail("460,0,802,23152,8,20").subList(4, 6));
        layouts.put("cell_3", tail("460,0,802,23152,8,20,126").subList(4, 7));
        List<String> end = kinds("V8", POSITION + ",FFFFFBFF,460,0,802,23152,8,20,126,67");
        layouts.put("V8_end", end.subList(end.size() - 4, end.size()));
        layouts.put("odometer", tail("69129336,0,100.0,18,5141,5A20"));
        return LuaTable.variable("LAYOUTS", "Fields of H02 text frames, one after the other.", layouts);
    }

    private static List<String> tail(String tail) {
        List<String> kinds = kinds("V1", POSITION + ",FFFFFBFF," + tail);
        return kinds.subList(kinds.indexOf(FieldKind.STATUS.key()) + 1, kinds.size());
    }

    /** The fields after the word of a frame. */
    private static List<String> kinds(String word, String fields) {
        StreamEvent.Frame frame = frame("*HQ,1600073844," + word + ',' + fields + '#');
        return Explanation.of(frame).fields().stream()
                .map(Explanation.Field::kind)
                .filter(kind -> !kind.isForm())
                .skip(3)
                .map(FieldKind::key)
                .toList();
    }

    private static String limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("FRAME", FrameLimits.DEFAULT);
        limits.put("UNITS_PER_DEGREE", Coordinates.UNITS_PER_DEGREE);
        limits.put("MILLIKNOTS", Fix.MAX_MILLIKNOTS);
        limits.put("CENTIDEGREES", Fix.MAX_COURSE_CENTIDEGREES);
        limits.put("LOGIN_ID", Login.ID_LENGTH);
        limits.put("UB04_PREFIX", Position.Carscop.PREFIX_LENGTH);
        limits.put("HEARTBEAT_GSM", Heartbeat.MAX_GSM);
        limits.put("HEARTBEAT_SATELLITES", Heartbeat.MAX_SATELLITES);
        limits.put("COUNT", Heartbeat.MAX_COUNT);
        limits.put("UNKNOWN_TIMING_ADVANCE", CellReport.UNKNOWN_TIMING_ADVANCE);
        limits.put("V3_EXTRA_FIELDS", CellReport.V3_EXTRA_FIELDS);
        limits.put("CELL_LAC", Cell.MAX_LAC);
        limits.put("RX_LEVEL", Cell.MAX_RX_LEVEL);
        limits.put("STRONGEST_DBM", Cell.STRONGEST_DBM);
        limits.put("NO_CELL", Telemetries.NO_CELL);
        limits.put("TAIL_MNC", H02Tail.MAX_MNC);
        limits.put("TAIL_LAC", H02Tail.MAX_LAC);
        limits.put("TAIL_CID", H02Tail.MAX_CID);
        limits.put("TAIL_PERCENT", H02Tail.MAX_PERCENT);
        limits.put("TAIL_BATTERY_DIGITS", H02Tail.MAX_BATTERY_DIGITS);
        limits.put("TAIL_DECIVOLTS", H02Tail.MAX_DECIVOLTS);
        limits.put("TAIL_CELSIUS", H02Tail.MAX_CELSIUS);
        limits.put("TAIL_ALTITUDE", H02Tail.MAX_ALTITUDE);
        limits.put("TAIL_ODOMETER_DIGITS", H02Tail.MIN_ODOMETER_DIGITS);
        limits.put("TAIL_ICCID_MIN", H02Tail.MIN_ICCID_DIGITS);
        limits.put("TAIL_ICCID_MAX", H02Tail.MAX_ICCID_DIGITS);
        limits.put("RECORD_LONG_ID", RecordBase.LONG_ID_DIGITS);
        limits.put("RECORD_LONG_ID_SHIFT", RecordBase.LONG_ID_SHIFT);
        limits.put("RECORD_BASE", RecordBase.LENGTH);
        limits.put("RECORD_CLASSIC", RecordTail.CLASSIC);
        limits.put("RECORD_ODOMETER", RecordTail.ODOMETER);
        limits.put("RECORD_VOLTAGE", RecordTail.VOLTAGE);
        limits.put("RECORD_KILOMETRES", RecordTail.MAX_KILOMETRES);
        limits.put("RECORD_DECIVOLTS", RecordTail.MAX_DECIVOLTS);
        limits.put("RECORD_ALTITUDE", RecordTail.MAX_ALTITUDE);
        limits.put("RECORD_TEMPERATURE", RecordTail.MAX_TEMPERATURE);
        Map<String, Object> ranges = new LinkedHashMap<>();
        ranges.put("COUNTRY", ranges(Telemetries::isCountry));
        ranges.put("GSM", ranges(Telemetries::isGsm));
        ranges.put("SATELLITES", ranges(Telemetries::isSatellites));
        return LuaTable.variable("LIMITS", "Widths and greatest values.", limits)
                + LuaTable.variable("RANGES", "Values that telemetry can have, from and to.", ranges);
    }

    /** The runs of numbers that are accepted, each from its first to its last one. */
    private static List<Object> ranges(IntPredicate isOne) {
        List<Object> ranges = new ArrayList<>();
        OptionalInt first = OptionalInt.empty();
        for (int number = 0; number <= 0x10000; number++) {
            if (isOne.test(number) && first.isEmpty()) {
                first = OptionalInt.of(number);
            } else if (!isOne.test(number) && first.isPresent()) {
                ranges.add(List.of(first.getAsInt(), number - 1));
                first = OptionalInt.empty();
            }
        }
        return ranges;
    }
}
