package io.github.cctrcodec.samples.cctr.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of Traccar server logs of all ages, with anything before the bracket:
 *
 * <pre>
 * 2012  [5012 - 192.0.2.1] - (HEX: 2A48…23)
 * 2013  [5012 &lt;- 192.0.2.1] - (HEX: 2a48…23)
 * 2014  [5036 &lt;- 192.0.2.1] - HEX: 2a48…23
 * 2015  [7F1D2C1B: 5013 &lt;- 192.0.2.1] - HEX: 2a48…23
 * 2016  [7F1D2C1B: 5013 &lt; 192.0.2.1] HEX: 2a48…23
 * 2018  [T4481de22: h02 &lt; 192.0.2.1] 2a48…23
 *       [T4481de22: h02 &gt; 192.0.2.1] *HQ,…#
 *       [T4481de22] disconnected
 * </pre>
 *
 * <p>Also {@code [7F1D2C1B] HEX: 2a48…23}, {@code HEX: 2a48…23} without a bracket, and what other tools write:
 * {@code [2023-02-25T18:26:45+00:00] *HQ,…#}.
 *
 * <p>The lines of 2012 do not say who sent the bytes. Both directions are read as one stream, in which every frame tells
 * its own direction.
 *
 * <p>A line carries bytes when it has a {@code HEX:}, or a bracket that only such lines have. When the bytes cannot be
 * read, the line is {@linkplain LogLine.NotUnderstood not understood}. All other lines say nothing of the wire.
 *
 * <p>Quantifiers are possessive, so that no line takes longer than its length.
 */
final class LogLineParser {
    private static final Pattern BRACKET = Pattern.compile("""
            \\[ (?: (?<time> \\d{4}-\\d\\d-\\d\\d [T\\x20] [^\\[\\]]*+ )
                  | (?<id> [^\\[\\]\\s:<>]++ )                    # the session; the port where none follows
                    (?: (?<port> : \\s*+ [^\\[\\]\\s<>]*+ )?+     # or the protocol
                        \\s*+ (?<arrow> <-?+ | ->?+ | > ) \\s*+ (?<remote> [^\\[\\]\\s]*+ ) \\s*+ )?+
                ) \\]
            """, Pattern.COMMENTS);

    /** What may follow hex: a bracket of the server, or what a log collector puts around the line. */
    private static final String WRAPPING = "[)\"'\\\\<\\x1B]";

    private static final Pattern CONTENT = Pattern.compile("""
            \\s*+ (?: - \\s++ )?+
            (?: \\(?+ (?<mark> HEX: )
              | (?<hex> [0-9A-Fa-f]++                             # may be masked or cut off
                        (?: (?: [xX*?_]++ | \\.\\.++ | \u00E2\u0080\u00A6 ) [0-9A-Fa-f]*+ )*+ ) \\s*+ (?: $ | WRAPPING )
              | (?<closed> disconnected )
              | (?<frame> \\* (?= [0-9A-Za-z] ) )
              | \\S )
            """.replace("WRAPPING", WRAPPING), Pattern.COMMENTS);

    /** Without a bracket it needs digits after it: it may be a word of any message. */
    private static final Pattern LONE_MARK = Pattern.compile("(?:^|[\\s:])\\(?+HEX:(?=\\s*+[0-9A-Fa-f]{4})");

    private static final Pattern SESSION_ID = Pattern.compile("[TU]?[0-9A-Fa-f]++");
    /** Of both versions of IP; people mask the digits of these, too. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9xX*]++(?:\\.[0-9xX*]++){3}+|[0-9a-fA-F]*+:[0-9a-zA-Z:.%]*+");

    /** A bracket without an arrow may stand before any word. Words that are hex digits are shorter; frames are longer. */
    private static final int LONGER_THAN_WORDS = 16;

    private LogLineParser() {}

    /** What a line, one character a byte, says; empty when it says nothing of the wire. */
    static Optional<LogLine> parse(String line) {
        Matcher bracket = BRACKET.matcher(line);
        Matcher content = CONTENT.matcher(line);
        while (bracket.find()) {
            if (content.region(bracket.end(), line.length()).lookingAt()) {
                Optional<LogLine> said = read(line, bracket, content);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        Matcher mark = LONE_MARK.matcher(line);
        return mark.find()
                ? new Sender(Optional.empty(), false, Optional.empty()).sentHex(line, mark.end())
                : Optional.empty();
    }

    private static Optional<LogLine> read(String line, Matcher bracket, Matcher content) {
        if (content.group("closed") != null) {
            return Optional.ofNullable(bracket.group("id")).map(LogLine.Closed::new);
        }
        if (content.group("mark") != null) {
            return sender(bracket).sentHex(line, content.end());
        }
        if (!isOfBytes(bracket)) {
            return Optional.empty();
        }
        String hex = content.group("hex");
        if (hex != null) {
            return bracket.group("arrow") != null || hex.length() >= LONGER_THAN_WORDS
                    ? sender(bracket).sentHex(line, content.start("hex"))
                    : Optional.empty();
        }
        return content.group("frame") != null || mayBeText(bracket)
                ? sender(bracket).sentText(line.substring(content.end() - 1).stripTrailing())
                : Optional.empty();
    }

    /** Whether only lines with bytes have such a bracket, or such a bracket before so much hex. */
    private static boolean isOfBytes(Matcher bracket) {
        String id = bracket.group("id");
        if (id == null) {
            return true;
        }
        String remote = bracket.group("remote");
        boolean hasSession = remote == null || bracket.group("port") != null;
        return hasSession && SESSION_ID.matcher(id).matches()
                || remote != null && ADDRESS.matcher(remote).matches();
    }

    /** Whether the server may log any text as text, even the middle of a frame. */
    private static boolean mayBeText(Matcher bracket) {
        String arrow = bracket.group("arrow");
        return bracket.group("port") != null && ("<".equals(arrow) || ">".equals(arrow));
    }

    private static Sender sender(Matcher bracket) {
        Optional<String> id = Optional.ofNullable(bracket.group("id"));
        Optional<String> remote = Optional.ofNullable(bracket.group("remote"));
        boolean hasSession = remote.isEmpty() || bracket.group("port") != null;
        String arrow = bracket.group("arrow");
        return new Sender(
                hasSession ? id : id.map(port -> port + " " + remote.get()),
                arrow != null && arrow.endsWith(">"),
                remote);
    }

    /** What a bracket says of the bytes after it; see {@link LogLine.Data}. */
    private record Sender(Optional<String> connection, boolean toDevice, Optional<String> remote) {
        private static final Pattern HEX =
                Pattern.compile("(?<digits>[0-9A-Fa-f\\s]*+)(?<isWhole>$|" + WRAPPING + ")?+");
        private static final Pattern PRINTABLE = Pattern.compile("[ -~]*+");

        Optional<LogLine> sentHex(String line, int from) {
            Matcher hex = HEX.matcher(line).region(from, line.length());
            if (!hex.lookingAt() || hex.group("isWhole") == null) {
                return notUnderstood(whyNotHex(line, hex.end()));
            }
            String digits = HexDigits.withoutWhite(hex.group("digits"));
            if (digits.length() % 2 != 0) {
                return notUnderstood("odd number of hexadecimal digits");
            }
            return digits.isEmpty() ? Optional.empty() : sent(HexDigits.toBytes(digits));
        }

        private static String whyNotHex(String line, int at) {
            if ("xX*?_".indexOf(line.charAt(at)) >= 0) {
                return "masked hexadecimal digits";
            }
            return isEllipsis(line, at)
                    ? "hexadecimal digits cut off by an ellipsis"
                    : "characters that are not hexadecimal digits";
        }

        /** Newer servers can be told to log text as text; line breaks are written as in Java. */
        Optional<LogLine> sentText(String text) {
            if (isEllipsis(text, text.length() - 3)) {
                return notUnderstood("text cut off by an ellipsis");
            }
            if (!PRINTABLE.matcher(text).matches()) {
                return notUnderstood("characters that are not plain text");
            }
            String bytes = text.replace("\\r", "\r").replace("\\n", "\n");
            return sent(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        }

        /** Whether three dots are there, or the one character for them in UTF-8. */
        private static boolean isEllipsis(String text, int at) {
            return text.startsWith("...", at) || text.startsWith("\u00E2\u0080\u00A6", at);
        }

        private Optional<LogLine> sent(ByteBuffer bytes) {
            return Optional.of(new LogLine.Data(connection, toDevice, remote, bytes));
        }

        private static Optional<LogLine> notUnderstood(String why) {
            return Optional.of(new LogLine.NotUnderstood(why));
        }
    }
}
