package io.github.cctrcodec.samples.browser.twin;

import java.io.IOException;
import java.io.InputStream;

/** The twin of {@link java.io.SequenceInputStream}. */
public final class SequenceInputStream extends InputStream {
    private final InputStream second;
    private InputStream current;

    public SequenceInputStream(InputStream first, InputStream second) {
        current = first;
        this.second = second;
    }

    @Override
    public int read() throws IOException {
        int next = current.read();
        if (next < 0 && current != second) {
            current = second;
            next = current.read();
        }
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = current.read(into, from, length);
        if (count < 0 && current != second) {
            current = second;
            count = current.read(into, from, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
        second.close();
    }
}
