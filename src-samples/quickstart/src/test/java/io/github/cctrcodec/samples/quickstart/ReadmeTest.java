package io.github.cctrcodec.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The code on the pages is compiled code, the output is what it prints, and no link is broken. */
class ReadmeTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- quickstart: (\\w+) -->\\s*```java\\n(.*?)```.*?```text\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)#?([^)]*)\\)");
    private static final Path ROOT = Path.of("../..");
    private static final Path README = ROOT.resolve("README.md");
    private static final String SOURCES = "src/main/java/io/github/cctrcodec/samples/quickstart/";
    private static final int MAX_LINES = 200;

    @Test
    void theFirstPageIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(MAX_LINES);
    }

    @Test
    void everySampleIsShownOnce() throws IOException {
        List<String> samples;
        try (var files = Files.list(Path.of(SOURCES))) {
            samples = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        assertThat(snippets()).extracting(snippet -> snippet.group(1)).containsExactlyInAnyOrderElementsOf(samples);
    }

    @TestFactory
    List<DynamicTest> shownCodeIsTheSamplesCode() throws IOException {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.group(1), () -> {
                    String source = Files.readString(Path.of(SOURCES + snippet.group(1) + ".java"));
                    assertThat(withoutSpace(source)).contains(withoutSpace(snippet.group(2)));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> shownOutputIsTheSamplesOutput() throws IOException {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.group(1), () -> {
                    Class<?> sample = Class.forName(ReadmeTest.class.getPackageName() + "." + snippet.group(1));
                    assertThat(output(sample)).isEqualTo(snippet.group(3));
                }))
                .toList();
    }

    @Test
    void theFirstExampleRunsAsItIsShownWithTheCoreOnTheClassPath(@TempDir Path folder) throws Exception {
        MatchResult first =
                SNIPPET.matcher(Files.readString(README)).results().findFirst().orElseThrow();
        Path source = Files.writeString(folder.resolve(first.group(1) + ".java"), first.group(2));
        URI core = CctrCodec.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", Path.of(core).toString(), source.toString()))
                .isZero();
        URL[] classPath = {folder.toUri().toURL(), core.toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThat(output(loader.loadClass(first.group(1)))).isEqualTo(first.group(3));
        }
    }

    @TestFactory
    List<DynamicTest> linksLeadToAPageAndAHeadingThatExist() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
                    for (MatchResult link :
                            LINK.matcher(Files.readString(page)).results().toList()) {
                        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                        assertThat(target).exists();
                        if (!link.group(2).isEmpty()) {
                            assertThat(anchors(target)).contains(link.group(2));
                        }
                    }
                }))
                .toList();
    }

    /** The README and every page that links lead to from there. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        for (int i = 0; i < pages.size(); i++) {
            Path page = pages.get(i);
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> page.resolveSibling(link.group(1)).normalize())
                    .filter(target -> target.toString().endsWith(".md") && Files.exists(target))
                    .filter(target -> !pages.contains(target))
                    .distinct()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<MatchResult> snippets() throws IOException {
        List<MatchResult> snippets = new ArrayList<>();
        for (Path page : pages()) {
            SNIPPET.matcher(Files.readString(page)).results().forEach(snippets::add);
        }
        return snippets;
    }

    /** The lines of a page break elsewhere. */
    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String output(Class<?> program) throws ReflectiveOperationException {
        PrintStream console = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return captured.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
