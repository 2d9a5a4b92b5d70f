package io.github.cctrcodec.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.AlarmKind;
import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.ModelFeature;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.SmsVerb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is compiled code, and what it says that the code prints is what the code prints. */
class ReadmeTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- quickstart: (\\w+) -->\\s*```java\\n(.*?)```.*?```text\\n(.*?)```", Pattern.DOTALL);
    private static final Path README = Path.of("../../README.md");
    private static final String SOURCES = "src/main/java/io/github/cctrcodec/samples/quickstart/";

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
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.group(1),
                        () -> assertThat(output(snippet.group(1))).isEqualTo(snippet.group(3))))
                .toList();
    }

    @Test
    void theTablesOfWhatIsKnownAreThoseOfTheCode() throws IOException {
        assertThat(table("words"))
                .isEqualTo(rows(
                        words(word -> word.type() != MessageType.COMMAND),
                        word -> row(
                                word.protocol(),
                                code(word.text()),
                                word.type() == MessageType.UNRECOGNIZED
                                        ? "kept raw"
                                        : word.type().name().toLowerCase(Locale.ROOT),
                                word.evidence(),
                                word.source())));
        assertThat(table("commands"))
                .isEqualTo(rows(
                        words(word -> word.type() == MessageType.COMMAND),
                        word -> row(
                                code(word.syntax().orElseThrow()),
                                word.expectedReply().map(ReadmeTest::code).orElse(""),
                                word.evidence(),
                                word.source())));
        assertThat(table("alarms"))
                .isEqualTo(
                        rows(AlarmKind.values(), kind -> row(code(kind.code()), kind, kind.evidence(), kind.source())));
        assertThat(table("flags"))
                .isEqualTo(rows(StatusFlag.values(), flag -> row(flag.bit(), flag, flag.evidence(), flag.source())));
    }

    @Test
    void theTablesOfTheModelsAreThoseOfTheCode() throws IOException {
        assertThat(table("sms"))
                .isEqualTo(rows(
                        SmsVerb.values(),
                        verb -> row(
                                code(verb.syntax()),
                                verb.evidence(),
                                verb.source(),
                                verb.support(DeviceModel.CCTR_620),
                                verb.support(DeviceModel.CCTR_802))));
        assertThat(table("models"))
                .isEqualTo(row("use", DeviceModel.CCTR_620.use(), DeviceModel.CCTR_802.use())
                        + row("battery", DeviceModel.CCTR_620.battery(), DeviceModel.CCTR_802.battery())
                        + rows(
                                ModelFeature.values(),
                                feature -> row(
                                        feature,
                                        DeviceModel.CCTR_620.support(feature),
                                        DeviceModel.CCTR_802.support(feature))));
    }

    /** The rows of a table, without its head. */
    private static String table(String name) throws IOException {
        String readme = Files.readString(README);
        String table =
                readme.substring(readme.indexOf("<!-- " + name + " -->"), readme.indexOf("<!-- /" + name + " -->"));
        return table.lines().skip(3).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Word[] words(Predicate<Word> wanted) {
        return Arrays.stream(Word.values()).filter(wanted).toArray(Word[]::new);
    }

    private static <T> String rows(T[] values, Function<T, String> row) {
        return Arrays.stream(values).map(row).collect(Collectors.joining());
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String code(Object text) {
        return "`" + text + "`";
    }

    private static List<MatchResult> snippets() throws IOException {
        String readme = Files.readString(README);
        return SNIPPET.matcher(readme).results().toList();
    }

    /** The lines of the README break elsewhere. */
    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String output(String sample) throws ReflectiveOperationException {
        PrintStream console = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            Class.forName(ReadmeTest.class.getPackageName() + "." + sample)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return captured.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
