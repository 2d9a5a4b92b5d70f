package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.capture.BrokenCaptureException;
import io.github.cctrcodec.samples.cctr.capture.CaptureReader;
import io.github.cctrcodec.samples.cctr.capture.CapturedPacket;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes a source whose format is decided, whether it is a file or not. */
public final class SourceDecoder {
    private static final int CHUNK = 1 << 16;

    private SourceDecoder() {}

    /**
     * Passes every event on, all but separators.
     *
     * @param name of the source, for messages to the user
     * @return remarks for the user on what was not read; none when all was
     */
    public static List<String> decode(OpenSource source, String name, EventSink out) throws IOException {
        if (source.isEmpty()) {
            return List.of("empty input");
        }
        Completeness sink = new Completeness(out);
        return switch (source.format()) {
            case LOG -> decodeLog(new LogReader(source.stream()), sink);
            case PCAP -> decodeCapture(source.stream(), name, sink);
            default -> decodeStream(source.stream(), sink);
        };
    }

    private static List<String> decodeStream(InputStream stream, Completeness sink) throws IOException {
        Connection connection = new Connection(Optional.empty(), sink);
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            connection.receive(ByteBuffer.wrap(chunk, 0, count));
        }
        connection.end();
        return sink.events() == 0 ? List.of("empty input") : List.of();
    }

    private static List<String> decodeLog(LogReader log, EventSink sink) throws IOException {
        LogConnections connections = new LogConnections(sink);
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            connections.accept(line.get());
        }
        connections.end();
        return log.notUnderstood().stream().toList();
    }

    /** What came before the place where a capture is broken is good. */
    private static List<String> decodeCapture(InputStream stream, String name, EventSink sink) throws IOException {
        CaptureRemarks remarks = new CaptureRemarks();
        CaptureConnections connections = new CaptureConnections(sink, remarks);
        List<String> notRead = new ArrayList<>();
        try {
            CaptureReader capture = CaptureReader.of(stream, name);
            for (Optional<CapturedPacket> packet = capture.next(); packet.isPresent(); packet = capture.next()) {
                connections.accept(packet.get());
            }
        } catch (BrokenCaptureException broken) {
            notRead.add(broken.remark());
        }
        connections.end();
        notRead.addAll(remarks.lines());
        return notRead;
    }
}
