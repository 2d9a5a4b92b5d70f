package io.github.cctrcodec.samples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Light and dark, on a desk and on a phone. */
class LookTest {
    private static final List<String> EXAMPLES = List.of("Carscop", "H02", "H02 record", "log", "SMS", "look-alike");

    @RegisterExtension
    static final Page PAGE = new Page();

    @Test
    void thePageIsDarkWhereTheSystemIs() {
        assertThat(brightness()).isGreaterThan(200);
        PAGE.scheme(ColorScheme.DARK);
        assertThat(brightness()).isLessThan(60);
    }

    @Test
    void theLandOfTheMapFollowsTheScheme() {
        PAGE.example("log");
        PAGE.scheme(ColorScheme.DARK);
        PAGE.settle();
        assertThat(landBrightness()).isLessThan(100);
    }

    @Test
    void nothingIsWiderThanAPhone() {
        PAGE.tab().setViewportSize(390, 844);
        for (String example : EXAMPLES) {
            PAGE.example(example);
            assertThat(PAGE.run("document.documentElement.scrollWidth", Integer.class))
                    .as(example)
                    .isLessThanOrEqualTo(390);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void peopleWhoSeeLittleOrUseNoMouseAreServed(ColorScheme scheme) throws IOException {
        PAGE.scheme(scheme);
        String axe = Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
        PAGE.tab().evaluate(axe + "; undefined");
        for (String example : EXAMPLES) {
            PAGE.example(example);
            PAGE.settle();
            assertThat(PAGE.run("""
                    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
                      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`).join('\\n'))
                    """, String.class)).as(example).isEmpty();
        }
    }

    @Test
    void everythingIsReachedByTheTabKey() {
        PAGE.example("log");
        PAGE.find("#paste").focus();
        StringBuilder reached = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            PAGE.tab().keyboard().press("Tab");
            reached.append(PAGE.run("document.activeElement.id || document.activeElement.tagName", String.class))
                    .append(' ');
        }
        assertThat(reached)
                .contains("open", "format", "redact", "map", "device", "type", "TR", "SUMMARY")
                .doesNotContain("path");
        assertThat(PAGE.find("#rows tr[tabindex='0']")).hasCount(1);
    }

    private static int brightness() {
        return PAGE.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0] | 0", Integer.class);
    }

    private static int landBrightness() {
        return PAGE.run("""
                (() => {
                  const canvas = document.querySelector('#map canvas');
                  return canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[0];
                })()""", Integer.class);
    }
}
