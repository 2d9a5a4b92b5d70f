package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Decodes a source whose format is decided, whether it is a file or not. */
public final class SourceDecoder {
    private static final int CHUNK = 1 << 16;

    private SourceDecoder() {}

    /**
     * Passes every event to a sink.
     *
     * @return a remark for the user on what was not understood; empty when all was
     */
    public static Optional<String> decode(OpenSource source, EventSink sink) throws IOException {
        if (source.format() == InputFormat.LOG) {
            return decodeLog(new LogReader(source.stream()), sink);
        }
        decodeStream(source.stream(), sink);
        return Optional.empty();
    }

    private static void decodeStream(InputStream stream, EventSink sink) throws IOException {
        Connection connection = new Connection(Optional.empty(), sink);
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            connection.receive(ByteBuffer.wrap(chunk, 0, count));
        }
        connection.end();
    }

    private static Optional<String> decodeLog(LogReader log, EventSink sink) throws IOException {
        LogConnections connections = new LogConnections(sink);
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            connections.accept(line.get());
        }
        connections.end();
        return log.notUnderstood();
    }
}
