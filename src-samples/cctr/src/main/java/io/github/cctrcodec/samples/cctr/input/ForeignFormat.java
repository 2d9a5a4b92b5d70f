package io.github.cctrcodec.samples.cctr.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats that are recognized and not read: read as raw bytes or hex they would give nonsense. */
enum ForeignFormat {
    /** All hex digits and blanks, but the first word has half a byte too much. */
    WORDS(
            "a dump by hexdump or od",
            "dump the bytes again with xxd -p, which writes plain hex",
            "(?m)\\A0{7}(?: +(?:[0-9a-f]{2}|[0-9a-f]{4}|[0-7]{6})\\b)++ *+\\r?$");

    private final String what;
    private final String advice;
    private final Pattern sign;

    ForeignFormat(String what, String advice, String sign) {
        this.what = what;
        this.advice = advice;
        this.sign = Pattern.compile(sign);
    }

    /** The format of a file that begins with these bytes; empty when it is none of these. */
    static Optional<ForeignFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.sign.matcher(text).find())
                .findFirst();
    }

    /** Says what it is, which formats are read, and how to get one of them. */
    String advice() {
        return what + " is not read, only raw, hex, dump, log, pcap; " + advice;
    }
}
