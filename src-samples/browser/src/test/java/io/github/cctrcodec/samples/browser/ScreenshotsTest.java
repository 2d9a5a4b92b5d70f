package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes pictures into {@code target/screenshots}; the README shows one of them. */
class ScreenshotsTest {
    private static final int MAX_BYTES = 150_000;

    @RegisterExtension
    static final Page PAGE = new Page();

    @Test
    void thePictureOfTheReadmeIsSmallEnough() throws IOException {
        PAGE.tab().setViewportSize(1000, 1110);
        PAGE.example("Carscop");
        PAGE.settle();
        PAGE.find(".byte").nth(30).hover();
        PAGE.screenshot("page", false);
        assertThat(Path.of("target/screenshots/page.png")).isNotEmptyFile();
        assertThat(Files.size(Path.of("target/screenshots/page.png"))).isLessThanOrEqualTo(MAX_BYTES);
        assertThat(Path.of("page.png")).isNotEmptyFile();
        assertThat(Files.size(Path.of("page.png"))).isLessThanOrEqualTo(MAX_BYTES);
        assertThat(Files.readString(Path.of("README.md"))).contains("(page.png)");
    }

    @Test
    void aDarkPageAndOneOnAPhoneAreThereToLookAt() {
        PAGE.scheme(ColorScheme.DARK);
        PAGE.example("H02");
        PAGE.settle();
        PAGE.screenshot("dark", true);
        PAGE.tab().setViewportSize(390, 844);
        PAGE.settle();
        PAGE.screenshot("phone", true);
        assertThat(Path.of("target/screenshots/dark.png")).isNotEmptyFile();
        assertThat(Path.of("target/screenshots/phone.png")).isNotEmptyFile();
    }
}
