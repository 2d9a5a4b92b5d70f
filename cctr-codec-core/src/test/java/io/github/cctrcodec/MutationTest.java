package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.mutation.Mutations;
import io.github.cctrcodec.mutation.Tally;
import org.junit.jupiter.api.Test;

/**
 * Law 8, no plausible lie, for every vector and the characters that damage is likely to leave. {@link MutationReport} is the
 * long form, with all values of a byte and with counts.
 */
class MutationTest {
    @Test
    void noMutationOfAGoodVectorIsAPlausibleLie() {
        Tally tally = new Tally();
        for (Vector vector : Vector.all()) {
            tally.add(vector.id(), vector.bytes(), Mutations.sample(vector.bytes()));
        }
        assertThat(tally.forbidden()).isEmpty();
    }
}
