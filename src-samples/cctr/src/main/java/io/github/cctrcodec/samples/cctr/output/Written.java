package io.github.cctrcodec.samples.cctr.output;

import java.io.IOException;
import java.io.PrintWriter;

/** Whether the output took what was written. */
public final class Written {
    private Written() {}

    /** Flushes the output, and throws when it cannot be written. */
    public static void check(PrintWriter out) throws IOException {
        if (out.checkError()) {
            throw new NotWrittenException();
        }
    }

    /** The output cannot be written: the disk is full, or nobody reads it any more. */
    public static final class NotWrittenException extends IOException {
        private static final long serialVersionUID = 1;

        private NotWrittenException() {
            super("the output cannot be written");
        }
    }
}
