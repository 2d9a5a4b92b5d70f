package io.github.cctrcodec;

import io.github.cctrcodec.message.SkipReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts a whole input into frames and skipped runs as the rules say, one character at a time, with nothing done for speed. Knows
 * only the binary records that it is told.
 */
final class SlowDecoder {
    private static final Pattern HEAD = Pattern.compile(
            "\\*(?:[0-9]{12}[UD][A-Z][0-9]{2}|(?:HQ|hq|TH|EX|XY|DC|RS),[0-9A-Za-z]{0,15},)", Pattern.DOTALL);
    private static final int BASE = 29;
    private static final int FRAME_START = 19;

    /** A frame, when the reason is {@code null}, or a skipped run. */
    record Piece(int from, int to, SkipReason reason) {}

    private final String input;
    private final List<String> records;
    private final List<Piece> pieces = new ArrayList<>();
    private int lastLength;
    private int rememberedLength;

    SlowDecoder(String input, List<String> records) {
        this.input = input;
        this.records = records;
    }

    List<Piece> decode() {
        boolean recordMayBegin = true;
        for (int at = 0; at < input.length(); ) {
            boolean text = headFrom(at) == at;
            boolean record = !text && recordMayBegin && isRecord(at, BASE);
            int length = text ? lengthOfText(at) : record ? lengthOfRecord(at) : 0;
            boolean white = length == 0 && !text && !record && " \r\n".indexOf(input.charAt(at)) >= 0;
            if (length > 0) {
                pieces.add(new Piece(at, at + length, null));
            } else if (text || record) {
                boolean cutOff = record || headFrom(at + 1) < input.length();
                pieces.add(new Piece(at, at + 1, cutOff ? SkipReason.CUT_OFF : SkipReason.INCOMPLETE));
            } else {
                skip(at, white);
            }
            recordMayBegin = length > 0 || white;
            at += Math.max(length, 1);
        }
        return pieces;
    }

    /** Adds a character to the run before it, unless that one is a separator and the character is not. */
    private void skip(int at, boolean white) {
        Piece last = pieces.isEmpty() ? new Piece(0, 0, null) : pieces.get(pieces.size() - 1);
        if (last.reason == null || last.reason == SkipReason.SEPARATOR && !white) {
            pieces.add(new Piece(at, at + 1, white ? SkipReason.SEPARATOR : SkipReason.GARBAGE));
        } else {
            pieces.set(pieces.size() - 1, new Piece(last.from, at + 1, last.reason));
        }
    }

    private int lengthOfText(int at) {
        int end = input.indexOf(Character.isDigit(input.charAt(at + 1)) ? '^' : '#', at);
        return end >= 0 && end < headFrom(at + 1) ? end + 1 - at : 0;
    }

    /** The length of a record: a known one before a frame or the end, with or without a line break, or else any; 0 for none. */
    private int lengthOfRecord(int at) {
        int end = headFrom(at + 1);
        List<Integer> known = IntStream.of(rememberedLength, 32, 42, 45, 46, 47, 48, 51)
                .filter(one -> one > 0 && at + one <= end && !isImpossible(at, one))
                .boxed()
                .toList();
        int length = first(known, one -> follows(at + one, end, one == rememberedLength));
        length = known.contains(length - 2) ? withoutLineBreak(at, length) : length;
        for (String lineBreak : List.of("\r\n", "\n")) {
            IntPredicate fits = one -> input.startsWith(lineBreak, at + one)
                    && follows(at + one + lineBreak.length(), end, one == rememberedLength);
            length = length > 0 ? length : first(known, fits);
        }
        length = length > 0 ? length : first(known, one -> follows(at + one, end, true));
        if (length == 0) {
            List<Integer> all = IntStream.rangeClosed(BASE, end - at).boxed().toList();
            length = first(all, one -> follows(at + one, end, false));
            length = length - 2 >= BASE ? withoutLineBreak(at, length) : length;
        }
        rememberedLength = length == lastLength ? length : 0;
        lastLength = length;
        return length;
    }

    private static int first(List<Integer> lengths, IntPredicate fits) {
        return lengths.stream().filter(fits::test).findFirst().orElse(0);
    }

    private int withoutLineBreak(int at, int length) {
        return input.startsWith("\r\n", at + length - 2) ? length - 2 : length;
    }

    /** Whether a record of that length would have a country or a voltage that cannot be. */
    private boolean isImpossible(int at, int length) {
        return Set.of(45, 47, 51).contains(length)
                && input.startsWith("\u00ff\0", at + 0x1D)
                && (number(at + 0x25) < 200 || number(at + 0x25) > 799 || length > 45 && number(at + 0x2C) > 999);
    }

    private int number(int at) {
        return input.charAt(at) << 8 | input.charAt(at + 1);
    }

    /** Whether the end or the next frame is there; a trusted length may also be followed by a frame that is cut off. */
    private boolean follows(int at, int end, boolean trusted) {
        Matcher head = HEAD.matcher(input).region(Math.min(at, end), end);
        return at == end || at < end && (isRecord(at, FRAME_START) || trusted && !head.lookingAt() && head.hitEnd());
    }

    private boolean isRecord(int at, int length) {
        return records.stream().anyMatch(record -> input.startsWith(record.substring(0, length), at));
    }

    /** Where the first head from an index on is; the end of the input when there is none. */
    private int headFrom(int at) {
        Matcher head = HEAD.matcher(input);
        return head.find(at) ? head.start() : input.length();
    }
}
