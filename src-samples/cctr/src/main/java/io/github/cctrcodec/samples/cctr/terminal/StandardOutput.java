package io.github.cctrcodec.samples.cctr.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An output of the process, in UTF-8 in every locale. Knows whether its reader went away, as {@code head} does. */
public final class StandardOutput extends PrintWriter {
    /** What a shell reports for a program that was ended because nobody reads its output. */
    public static final int READER_GONE = 141;

    private final Pipe pipe;

    /** Opens an output. */
    public static StandardOutput of(FileDescriptor descriptor) {
        return new StandardOutput(new Pipe(new FileOutputStream(descriptor)));
    }

    private StandardOutput(Pipe pipe) {
        super(new OutputStreamWriter(pipe, StandardCharsets.UTF_8));
        this.pipe = pipe;
    }

    /** Returns whether nobody reads this output any more, which is no error of ours. */
    public boolean isReaderGone() {
        return pipe.isBroken;
    }

    private static final class Pipe extends FilterOutputStream {
        private boolean isBroken;

        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failure) {
                String why = String.valueOf(failure.getMessage());
                // On Linux and macOS, and on Windows.
                isBroken = why.contains("Broken pipe") || why.contains("pipe is being closed");
                throw failure;
            }
        }
    }
}
