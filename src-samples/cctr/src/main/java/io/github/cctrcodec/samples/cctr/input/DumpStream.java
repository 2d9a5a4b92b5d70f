package io.github.cctrcodec.samples.cctr.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a dump by {@code xxd} or {@code hexdump -C}. Offsets are checked, so that a line that was lost in copying is
 * noticed; prompts and comments, lines that begin with {@code $} or {@code #}, are passed over.
 */
final class DumpStream extends InputStream {
    private static final String HEX = "[0-9a-fA-F]{2}";
    private static final Pattern XXD =
            Pattern.compile("([0-9a-fA-F]{7,16}+):((?: (?:" + HEX + ")++)++)(?: {1,2}+(?!" + HEX + " ).*+)?");
    private static final Pattern HEXDUMP = Pattern.compile("([0-9a-fA-F]{8}+) ((?: {1,2}+" + HEX + ")++) *+\\|.*+");
    private static final Pattern LAST = Pattern.compile("([0-9a-fA-F]{7,16}+)");
    private static final String REPEATED = "*";

    private final BufferedReader lines;
    private final String name;
    private InputStream line = InputStream.nullInputStream();
    private byte[] last = {};
    private boolean repeats;
    private boolean begun;
    private long offset;
    private long number;

    /** @param name of the input, for the message when it is no such dump */
    DumpStream(InputStream text, String name) {
        lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1));
        this.name = name;
    }

    /** Whether a line of a text is one of a dump. */
    static boolean isLine(String text) {
        return XXD.matcher(text).matches() || HEXDUMP.matcher(text).matches();
    }

    /** Whether a line is empty, a prompt or a comment. */
    static boolean isPassedOver(String text) {
        return text.isBlank() || text.startsWith("$") || text.startsWith("#");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        int count = line.read(into, from, length);
        while (count < 0) {
            String text = lines.readLine();
            if (text == null) {
                return -1;
            }
            number++;
            line = new ByteArrayInputStream(bytes(text));
            count = line.read(into, from, length);
        }
        return count;
    }

    private byte[] bytes(String text) throws InputException {
        Optional<Matcher> row = match(XXD, text).or(() -> match(HEXDUMP, text));
        if (row.isPresent()) {
            return row(Long.parseLong(row.get().group(1), 16), row.get().group(2));
        }
        Optional<Matcher> end = match(LAST, text);
        if (end.isPresent() && begun) {
            return upTo(Long.parseLong(end.get().group(1), 16));
        }
        if (text.strip().equals(REPEATED) && begun) {
            repeats = true;
        } else if (!isPassedOver(text)) {
            throw new InputException(name + ": line " + number + " is not part of a dump");
        }
        return new byte[0];
    }

    private byte[] row(long at, String hex) throws InputException {
        if (!begun) {
            offset = at;
            begun = true;
        }
        byte[] before = upTo(at);
        last = HexDigits.toBytes(hex.replace(" ", "")).array();
        offset += last.length;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(before, 0, before.length);
        all.write(last, 0, last.length);
        return all.toByteArray();
    }

    /** The bytes up to an offset, which only a row of {@code *} leaves out: it repeats the row before it. */
    private byte[] upTo(long at) throws InputException {
        long missing = at - offset;
        if (missing == 0 && !repeats) {
            return new byte[0];
        }
        if (!repeats || missing <= 0 || missing % last.length != 0 || missing > OpenSource.HEAD_LENGTH) {
            throw new InputException(name + ": line " + number + " has the offset " + Long.toHexString(at)
                    + " instead of " + Long.toHexString(offset));
        }
        repeats = false;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        while (rows.size() < missing) {
            rows.write(last, 0, last.length);
        }
        offset = at;
        return rows.toByteArray();
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.stripTrailing());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
