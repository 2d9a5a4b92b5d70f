package io.github.cctrcodec.samples.cctr.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines of Traccar server logs of all ages, also behind a prefix:
 *
 * <pre>
 * 2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 &lt; 192.0.2.1] HEX: 2a31…5e
 * 2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 &lt; 192.0.2.1] 2a48…23
 * 2024-01-01 10:00:00  INFO: [T7c3e1a2b: h02 &gt; 192.0.2.1] *HQ,…#
 * [2C8F5E5B] HEX: 2a31…5e
 * [2C8F5E5B] disconnected
 * </pre>
 */
final class LogLineParser {
    /** Quantifiers are possessive, so that no line takes longer than its length. */
    private static final Pattern BRACKETS = Pattern.compile(
            "\\[(?<id>[^\\[\\]\\s:<>]++)(?::\\s*+[^\\[\\]\\s<>]*+\\s*+(?<arrow>[<>])(?<remote>[^\\[\\]]*+))?\\]\\s*+"
                    + "(?:HEX:\\s*+(?<marked>[0-9A-Fa-f]*+)|(?<bare>[0-9A-Fa-f]++)\\s*+$|(?<text>\\*.*+)"
                    + "|(?<closed>disconnected))");

    private static final Pattern SESSION_ID = Pattern.compile("[TU]?[0-9A-Fa-f]++");

    private LogLineParser() {}

    /** What a line says; empty when it says nothing of the wire. */
    static Optional<LogLine> parse(String line) {
        Matcher matcher = BRACKETS.matcher(line);
        while (matcher.find()) {
            if (matcher.group("closed") != null) {
                return Optional.of(new LogLine.Closed(matcher.group("id")));
            }
            Optional<ByteBuffer> bytes = bytes(matcher);
            if (bytes.isPresent()) {
                return bytes.filter(ByteBuffer::hasRemaining)
                        .map(some -> new LogLine.Data(
                                matcher.group("id"), ">".equals(matcher.group("arrow")), remote(matcher), some));
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> bytes(Matcher matcher) {
        boolean hasArrow = matcher.group("arrow") != null;
        if (matcher.group("marked") != null) {
            return Optional.of(HexDigits.toBytes(matcher.group("marked")));
        }
        String bare = matcher.group("bare");
        if (bare != null) {
            // Without an arrow it may as well be a word behind any brackets.
            boolean isData = hasArrow
                    || bare.length() % 2 == 0
                            && SESSION_ID.matcher(matcher.group("id")).matches();
            return isData ? Optional.of(HexDigits.toBytes(bare)) : Optional.empty();
        }
        return hasArrow ? Optional.of(logged(matcher.group("text"))) : Optional.empty();
    }

    /** Newer servers can be told to log text as text; line breaks are written as in Java. */
    private static ByteBuffer logged(String text) {
        String bytes = text.strip().replace("\\r", "\r").replace("\\n", "\n");
        return ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> remote(Matcher matcher) {
        return Optional.ofNullable(matcher.group("remote")).map(String::strip);
    }
}
