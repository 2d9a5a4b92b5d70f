package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the README quotes are those of the published run, and so is the number of goals that it missed. */
class PublishedResultsTest {
    private static final Path RESULTS = Path.of("results");

    @Test
    void theReadmeQuotesThePublishedRunAndCountsTheMissedGoals() throws IOException {
        List<String> readme = between(Path.of("..", "README.md"), "<!-- speed -->", "<!-- /speed -->")
                .filter(line -> line.startsWith("|"))
                .toList();
        List<String> published = between(RESULTS.resolve("results.md"), "## Goals", "## Cost against size")
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(published).hasSizeGreaterThan(Goal.values().length);
        assertThat(readme).hasSizeGreaterThan(2);
        assertThat(published).containsSubsequence(readme);
        long missed =
                published.stream().filter(line -> line.contains("**missed**")).count();
        long all = Stream.of(Goal.values())
                .filter(goal -> goal.bound().isPresent())
                .count();
        assertThat(Files.readString(Path.of("..", "README.md"))).contains(missed + " of " + all + " goals are missed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdk-25"})
    void everyGoalWasMeasuredInThePublishedRun(String run) throws IOException {
        for (Goal goal : Goal.values()) {
            assertThat(Files.readAllLines(RESULTS.resolve(run).resolve("results.md")))
                    .as(goal.what())
                    .anyMatch(line -> line.startsWith("| " + goal.what() + " |") && !line.contains("not measured"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdk-25"})
    void theChartsAreThere(String run) {
        assertThat(RESULTS.resolve(run).resolve("results.svg")).isNotEmptyFile();
        assertThat(RESULTS.resolve(run).resolve("size.svg")).isNotEmptyFile();
    }

    private static Stream<String> between(Path file, String first, String last) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).contains(first, last);
        return lines.subList(lines.indexOf(first), lines.indexOf(last)).stream();
    }
}
