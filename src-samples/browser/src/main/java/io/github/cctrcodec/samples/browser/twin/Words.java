package io.github.cctrcodec.samples.browser.twin;

import java.nio.ByteBuffer;

/** The twin of the core's access to words, byte by byte: TeaVM has no views of arrays and buffers. */
final class Words {
    private Words() {}

    static long eight(ByteBuffer bytes, int at) {
        return four(bytes, at) & 0xFFFF_FFFFL | (long) four(bytes, at + 4) << 32;
    }

    private static int four(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF
                | (bytes.get(at + 1) & 0xFF) << 8
                | (bytes.get(at + 2) & 0xFF) << 16
                | bytes.get(at + 3) << 24;
    }

    static void setEight(ByteBuffer target, int at, long word) {
        setFour(target, at, (int) word);
        setFour(target, at + 4, (int) (word >>> 32));
    }

    static void setFour(ByteBuffer target, int at, int word) {
        setTwo(target, at, (short) word);
        setTwo(target, at + 2, (short) (word >>> 16));
    }

    static void setTwo(ByteBuffer target, int at, short word) {
        target.put(at, (byte) word);
        target.put(at + 1, (byte) (word >>> 8));
    }
}
