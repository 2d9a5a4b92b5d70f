package io.github.cctrcodec.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/** The checks that records share: what they accept is what a frame can say. */
final class Ranges {
    private Ranges() {}

    static void check(String parameter, OptionalInt value, int min, int max) {
        if (value.isPresent()) {
            check(parameter, value.getAsInt(), min, max);
        }
    }

    static void check(String parameter, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(parameter + ": " + value + " is not within " + min + " to " + max);
        }
    }

    static void time(String parameter, Instant time) {
        if (time.isBefore(Fix.MIN_TIME)
                || time.isAfter(Fix.MAX_TIME)
                || !time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException(
                    parameter + ": " + time + " is no whole second of the years 2000 to 2079");
        }
    }

    /** Refuses text that no frame could hold: a character beyond one byte, or one that ends the field or the frame. */
    static void text(String parameter, String text, String forbidden) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF || forbidden.indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        parameter + ": character " + (int) c + " at " + i + " cannot stand in this place of a frame");
            }
        }
    }

    static List<String> fields(String parameter, List<String> fields, String forbidden) {
        for (int i = 0; i < fields.size(); i++) {
            text(parameter, fields.get(i), forbidden);
        }
        return List.copyOf(fields);
    }

    static void word(Word word, MessageType type, Head head) {
        if (word.type() != type || word.protocol() != head.protocol()) {
            throw new IllegalArgumentException("word: " + word + " is no " + type + " of " + head.protocol());
        }
    }
}
