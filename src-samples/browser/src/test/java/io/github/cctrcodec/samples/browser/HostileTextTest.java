package io.github.cctrcodec.samples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a device, a log or a file name says is text, whatever it looks like. */
class HostileTextTest {
    private static final String MARKUP = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";

    @RegisterExtension
    static final Page PAGE = new Page();

    @Test
    void markupInAFrameIsShownAsText() {
        PAGE.paste("*040331061825UA012" + MARKUP + "061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^");
        assertThat(PAGE.find("#rows")).containsText(MARKUP);
        assertThat(PAGE.find(".fields")).containsText(MARKUP);
        PAGE.find(".fields tr", MARKUP).hover();
        assertThat(PAGE.find(".pointed")).containsText(MARKUP);
        assertNothingRan();
    }

    @Test
    void markupInAnIdIsShownAsTextOnTheMapToo() {
        String id = "<img/src=x>0000";
        PAGE.paste("*150817160254UB05" + id + "160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^");
        assertThat(PAGE.find("#device option").last()).hasText(id);
        PAGE.find("#map path.position").hover();
        assertThat(PAGE.find("#map .leaflet-tooltip")).containsText(id);
        assertNothingRan();
    }

    @Test
    void markupInALogAndInAnSmsIsShownAsText() {
        PAGE.paste("2016-11-01 14:49:30 DEBUG: [" + "\"><img/src=x>" + ": 5013 < 192.0.2.51] HEX: 2a48\n"
                + "[2C8F5E5B: 5013 < 192.0.2.51] HEX: 2a3136313130313134343932375542303048534f5e");
        assertNothingRan();
        PAGE.find("#format").selectOption("sms");
        PAGE.paste("Preset Phone A:13987654321;" + MARKUP);
        assertNothingRan();
    }

    @Test
    void aScriptThatGotIntoThePageWouldNotRun() {
        PAGE.tab().evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.hit = 1';
                  document.body.append(script);
                }""");
        assertThat(PAGE.run("typeof window.hit", String.class)).isEqualTo("undefined");
        assertThat(PAGE.takeFaults()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void noSourceMakesMarkupOfText() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/js"))) {
            List<Path> files = sources.toList();
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("));
        }
    }

    private static void assertNothingRan() {
        assertThat(PAGE.run("typeof window.hit", String.class)).isEqualTo("undefined");
        assertThat(PAGE.find("img, main script, [onclick], [onerror]")).hasCount(0);
    }
}
