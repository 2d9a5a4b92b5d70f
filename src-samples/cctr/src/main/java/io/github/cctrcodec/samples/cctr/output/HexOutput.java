package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of each frame as hexadecimal digits, one frame a line; skipped bytes are left out. */
final class HexOutput implements EventSink {
    private final PrintWriter out;

    HexOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void frame(DecodedFrame decoded) {
        out.print(HexFormat.of().formatHex(decoded.frame().toByteArray()) + '\n');
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {}

    @Override
    public void flush() throws IOException {
        Written.check(out);
    }
}
