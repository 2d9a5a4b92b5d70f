package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows what came out so far before it waits for more input: a live pipe is followed, and a broken output ends the work. */
final class FlushingInput extends FilterInputStream {
    private final EventSink sink;

    FlushingInput(InputStream in, EventSink sink) {
        super(in);
        this.sink = sink;
    }

    @Override
    public int read() throws IOException {
        sink.flush();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        sink.flush();
        return super.read(into, offset, length);
    }
}
