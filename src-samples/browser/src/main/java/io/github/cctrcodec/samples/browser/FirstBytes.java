package io.github.cctrcodec.samples.browser;

import io.github.cctrcodec.samples.cctr.capture.BrokenCaptureException;
import io.github.cctrcodec.samples.cctr.capture.CaptureReader;
import io.github.cctrcodec.samples.cctr.capture.CapturedPacket;
import io.github.cctrcodec.samples.cctr.capture.PacketParser;
import io.github.cctrcodec.samples.cctr.capture.Transport;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What of an input decides which protocol it is. */
final class FirstBytes {
    private FirstBytes() {}

    /** The first bytes of the wire: of a log those of its first line with bytes of the device, of a capture a packet. */
    static ByteBuffer of(OpenSource source) throws IOException {
        return switch (source.format()) {
            case LOG -> ofLog(new LogReader(source.stream()));
            case PCAP -> ofCapture(source.stream());
            default -> ByteBuffer.wrap(source.stream().readNBytes(OpenSource.HEAD_LENGTH));
        };
    }

    private static ByteBuffer ofLog(LogReader log) throws IOException {
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            if (line.get() instanceof LogLine.Data data && !data.toDevice()) {
                return data.bytes();
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static ByteBuffer ofCapture(InputStream stream) throws IOException {
        CaptureReader capture = CaptureReader.of(stream, "input");
        try {
            for (Optional<CapturedPacket> packet = capture.next(); packet.isPresent(); packet = capture.next()) {
                Optional<Transport> carried = PacketParser.parse(packet.get());
                if (carried.orElse(null) instanceof Transport.Addressed addressed
                        && addressed.payload().hasRemaining()) {
                    return addressed.payload();
                }
            }
        } catch (BrokenCaptureException broken) {
            // Whoever decodes it tells.
        }
        return ByteBuffer.allocate(0);
    }
}
