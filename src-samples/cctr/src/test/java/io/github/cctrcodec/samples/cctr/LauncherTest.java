package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script runs the jar beside it with the JDK of the environment, from any folder and through a link. */
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void runsTheJarWithItsArguments() throws IOException, InterruptedException {
        Path script = script();
        Files.createFile(Files.createDirectories(folder.resolve("home/target")).resolve("cctr.jar"));
        Path link = Files.createSymbolicLink(folder.resolve("cctr"), script);
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(run(link, "decode", "*HQ,1 2#"))
                .isEqualTo("-jar\n" + folder.toRealPath().resolve("home/target/cctr.jar") + "\ndecode\n*HQ,1 2#\n0");
    }

    @Test
    void tellsHowToBuildTheJar() throws IOException, InterruptedException {
        assertThat(run(script(), "help"))
                .contains("not built yet: ./mvnw -Dquick")
                .endsWith("\n2");
    }

    private Path script() throws IOException {
        Path script = Files.createDirectories(folder.resolve("home")).resolve("cctr");
        Files.copy(Path.of("cctr"), script, StandardCopyOption.COPY_ATTRIBUTES);
        return script;
    }

    /** Output and exit code of a run. */
    private String run(Path script, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + process.waitFor();
    }
}
