package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Wireshark dissector shows what the decoder returns: of 100 000 simulated frames every field with its name, place, text
 * and value.
 */
class DissectorAgreesTest {
    private static final int CAPTURES = 4;
    private static final int FRAMES = 25_000;
    private static final int FIELDS_OF_A_FRAME = 10;
    private static final int LEAST_OF_A_KIND = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTshark() {
        Tshark.assume();
    }

    @Test
    void onSimulatedFrames() {
        Agreement agreement = IntStream.rangeClosed(1, CAPTURES)
                .parallel()
                .mapToObj(this::compare)
                .reduce(Agreement::plus)
                .orElseThrow();

        assertThat(agreement.frames()).isGreaterThanOrEqualTo(CAPTURES * FRAMES);
        assertThat(agreement.ambiguous()).isLessThan(CAPTURES);
        assertThat(agreement.fields().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThan(CAPTURES * FRAMES * FIELDS_OF_A_FRAME);
        List<FieldKind> kinds =
                Arrays.stream(FieldKind.values()).filter(kind -> !kind.isForm()).toList();
        assertThat(agreement.fields()).containsOnlyKeys(kinds);
        assertThat(agreement.fields().values()).allMatch(count -> count >= LEAST_OF_A_KIND);
        assertThat(agreement.values())
                .containsOnlyKeys(
                        kinds.stream().filter(kind -> !ShownValue.isText(kind)).toList());
        assertThat(agreement.values().values()).allMatch(count -> count >= LEAST_OF_A_KIND);
        assertThat(agreement.words()).containsExactly(Word.values());
        assertThat(agreement.diagnostics()).isGreaterThan(FRAMES / 2);
        assertThat(agreement.skippedBytes()).isGreaterThan(FRAMES);
    }

    private Agreement compare(int seed) {
        try {
            return new Traffic(seed).of(FRAMES).run(folder.resolve(seed + ".pcap"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
