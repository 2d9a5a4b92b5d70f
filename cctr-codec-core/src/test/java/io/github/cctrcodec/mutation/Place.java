package io.github.cctrcodec.mutation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the fact sheets say of one byte of a good frame.
 *
 * @param name the field it belongs to, for the report
 * @param families the values that may change when this byte does
 * @param freedom how much of the byte the facts leave open
 * @param classes the characters that may stand here: a byte may replace another of the same class, unless the text is free
 */
record Place(String name, Set<Family> families, Freedom freedom, List<String> classes) {
    private static final String DIGIT = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    /** How much of a byte the facts leave open. */
    enum Freedom {
        /** Its field has a fixed form: only a character of the same class may stand here. */
        FIXED,
        /** Part of a number of open width, or a comma between two of them. */
        NUMBER,
        /** Part of free text, or a comma inside it. */
        TEXT,
        /** A byte of a binary record: any value may stand here. */
        BINARY
    }

    /** A separator, a letter or a terminator that is always the same: nothing may change here without being told. */
    static final Place MARK = new Place("mark", Set.of(), Freedom.FIXED, List.of());

    static Place digits(String name, Family... families) {
        return new Place(name, set(families), Freedom.FIXED, List.of(DIGIT));
    }

    static Place letters(String name, String letters, Family... families) {
        return new Place(name, set(families), Freedom.FIXED, List.of(letters));
    }

    static Place hex(String name, Family... families) {
        return new Place(name, set(families), Freedom.FIXED, List.of(DIGIT + "ABCDEFabcdef"));
    }

    static Place lettersAndDigits(String name, Family... families) {
        return new Place(name, set(families), Freedom.FIXED, List.of(DIGIT, UPPER, LOWER));
    }

    static Place number(String name, Family... families) {
        return new Place(name, set(families), Freedom.NUMBER, List.of(DIGIT));
    }

    static Place text(String name, Family... families) {
        return new Place(name, set(families), Freedom.TEXT, List.of());
    }

    static Place binary(String name, Family... families) {
        return new Place(name, set(families), Freedom.BINARY, List.of());
    }

    /** The fields after the known ones: numbers of open width where they are named, raw text where they are not. */
    static Place tail() {
        return new Place("tail", Family.OF_TAILS, Freedom.NUMBER, List.of(DIGIT));
    }

    /** A comma between two fields is as free as both of them. */
    static Place comma(Place before, Place after) {
        if (before.freedom != after.freedom || before.freedom == Freedom.FIXED) {
            return MARK;
        }
        Set<Family> both = EnumSet.copyOf(before.families);
        both.addAll(after.families);
        return new Place(before.name, both, before.freedom, List.of());
    }

    /** Whether a legal frame of the same form can have another byte here. */
    boolean accepts(byte old, byte other) {
        return freedom == Freedom.TEXT
                || freedom == Freedom.BINARY
                || classes.stream().anyMatch(all -> all.indexOf(old) >= 0 && all.indexOf(other) >= 0);
    }

    private static Set<Family> set(Family... families) {
        return EnumSet.copyOf(List.of(families));
    }
}
