package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Direction;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of every frame, which {@code decode} reads again: one frame a line in hexadecimal digits, without what was
 * skipped. Where the input names the connections, as a log does, so does the output.
 */
public final class HexOutput implements EventSink {
    private final PrintWriter out;

    public HexOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void frame(DecodedFrame frame) {
        String arrow = frame.direction() == Direction.DOWNLINK ? ">" : "<";
        String connection = frame.connection()
                .map(id -> '[' + id + ": cctr " + arrow + " 0.0.0.0] ")
                .orElse("");
        out.println(connection + HexFormat.of().formatHex(frame.frame().toByteArray()));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {}

    @Override
    public void flush() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
    }
}
