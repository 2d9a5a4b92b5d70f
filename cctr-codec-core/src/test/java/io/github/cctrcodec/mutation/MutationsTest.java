package io.github.cctrcodec.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The damage is what the law names, all of it. */
class MutationsTest {
    @Test
    void damagesEachByteAndBothEnds() {
        assertThat(damaged(Mutations.all(bytes("aab"))))
                .contains("xab", "axb", "aax") // replaced
                .contains("ab", "aa") // deleted, which for two alike is the same
                .contains("aaab", "aabb") // doubled
                .contains("aba") // swapped
                .contains("b", "a") // cut
                .doesNotContain("aab", "");
    }

    @Test
    void countsAsItShould() {
        // 255 values, deleted and doubled for each byte; one pair that differs; one and two bytes off each end.
        assertThat(Mutations.all(bytes("aab"))).hasSize(3 * 257 + 1 + 4).doesNotHaveDuplicates();
        assertThat(Mutations.all(bytes("a"))).hasSize(257);
    }

    @Test
    void aSampleIsPartOfAll() {
        assertThat(Mutations.all(bytes("*HQ,1")))
                .containsAll(Mutations.sample(bytes("*HQ,1")).toList());
    }

    private static List<String> damaged(Stream<Mutation> mutations) {
        return mutations
                .map(mutation -> new String(mutation.applyTo(bytes("aab")), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
