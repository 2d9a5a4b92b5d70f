package io.github.cctrcodec.mutation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out Carscop frames. */
final class CarscopLayout {
    private static final int WORD = 13;
    private static final int BODY = 17;
    private static final Pattern BLOCK =
            Pattern.compile("(?<time>[0-9]{6})(?<fix>[AV])(?<lat>[0-9]{4}\\.[0-9]{4})(?<ns>[NS])"
                    + "(?<lon>[0-9]{5}\\.[0-9]{4})(?<ew>[EW])(?<speed>[0-9.]{5})(?<date>[0-9]{6})(?<course>[0-9]{1,3}\\.[0-9]{2})"
                    + "(?:(?<state>[01]{8})L(?<odometer>[0-9]{6}))?\\^$");

    private final Layout layout;
    private final String word;
    private final String body;

    private CarscopLayout(byte[] frame) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        layout = new Layout(frame.length);
        word = text.substring(WORD, BODY);
        body = text.substring(BODY);
    }

    static Layout of(byte[] frame) {
        CarscopLayout carscop = new CarscopLayout(frame);
        carscop.layOut();
        return carscop.layout;
    }

    private void layOut() {
        layout.set(1, WORD, Place.digits("stamp", Family.STAMP));
        layout.set(WORD, WORD + 1, Place.letters("word", "UD", Family.WORD));
        layout.set(WORD + 1, BODY, Place.lettersAndDigits("word", Family.WORD));
        Matcher block = BLOCK.matcher(body);
        if (block.find()) {
            layout.setForm("Carscop " + word + (block.group("state") == null ? " without state" : ""));
            prefix(block.start());
            block(block);
        } else {
            layout.setForm("Carscop " + word);
            answer();
        }
    }

    /** The id of a login; the code and the text of an alarm; the nine characters of unknown purpose. */
    private void prefix(int length) {
        switch (word) {
            case "UB05" -> layout.set(BODY, BODY + length, Place.text("id", Family.ID));
            case "UA01" -> {
                layout.set(BODY, BODY + 1, Place.lettersAndDigits("alarm code", Family.ALARM, Family.TEXT));
                layout.set(BODY + 1, BODY + length, Place.text("alarm text", Family.TEXT));
            }
            default -> layout.set(BODY, BODY + length, Place.text("prefix", Family.TEXT));
        }
    }

    private void block(Matcher block) {
        set(block, "time", Place.digits("time", Family.TIME));
        set(block, "fix", Place.letters("validity", "AV", Family.VALIDITY));
        set(block, "lat", Place.digits("latitude", Family.LATITUDE));
        set(block, "ns", Place.letters("hemisphere", "NS", Family.LATITUDE));
        set(block, "lon", Place.digits("longitude", Family.LONGITUDE));
        set(block, "ew", Place.letters("hemisphere", "EW", Family.LONGITUDE));
        set(block, "speed", Place.digits("speed", Family.SPEED));
        set(block, "date", Place.digits("date", Family.TIME));
        set(block, "course", Place.number("course", Family.COURSE));
        set(block, "state", Place.digits("state", Family.STATE));
        set(block, "odometer", Place.digits("odometer", Family.ODOMETER));
    }

    private void set(Matcher block, String group, Place place) {
        if (block.group(group) != null) {
            layout.set(BODY + block.start(group), BODY + block.end(group), place);
        }
    }

    /** {@code DX06} ends in a result, {@code DX00} in a word and a result; other bodies without a position are constant. */
    private void answer() {
        int end = BODY + body.length() - 1;
        if (word.startsWith("DX")) {
            layout.set(BODY, end - 1, Place.lettersAndDigits("acknowledged word", Family.ACKNOWLEDGED));
            layout.set(end - 1, end, Place.lettersAndDigits("result", Family.ACKNOWLEDGED, Family.TEXT));
        }
    }
}
