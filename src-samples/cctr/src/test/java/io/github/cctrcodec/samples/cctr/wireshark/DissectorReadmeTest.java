package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the dissector shows is what Wireshark shows, and its filters work. */
class DissectorReadmeTest {
    private static final Path README = Path.of("../../cctr-codec-core/wireshark/README.md");
    private static final Pattern TREE = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILTER_ROW = Pattern.compile("^\\| (`cctr.*?) \\|", Pattern.MULTILINE);
    private static final Pattern FILTER = Pattern.compile("`([^`]+)`");
    private static final String HEARTBEAT = "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFBFF#";

    /** Each is found by a filter, and none by all. */
    private static final List<String> INPUTS = List.of(
            HEARTBEAT,
            "*040331141830UA012Hi-jack061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^",
            "*160728045706UD04045706A1202.7738S07658.6489W015.5160728247.8911111111L002626^",
            "*HQ,1600073844,V4,V1,20170202175309#",
            "*HQ,9900000001,V1,055600,A,2234.3066,N,11351.6829,E,050.1,000,080813,FFFFFBFD#",
            "*HQ,9900000001,V1,055600,A,2294.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
            "*HQ,9900000001,V1,256000,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
            "*HQ,9900000001,QQ,1#",
            "*HQ,9900000001,V1,0556" + HEARTBEAT);

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTshark() {
        Tshark.assume();
    }

    @Test
    void theTreeIsThatOfWireshark() throws IOException {
        Matcher tree = TREE.matcher(Files.readString(README));
        assertThat(tree.find()).isTrue();

        List<String> shown = Tshark.print(capture(List.of(HEARTBEAT)), "-V", "-O", "cctr")
                .lines()
                .toList();

        assertThat(shown).containsSubsequence(tree.group(1).lines().toList());
    }

    @Test
    void everyFilterFindsFrames() throws IOException {
        Path file = capture(INPUTS);
        Matcher row = FILTER_ROW.matcher(Files.readString(README));
        int filters = 0;
        while (row.find()) {
            Matcher filter = FILTER.matcher(row.group(1));
            while (filter.find()) {
                filters++;
                assertThat(Tshark.print(file, "-Y", filter.group(1)).lines())
                        .as(filter.group(1))
                        .isNotEmpty()
                        .hasSizeLessThan(INPUTS.size());
            }
        }
        assertThat(filters).isGreaterThanOrEqualTo(INPUTS.size());
    }

    private Path capture(List<String> frames) throws IOException {
        Capture capture = new Capture();
        for (String frame : frames) {
            capture.datagram(new Way(1, 8888, true), frame.getBytes(StandardCharsets.US_ASCII));
        }
        Path file = folder.resolve("readme.pcap");
        capture.write(file);
        return file;
    }
}
