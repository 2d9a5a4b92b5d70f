package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.samples.cctr.capture.BrokenCaptureException;
import io.github.cctrcodec.samples.cctr.capture.CaptureReader;
import io.github.cctrcodec.samples.cctr.capture.CapturedPacket;
import io.github.cctrcodec.samples.cctr.capture.PacketParser;
import io.github.cctrcodec.samples.cctr.capture.Transport;
import io.github.cctrcodec.samples.cctr.input.Input;
import io.github.cctrcodec.samples.cctr.input.InputFormat;
import io.github.cctrcodec.samples.cctr.input.LogLine;
import io.github.cctrcodec.samples.cctr.input.LogReader;
import io.github.cctrcodec.samples.cctr.input.OpenSource;
import io.github.cctrcodec.samples.cctr.output.DetectionTree;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import io.github.cctrcodec.samples.cctr.output.Written;
import io.github.cctrcodec.samples.cctr.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code cctr detect}: which protocol each input is. */
@Command(
        name = "detect",
        description = {
            "Tells which protocol bytes are, one JSON line for each input; for a server log one for each line with bytes, "
                    + "for a capture one for each packet with bytes.",
            "Of a file the first 64 KiB decide."
        },
        footer =
                "Exit code: 0 every input matches, 1 one does not, needs more bytes or has lines that are not understood, "
                        + "2 wrong usage or unreadable input.")
final class DetectCommand implements Callable<Integer> {
    @Mixin
    private final InputArguments arguments;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DetectCommand(InputStream stdin, Terminal terminal) {
        arguments = new InputArguments(stdin, terminal);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JsonGenerator json = JsonLines.to(out);
        boolean allMatch = true;
        for (Input input : arguments.inputs()) {
            if (input instanceof Input.FrameArgument frame) {
                allMatch &= detect(frame.bytes(), Optional.empty(), json);
            } else if (input instanceof Input.Source source) {
                allMatch &= detect(source, json);
            }
        }
        json.flush();
        Written.check(out);
        return allMatch ? 0 : 1;
    }

    private boolean detect(Input.Source source, JsonGenerator json) throws IOException {
        try (OpenSource opened = arguments.open(source)) {
            return switch (opened.isEmpty() ? InputFormat.RAW : opened.format()) {
                case LOG -> detect(new LogReader(opened.stream()), source, json);
                case PCAP -> detectPackets(opened.stream(), source, json);
                default -> detectBeginning(opened.stream(), source, json);
            };
        }
    }

    private boolean detectBeginning(InputStream stream, Input.Source source, JsonGenerator json) throws IOException {
        byte[] beginning = stream.readNBytes(OpenSource.HEAD_LENGTH);
        if (new String(beginning, StandardCharsets.ISO_8859_1).isBlank()) {
            arguments.remark(source, "empty input");
        }
        return detect(ByteBuffer.wrap(beginning), Optional.empty(), json);
    }

    private boolean detect(LogReader log, Input.Source source, JsonGenerator json) throws IOException {
        boolean allMatch = true;
        for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
            if (line.get() instanceof LogLine.Data data) {
                allMatch &= detect(data.bytes(), Optional.empty(), json);
            }
        }
        Optional<String> remark = log.notUnderstood();
        remark.ifPresent(what -> arguments.remark(source, what));
        return allMatch && remark.isEmpty();
    }

    private boolean detectPackets(InputStream stream, Input.Source source, JsonGenerator json) throws IOException {
        boolean allMatch = true;
        try {
            CaptureReader capture = CaptureReader.of(stream, source.name());
            for (Optional<CapturedPacket> packet = capture.next(); packet.isPresent(); packet = capture.next()) {
                Optional<Transport> carried = PacketParser.parse(packet.get());
                if (carried.isPresent()
                        && carried.get() instanceof Transport.Addressed addressed
                        && addressed.payload().hasRemaining()) {
                    allMatch &= detect(addressed.payload(), Optional.of(addressed.name()), json);
                }
            }
        } catch (BrokenCaptureException broken) {
            arguments.remark(source, broken.remark());
            return false;
        }
        return allMatch;
    }

    /** Writes the line of an input and says whether it matches. */
    private static boolean detect(ByteBuffer bytes, Optional<String> connection, JsonGenerator json) {
        Detection detection = ProtocolDetector.detect(bytes);
        Map<String, Object> tree = DetectionTree.of(detection);
        connection.ifPresent(id -> tree.put("connection", id));
        JsonLines.write(tree, json);
        return detection instanceof Detection.Match;
    }
}
