package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** One file that is small enough to be sent around. */
class SizeTest {
    private static final int LIMIT = 400_000;

    @Test
    void thePageWithoutTheOutlineOfTheWorldIsSmall() throws IOException {
        String page = Files.readString(Path.of("target/page/index.html"));
        String outline = page.replaceAll("(?s).*<script type=\"application/json\" id=\"world\">(.*?)</script>.*", "$1");
        assertThat(outline).startsWith("{\"type\":\"Topology\"");
        int size = compressed(page.replace(outline, ""));
        System.out.println("The page is " + size + " bytes compressed, without the outline of the world");
        assertThat(size).isLessThanOrEqualTo(LIMIT);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
