package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A log of a day. The limits are generous, for machines that do other work; the figures are printed. */
class BigLogTest {
    private static final int SIZE = 10_000_000;

    @RegisterExtension
    static final Page PAGE = new Page();

    @Test
    void tenMegabytesAreReadWhileThePageAnswers(@TempDir Path folder) throws IOException {
        String captures = Files.readString(Path.of("../cctr/captures.log"));
        int times = SIZE / captures.length() + 1;
        Path log = Files.writeString(folder.resolve("day.log"), captures.repeat(times));
        PAGE.settle();
        PAGE.tab().evaluate("""
                () => {
                  let last = performance.now();
                  window.longest = 0;
                  setInterval(() => {
                    const now = performance.now();
                    window.longest = Math.max(window.longest, now - last);
                    last = now;
                  }, 10);
                }""");
        Instant start = Instant.now();
        PAGE.find("#file").setInputFiles(log);
        PAGE.untilRead();
        Duration time = Duration.between(start, Instant.now());
        PAGE.settle();
        int longest = PAGE.run("Math.round(window.longest)", Integer.class);
        System.out.println(
                "A log of 10 MB: " + time.toMillis() + " ms; the page did not answer for at most " + longest + " ms");
        assertThat(PAGE.verdict())
                .contains(String.format(Locale.ROOT, "%,d Carscop messages, %,d H02 messages", 6 * times, 3 * times));
        assertThat(time).isLessThan(Duration.ofSeconds(25));
        assertThat(longest).isLessThan(2000);
    }

    @Test
    void aNewInputEndsTheWorkOnTheOneBefore(@TempDir Path folder) throws IOException {
        String captures = Files.readString(Path.of("../cctr/captures.log"));
        Path log = Files.writeString(folder.resolve("day.log"), captures.repeat(SIZE / captures.length()));
        PAGE.find("#file").setInputFiles(log);
        PAGE.find("#rows tr").first().waitFor();
        PAGE.paste("*161101144927UB00HSO^");
        assertThat(PAGE.verdict()).contains("1 Carscop message;");
        assertThat(PAGE.find("#rows tr").count()).isEqualTo(1);
    }
}
