package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** However a sample frame is written, it becomes the line that the fact sheets ask for. */
class SampleFramesTest {
    @TempDir
    private Path folder;

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void thereAreAllSamplesOfTheFactSheets() {
        assertThat(samples()).hasSize(36).filteredOn(Sample::isDownlink).hasSize(7);
    }

    /** No command line can hold a binary record as it is. */
    static List<Sample> textSamples() {
        return samples().stream().filter(Sample::isText).toList();
    }

    @ParameterizedTest
    @MethodSource("textSamples")
    void asRawArgument(Sample sample) {
        assertLine(sample, CctrRun.of("decode", sample.text()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asHexArgument(Sample sample) {
        assertLine(sample, CctrRun.of("decode", sample.hex()));
        assertLine(sample, CctrRun.of("decode", sample.hex().toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asRawFile(Sample sample) throws IOException {
        String file = file(sample.bytes());

        assertLine(sample, CctrRun.of("decode", file));
        assertLine(sample, CctrRun.of("decode", "--format", "raw", file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asHexFile(Sample sample) throws IOException {
        String hex = sample.hex();
        String file =
                file((hex.substring(0, 9) + "\r\n" + hex.substring(9) + "\n").getBytes(StandardCharsets.US_ASCII));

        assertLine(sample, CctrRun.of("decode", file));
        assertLine(sample, CctrRun.of("decode", "--format=hex", file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onStandardInput(Sample sample) {
        assertLine(sample, CctrRun.withInput(sample.text(), "decode"));
        assertLine(sample, CctrRun.withInput(sample.hex(), "decode", "-"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asLogLine(Sample sample) {
        String arrow = sample.isDownlink() ? ">" : "<";
        String line = "2016-11-01 09:49:30 DEBUG: [2C8F5E5B: 5013 " + arrow + " 192.0.2.1] HEX: " + sample.hex() + "\n";
        String idAndConnection = "(\"deviceId\":(null|\"\\w*\"),)\"connection\":\"2C8F5E5B\",";

        CctrRun run = CctrRun.withInput(line, "decode");

        assertThat(run.out()).containsPattern(idAndConnection);
        assertLine(sample, new CctrRun(run.exitCode(), run.out().replaceFirst(idAndConnection, "$1"), run.err()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isDetected(Sample sample) {
        String protocol = sample.json().contains("CARSCOP") ? "CARSCOP" : "H02";

        assertThat(CctrRun.of("detect", sample.hex()))
                .isEqualTo(new CctrRun(
                        0,
                        "{\"detection\":\"match\",\"protocol\":\"" + protocol
                                + "\",\"offset\":0,\"models\":[\"CCTR-620\",\"CCTR-802\"]}\n",
                        ""));
    }

    @Test
    void everyLineIsOneJsonObject() {
        String[] args = samples().stream().map(Sample::hex).toArray(String[]::new);
        String[] all = new String[args.length + 1];
        all[0] = "decode";
        System.arraycopy(args, 0, all, 1, args.length);

        CctrRun run = CctrRun.of(all);

        assertThat(run.lines()).hasSize(args.length).allSatisfy(SampleFramesTest::parse);
    }

    private static void parse(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentLocation().getLineNr()).isEqualTo(1);
            }
        }
    }

    private String file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("input"), bytes).toString();
    }

    private static void assertLine(Sample sample, CctrRun run) {
        assertThat(run).isEqualTo(new CctrRun(0, sample.json() + "\n", ""));
    }
}
