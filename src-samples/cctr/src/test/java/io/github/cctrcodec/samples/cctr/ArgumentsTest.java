package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An argument is a file when one has that name, else a frame when it looks like one. */
class ArgumentsTest {
    private static final Sample HEARTBEAT = Sample.named("h02 C4");

    @Test
    void aFileMayHaveANameOfHexDigits() throws Exception {
        for (String name : new String[] {"0badf00d5eed", "0badf00d5ee"}) {
            Path file = Files.writeString(Path.of(name), HEARTBEAT.text());
            try {
                CctrRun run = CctrRun.of("decode", name);

                assertThat(run.values("word")).containsExactly("LINK");
                assertThat(run.exitCode()).isZero();
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    void aFolderIsNoFileOfThatName() throws Exception {
        Path folder = Files.createDirectory(Path.of("0badf00d5eed"));
        try {
            assertThat(CctrRun.of("decode", folder.toString()).values("type")).containsExactly("skipped");
        } finally {
            Files.delete(folder);
        }
    }

    @Test
    void aFrameNeedNotBeAPossibleName() {
        assertThat(CctrRun.of("decode", HEARTBEAT.text() + "\0").values("word")).contains("LINK");
        assertThat(CctrRun.of("decode", HEARTBEAT.hex().repeat(100)).values("word"))
                .hasSize(100);
    }

    /** A JVM puts U+FFFD for each byte of an argument that its locale does not know. */
    @Test
    void aNameThatTheLocaleDoesNotKnowIsExplained() {
        CctrRun run = CctrRun.of("decode", "donn\uFFFD\uFFFDes.log");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("cctr decode: the locale of this JVM cannot represent the file name donn??es.log: "
                        + "set LC_ALL=C.UTF-8, or use standard input\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aNameThatIsKnownButNotThereIsNotThere() {
        assertThat(CctrRun.of("decode", "no\0file").err()).startsWith("cctr decode: no such file: no");
        assertThat(CctrRun.of("decode", "no-such.log").err()).isEqualTo("cctr decode: no such file: no-such.log\n");
    }
}
