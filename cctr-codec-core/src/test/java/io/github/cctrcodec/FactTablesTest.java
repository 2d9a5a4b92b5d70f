package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.ModelFeature;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.SmsVerb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables in {@code docs} are those of the code. To write them anew: {@code ./mvnw -pl cctr-codec-core
 * -Dtest=FactTablesTest -Ddocs.write=true test}.
 */
class FactTablesTest {
    private static final Path DOCS = Path.of("docs");

    @Test
    void wordsAreThoseOfTheCode() throws IOException {
        check(
                "words",
                "words.md",
                rows(
                        Stream.of(Word.values()).filter(word -> word.type() != MessageType.COMMAND),
                        word -> row(
                                word.protocol(),
                                code(word.text()),
                                word.type() == MessageType.UNRECOGNIZED
                                        ? "kept raw"
                                        : word.type().name().toLowerCase(Locale.ROOT),
                                word.evidence(),
                                word.source())));
    }

    @Test
    void commandsAreThoseOfTheCode() throws IOException {
        check(
                "commands",
                "commands.md",
                rows(
                        Stream.of(Word.values()).filter(word -> word.type() == MessageType.COMMAND),
                        word -> row(
                                code(word.syntax().orElseThrow()),
                                word.expectedReply().map(FactTablesTest::code).orElse(""),
                                word.evidence(),
                                word.source())));
    }

    @Test
    void smsCommandsAreThoseOfTheCode() throws IOException {
        check(
                "sms",
                "sms.md",
                rows(
                        Stream.of(SmsVerb.values()),
                        verb -> row(
                                code(verb.syntax()),
                                verb.evidence(),
                                verb.source(),
                                verb.support(DeviceModel.CCTR_620),
                                verb.support(DeviceModel.CCTR_802))));
    }

    @Test
    void modelsAreThoseOfTheCode() throws IOException {
        check(
                "models",
                "models.md",
                row("use", DeviceModel.CCTR_620.use(), DeviceModel.CCTR_802.use())
                        + row("battery", DeviceModel.CCTR_620.battery(), DeviceModel.CCTR_802.battery())
                        + rows(
                                Stream.of(ModelFeature.values()),
                                feature -> row(
                                        feature,
                                        DeviceModel.CCTR_620.support(feature),
                                        DeviceModel.CCTR_802.support(feature))));
    }

    @Test
    void alarmsAreThoseOfTheCode() throws IOException {
        check(
                "alarms",
                "status.md",
                rows(
                        Stream.of(AlarmCode.values()),
                        known -> row(code(known.code()), known, known.evidence(), known.source())));
    }

    @Test
    void statusFlagsAreThoseOfTheCode() throws IOException {
        check(
                "flags",
                "status.md",
                rows(Stream.of(StatusFlag.values()), flag -> row(flag.bit(), flag, flag.evidence(), flag.source())));
    }

    private static void check(String table, String file, String rows) throws IOException {
        Path path = DOCS.resolve(file);
        String text = Files.readString(path);
        // The rows follow the header and the line below it.
        int start = text.indexOf("|\n", text.indexOf("|---", text.indexOf("<!-- " + table + " -->"))) + 2;
        int end = text.indexOf("<!-- /" + table + " -->");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(path, text.substring(0, start) + rows + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(rows);
        }
    }

    private static <T> String rows(Stream<T> values, Function<T, String> row) {
        return values.map(row).collect(Collectors.joining());
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String code(Object text) {
        return "`" + text + "`";
    }
}
