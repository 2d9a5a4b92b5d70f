package io.github.cctrcodec.samples.cctr.redact;

import java.util.Arrays;

/**
 * Gives every text another one of the same length and kinds of characters, by a key: the same text always the same one, and
 * two texts never the same. No text keeps its own, unless there is no other. Immutable.
 *
 * <p>It is a permutation: the characters are mixed in a way that can be undone, the next text in order is taken, and the
 * mixing is undone.
 */
final class Pseudonyms {
    /** In each round, every character changes by a hash of all others. */
    private static final int ROUNDS = 4;

    /** A location area code or a cell id that means "none". */
    private static final int NO_CELL = 0xFFFF;
    /** The highest cell id that a tail of known form can have. */
    private static final int MAX_TAIL_CID = 0xFFF_FFFF;

    private final SipHash hash;

    Pseudonyms(SipHash hash) {
        this.hash = hash;
    }

    /** Returns the other text. Letters from A to F stay such letters: what is a hexadecimal number remains one. */
    String of(String text) {
        CharacterKind[] kinds = new CharacterKind[text.length()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = CharacterKind.of(text.charAt(i));
        }
        return permuted(text, kinds);
    }

    /** Returns another number with as many digits; 0 and 65535, which mean that there is no cell, stay. */
    long of(long number) {
        if (number == 0 || number == NO_CELL) {
            return number;
        }
        CharacterKind[] kinds = new CharacterKind[Long.toString(number).length()];
        Arrays.fill(kinds, CharacterKind.DIGIT);
        kinds[0] = CharacterKind.FIRST_DIGIT;
        long other = number;
        do {
            other = Long.parseLong(permuted(Long.toString(other), kinds));
        } while (size(other) != size(number));
        return other;
    }

    /** Which frames have room for a number: those with two bytes, the tails of text frames, or only lists of cells. */
    private static int size(long number) {
        if (number == NO_CELL) {
            return -1;
        }
        return number < NO_CELL ? 0 : number <= MAX_TAIL_CID ? 1 : 2;
    }

    private String permuted(String text, CharacterKind[] kinds) {
        int[] places = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            places[i] = text.charAt(i) - kinds[i].first(text.charAt(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < places.length; i++) {
                places[i] = Math.floorMod(places[i] + hash(round, i, places), kinds[i].count());
            }
        }
        toNext(places, kinds);
        for (int round = ROUNDS - 1; round >= 0; round--) {
            for (int i = places.length - 1; i >= 0; i--) {
                places[i] = Math.floorMod(places[i] - hash(round, i, places), kinds[i].count());
            }
        }
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            other.append((char) (kinds[i].first(text.charAt(i)) + places[i]));
        }
        return other.toString();
    }

    /** A number of 30 bits, which leaves room for a sum, that depends on all characters but one. */
    private int hash(int round, int except, int[] places) {
        byte[] message = new byte[places.length + 2];
        for (int i = 0; i < places.length; i++) {
            message[i] = (byte) (i == except ? 0 : places[i]);
        }
        message[places.length] = (byte) except;
        message[places.length + 1] = (byte) round;
        return (int) (hash.of(message) >>> 34);
    }

    /** Counts one up, the last character first; after the last text comes the first. */
    private static void toNext(int[] places, CharacterKind[] kinds) {
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = (places[i] + 1) % kinds[i].count();
            if (places[i] != 0) {
                return;
            }
        }
    }
}
