package io.github.cctrcodec.samples.cctr.input;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.samples.cctr.capture.CaptureReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the bytes of the wire are written in a file. */
public enum InputFormat {
    /** Whatever {@link #of} decides. */
    AUTO,
    /** As they are. */
    RAW,
    /** Hexadecimal digits and white space, all of one connection. */
    HEX,
    /** What {@code xxd} or {@code hexdump -C} prints. */
    DUMP,
    /** The log of a Traccar server. */
    LOG,
    /** A packet capture: pcap or pcapng. */
    PCAP;

    /** A line of such a log that need not have to do with the wire; the oldest name the class that wrote it. */
    private static final Pattern LOG_LINE = Pattern.compile(
            "\\s*+\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\S*+\\s++(?:[\\w.$]++\\s++)?[A-Z]{4,7}: .*+");

    /** The format of a file that begins with these bytes, never {@link #AUTO}. */
    public static InputFormat of(byte[] head) {
        if (CaptureReader.isCapture(head)) {
            return PCAP;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.chars().allMatch(c -> HexDigits.isWhite(c) || HexDigits.value(c) >= 0)) {
            return HEX;
        }
        if (text.lines().dropWhile(DumpStream::isPassedOver).limit(1).anyMatch(DumpStream::isLine)) {
            return DUMP;
        }
        if (text.lines().anyMatch(line -> LogLineParser.parse(line).isPresent())) {
            return LOG;
        }
        // The log may begin with pages about the start of the server; a frame in plain sight says that it is none.
        boolean hasFrame = ProtocolDetector.detect(head) instanceof Detection.Match;
        return !hasFrame && text.lines().anyMatch(line -> LOG_LINE.matcher(line).matches()) ? LOG : RAW;
    }

    /** Whether files of this format are text, in which a byte order mark means nothing. */
    boolean isText() {
        return this == HEX || this == DUMP || this == LOG;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
