package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.capture.BrokenCaptureException;
import io.github.cctrcodec.samples.cctr.capture.CaptureReader;
import io.github.cctrcodec.samples.cctr.capture.CapturedPacket;
import io.github.cctrcodec.samples.cctr.input.Input;
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

/** Decodes the inputs of a command, in order. */
final class InputDecoder {
    private static final int CHUNK = 1 << 16;

    private final InputArguments arguments;

    InputDecoder(InputArguments arguments) {
        this.arguments = arguments;
    }

    /** Passes every event to a sink, and returns the exit code: 0 when all was read and understood, else 1. */
    int run(EventSink out) throws IOException {
        Completeness sink = new Completeness(out);
        boolean allRead = true;
        Connection frames = new Connection(Optional.empty(), sink);
        for (Input input : arguments.inputs()) {
            if (input instanceof Input.FrameArgument frame) {
                frames.receive(frame.bytes());
                frames.end();
            } else if (input instanceof Input.Source source) {
                List<String> remarks = decode(source, sink);
                remarks.forEach(what -> arguments.remark(source, what));
                allRead &= remarks.isEmpty();
            }
        }
        sink.end();
        sink.flush();
        return allRead && sink.isComplete() ? 0 : 1;
    }

    /** Decodes a source and returns what of it was not read. */
    private List<String> decode(Input.Source source, Completeness sink) throws IOException {
        try (OpenSource opened = arguments.open(source);
                InputStream stream = new FlushingInput(opened.stream(), sink)) {
            if (opened.isEmpty()) {
                return List.of("empty input");
            }
            return switch (opened.format()) {
                case LOG -> decodeLog(new LogReader(stream), sink);
                case PCAP -> decodeCapture(stream, source, sink);
                default -> decodeStream(stream, sink);
            };
        }
    }

    private static List<String> decodeStream(InputStream stream, Completeness sink) throws IOException {
        long before = sink.events();
        Connection connection = new Connection(Optional.empty(), sink);
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            connection.receive(ByteBuffer.wrap(chunk, 0, count));
        }
        connection.end();
        return sink.events() == before ? List.of("empty input") : List.of();
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
    private static List<String> decodeCapture(InputStream stream, Input.Source source, EventSink sink)
            throws IOException {
        CaptureRemarks remarks = new CaptureRemarks();
        CaptureConnections connections = new CaptureConnections(sink, remarks);
        List<String> notRead = new ArrayList<>();
        try {
            CaptureReader capture = CaptureReader.of(stream, source.name());
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
