package io.github.cctrcodec.samples.cctr.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bytes that a stream of hexadecimal digits spells. White space counts nowhere, not even inside a byte. */
final class HexStream extends InputStream {
    private static final int NONE = -1;

    private final InputStream text;
    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    /** How many bytes of the text stand before the buffer. */
    private long before;
    /** The first digit of a byte whose second one has not come yet. */
    private int half = NONE;

    /** @param name of the input, for the message when it is no such text */
    HexStream(InputStream text, String name) {
        this.text = text;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        int count = 0;
        while (count == 0 && length > 0) {
            if (at == end && !fill()) {
                return -1;
            }
            while (at < end && count < length) {
                int digit = nextDigit();
                if (digit != NONE && half == NONE) {
                    half = digit;
                } else if (digit != NONE) {
                    into[offset + count++] = (byte) (half << 4 | digit);
                    half = NONE;
                }
            }
        }
        return count;
    }

    private boolean fill() throws IOException {
        before += end;
        at = 0;
        end = Math.max(0, text.read(buffer));
        if (end == 0 && half != NONE) {
            throw new InputException(name + ": odd number of hexadecimal digits");
        }
        return end > 0;
    }

    /** The value of the next character, or {@link #NONE} when it is white. */
    private int nextDigit() throws InputException {
        int c = buffer[at++] & 0xFF;
        int digit = HexDigits.value(c);
        if (digit < 0 && !HexDigits.isWhite(c)) {
            throw new InputException(name + ": byte " + (before + at - 1) + " is no hexadecimal digit");
        }
        return digit < 0 ? NONE : digit;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
