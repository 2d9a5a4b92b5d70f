package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.CctrRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage is one clear line and exit code 2, before anything is opened. */
@Timeout(60)
class WrongOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 65536         | --port: 65536 is not within 0 to 65535",
                "--port -1            | --port: -1 is not within 0 to 65535",
                "--port eighty        | '--port'",
                "--port               | '--port'",
                "--replies maybe      | '--replies'",
                "--queue 0            | --queue: 0 is not positive",
                "--queue -5           | --queue: -5 is not positive",
                "--queue many         | '--queue'",
                "--bind no.such.host. | '--bind'",
                "--replay no-such-log | --replay: no such file: no-such-log",
                "--replay .           | --replay: a directory, not a file: .",
                "--db=                | --db: ",
                "--nonsense           | --nonsense",
                "argument             | only options",
            })
    void isRefused(String options, String clue, @TempDir Path folder) {
        String file = folder.resolve("frames.db").toString();
        CctrRun run = CctrRun.of(("gateway --db " + file + ' ' + options).split(" "));
        if (options.startsWith("--db")) {
            run = CctrRun.of("gateway", options);
        }

        assertThat(run.err()).startsWith("cctr gateway: ").contains(clue);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
