package io.github.cctrcodec.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lays out H02 text frames, field by field. */
final class H02Layout {
    private static final int MAKER = 0;
    private static final int ID = 1;
    private static final int WORD = 2;
    private static final int FIRST = 3;
    /** Time, validity, two coordinates with their hemispheres, speed, course, date. */
    private static final int BLOCK = 9;

    private static final String SIX_DIGITS = "[0-9]{6}";
    private static final String STATUS = "[0-9A-Fa-f]{8}";
    private static final String ZEROS = "[0.]+";

    private final Layout layout;
    private final String[] fields;
    private final Place[] places;
    /** The field that is a date and a status without a comma between them; −1 when there is none. */
    private int glued = -1;

    private H02Layout(byte[] frame) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        layout = new Layout(frame.length);
        fields = text.substring(1, text.length() - 1).split(",", -1);
        places = new Place[fields.length];
        Arrays.fill(places, Place.MARK);
    }

    static Layout of(byte[] frame) {
        H02Layout h02 = new H02Layout(frame);
        h02.layOut();
        return h02.layout;
    }

    private void layOut() {
        set(MAKER, Place.lettersAndDigits("maker", Family.MAKER));
        set(ID, Place.text("id", Family.ID));
        set(WORD, Place.lettersAndDigits("word", Family.WORD));
        String word = fields.length > WORD ? fields[WORD] : "";
        String form = switch (word) {
            case "V1", "V2", "V5", "V6", "V8", "VI1" -> position(FIRST);
            case "V9", "V19" -> positionWithoutStatus();
            case "VP1" -> positionWithoutTime();
            case "V4" -> confirmation();
            case "LINK" -> heartbeat();
            case "HTBT" -> battery();
            case "NBR" -> cells();
            case "V3" -> cellsOfV3();
            case "R12" -> serverClock(FIRST);
            default -> other();
        };
        layout.setForm("H02 " + (form.startsWith("command") ? form : word + form));
        apply();
    }

    /** Gives the bytes of each field its place, and each comma what stands on both sides of it. */
    private void apply() {
        int at = 1;
        for (int i = 0; i < fields.length; i++) {
            layout.set(at, at + fields[i].length(), places[i]);
            if (i == glued) {
                layout.set(at + 6, at + fields[i].length(), Place.hex("status", Family.STATUS));
            }
            at += fields[i].length();
            if (i + 1 < fields.length) {
                layout.set(at, at + 1, Place.comma(places[i], places[i + 1]));
            }
            at++;
        }
    }

    private void set(int field, Place place) {
        if (field < places.length) {
            places[field] = place;
        }
    }

    private void setFrom(int field, int to, Place place) {
        for (int i = field; i < to; i++) {
            set(i, place);
        }
    }

    private boolean is(int field, String pattern) {
        return field < fields.length && fields[field].matches(pattern);
    }

    private String position(int time) {
        block(time);
        if (is(time + BLOCK - 1, SIX_DIGITS + STATUS)) {
            glued = time + BLOCK - 1;
            return tail(time + BLOCK);
        }
        set(time + BLOCK, Place.hex("status", Family.STATUS));
        return tail(time + BLOCK + 1);
    }

    private void block(int time) {
        set(time, Place.digits("time", Family.TIME));
        if (is(time + 2, ZEROS) && is(time + 4, ZEROS)) {
            // Without a fix both coordinates are absent then, and both are there when anything else is true.
            set(time + 1, Place.letters("validity", "AVB0", Family.VALIDITY, Family.LATITUDE, Family.LONGITUDE));
            set(time + 2, Place.digits("latitude", Family.LATITUDE, Family.LONGITUDE));
            set(time + 4, Place.digits("longitude", Family.LATITUDE, Family.LONGITUDE));
        } else {
            set(time + 1, Place.letters("validity", "AVB0", Family.VALIDITY));
            set(time + 2, Place.digits("latitude", Family.LATITUDE));
            set(time + 4, Place.digits("longitude", Family.LONGITUDE));
        }
        set(time + 3, Place.letters("hemisphere", "NS", Family.LATITUDE));
        set(time + 5, Place.letters("hemisphere", "EW", Family.LONGITUDE));
        set(time + 6, Place.number("speed", Family.SPEED));
        set(time + 7, Place.number("course", Family.COURSE));
        set(time + 8, Place.digits("date", Family.TIME));
    }

    private String tail(int from) {
        setFrom(from, fields.length, Place.tail());
        if (fields.length == from + 6 && is(from, "[0-9]{6,}")) {
            setFrom(from + 4, from + 6, Place.hex("cell", Family.CELL));
        }
        return from < fields.length ? " with a tail" : "";
    }

    private String positionWithoutStatus() {
        block(FIRST);
        setFrom(FIRST + BLOCK, fields.length, Place.tail());
        if (is(fields.length - 1, STATUS)) {
            set(fields.length - 1, Place.hex("status", Family.STATUS));
        }
        return "";
    }

    private String positionWithoutTime() {
        if (is(FIRST, "[AB]")) {
            block(WORD);
            set(WORD, Place.lettersAndDigits("word", Family.WORD));
            return "";
        }
        return raw();
    }

    /** The report begins where two times and a validity follow each other; what comes before it is free. */
    private String confirmation() {
        if (fields.length == FIRST + 2 && is(FIRST, "V1|NBR") && is(FIRST + 1, "[0-9]{14}")) {
            set(FIRST, Place.lettersAndDigits("acknowledged word", Family.ACKNOWLEDGED));
            return serverClock(FIRST + 1) + " from a server";
        }
        int time = FIRST + 1;
        while (time < fields.length && !isReport(time)) {
            time++;
        }
        setFrom(FIRST, time, Place.text("result", Family.TEXT));
        set(FIRST, Place.text("command", Family.COMMAND, Family.TEXT));
        if (time >= fields.length) {
            return " without report";
        }
        set(time, Place.digits("command time", Family.COMMAND_TIME));
        return position(time + 1);
    }

    /** Two times, then a validity, which may be missing when the hemispheres are there or the fix is empty. */
    private boolean isReport(int time) {
        boolean hemispheres = is(time + 4, "[NS]?") && is(time + 6, "[EW]?");
        return is(time, SIX_DIGITS)
                && is(time + 1, SIX_DIGITS)
                && (is(time + 2, "[AVB]") || is(time + 2, "") && hemispheres);
    }

    private String serverClock(int field) {
        set(field, Place.digits("clock", Family.CLOCK));
        return "";
    }

    private String heartbeat() {
        set(FIRST, Place.digits("time", Family.TIME));
        set(FIRST + 1, Place.number("gsm", Family.GSM));
        set(FIRST + 2, Place.number("satellites", Family.SATELLITES));
        set(FIRST + 3, Place.number("battery", Family.BATTERY));
        set(FIRST + 4, Place.number("steps", Family.STEPS));
        set(FIRST + 5, Place.number("turnovers", Family.TURNOVERS));
        return dateAndStatus(FIRST + 6);
    }

    private String dateAndStatus(int date) {
        set(date, Place.digits("date", Family.TIME));
        set(date + 1, Place.hex("status", Family.STATUS));
        return tail(date + 2);
    }

    private String battery() {
        set(FIRST, Place.number("battery", Family.BATTERY));
        return tail(FIRST + 1);
    }

    /** Cells come in threes until a date; all their numbers are of open width. */
    private String cells() {
        set(FIRST, Place.digits("time", Family.TIME));
        int date = FIRST + 5;
        while (date < fields.length && !is(date, SIX_DIGITS)) {
            date += 3;
        }
        setFrom(FIRST + 1, date, Place.number("cells", Family.CELL));
        set(FIRST + 3, Place.number("timing advance", Family.TIMING_ADVANCE));
        return dateAndStatus(date);
    }

    private String cellsOfV3() {
        set(FIRST, Place.digits("time", Family.TIME));
        int date = fields.length - 2;
        setFrom(FIRST + 1, date, Place.number("cells", Family.CELL, Family.BATTERY, Family.TEXT));
        return dateAndStatus(date);
    }

    /** A command begins with a time; of other words nothing is known. */
    private String other() {
        if (!is(FIRST, SIX_DIGITS)) {
            return raw();
        }
        setFrom(FIRST, fields.length, Place.text("parameters", Family.TEXT));
        set(FIRST, Place.digits("command time", Family.COMMAND_TIME, Family.TIME));
        return "command";
    }

    private String raw() {
        setFrom(FIRST, fields.length, Place.text("raw", Family.TEXT));
        return "";
    }
}
