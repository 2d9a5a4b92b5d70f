package io.github.cctrcodec.samples.cctr.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows how much of an input is read, from the second second on. */
public final class Progress extends FilterInputStream {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final long INTERVAL_NANOS = 200_000_000;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    /** 0 when it is not known. */
    private final long size;

    private long read;
    private long next;
    private boolean isShown;

    Progress(InputStream in, long size, PrintWriter out, LongSupplier nanoTime) {
        super(in);
        this.size = size;
        this.out = out;
        this.nanoTime = nanoTime;
        next = nanoTime.getAsLong() + PATIENCE_NANOS;
    }

    /**
     * Watches an input.
     *
     * @param file whose size says how much there is; empty for a pipe
     */
    public static InputStream of(InputStream in, Optional<Path> file, PrintWriter out) {
        return new Progress(in, file.map(Progress::size).orElse(0L), out, System::nanoTime);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        read += Math.max(0, count);
        if (nanoTime.getAsLong() - next >= 0) {
            next = nanoTime.getAsLong() + INTERVAL_NANOS;
            show();
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        read += skipped;
        return skipped;
    }

    private void show() {
        isShown = true;
        out.print(CLEAR_LINE + String.format(Locale.ROOT, "read %.1f MB", read / 1e6));
        if (size > 0) {
            out.print(String.format(Locale.ROOT, " of %.1f MB (%d %%)", size / 1e6, Math.min(100, read * 100 / size)));
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (isShown) {
            out.print(CLEAR_LINE);
            out.flush();
        }
        super.close();
    }
}
