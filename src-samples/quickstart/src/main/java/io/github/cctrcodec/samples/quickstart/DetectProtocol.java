package io.github.cctrcodec.samples.quickstart;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import java.nio.charset.StandardCharsets;

/** Which protocol some bytes are. */
public final class DetectProtocol {
    private DetectProtocol() {}

    public static void main(String[] args) {
        for (String bytes : new String[] {"*161101144927UB00", "*HQ,1600073844,", "*HQ,16", "GET / HTTP/1.1\r\n"}) {
            Detection detection = ProtocolDetector.detect(bytes.getBytes(StandardCharsets.US_ASCII));
            if (detection instanceof Detection.Match match) {
                System.out.println(match.protocol() + " from byte " + match.offset() + " on");
            } else if (detection instanceof Detection.NeedMore needMore) {
                System.out.println("wait for " + needMore.atLeast() + " more at least");
            } else if (detection instanceof Detection.NoMatch noMatch) {
                System.out.println(
                        "not ours, but " + noMatch.lookAlike().map(Enum::name).orElse("unknown"));
            }
        }
    }
}
