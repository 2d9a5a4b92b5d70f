package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.capture.Transport;
import java.util.ArrayList;
import java.util.List;

/** What of a capture could not be read, counted for the user. */
final class CaptureRemarks {
    private long gaps;
    private long bytes;
    private String firstGap = "";
    private long notRead;
    private String firstNotRead = "";
    private long cut;

    /** Counts a gap in what one side of a connection sent. */
    void missing(String connection, long count) {
        gaps++;
        bytes += count;
        if (gaps == 1) {
            firstGap = connection;
        }
    }

    /** Counts a packet that may carry frames and is not read. */
    void notRead(Transport.NotRead packet) {
        notRead++;
        if (notRead == 1) {
            firstNotRead = packet.why();
        }
    }

    /** Counts a packet of which the capture has only the beginning. */
    void cut() {
        cut++;
    }

    /** One line for each kind; none when all was read. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (gaps > 0) {
            lines.add(count(gaps, "gap") + " in TCP connections, " + count(bytes, "byte")
                    + " missing from the capture; the first is in " + firstGap);
        }
        if (notRead > 0) {
            lines.add(count(notRead, "packet") + " not read; the first because of " + firstNotRead);
        }
        if (cut > 0) {
            lines.add(count(cut, "packet") + " only captured in part (tcpdump -s 0 captures all)");
        }
        return lines;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
