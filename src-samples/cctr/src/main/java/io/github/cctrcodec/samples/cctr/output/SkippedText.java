package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.LookAlike;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are not ours, in words: how many, why, and what they look like. */
final class SkippedText {
    private SkippedText() {}

    static String title(StreamEvent.Skipped run) {
        return "Skipped " + run.length() + (run.length() == 1 ? " byte" : " bytes") + " at " + run.offset() + ": "
                + why(run.reason());
    }

    private static String why(SkipReason reason) {
        return switch (reason) {
            case SEPARATOR -> "white space between frames";
            case GARBAGE -> "no frame begins here";
            case CUT_OFF -> "a frame begins here, but another one begins before it ends";
            case TOO_LONG -> "a frame begins here, but does not end within the longest length";
            case INCOMPLETE -> "a frame begins here, but the input ends before it does";
        };
    }

    /** The beginning of the run, and what it looks like. */
    static List<String> lines(StreamEvent.Skipped run, byte[] beginning) {
        List<String> lines = new ArrayList<>();
        String shown = Printable.of(new String(beginning, StandardCharsets.ISO_8859_1));
        lines.add("  " + shown + (beginning.length < run.length() ? " ..." : ""));
        if (run.reason() == SkipReason.GARBAGE
                && ProtocolDetector.detect(beginning) instanceof Detection.NoMatch noMatch) {
            noMatch.lookAlike().ifPresent(other -> lines.add("  It looks like " + name(other) + '.'));
        }
        return lines;
    }

    private static String name(LookAlike other) {
        return switch (other) {
            case TK103 -> "TK103: a parenthesis and twelve digits";
            case GT06 -> "GT06 (Concox): 78 78 or 79 79, a length, a type";
            case JT808 -> "JT/T 808: 7E, a message id, a phone number";
            case TELTONIKA -> "Teltonika: a length and the IMEI, or four zero bytes and a length";
            case GPS103 -> "GPS103 (Coban): imei: at the beginning";
            case EASYTRACK -> "EasyTrack: *ET, which has the shape of H02";
            case DOLLAR_SENTENCE -> "a sentence with $ and letters, such as NMEA 0183";
            case HTTP -> "HTTP";
            case TLS -> "a TLS handshake: something in front must decrypt it";
            case PROXY_HEADER -> "a PROXY header: a load balancer hides the device";
        };
    }
}
