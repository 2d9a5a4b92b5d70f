package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.mutation.Mutations;
import io.github.cctrcodec.mutation.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The long form of {@link MutationTest}: every vector with each byte replaced by its 255 other values, deleted, doubled and
 * swapped with the next one, and cut at each end. Prints what became of the mutations, and fails when one of them is a lie
 * that law 8 does not permit. Its name keeps it out of the other tests; to run it:
 *
 * <pre>{@code
 * ./mvnw -q -pl cctr-codec-core -Dtest=MutationReport test
 * }</pre>
 *
 * <p>The report is also in {@code cctr-codec-core/target/mutation-report.txt}. To add inputs: {@code -Dmutation.inputs=FILE},
 * with an absolute path, each line an id, a tab and an input as {@code vectors.tsv} writes it.
 */
class MutationReport {
    private static final Path REPORT = Path.of("target", "mutation-report.txt");

    @Test
    void noMutationOfAnyInputIsAPlausibleLie() throws IOException {
        Tally tally = new Tally();
        for (Vector vector : inputs()) {
            tally.add(vector.id(), vector.bytes(), Mutations.all(vector.bytes()));
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, tally.report());
        System.out.println(tally.report());
        assertThat(tally.hasForbidden())
                .as("forbidden lies; they are in the report")
                .isFalse();
    }

    private static List<Vector> inputs() throws IOException {
        List<Vector> inputs = new ArrayList<>(Vector.all());
        String more = System.getProperty("mutation.inputs");
        if (more != null) {
            for (String line : Files.readAllLines(Path.of(more))) {
                String[] cells = line.split("\t", 2);
                inputs.add(new Vector(cells[0], "", "", cells[1], ""));
            }
        }
        return inputs;
    }
}
